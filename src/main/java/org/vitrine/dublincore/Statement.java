package org.vitrine.dublincore;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.PlainText;

/// One thing said in Dublin Core.
///
/// @param lang BCP 47 tag of the value; null when it is not in a language, or nobody knows in which
/// @param encoding syntax or vocabulary of the value; null for plain text
/// @param overridden somebody wrote it in place of what the record would give
public record Statement(
        Term term,
        String value,
        @Nullable String lang,
        @Nullable Encoding encoding,
        boolean overridden) {

    public enum Encoding {
        /// an address (RFC 3986)
        URI,
        /// Extended Date/Time Format (ISO 8601-2)
        EDTF,
        /// DCMI Type Vocabulary
        DCMI_TYPE,
        /// a language tag (BCP 47)
        LANGUAGE
    }

    // xs:language is stricter than what a source may have in the field
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    public Statement {
        value = PlainText.clean(value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A statement says something");
        }
        if (lang != null && (lang.equals("und") || !TAG.matcher(lang).matches())) {
            lang = null;
        }
    }
}
