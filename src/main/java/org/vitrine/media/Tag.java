package org.vitrine.media;

import org.jspecify.annotations.Nullable;
import org.vitrine.text.PlainText;

/// One piece of metadata embedded in a file, as it was found.
///
/// Values longer than 10,000 characters are cut there and end in an ellipsis; characters that can be in no stored text
/// are left out, U+0000 among them.
///
/// @param reader what read it: "metadata-extractor" or "tika"
/// @param block where it stood ("Exif IFD0", "GPS", "IPTC", "XMP", "ICC Profile"; with Tika the prefix of its key)
/// @param name as the reader calls it; with XMP the path of the property ("dc:title[1]")
/// @param number of the tag within its block, null when the block has none (XMP, Tika)
/// @param language BCP 47, of one of several alternatives; null when not given
/// @param raw the stored value: numbers apart by spaces, fractions as a/b, bytes in hexadecimal
/// @param readable the value for a person
public record Tag(
        String reader,
        String block,
        String name,
        @Nullable Integer number,
        @Nullable String language,
        String raw,
        String readable) {

    static final String EXTRACTOR = "metadata-extractor";
    static final String TIKA = "tika";
    static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 500;
    private static final int SHORT = 200;

    public Tag {
        block = cut(PlainText.clean(block), LONGEST_NAME);
        name = cut(PlainText.clean(name), LONGEST_NAME);
        raw = cut(PlainText.clean(raw), LONGEST);
        readable = cut(PlainText.clean(readable), LONGEST);
    }

    /// The stored value for a table: curves and binary blocks are cut after 200 characters.
    public String shortRaw() {
        return cut(raw, SHORT);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
