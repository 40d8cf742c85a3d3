package org.vitrine.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The same words in several languages, by BCP 47 tag; shown in the reader's, else in English, else in the first there
/// is.
public record Localized(@JsonValue Map<String, String> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Localized {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static Localized english(String text) {
        return new Localized(Map.of("en", text));
    }

    /// Never fails: an empty string when there is no text at all.
    public String in(Language language) {
        return byLanguage.getOrDefault(languageFor(language), "");
    }

    /// The tag of the language that [#in] answers in, so that a page can mark a fallback (`lang` attribute).
    public String languageFor(Language language) {
        if (byLanguage.containsKey(language.tag())) {
            return language.tag();
        }
        if (byLanguage.containsKey(Language.EN.tag())) {
            return Language.EN.tag();
        }
        return byLanguage.keySet().stream().findFirst().orElse(Language.EN.tag());
    }
}
