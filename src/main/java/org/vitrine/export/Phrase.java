package org.vitrine.export;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.text.PlainText;

/// Words, and the language that they are in.
///
/// @param text may be empty
/// @param lang BCP 47 tag; null when it is not in a language, or nobody knows in which, or what was given is no tag
public record Phrase(String text, @Nullable String lang) {

    // as xs:language has it, which is stricter than what a source may have in the field
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    public Phrase {
        text = PlainText.allowed(text);
        if (lang != null && (lang.equals("und") || !TAG.matcher(lang).matches())) {
            lang = null;
        }
    }

    public static Phrase english(String text) {
        return new Phrase(text, Language.EN.tag());
    }

    /// In every language, in the order that they stand in; blank ones are passed over.
    public static List<Phrase> all(Localized texts) {
        return texts.byLanguage().entrySet().stream()
                .map(text -> new Phrase(text.getValue(), text.getKey()))
                .filter(Phrase::saysSomething)
                .toList();
    }

    /// In English, else in the first language there is; an empty one when there is none.
    public static Phrase best(Localized texts) {
        return new Phrase(texts.in(Language.EN), texts.languageFor(Language.EN));
    }

    public static Optional<Phrase> of(@Nullable String text, @Nullable String lang) {
        return Optional.ofNullable(text).map(said -> new Phrase(said, lang)).filter(Phrase::saysSomething);
    }

    public boolean saysSomething() {
        return !text.isBlank();
    }

    /// The primary language, lower case; null when there is none.
    public @Nullable String primary() {
        return lang == null ? null : lang.split("-", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }
}
