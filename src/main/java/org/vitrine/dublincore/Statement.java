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
        URI("URI"),
        /// the address of the same thing in a vocabulary that many use (AAT, TGN, Nomisma, Wikidata)
        ELSEWHERE("URI"),
        /// a year, month or day (W3C note of 1997-09-15, a profile of ISO 8601)
        W3CDTF("W3CDTF"),
        /// Extended Date/Time Format (ISO 8601-2), of what W3CDTF cannot say
        EDTF("EDTF"),
        /// DCMI Type Vocabulary
        DCMI_TYPE("DCMIType"),
        /// a language tag (BCP 47), of the shortest code in ISO 639
        LANGUAGE("RFC 5646"),
        /// an Internet media type (RFC 6838)
        MEDIA_TYPE("IMT"),
        /// DCMI Point
        POINT("DCMI Point"),
        /// DCMI Box
        BOX("DCMI Box"),
        /// DCMI Period
        PERIOD("DCMI Period");

        private final String name;

        Encoding(String name) {
            this.name = name;
        }

        /// As it is known in the field.
        public String customaryName() {
            return name;
        }

        /// Whether it says for machines what another statement says in words.
        public boolean repeats() {
            return this == ELSEWHERE || this == POINT || this == PERIOD;
        }
    }

    /// Whether another statement says the same in words. What somebody wrote never does.
    public boolean repeats() {
        return !overridden && encoding != null && encoding.repeats();
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
