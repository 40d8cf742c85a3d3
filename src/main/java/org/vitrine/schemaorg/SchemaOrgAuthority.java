package org.vitrine.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.Coordinates;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.export.AuthorityRemarks;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.export.Remark;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicRecord.PublicAuthority;

/// An authority as a `Person`, an `Organization`, a `Place`, an `Event`, a `DefinedTerm` or a `CreativeWork`.
final class SchemaOrgAuthority {

    /// Roles of a source that the vocabulary has properties for.
    private static final List<String> MAKERS = List.of("author", "editor", "publisher");

    private final PublicAuthority authority;
    private final AuthorityDescription said;
    private final Facts facts;
    private final SchemaOrgWriter org;
    private final JsonDocument json;

    SchemaOrgAuthority(PublicAuthority authority, House house) {
        this.authority = authority;
        this.said = authority.description();
        this.facts = Facts.of(authority, house);
        this.org = new SchemaOrgWriter(facts);
        this.json = org.json;
    }

    String write() {
        String page = org.house.page(said.kind().folder(), authority.slug());
        return org.document(org.house.id(authority.id()), SchemaOrgWriter.type(said.kind()), page, () -> {
            org.texts("name", Facts.preferred(said));
            org.texts(
                    "alternateName",
                    Facts.others(said).stream()
                            .map(name -> new Phrase(name.text(), name.lang()))
                            .toList());
            String type = said.type();
            String scheme = said.kind().types();
            if (type != null && scheme != null) {
                json.list("additionalType", () -> json.add(org.house.term(scheme, type)));
            }
            org.texts("description", descriptions());
            json.list("sameAs", () -> Facts.sameAs(said).forEach(json::add));
            particulars();
            json.list(
                    "subjectOf",
                    () -> said.sources()
                            .forEach(source -> facts.citation(source)
                                    .ifPresent(text -> json.object(() -> {
                                        json.put("@type", "CreativeWork");
                                        org.texts("name", List.of(text));
                                    }))));
        });
    }

    private void makers() {
        Map<String, List<Party>> byRole = AuthorityRemarks.byRole(said);
        MAKERS.forEach(role -> org.parties(role, byRole.getOrDefault(role, List.of())));
        org.parties(
                "contributor",
                byRole.entrySet().stream()
                        .filter(entry -> !MAKERS.contains(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList());
    }

    private List<Phrase> descriptions() {
        List<Phrase> all = new ArrayList<>();
        said.descriptions().forEach(text -> all.add(new Phrase(text.text(), text.lang())));
        said.history().forEach(text -> all.add(new Phrase(text.text(), text.lang())));
        for (Remark remark : AuthorityRemarks.of(said, facts)) {
            remark.texts().forEach(text -> all.add(remark.labelled(text)));
        }
        return all;
    }

    private void particulars() {
        List<Label> wider = facts.wider(said);
        switch (said.kind()) {
            case PERSON -> {
                org.date("birthDate", said.begin());
                org.date("deathDate", said.end());
                org.refs("affiliation", wider);
            }
            case ORGANISATION, STATE -> {
                org.date("foundingDate", said.begin());
                org.date("dissolutionDate", said.end());
                org.refs("parentOrganization", wider);
                facts.label(said.place()).ifPresent(place -> org.refs("location", List.of(place)));
            }
            case PLACE -> {
                Coordinates at = said.coordinates();
                if (at != null) {
                    json.object(
                            "geo",
                            () -> json.put("@type", "GeoCoordinates")
                                    .put("latitude", at.latitude().toPlainString())
                                    .put("longitude", at.longitude().toPlainString()));
                }
                org.refs("containedInPlace", wider);
            }
            case OCCASION -> {
                HistoricalDate date = said.date() == null ? said.begin() : said.date();
                org.span(date);
                if (date != null) {
                    json.put("temporalCoverage", date.edtf());
                }
                facts.label(said.place()).ifPresent(place -> org.refs("location", List.of(place)));
                org.roles("attendee", AuthorityRemarks.byRole(said));
                org.refs("superEvent", wider);
            }
            case OFFICE, DECORATION -> {}
            case SOURCE -> {
                org.date("datePublished", said.date() == null ? said.begin() : said.date());
                makers();
                org.refs("isPartOf", wider);
            }
        }
    }
}
