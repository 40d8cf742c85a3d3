package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.Shape;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.FieldGuide;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Vocabularies;

/// Says the text of a field as a person reads it: a term by its label, a reference by its name, a choice in words.
@ApplicationScoped
class FieldWords {

    private final ProfilesInForce profiles;
    private final Vocabularies vocabularies;
    private final Frames frames;

    FieldWords(ProfilesInForce profiles, Vocabularies vocabularies, Frames frames) {
        this.profiles = profiles;
        this.vocabularies = vocabularies;
        this.frames = frames;
    }

    /// @param path with item ids or without
    /// @param names of what references lead to
    String of(String path, String text, Names names, Language language) {
        return of(profiles.current().guide(), path, text, names, language);
    }

    /// @param guide of the kind that the record is of
    String of(FieldGuide guide, String path, String text, Names names, Language language) {
        if (text.isBlank()) {
            return "";
        }
        String general = Description.FORM.general(path);
        FieldGuide.Entry entry = guide.entry(general);
        return switch (Description.FORM.shape(path).orElse(new Shape.Keyed())) {
            case Shape.Repeated _ ->
                frames.word(language, "entries", text.strip().split("\\s+").length);
            case Shape.Value(var type, var _) ->
                switch (type) {
                    case CHOICE ->
                        entry.choices()
                                .getOrDefault(text, Localized.english(text))
                                .in(language);
                    case YES_NO -> frames.word(language, isYes(text) ? "yes" : "no");
                    case REFERENCE -> names.of(text).isEmpty() ? text : names.of(text);
                    case TEXT ->
                        entry.vocabulary() == null
                                ? text
                                : vocabularies.labels(entry.vocabulary(), text).in(language);
                    case DATE, WHOLE_NUMBER, DECIMAL -> text;
                };
            case Shape.Group _, Shape.Keyed _, Shape.Open _ -> text;
        };
    }

    /// A choice of a field in words.
    String choice(String general, String constant, Language language) {
        return profiles.current()
                .guide()
                .entry(general)
                .choices()
                .getOrDefault(constant, Localized.english(constant))
                .in(language);
    }

    /// @param general path without item ids; what only some kinds have goes by the label of the first that has it
    String label(String general, Language language) {
        return profiles.current().all().stream()
                .flatMap(profile -> profile.customAt(general).stream())
                .findFirst()
                .map(CustomField::labels)
                .orElseGet(() -> profiles.current().guide().entry(general).labels())
                .in(language);
    }

    private static boolean isYes(String text) {
        return text.equals("true") || text.equals("yes") || text.equals("on");
    }
}
