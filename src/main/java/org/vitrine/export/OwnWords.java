package org.vitrine.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.CustomValue;
import org.vitrine.catalogue.Description;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.profile.CustomField;
import org.vitrine.text.Language;

/// A field that only the object's profile knows, in words: no standard has an element for it.
///
/// @param names of the field in each language; its key when no profile knows it any more
/// @param values one after the other, each in the languages that it has
public record OwnWords(List<Phrase> names, List<List<Phrase>> values) {

    public OwnWords {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    /// In the order of their keys; those that say nothing are passed over.
    public static List<OwnWords> of(Description said, Facts facts) {
        return said.custom().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(entry -> of(said.identity().kind(), entry.getKey(), entry.getValue(), facts))
                .filter(own -> !own.values().isEmpty())
                .toList();
    }

    private static OwnWords of(String kind, String key, List<CustomValue> values, Facts facts) {
        Optional<CustomField> field = facts.house().terms().custom(kind, key);
        List<Phrase> names = field.map(CustomField::labels)
                .map(Phrase::all)
                .filter(all -> !all.isEmpty())
                .orElse(List.of());
        return new OwnWords(
                names.isEmpty() ? List.of(new Phrase(key, null)) : names,
                values.stream()
                        .map(value -> words(value, field.orElse(null), facts))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    /// What it is called in English, else in the first language there is.
    public String name() {
        return names.stream()
                .filter(name -> Language.EN.tag().equals(name.primary()))
                .findFirst()
                .orElseGet(names::getFirst)
                .text();
    }

    /// A value tells by itself what it is.
    private static List<Phrase> words(CustomValue value, @Nullable CustomField field, Facts facts) {
        String scheme = field == null ? null : field.vocabulary();
        String term = value.term();
        HistoricalDate date = value.date();
        if (term != null) {
            return terms(scheme, term, facts);
        }
        if (date != null) {
            return Phrase.of(date.asWritten(), null).or(() -> Phrase.of(date.edtf(), null)).stream()
                    .toList();
        }
        if (value.number() != null) {
            String number = Numbers.plain(value.number());
            String unit = value.unit();
            return unit == null
                    ? List.of(new Phrase(number, null))
                    : terms(Objects.requireNonNullElse(scheme, CustomField.UNITS), unit, facts).stream()
                            .map(label -> new Phrase(number + " " + label.text(), label.lang()))
                            .toList();
        }
        if (value.yes() != null) {
            return List.of(Phrase.english(value.yes() ? "yes" : "no"));
        }
        List<Phrase> named = new ArrayList<>();
        Stream.of(value.agent(), value.place())
                .flatMap(authority -> facts.label(authority).stream())
                .forEach(label -> named.addAll(Facts.names(label)));
        return named.isEmpty() ? Phrase.of(value.text(), value.lang()).stream().toList() : List.copyOf(named);
    }

    private static List<Phrase> terms(@Nullable String scheme, String term, Facts facts) {
        List<Phrase> labels =
                scheme == null ? List.of() : Phrase.all(facts.house().terms().labels(scheme, term));
        return labels.isEmpty() ? Phrase.of(term, null).stream().toList() : labels;
    }
}
