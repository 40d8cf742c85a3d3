package org.vitrine.lido;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.Namespace;
import org.vitrine.export.Phrase;
import org.vitrine.export.XmlDocument;
import org.vitrine.publication.Label;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Concept;

/// The elements of LIDO that occur again and again: identifiers, concepts, actors, places, dates and notes.
final class LidoWriter {

    static final Namespace LIDO = new Namespace("lido", "http://www.lido-schema.org");

    private static final String TERMS = "http://terminology.lido-schema.org/";
    private static final String URI = TERMS + "lido00099";
    private static final String LOCAL = TERMS + "lido00100";

    final XmlDocument xml = new XmlDocument(LIDO, Namespace.XSI);
    final Facts facts;
    final House house;

    LidoWriter(Facts facts) {
        this.facts = facts;
        this.house = facts.house();
    }

    void in(String element, Runnable content) {
        xml.element(LIDO, element, content);
    }

    /// An attribute of LIDO's own, on the element that is open.
    void mark(String attribute, @Nullable String value) {
        xml.attribute(LIDO, attribute, value);
    }

    void leaf(String element, Phrase phrase) {
        xml.leaf(LIDO, element, phrase);
    }

    void uri(String element, String uri) {
        in(element, () -> {
            mark("type", URI);
            xml.text(uri);
        });
    }

    void local(String element, String id) {
        in(element, () -> {
            mark("type", LOCAL);
            xml.text(id);
        });
    }

    /// A concept of LIDO's own terminology.
    void lidoTerm(String element, String number, String term) {
        in(element, () -> {
            uri("conceptID", TERMS + number);
            leaf("term", Phrase.english(term));
        });
    }

    void concept(String element, String scheme, @Nullable String term) {
        if (term != null) {
            in(element, () -> concept(scheme, term));
        }
    }

    /// The content of a concept: its identifiers elsewhere and here, and its label in each language.
    void concept(String scheme, String term) {
        Optional<Concept> found = house.terms().concept(scheme, term);
        found.ifPresent(concept -> {
            concept.exactMatch().forEach(match -> uri("conceptID", match));
            uri("conceptID", house.term(scheme, term));
        });
        terms(found.map(Concept::labels).orElseGet(() -> Localized.english(term)));
    }

    /// The content of a concept that stands for a kind of object.
    void kind(String kind) {
        uri("conceptID", house.term("kinds", kind));
        terms(house.terms().kind(kind));
    }

    /// At least one, because most concepts are wanted where they stand.
    void terms(Localized labels) {
        List<Phrase> all = Phrase.all(labels);
        all.forEach(label -> leaf("term", label));
        if (all.isEmpty()) {
            leaf("term", Phrase.english("[without a name]"));
        }
    }

    /// An authority as a concept.
    void concept(String element, Label label) {
        in(element, () -> {
            ids("conceptID", label);
            Facts.names(label).forEach(name -> leaf("term", name));
        });
    }

    private void ids(String element, Label label) {
        uri(element, house.id(label.id()));
        label.sameAs().forEach(same -> uri(element, same));
    }

    /// A name in one language.
    void appellation(String element, Phrase name) {
        in(element, () -> leaf("appellationValue", name));
    }

    void actor(Label label) {
        in("actor", () -> {
            mark("type", label.kind().word());
            ids("actorID", label);
            Facts.names(label).forEach(name -> appellation("nameActorSet", name));
        });
    }

    /// Who took part in an event, and as what.
    ///
    /// @param role a term of the vocabulary `event-roles`
    /// @param certainty in a word; null when it is certain
    void actors(List<Party> parties, String role, @Nullable Phrase certainty) {
        for (Party party : parties) {
            in("eventActor", () -> {
                Optional<Phrase> shown = party.isOthers() ? Optional.empty() : facts.inFull(party);
                leaf("displayActorInRole", shown.orElse(Phrase.english(party.isOthers() ? "and others" : "unknown")));
                if (shown.isPresent()) {
                    in("actorInRole", () -> actorInRole(party, role, certainty));
                }
            });
        }
    }

    private void actorInRole(Party party, String role, @Nullable Phrase certainty) {
        facts.label(party.agent())
                .ifPresentOrElse(
                        this::actor,
                        () -> in("actor", () -> {
                            Party.What what = party.what();
                            mark(
                                    "type",
                                    what == null || what.tells()
                                            ? null
                                            : what.name().toLowerCase(Locale.ROOT));
                            facts.names(party).forEach(name -> appellation("nameActorSet", name));
                        }));
        concept("roleActor", "event-roles", role);
        // the office is the role in which the party acted
        facts.label(party.office())
                .ifPresentOrElse(
                        office -> concept("roleActor", office),
                        () -> Phrase.of(party.officeAsWritten(), null)
                                .ifPresent(office -> in("roleActor", () -> leaf("term", office))));
        if (certainty != null) {
            leaf("attributionQualifierActor", certainty);
        }
    }

    void place(String element, @Nullable UUID place, @Nullable String written) {
        facts.label(place)
                .ifPresentOrElse(
                        label -> in(element, () -> {
                            Phrase.of(written, null).ifPresent(text -> leaf("displayPlace", text));
                            in("place", () -> {
                                ids("placeID", label);
                                Facts.names(label).forEach(name -> appellation("namePlaceSet", name));
                            });
                        }),
                        () -> Phrase.of(written, null)
                                .ifPresent(text -> in(element, () -> leaf("displayPlace", text))));
    }

    /// As the source writes it and in EDTF; the first and last day that it can mean.
    void date(String element, @Nullable HistoricalDate date) {
        if (date == null) {
            return;
        }
        in(element, () -> {
            Phrase.of(date.asWritten(), null).ifPresent(written -> leaf("displayDate", written));
            in("displayDate", () -> {
                mark("label", "EDTF");
                xml.text(date.edtf());
            });
            in("date", () -> {
                xml.leaf(
                        LIDO,
                        "earliestDate",
                        date.earliest() == null ? null : date.earliest().toString());
                xml.leaf(
                        LIDO,
                        "latestDate",
                        date.latest() == null ? null : date.latest().toString());
            });
        });
    }

    /// @param type what sort of note it is
    /// @param sources where it is said
    void note(String element, String type, List<Phrase> texts, List<Citation> sources) {
        if (texts.stream().noneMatch(Phrase::saysSomething)) {
            return;
        }
        in(element, () -> {
            mark("type", type);
            texts.forEach(text -> leaf("descriptiveNoteValue", text));
            facts.citations(sources).ifPresent(source -> leaf("sourceDescriptiveNote", source));
        });
    }

    void note(String element, String type, Phrase text) {
        note(element, type, List.of(text), List.of());
    }

    /// A licence or statement of rights by its address, who has them, and who is to be named.
    void rights(String element, @Nullable String uri, @Nullable String holder, @Nullable String credit) {
        in(element, () -> {
            if (uri != null) {
                in("rightsType", () -> uri("conceptID", uri));
            }
            Phrase.of(holder, null).ifPresent(name -> in("rightsHolder", () -> appellation("legalBodyName", name)));
            Phrase.of(credit, null).ifPresent(line -> leaf("creditLine", line));
        });
    }
}
