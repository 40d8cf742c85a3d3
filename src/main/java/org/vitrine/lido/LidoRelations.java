package org.vitrine.lido;

import static org.vitrine.lido.LidoWriter.LIDO;

import java.util.Locale;
import java.util.UUID;
import org.vitrine.authority.Citation;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Original;
import org.vitrine.export.Facts;
import org.vitrine.export.Phrase;
import org.vitrine.publication.Label;
import org.vitrine.publication.ObjectLabel;
import org.vitrine.text.Localized;

/// What an object shows or is about, what it belongs to, and the sources that attest it.
final class LidoRelations {

    private final Description said;
    private final LidoWriter lido;

    LidoRelations(Description said, LidoWriter lido) {
        this.said = said;
        this.lido = lido;
    }

    void write() {
        lido.in("subjectWrap", () -> said.subjects().forEach(this::subject));
        lido.in("relatedWorksWrap", () -> {
            for (Description.PartOf whole : said.wholes()) {
                related(whole.object(), Localized.english(whole.possibly() ? "possibly part of" : "part of"));
            }
            for (Description.Relation relation : said.relations()) {
                related(relation.object(), lido.house.terms().labels("relation-types", relation.type()));
            }
            said.originals().forEach(this::original);
            said.references().forEach(this::source);
        });
    }

    private void subject(Description.Subject subject) {
        lido.in("subjectSet", () -> {
            Phrase.of(subject.name(), null).ifPresent(name -> lido.leaf("displaySubject", name));
            lido.facts
                    .label(subject.authority())
                    .ifPresentOrElse(
                            label -> lido.in("subject", () -> {
                                lido.mark("type", role(subject));
                                subject(label);
                            }),
                            () -> {
                                if (subject.name() == null) {
                                    lido.leaf("displaySubject", Phrase.english("unidentified"));
                                }
                            });
        });
    }

    private static String role(Description.Subject subject) {
        return switch (subject.role()) {
            case DEPICTS -> "depicts";
            case ABOUT -> "about";
            case RELATED_OCCASION -> "occasion";
        };
    }

    private void subject(Label label) {
        switch (label.kind()) {
            case PERSON, ORGANISATION, STATE -> lido.in("subjectActor", () -> lido.actor(label));
            case PLACE -> lido.place("subjectPlace", label.id(), null);
            case OCCASION ->
                lido.in(
                        "subjectEvent",
                        () -> lido.in("event", () -> {
                            lido.uri("eventID", lido.house.id(label.id()));
                            lido.lidoTerm("eventType", "lido00003", "Event");
                            Facts.names(label).forEach(name -> lido.appellation("eventName", name));
                        }));
            case OFFICE, DECORATION, SOURCE -> lido.concept("subjectConcept", label);
        }
    }

    private void related(UUID other, Localized how) {
        lido.facts
                .object(other)
                .ifPresent(label -> lido.in("relatedWorkSet", () -> {
                    lido.in("relatedWork", () -> {
                        lido.leaf("displayObject", Facts.name(label));
                        lido.in("object", () -> object(label));
                    });
                    lido.in("relatedWorkRelType", () -> lido.terms(how));
                }));
    }

    private void original(Original original) {
        Localized how = Localized.english(original.kind().name().toLowerCase(Locale.ROOT) + " of");
        UUID other = original.object();
        if (other != null) {
            related(other, how);
        } else {
            Phrase.of(original.name(), null)
                    .ifPresent(name -> lido.in("relatedWorkSet", () -> {
                        lido.in("relatedWork", () -> lido.leaf("displayObject", name));
                        lido.in("relatedWorkRelType", () -> lido.terms(how));
                    }));
        }
    }

    private void object(ObjectLabel label) {
        lido.xml.leaf(LIDO, "objectWebResource", lido.house.page("objects", label.number()));
        lido.uri("objectID", lido.house.id(label.id()));
        Phrase.all(label.titles()).forEach(title -> lido.appellation("objectName", title));
    }

    /// The source is a work itself: this one is documented in it.
    private void source(Citation citation) {
        lido.facts
                .label(citation.source())
                .ifPresent(label -> lido.in("relatedWorkSet", () -> {
                    lido.in("relatedWork", () -> {
                        lido.facts.citation(citation).ifPresent(text -> lido.leaf("displayObject", text));
                        lido.in("object", () -> {
                            lido.xml.leaf(LIDO, "objectWebResource", lido.house.page(label));
                            lido.uri("objectID", lido.house.id(label.id()));
                            Facts.names(label).forEach(name -> lido.appellation("objectName", name));
                            note("place in the source", citation.locator());
                            note("as the source says it", citation.quotation());
                        });
                    });
                    lido.lidoTerm("relatedWorkRelType", "lido00617", "is documented in");
                }));
    }

    private void note(String type, @org.jspecify.annotations.Nullable String text) {
        Phrase.of(text, null)
                .ifPresent(note -> lido.in("objectNote", () -> {
                    lido.mark("type", type);
                    lido.xml.text(note.text());
                }));
    }
}
