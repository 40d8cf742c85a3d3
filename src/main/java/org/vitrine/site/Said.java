package org.vitrine.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Language;

/// A text on a page.
///
/// @param lang BCP 47 tag when it is not in the page's language, else null
/// @param langName what the reader calls that language, null with `lang`
record Said(String text, @Nullable String lang, @Nullable String langName) {

    static Said plain(String text) {
        return new Said(text, null, null);
    }

    /// @param lang of the text; null or `und` when not known
    static Said of(String text, @Nullable String lang, Language page) {
        if (lang == null || lang.equals("und") || lang.isBlank() || lang.equals(page.tag())) {
            return plain(text);
        }
        Locale locale = Locale.forLanguageTag(lang);
        String name = locale.getDisplayLanguage(page.locale());
        return new Said(text, lang, name.isEmpty() ? lang : name);
    }
}
