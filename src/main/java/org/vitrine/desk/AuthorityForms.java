package org.vitrine.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Allowed;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.form.Shape;
import org.vitrine.profile.FieldGuide;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.text.Messages;

/// The form of each kind of authority: its sections, and what a person is told about its fields. The words are those of
/// `messages/authority_*.properties`; a key with `@office` behind it holds for that kind alone.
@Singleton
class AuthorityForms {

    private final Messages words = Messages.load("authority");
    private final Map<AuthorityKind, FieldGuide> guides = new EnumMap<>(AuthorityKind.class);
    private final Map<AuthorityKind, List<Profile.Section>> sections = new EnumMap<>(AuthorityKind.class);

    AuthorityForms() {
        for (AuthorityKind kind : AuthorityKind.values()) {
            Map<String, FieldGuide.Entry> entries = new LinkedHashMap<>();
            explain(kind, "", AuthorityDescription.FORM.shape(), entries);
            guides.put(kind, new FieldGuide(entries));
            sections.put(kind, sections(kind));
        }
    }

    FieldGuide guide(AuthorityKind kind) {
        return guides.getOrDefault(kind, new FieldGuide(Map.of()));
    }

    List<Profile.Section> of(AuthorityKind kind) {
        return sections.getOrDefault(kind, List.of());
    }

    /// As the profile of a kind of object, so that one builder draws both.
    Profile profile(AuthorityKind kind) {
        Localized label = said("kind." + kind.name());
        return new Profile(kind.word(), label, label, List.of(), "", of(kind), Map.of(), guide(kind), Map.of(), "");
    }

    private List<Profile.Section> sections(AuthorityKind kind) {
        List<String> facts = new ArrayList<>(Allowed.parts(kind));
        List<String> texts = new ArrayList<>(List.of("descriptions"));
        if (facts.remove("history")) {
            texts.add("history");
        }
        return List.of(
                section("names", List.of("names"), Profile.Required.TO_SAVE),
                section("facts", facts, Profile.Required.NO),
                section("texts", texts, Profile.Required.NO),
                section("elsewhere", List.of("matches", "sources", "notes"), Profile.Required.NO));
    }

    private Profile.Section section(String id, List<String> fields, Profile.Required required) {
        return new Profile.Section(
                id,
                said("section." + id),
                fields.stream()
                        .map(field -> new Profile.Use(field, required, null))
                        .toList());
    }

    private void explain(AuthorityKind kind, String path, Shape shape, Map<String, FieldGuide.Entry> entries) {
        if (!path.isEmpty()) {
            entries.put(path, entry(kind, path, shape));
        }
        List<Shape.Part> parts = switch (shape) {
            case Shape.Group(var inner) -> inner;
            case Shape.Repeated(var item) -> item.parts();
            case Shape.Value _, Shape.Keyed _, Shape.Open _ -> List.of();
        };
        parts.forEach(
                part -> explain(kind, path.isEmpty() ? part.key() : path + "." + part.key(), part.shape(), entries));
    }

    private FieldGuide.Entry entry(AuthorityKind kind, String path, Shape shape) {
        Map<String, Localized> choices = new LinkedHashMap<>();
        if (shape instanceof Shape.Value value) {
            value.constants().forEach(constant -> choices.put(constant, said(path + "." + constant)));
        }
        String help = key(path + ".help", kind);
        return new FieldGuide.Entry(
                said(key(path, kind)),
                words.in(Language.EN).containsKey(help) ? said(help) : new Localized(Map.of()),
                input(path),
                vocabulary(kind, path),
                Allowed.targets(kind, path).stream().map(AuthorityKind::word).toList(),
                choices);
    }

    private static FieldGuide.Input input(String path) {
        if (path.endsWith(".lang")) {
            return FieldGuide.Input.LANGUAGE;
        }
        boolean isLong = path.equals("descriptions.text") || path.equals("history.text") || path.equals("notes.text");
        return isLong ? FieldGuide.Input.LONG_TEXT : FieldGuide.Input.TEXT;
    }

    private static @Nullable String vocabulary(AuthorityKind kind, String path) {
        return switch (path) {
            case "type" -> kind.types();
            case "participants.role" -> "event-roles";
            default -> null;
        };
    }

    private String key(String path, AuthorityKind kind) {
        String own = path + "@" + kind.word();
        return words.in(Language.EN).containsKey(own) ? own : path;
    }

    private Localized said(String key) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            all.put(language.tag(), words.in(language, key));
        }
        return new Localized(all);
    }
}
