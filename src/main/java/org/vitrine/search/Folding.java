package org.vitrine.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/// Makes spellings alike that a reader takes for the same: case, width, diacritics of Latin and Greek letters, stress
/// marks and ё of Cyrillic. й stays, it is a letter of its own; Hangul stays composed.
final class Folding {

    private Folding() {}

    static String fold(String text) {
        // ASCII is most of what comes here, and its only other forms are capitals
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        lower.codePoints().forEach(codePoint -> append(folded, codePoint));
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Hangul syllables taken apart into letters, so that a syllable half typed is the beginning of the whole one.
    static String letters(String folded) {
        return Normalizer.normalize(folded, Normalizer.Form.NFD);
    }

    private static void append(StringBuilder folded, int codePoint) {
        switch (codePoint) {
            case 'ё' -> folded.append('е');
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            default -> {
                UnicodeScript script = UnicodeScript.of(codePoint);
                if (script == UnicodeScript.LATIN || script == UnicodeScript.GREEK) {
                    Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                            .codePoints()
                            .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                            .forEach(folded::appendCodePoint);
                } else if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                    folded.appendCodePoint(codePoint);
                }
            }
        }
    }
}
