package org.vitrine.linkedart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.export.Remark;
import org.vitrine.export.Uris;
import org.vitrine.publication.Label;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Concept;

/// The patterns of Linked Art that occur again and again: names, statements, references, types, spans of time.
final class LinkedArtWriter {

    private static final int LAST_YEAR = 9999;

    final JsonDocument json = new JsonDocument();
    final House house;
    final Facts facts;

    LinkedArtWriter(Facts facts) {
        this.facts = facts;
        this.house = facts.house();
    }

    String document(String id, String type, Phrase label, Runnable content) {
        json.object(() -> {
            json.put("@context", LinkedArtFormat.CONTEXT);
            reference(id, type, label.saysSomething() ? label.text() : "[without a name]");
            content.run();
        });
        return json.end();
    }

    private void reference(String id, String type, @Nullable String label) {
        json.put("id", id).put("type", type).put("_label", label);
    }

    /// The next of a list: something that has a record of its own.
    void ref(String id, String type, @Nullable String label) {
        json.object(() -> reference(id, type, label));
    }

    void ref(Label label) {
        ref(house.id(label.id()), type(label.kind()), Facts.name(label).text());
    }

    static String type(AuthorityKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION, STATE -> "Group";
            case PLACE -> "Place";
            case OCCASION -> "Activity";
            case OFFICE, DECORATION -> "Type";
            case SOURCE -> "LinguisticObject";
        };
    }

    void aat(Aat term) {
        ref(term.uri(), "Type", term.label());
    }

    /// The address of a term elsewhere, else our own.
    String uri(String scheme, String term) {
        return house.terms()
                .concept(scheme, term)
                .map(Concept::exactMatch)
                .flatMap(matches -> matches.stream().filter(Uris::isWeb).findFirst())
                .orElseGet(() -> house.term(scheme, term));
    }

    String english(String scheme, String term) {
        return house.terms().labels(scheme, term).in(Language.EN);
    }

    /// A term with its names in every language, and what sort of classification it is.
    void type(String scheme, String term, @Nullable Aat metatype) {
        type(uri(scheme, term), house.terms().labels(scheme, term), metatype);
    }

    void type(String uri, Localized labels, @Nullable Aat metatype) {
        json.object(() -> {
            reference(uri, "Type", labels.in(Language.EN));
            json.list("identified_by", () -> Phrase.all(labels).forEach(label -> name(label, null)));
            if (metatype != null) {
                json.list("classified_as", () -> aat(metatype));
            }
        });
    }

    void name(Phrase text, @Nullable Aat type) {
        json.object(() -> {
            json.put("type", "Name").put("content", content(text));
            language(text);
            if (type != null) {
                json.list("classified_as", () -> aat(type));
            }
        });
    }

    void identifier(String number, Aat type, @Nullable String label) {
        if (new Phrase(number, null).saysSomething()) {
            json.object(() -> {
                json.put("type", "Identifier").put("content", number).put("_label", label);
                json.list("classified_as", () -> aat(type));
            });
        }
    }

    /// A text about it.
    ///
    /// @param topic what it is about when its type does not say; null for none
    void statement(Phrase text, Aat type, @Nullable String topic) {
        if (!text.saysSomething()) {
            return;
        }
        json.object(() -> {
            json.put("type", "LinguisticObject").put("content", text.text()).put("_label", topic);
            language(text);
            json.list(
                    "classified_as",
                    () -> json.object(() -> {
                        reference(type.uri(), "Type", type.label());
                        json.list("classified_as", () -> aat(Aat.BRIEF_TEXT));
                    }));
            if (topic != null) {
                json.list("identified_by", () -> name(Phrase.english(topic), null));
            }
        });
    }

    void remark(Remark remark) {
        String sources = facts.citations(remark.sources())
                .map(source -> " [" + source.text() + "]")
                .orElse("");
        remark.texts()
                .forEach(text -> statement(new Phrase(text.text() + sources, text.lang()), Aat.NOTE, remark.topic()));
    }

    private void language(Phrase text) {
        Aat.language(text.primary())
                .ifPresent(language -> json.list("language", () -> ref(language.uri(), "Language", language.label())));
    }

    /// As the source writes it, and the first and last moment that it can mean.
    void timespan(@Nullable HistoricalDate date) {
        if (date != null) {
            json.object("timespan", () -> {
                json.put("type", "TimeSpan");
                json.list("identified_by", () -> {
                    Phrase.of(date.asWritten(), null).ifPresent(written -> name(written, null));
                    Phrase.of(date.edtf(), null)
                            .ifPresent(edtf -> json.object(() -> json.put("type", "Identifier")
                                    .put("content", edtf.text())
                                    .put("_label", "EDTF")));
                });
                moment("begin_of_the_begin", date.earliest(), "T00:00:00Z");
                moment("end_of_the_end", date.latest(), "T23:59:59Z");
            });
        }
    }

    /// The model takes dates of four-digit years only.
    private void moment(String name, @Nullable LocalDate day, String time) {
        if (day != null && day.getYear() >= 0 && day.getYear() <= LAST_YEAR) {
            json.put(name, day + time);
        }
    }

    /// Those who acted and have a record; the others are named in a statement.
    void carriedOut(List<Party> parties) {
        json.list(
                "carried_out_by",
                () -> parties.stream()
                        .flatMap(party -> facts.label(party.agent()).stream())
                        .filter(label -> label.kind().isAgent())
                        .distinct()
                        .forEach(this::ref));
    }

    void place(@Nullable Label place) {
        if (place != null && place.kind() == AuthorityKind.PLACE) {
            json.list("took_place_at", () -> ref(place));
        }
    }

    /// Who took part in which role, in words: the model has no participants beside those who acted.
    void roles(String role, List<Party> parties) {
        String names = parties.stream()
                .map(party -> party.isOthers()
                        ? "and others"
                        : facts.inFull(party).map(Phrase::text).orElse("unknown"))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        statement(new Phrase(names, null), Aat.NOTE, role);
    }

    void note(String topic, Optional<Phrase> text) {
        text.ifPresent(said -> statement(said, Aat.NOTE, topic));
    }

    static String content(Phrase text) {
        return text.saysSomething() ? text.text() : "[without a name]";
    }

    /// The page for people, and other documents on the same.
    void subjectOf(String page, String label) {
        json.list("subject_of", () -> digital(page, "text/html", label, Aat.WEB_PAGE, null));
    }

    void digital(String address, String format, String label, @Nullable Aat type, @Nullable String conformsTo) {
        json.object(() -> {
            json.put("type", "LinguisticObject").put("_label", label);
            json.list(
                    "digitally_carried_by",
                    () -> json.object(() -> {
                        json.put("type", "DigitalObject");
                        if (type != null) {
                            json.list("classified_as", () -> aat(type));
                        }
                        json.list("access_point", () -> ref(address, "DigitalObject", null));
                        json.put("format", format);
                        if (conformsTo != null) {
                            json.list("conforms_to", () -> ref(conformsTo, "InformationObject", null));
                        }
                    }));
        });
    }
}
