package org.vitrine.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/// Text as it is stored: normal form C, no control characters but line breaks and tabs, no direction overrides,
/// no lone surrogates. Every text of a record passes here once, so that every export is well formed
/// (XML 1.0, section 2.2) and nobody can make a title run backwards.
public final class PlainText {

    private PlainText() {}

    /// Cleans and trims; never fails.
    public static String clean(String text) {
        if (isCleanAsItIs(text)) {
            return text.strip();
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::isAllowed).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /// What of a text may stand in a document, neither trimmed nor normalised; the text itself when that is all of it.
    public static String allowed(String text) {
        int at = 0;
        while (at < text.length() && isHarmless(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || text.codePoints().allMatch(PlainText::isAllowed)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// Seen at once: printable ASCII, Cyrillic, Hangul syllables, the usual Chinese characters.
    private static boolean isHarmless(char character) {
        return (character >= ' ' && character < 0x7F)
                || (character >= 0x0400 && character <= 0x04FF)
                || (character >= 0x4E00 && character <= 0x9FA5)
                || (character >= 0xAC00 && character <= 0xD7A3);
    }

    /// Names of the characters that cleaning takes out, each once, as `U+202E`; empty when there are none. At most ten
    /// are named.
    public static String removed(String text) {
        if (text.codePoints().allMatch(PlainText::isAllowed)) {
            return "";
        }
        return text.codePoints()
                .filter(point -> !isAllowed(point) && point != '\r')
                .distinct()
                .limit(10)
                .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
                .collect(Collectors.joining(", "));
    }

    /// Most texts have nothing but characters that are allowed and have no other form; this sees it in one walk.
    /// Below U+0300 and in basic Cyrillic and Hangul syllables, normal form C changes nothing when no combining
    /// character and no single jamo follows, and those are of other blocks.
    private static boolean isCleanAsItIs(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x7F
                    ? c >= ' ' || c == '\n' || c == '\t'
                    : (c >= 0xA0 && c < 0x300 && c != 0xAD)
                            || (c >= 0x410 && c < 0x450)
                            || (c >= 0x2010 && c < 0x2028)
                            || (c >= 0x3001 && c < 0x3012)
                            || (c >= 0xAC00 && c < 0xD7A4);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /// Whether a character may stand in stored text.
    public static boolean isAllowed(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            // ZERO WIDTH JOINER and NON-JOINER carry meaning in several scripts; direction marks and overrides do not
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }
}
