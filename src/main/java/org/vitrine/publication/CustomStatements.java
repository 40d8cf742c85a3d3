package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.CustomValue;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.dating.DateText;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.Profile;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Vocabularies;

/// What a public object says in fields that only its kind has, put into words. This is the one place where pages and
/// formats take it from: a format that has no element for a field writes it as a note, label and value.
@ApplicationScoped
public class CustomStatements {

    private static final String UNKNOWN = "und";
    private static final Localized YES = new Localized(Map.of("en", "yes", "ko", "예", "ru", "да"));
    private static final Localized NO = new Localized(Map.of("en", "no", "ko", "아니", "ru", "нет"));

    private final ProfilesInForce profiles;
    private final Vocabularies vocabularies;

    CustomStatements(ProfilesInForce profiles, Vocabularies vocabularies) {
        this.profiles = profiles;
        this.vocabularies = vocabularies;
    }

    /// One value of one field.
    ///
    /// @param key of the field in the profile; a field with several values has several statements
    /// @param label of the field in the languages of the interface
    /// @param value in words, by language; under `und` when it is in none, or nobody knows in which
    /// @param authority the record that it leads to, null when it is none or not published with the object
    /// @param edtf of a date, else null
    public record Statement(
            String key,
            Localized label,
            Localized value,
            @Nullable Label authority,
            @Nullable String edtf) {}

    /// In the order of the profile; what it no longer has comes last, under its key.
    public List<Statement> of(PublicObject object) {
        Map<String, List<CustomValue>> values = object.description().custom();
        if (values.isEmpty()) {
            return List.of();
        }
        Optional<Profile> profile = profiles.current().find(object.kind());
        Set<String> keys = new LinkedHashSet<>();
        profile.ifPresent(known -> known.uses().stream()
                .flatMap(use -> known.customAt(use.field()).stream())
                .map(CustomField::key)
                .forEach(keys::add));
        keys.addAll(values.keySet());
        List<Statement> statements = new ArrayList<>();
        for (String key : keys) {
            Optional<CustomField> field =
                    profile.flatMap(known -> Optional.ofNullable(known.custom().get(key)));
            values.getOrDefault(key, List.of())
                    .forEach(value -> statements.add(statement(key, field, value, object.labels())));
        }
        return List.copyOf(statements);
    }

    private Statement statement(String key, Optional<CustomField> field, CustomValue value, Map<UUID, Label> labels) {
        UUID to = value.agent() == null ? value.place() : value.agent();
        Label authority = to == null ? null : labels.get(to);
        HistoricalDate date = value.date();
        return new Statement(
                key,
                field.map(CustomField::labels).orElseGet(() -> Localized.english(key)),
                authority == null ? words(field, value) : authority.names(),
                authority,
                date == null ? null : date.edtf());
    }

    private Localized words(Optional<CustomField> field, CustomValue value) {
        String scheme =
                field.flatMap(known -> Optional.ofNullable(known.vocabulary())).orElse(CustomField.UNITS);
        if (value.term() != null) {
            return vocabularies.labels(scheme, value.term());
        }
        if (value.date() != null) {
            HistoricalDate date = value.date();
            return inEach(language -> DateText.of(date, language.locale()));
        }
        if (value.number() != null) {
            return quantity(value.number(), value.unit(), scheme);
        }
        if (value.yes() != null) {
            return value.yes() ? YES : NO;
        }
        String text = value.text();
        return new Localized(Map.of(value.lang() == null ? UNKNOWN : value.lang(), text == null ? "" : text));
    }

    private Localized quantity(BigDecimal number, @Nullable String unit, String scheme) {
        if (unit == null) {
            return new Localized(Map.of(UNKNOWN, number.toPlainString()));
        }
        Localized labels = vocabularies.labels(scheme, unit);
        return inEach(language -> number.toPlainString() + " " + labels.in(language));
    }

    private static Localized inEach(Function<Language, String> words) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            all.put(language.tag(), words.apply(language));
        }
        return new Localized(all);
    }
}
