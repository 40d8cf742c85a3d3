package org.vitrine.dublincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Advice;
import org.vitrine.catalogue.CustomValue;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.catalogue.Original;
import org.vitrine.catalogue.Restriction;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dublincore.Derivation.Value;
import org.vitrine.dublincore.Statement.Encoding;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.MappedPath;
import org.vitrine.profile.Profile;
import org.vitrine.provenance.ChainText;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.LangText;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// Puts what stands at a mapped path into the values of statements.
final class Values {

    private final PublicObject object;
    private final DublinCore.Setting setting;
    private final Optional<Profile> profile;

    Values(PublicObject object, DublinCore.Setting setting, Optional<Profile> profile) {
        this.object = object;
        this.setting = setting;
        this.profile = profile;
    }

    List<Value> at(MappedPath path, Term term) {
        List<Walk.Found> found = new Walk(object).to(path);
        if (path.path().equals("provenance")) {
            return chain(found);
        }
        List<Value> values = new ArrayList<>();
        found.forEach(one -> say(one, path.path(), term, values));
        return values;
    }

    private void say(Walk.Found found, String path, Term term, List<Value> values) {
        switch (found.value()) {
            case Description.Title title -> values.add(Value.written(title.text(), title.lang()));
            case LangText text -> values.add(Value.written(text.text(), text.lang()));
            case Description.Note note -> values.add(Value.written(note.text(), note.lang()));
            case Description.TermUse use -> used(path, use, values);
            case Description.Dimension dimension -> dimension(dimension).ifPresent(values::add);
            case Description.ItemCount count -> count(count).ifPresent(values::add);
            case Description.Inscription inscription -> {
                values.add(new Value(inscription.transcription(), inscription.lang(), null));
                Optional.ofNullable(inscription.translation()).map(Value::plain).ifPresent(values::add);
            }
            case Party party -> named(party.agent(), party.name(), term, values);
            case Description.Subject subject -> named(subject.authority(), subject.name(), term, values);
            case Citation citation -> citation(citation).ifPresent(values::add);
            case Original original ->
                Optional.ofNullable(original.object())
                        .filter(object.objects()::containsKey)
                        .map(other -> Value.address(other, setting))
                        .or(() -> Optional.ofNullable(original.name()).map(Value::plain))
                        .ifPresent(values::add);
            case Restriction restriction -> advice(path, restriction.term(), restriction.note(), values);
            case Advice advice -> advice(path, advice.term(), advice.note(), values);
            case CustomValue value -> custom(path, value, term, values);
            case HistoricalDate date ->
                Optional.ofNullable(date.edtf()).map(Value::edtf).ifPresent(values::add);
            case ObjectNumber number -> values.add(Value.plain(number.value()));
            case UUID id -> reference(id, term, values);
            case String text -> {
                values.add(text(path, text, term, found.lang()));
                Optional.ofNullable(vocabulary(path)).ifPresent(scheme -> links(scheme, text, values));
            }
            case Enum<?> constant -> values.add(constant(path, constant));
            case Number number -> values.add(Value.plain(number.toString()));
            case Boolean yes -> values.add(Value.plain(yes ? "yes" : "no"));
            // a group of which no part was named says nothing by itself
            default -> {}
        }
    }

    private Value text(String path, String text, Term term, @Nullable String lang) {
        if (path.endsWith(".lang") || path.endsWith(".language")) {
            return Value.language(text);
        }
        String vocabulary = vocabulary(path);
        if (vocabulary != null) {
            return term(vocabulary, text);
        }
        Encoding encoding = Encodings.of(term, text);
        return encoding == null ? Value.written(text, lang) : new Value(text, null, encoding);
    }

    private @Nullable String vocabulary(String path) {
        return profile.map(known -> known.guide().entry(path).vocabulary()).orElse(null);
    }

