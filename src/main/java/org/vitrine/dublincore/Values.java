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
import org.vitrine.profile.CustomField;
import org.vitrine.profile.MappedPath;
import org.vitrine.profile.Profile;
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
            case Description.TermUse use -> values.add(used(path, use));
            case Description.Dimension dimension -> dimension(dimension).ifPresent(values::add);
            case Description.ItemCount count -> count(count).ifPresent(values::add);
            case Description.Inscription inscription -> {
                values.add(new Value(inscription.transcription(), inscription.lang(), null));
                Optional.ofNullable(inscription.translation()).map(Value::plain).ifPresent(values::add);
            }
            case Party party -> named(party.agent(), party.name()).ifPresent(values::add);
            case Description.Subject subject ->
                named(subject.authority(), subject.name()).ifPresent(values::add);
            case Citation citation -> citation(citation).ifPresent(values::add);
            case Original original ->
                reference(original.object(), term)
                        .or(() -> Optional.ofNullable(original.name()).map(Value::plain))
                        .ifPresent(values::add);
            case Restriction restriction -> advice(path, restriction.term(), restriction.note(), values);
            case Advice advice -> advice(path, advice.term(), advice.note(), values);
            case CustomValue value -> custom(path, value, values);
            case HistoricalDate date ->
                Optional.ofNullable(date.edtf()).map(Value::edtf).ifPresent(values::add);
            case ObjectNumber number -> values.add(Value.plain(number.value()));
            case UUID id -> reference(id, term).ifPresent(values::add);
            case String text -> values.add(text(path, text, found.lang()));
            case Enum<?> constant -> values.add(constant(path, constant));
            case Number number -> values.add(Value.plain(number.toString()));
            case Boolean yes -> values.add(Value.plain(yes ? "yes" : "no"));
            // a group of which no part was named says nothing by itself
            default -> {}
        }
    }

    private Value text(String path, String text, @Nullable String lang) {
        if (path.endsWith(".lang") || path.endsWith(".language")) {
            return Value.language(text);
        }
        String vocabulary = vocabulary(path);
        return vocabulary == null ? Value.written(text, lang) : term(vocabulary, text);
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

    private Value used(String path, Description.TermUse use) {
        String written = use.asWritten();
        if (written != null) {
            return Value.plain(written);
        }
        String vocabulary = vocabulary(path + ".term");
        return term(vocabulary == null ? path : vocabulary, String.valueOf(use.term()));
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

    private void custom(String path, CustomValue value, List<Value> values) {
        Optional<CustomField> field = profile.flatMap(known -> known.customAt(path));
        if (value.date() != null) {
            Optional.ofNullable(value.date().edtf()).map(Value::edtf).ifPresent(values::add);
        } else if (value.term() != null) {
            values.add(customTerm(field, value.term()));
        } else if (value.number() != null) {
            String unit = value.unit() == null
                    ? null
                    : customTerm(field, value.unit()).text();
            values.add(Value.plain(joined(value.number().toPlainString(), unit)));
        } else if (value.yes() != null) {
            // what is not so is not said
            if (value.yes()) {
                values.add(field.map(known -> new Value(known.labels().in(Language.EN), "en", null))
                        .orElseGet(() -> Value.plain("yes")));
            }
        } else if (value.place() != null) {
            named(value.place(), null).ifPresent(values::add);
        } else if (value.agent() != null) {
            named(value.agent(), value.text()).ifPresent(values::add);
        } else if (value.text() != null) {
            values.add(Value.written(value.text(), value.lang()));
        }
    }

    private Value customTerm(Optional<CustomField> field, String term) {
        String scheme =
                field.flatMap(known -> Optional.ofNullable(known.vocabulary())).orElse(CustomField.UNITS);
        return term(scheme, term);
    }

    private Optional<Value> reference(@Nullable UUID id, Term term) {
        if (id == null) {
            return Optional.empty();
        }
        if (object.objects().containsKey(id)) {
            return Optional.of(Value.address(id, setting));
        }
        return label(id).map(label -> term.wantsAddress() ? Value.address(id, setting) : Value.of(label));
    }

    private Optional<Value> named(@Nullable UUID authority, @Nullable String written) {
        return label(authority)
                .map(Value::of)
                .or(() -> Optional.ofNullable(written).map(Value::plain));
    }

    private Optional<Label> label(@Nullable UUID authority) {
        return authority == null
                ? Optional.empty()
                : Optional.ofNullable(object.labels().get(authority));
    }

    /// A chain is one statement, whatever steps it has.
    private List<Value> chain(List<Walk.Found> found) {
        return found.stream()
                .map(Walk.Found::value)
                .filter(ProvenanceEvent.class::isInstance)
                .map(event -> step((ProvenanceEvent) event))
                .filter(step -> !step.isEmpty())
                .reduce((before, step) -> before + "; " + step)
                .map(Value::plain)
                .stream()
                .toList();
    }

    private String step(ProvenanceEvent event) {
        if (event.withheld()) {
            return "[withheld]";
        }
        if (event.text() != null) {
            return event.text();
        }
        return Stream.of(
                        Optional.ofNullable(event.method()).map(method -> method.replace('-', ' ')),
                        names(event.givers()).map(names -> "from " + names),
                        names(event.takers()).map(names -> "to " + names),
                        Optional.ofNullable(event.date()).map(HistoricalDate::asWritten))
                .flatMap(Optional::stream)
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }

    private Optional<String> names(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> named(party.agent(), party.name()).map(Value::text).stream())
                .reduce((left, right) -> left + " and " + right);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }
}
