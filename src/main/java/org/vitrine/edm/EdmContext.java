package org.vitrine.edm;

import static org.vitrine.edm.EdmWriter.EDM;
import static org.vitrine.edm.EdmWriter.OWL;
import static org.vitrine.edm.EdmWriter.RDA;
import static org.vitrine.edm.EdmWriter.SKOS;
import static org.vitrine.edm.EdmWriter.WGS84;
import static org.vitrine.export.Namespace.DCTERMS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Coordinates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.export.AuthorityRemarks;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.Namespace;
import org.vitrine.export.Phrase;
import org.vitrine.export.Remark;
import org.vitrine.publication.PublicRecord.PublicAuthority;

/// An authority as a contextual resource of EDM. The external profile knows no events, so that an occasion is a concept
/// with its date as a note, as offices, decorations and sources are concepts.
final class EdmContext {

    private final PublicAuthority authority;
    private final AuthorityDescription said;
    private final Facts facts;
    private final EdmWriter edm;

    EdmContext(PublicAuthority authority, House house) {
        this.authority = authority;
        this.said = authority.description();
        this.facts = Facts.of(authority, house);
        this.edm = new EdmWriter(house);
    }

    String write() {
        String uri = edm.house.id(authority.id());
        return edm.document(() -> {
            switch (said.kind()) {
                case PERSON, ORGANISATION, STATE -> edm.about(EDM, "Agent", uri, this::agent);
                case PLACE -> edm.about(EDM, "Place", uri, this::place);
                case OFFICE, DECORATION, OCCASION, SOURCE -> edm.about(SKOS, "Concept", uri, this::concept);
            }
        });
    }

    private void agent() {
        names();
        date(EDM, "begin", said.begin());
        date(EDM, "end", said.end());
        boolean person = said.kind() == AuthorityKind.PERSON;
        if (person) {
            date(RDA, "dateOfBirth", said.begin());
            date(RDA, "dateOfDeath", said.end());
        } else {
            date(RDA, "dateOfEstablishment", said.begin());
            date(RDA, "dateOfTermination", said.end());
        }
        edm.same(OWL, "sameAs", Facts.sameAs(said));
    }

    private void place() {
        Coordinates at = said.coordinates();
        if (at != null) {
            edm.xml.leaf(WGS84, "lat", at.latitude().toPlainString());
            edm.xml.leaf(WGS84, "long", at.longitude().toPlainString());
        }
        names();
        facts.wider(said).forEach(wider -> edm.resource(DCTERMS, "isPartOf", edm.house.id(wider.id())));
        edm.same(OWL, "sameAs", Facts.sameAs(said));
    }

    private void concept() {
        names();
        note("date", said.date());
        note("begin", said.begin());
        note("end", said.end());
        facts.wider(said).forEach(wider -> edm.resource(SKOS, "related", edm.house.id(wider.id())));
        edm.same(SKOS, "exactMatch", Facts.sameAs(said));
    }

    private void names() {
        edm.labels(Facts.preferred(said));
        Facts.others(said).forEach(name -> edm.xml.leaf(SKOS, "altLabel", new Phrase(name.text(), name.lang())));
        said.descriptions().forEach(text -> edm.xml.leaf(SKOS, "note", new Phrase(text.text(), text.lang())));
        said.history().forEach(text -> edm.xml.leaf(SKOS, "note", new Phrase(text.text(), text.lang())));
        sort();
        for (Remark remark : AuthorityRemarks.of(said, facts)) {
            remark.texts().forEach(text -> edm.xml.leaf(SKOS, "note", remark.labelled(text)));
        }
        said.sources()
                .forEach(source -> facts.citation(source)
                        .ifPresent(
                                text -> edm.xml.leaf(SKOS, "note", new Phrase("Source: " + text.text(), text.lang()))));
    }

    /// The narrower kind, and where it was or sat.
    private void sort() {
        String type = said.type();
        String scheme = said.kind().types();
        if (type != null && scheme != null) {
            Remark remark = new Remark("type", Phrase.all(edm.house.terms().labels(scheme, type)), List.of());
            remark.texts().forEach(text -> edm.xml.leaf(SKOS, "note", remark.labelled(text)));
        }
        facts.label(said.place())
                .map(Facts::name)
                .ifPresent(place -> edm.xml.leaf(SKOS, "note", new Remark("place", place).labelled(place)));
    }

    private void date(Namespace namespace, String element, @Nullable HistoricalDate date) {
        if (date != null) {
            edm.xml.leaf(namespace, element, date.edtf() == null ? date.asWritten() : date.edtf());
        }
    }

    private void note(String what, @Nullable HistoricalDate date) {
        if (date != null) {
            edm.xml.leaf(SKOS, "note", Phrase.english(what + ": " + date.asWritten()));
        }
    }
}
