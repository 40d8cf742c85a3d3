package org.vitrine.text;

import java.util.IllformedLocaleException;
import java.util.Locale;

/// Tags that name a language (BCP 47, RFC 5646): "en", "ko-Latn", "zh-Hant-TW".
public final class LanguageTag {

    private static final int LONGEST = 35;

    private LanguageTag() {}

    /// Whether a text has the form of a tag; whether there is such a language is not asked.
    public static boolean isWellFormed(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(text);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
