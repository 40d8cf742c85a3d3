package org.vitrine.linkedart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Coordinates;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.export.AuthorityRemarks;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicRecord.PublicAuthority;

/// An authority as what it is in Linked Art: a person, a group, a place, an activity, a type or a text.
final class LinkedArtAuthority {

    private final PublicAuthority authority;
    private final AuthorityDescription said;
    private final Facts facts;
    private final LinkedArtWriter art;
    private final JsonDocument json;

    LinkedArtAuthority(PublicAuthority authority, House house) {
        this.authority = authority;
        this.said = authority.description();
        this.facts = Facts.of(authority, house);
        this.art = new LinkedArtWriter(facts);
        this.json = art.json;
    }

    String write() {
        String type = LinkedArtWriter.type(said.kind());
        return art.document(art.house.id(authority.id()), type, Facts.name(said), () -> {
            json.list("identified_by", this::names);
            json.list("classified_as", this::types);
            json.list("referred_to_by", this::statements);
            json.list("equivalent", () -> Facts.sameAs(said).forEach(same -> art.ref(same, type, null)));
            art.subjectOf(art.house.page(said.kind().folder(), authority.slug()), "Page");
            switch (said.kind()) {
                case PERSON -> {
                    event("born", "Birth", said.begin());
                    event("died", "Death", said.end());
                }
                case ORGANISATION, STATE -> {
                    event("formed_by", "Formation", said.begin());
                    event("dissolved_by", "Dissolution", said.end());
                }
                case PLACE -> place();
                case OCCASION -> occasion();
                case OFFICE, DECORATION -> event("created_by", "Creation", said.begin());
                case SOURCE -> {
                    creation();
                    json.list("part_of", () -> wider(AuthorityKind.SOURCE).forEach(art::ref));
                }
            }
        });
    }

    private void names() {
        Facts.preferred(said).forEach(name -> art.name(name, Aat.PRIMARY_NAME));
        Facts.others(said).forEach(name -> art.name(new Phrase(name.text(), name.lang()), null));
        art.identifier(authority.slug(), Aat.SYSTEM_NUMBER, null);
    }

    private void types() {
        art.type(
                art.house.term("authority-kinds", said.kind().word()),
                art.house.terms().labels("authority-kinds", said.kind().word()),
                null);
        String type = said.type();
        String scheme = said.kind().types();
        if (type != null && scheme != null) {
            art.type(scheme, type, null);
        }
    }

    private void statements() {
        said.descriptions()
                .forEach(text -> art.statement(
                        new Phrase(text.text(), text.lang()),
                        said.kind() == AuthorityKind.PERSON ? Aat.BIOGRAPHY : Aat.DESCRIPTION,
                        null));
        said.history().forEach(text -> art.statement(new Phrase(text.text(), text.lang()), Aat.NOTE, "history"));
        AuthorityRemarks.of(said, facts).forEach(art::remark);
        if (said.kind() != AuthorityKind.OCCASION) {
            art.note("place", facts.label(said.place()).map(Facts::name));
        }
        if (said.kind() != AuthorityKind.PLACE && said.kind() != AuthorityKind.SOURCE) {
            facts.wider(said).forEach(wider -> art.note("belongs to", Optional.of(Facts.name(wider))));
        }
        for (Citation citation : said.sources()) {
            facts.citation(citation).ifPresent(text -> art.statement(text, Aat.SOURCE, null));
        }
    }

    private void event(String property, String type, @Nullable HistoricalDate date) {
        if (date != null) {
            json.object(property, () -> {
                json.put("type", type);
                art.timespan(date);
            });
        }
    }

    /// Of a text: when it appeared, and who wrote, edited or published it.
    private void creation() {
        HistoricalDate date = said.date() == null ? said.begin() : said.date();
        List<Party> makers = Facts.participants(said);
        if (date != null || !makers.isEmpty()) {
            json.object("created_by", () -> {
                json.put("type", "Creation");
                art.timespan(date);
                art.carriedOut(makers);
            });
        }
    }

    /// A point as well-known text: longitude first (OGC Simple Features, section 7).
    private void place() {
        Coordinates at = said.coordinates();
        if (at != null) {
            json.put(
                    "defined_by",
                    "POINT (" + at.longitude().toPlainString() + " "
                            + at.latitude().toPlainString() + ")");
        }
        json.list("part_of", () -> wider(AuthorityKind.PLACE).forEach(art::ref));
    }

    private void occasion() {
        art.place(facts.label(said.place()).orElse(null));
        art.timespan(said.date() == null ? said.begin() : said.date());
        art.carriedOut(Facts.participants(said));
        wider(AuthorityKind.OCCASION).stream()
                .findFirst()
                .ifPresent(wider -> json.object(
                        "part_of",
                        () -> json.put("id", art.house.id(wider.id()))
                                .put("type", "Activity")
                                .put("_label", Facts.name(wider).text())));
    }

    private List<Label> wider(AuthorityKind kind) {
        return facts.wider(said).stream().filter(wider -> wider.kind() == kind).toList();
    }
}