    private Value constant(String path, Enum<?> constant) {
        return profile.map(known -> known.guide().entry(path).choices().get(constant.name()))
                .map(words -> new Value(words.in(Language.EN), "en", null))
                .orElseGet(() ->
                        Value.plain(constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    Value term(String scheme, String term) {
        Localized labels = setting.words().labels(scheme, term);
        return new Value(labels.in(Language.EN), labels.languageFor(Language.EN), null);
    }

    private void used(String path, Description.TermUse use, List<Value> values) {
        String found = vocabulary(path + ".term");
        String scheme = found == null ? path : found;
        String written = use.asWritten();
        values.add(written == null ? term(scheme, String.valueOf(use.term())) : Value.plain(written));
        links(scheme, use.term(), values);
    }

    private static Optional<Value> dimension(Description.Dimension dimension) {
        if (dimension.asWritten() != null) {
            return Optional.of(Value.plain(dimension.asWritten()));
        }
        return Optional.ofNullable(dimension.value())
                .map(value -> Value.plain(joined(
                        dimension.part() == null ? null : dimension.part() + ":",
                        dimension.type(),
                        value.toPlainString(),
                        dimension.unit())));
    }

    private static Optional<Value> count(Description.ItemCount count) {
        if (count.asWritten() != null) {
            return Optional.of(Value.plain(count.asWritten()));
        }
        Integer least = count.least();
        return least != null && least.equals(count.most())
                ? Optional.of(Value.plain(least + (least == 1 ? " item" : " items")))
                : Optional.empty();
    }

    /// What attests the object: the source with the place in it.
    private Optional<Value> citation(Citation citation) {
        return label(citation.source()).map(source -> {
            Value name = Value.of(source);
            String locator = citation.locator();
            return new Value(name.text() + (locator == null ? "" : ", " + locator), name.lang(), null);
        });
    }

    private void advice(String path, String term, @Nullable String note, List<Value> values) {
        String vocabulary = vocabulary(path + ".term");
        Value said = term(vocabulary == null ? path : vocabulary, term);
        values.add(note == null ? said : new Value(said.text() + ": " + note, said.lang(), null));
    }

    private void custom(String path, CustomValue value, Term term, List<Value> values) {
        Optional<CustomField> field = profile.flatMap(known -> known.customAt(path));
        if (value.date() != null) {
            Optional.ofNullable(value.date().edtf()).map(Value::edtf).ifPresent(values::add);
        } else if (value.term() != null) {
            String scheme = scheme(field);
            values.add(term(scheme, value.term()));
            links(scheme, value.term(), values);
        } else if (value.number() != null) {
            String unit = value.unit() == null
                    ? null
                    : term(scheme(field), value.unit()).text();
            values.add(Value.plain(joined(value.number().toPlainString(), unit)));
        } else if (value.yes() != null) {
            // what is not so is not said
            if (value.yes()) {
                values.add(field.map(known -> new Value(known.labels().in(Language.EN), "en", null))
                        .orElseGet(() -> Value.plain("yes")));
            }
        } else if (value.place() != null) {
            named(value.place(), null, term, values);
        } else if (value.agent() != null) {
            named(value.agent(), value.text(), term, values);
        } else if (value.text() != null) {
            values.add(Value.written(value.text(), value.lang()));
        }
    }

    private static String scheme(Optional<CustomField> field) {
        return field.flatMap(known -> Optional.ofNullable(known.vocabulary())).orElse(CustomField.UNITS);
    }

    private void reference(UUID id, Term term, List<Value> values) {
        if (object.objects().containsKey(id)) {
            values.add(Value.address(id, setting));
        } else if (term.wantsAddress()) {
            label(id).map(label -> Value.address(id, setting)).ifPresent(values::add);
        } else {
            label(id).ifPresent(label -> known(label, term, values));
        }
    }

    private void named(@Nullable UUID authority, @Nullable String written, Term term, List<Value> values) {
        label(authority)
                .ifPresentOrElse(
                        label -> known(label, term, values),
                        () -> Optional.ofNullable(written).map(Value::plain).ifPresent(values::add));
    }

    /// An authority by its name, then for machines: where it is, when it was, what it is elsewhere. As a time only what
    /// has one is said.
    private static void known(Label label, Term term, List<Value> values) {
        List<Value> periods = Encodings.periods(label).stream()
                .map(period -> new Value(period, null, Encoding.PERIOD))
                .toList();
        if (term == Term.TEMPORAL) {
            values.addAll(periods);
            return;
        }
        values.add(Value.of(label));
        if (term == Term.SPATIAL || term == Term.COVERAGE) {
            Encodings.point(label)
                    .map(point -> new Value(point, null, Encoding.POINT))
                    .ifPresent(values::add);
        }
        label.sameAs().forEach(uri -> values.add(new Value(uri, null, Encoding.ELSEWHERE)));
    }

    private void links(String scheme, @Nullable String term, List<Value> values) {
        if (term != null) {
            setting.words()
                    .elsewhere(scheme, term)
                    .forEach(uri -> values.add(new Value(uri, null, Encoding.ELSEWHERE)));
        }
    }

    private Optional<Label> label(@Nullable UUID authority) {
        return authority == null
                ? Optional.empty()
                : Optional.ofNullable(object.labels().get(authority));
    }

    /// A chain is one statement, whatever steps it has, in the text convention of the field.
    private List<Value> chain(List<Walk.Found> found) {
        List<ProvenanceEvent> events = found.stream()
                .map(Walk.Found::value)
                .filter(ProvenanceEvent.class::isInstance)
                .map(ProvenanceEvent.class::cast)
                .toList();
        String text = ChainText.read(
                events, id -> label(id).map(known -> Value.of(known).text()));
        // a line is a value where values are typed
        return text.isBlank() ? List.of() : List.of(Value.plain(text.replaceAll("\\s*\\n\\s*", " ")));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }
}
