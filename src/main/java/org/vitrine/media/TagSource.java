package org.vitrine.media;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a value may stand in a file, as a mapping names it: `XMP dc:title`, `IPTC 2:05`, `EXIF 0x010E`, `GPS` for the
/// position as a whole, `TIKA dc:title` for what Tika alone found.
///
/// @param written as it stands in the mapping
/// @param block of the tag; with Exif the beginning of its name, for a tag may stand in more than one directory
/// @param name compared with the tag's without the index of an array item; null when the number decides
/// @param number of the tag within its block; null when the name decides
public record TagSource(
        String written,
        String reader,
        String block,
        @Nullable String name,
        @Nullable Integer number) {

    static final String IPTC = "IPTC";
    static final String GPS = "GPS";
    static final String EXIF = "Exif ";

    private static final Pattern WRITTEN = Pattern.compile(
            "(XMP) (\\w[\\w.-]*:\\S{1,200})|(IPTC) ([12]):(\\d{1,3})|(EXIF) 0[xX]([0-9A-Fa-f]{4})|(GPS)|(TIKA) ([\\w.-]*):(\\S{1,200})");

    /// @return empty when it names no place in a file
    public static Optional<TagSource> parse(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        String written = found.group();
        if (found.group(1) != null) {
            return Optional.of(new TagSource(written, Tag.EXTRACTOR, XmpTags.BLOCK, found.group(2), null));
        }
        if (found.group(3) != null) {
            // the reader counts datasets through: record in the upper byte
            int number = Integer.parseInt(found.group(4)) << 8 | Integer.parseInt(found.group(5));
            return Optional.of(new TagSource(written, Tag.EXTRACTOR, IPTC, null, number));
        }
        if (found.group(6) != null) {
            return Optional.of(new TagSource(written, Tag.EXTRACTOR, EXIF, null, Integer.parseInt(found.group(7), 16)));
        }
        return Optional.of(
                found.group(8) != null
                        ? new TagSource(written, Tag.EXTRACTOR, GPS, null, null)
                        : new TagSource(written, Tag.TIKA, found.group(10), found.group(11), null));
    }

    boolean isPosition() {
        return block.equals(GPS);
    }

    boolean isIptc() {
        return block.equals(IPTC);
    }

    boolean matches(Tag tag) {
        boolean sameBlock =
                block.equals(EXIF) ? tag.block().startsWith(EXIF) : tag.block().equals(block);
        if (!sameBlock || !tag.reader().equals(reader)) {
            return false;
        }
        return name == null
                ? number != null && Objects.equals(number, tag.number())
                : tag.name().equals(name) || tag.name().startsWith(name + "[");
    }

    /// As a person would look for it: `XMP dc:title`, `Exif 0x9003 (Date/Time Original)`.
    public static String told(Tag tag) {
        Integer number = tag.number();
        return switch (tag.block()) {
            case XmpTags.BLOCK -> "XMP " + tag.name().replaceAll("\\[\\d+]", "");
            case IPTC -> "IPTC " + (number == null ? "" : (number >> 8) + ":" + (number & 0xFF) + " ") + tag.name();
            case GPS -> GPS;
            default ->
                number == null
                        ? tag.reader() + " " + tag.block() + ":" + tag.name()
                        : tag.block() + " "
                                + "0x%04X"
                                        .formatted(number)
                                        .toUpperCase(Locale.ROOT)
                                        .replace("0X", "0x") + " " + tag.name();
        };
    }
}
