package org.vitrine.media;

import java.util.List;
import java.util.Objects;

/// How a picture has to be turned to stand upright (Exif 3.0, tag 0x0112). The name says where the first stored row and
/// the first stored column belong.
enum Orientation {
    TOP_LEFT,
    TOP_RIGHT,
    BOTTOM_RIGHT,
    BOTTOM_LEFT,
    LEFT_TOP,
    RIGHT_TOP,
    RIGHT_BOTTOM,
    LEFT_BOTTOM;

    private static final int TAG = 0x0112;

    /// Of a file with these tags; upright when they do not say or say nonsense.
    static Orientation of(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.reader().equals(Tag.EXTRACTOR)
                        && tag.block().equals("Exif IFD0")
                        && Objects.equals(tag.number(), TAG))
                .map(Tag::raw)
                .filter(raw -> raw.matches("[1-8]"))
                .map(raw -> values()[Integer.parseInt(raw) - 1])
                .findFirst()
                .orElse(TOP_LEFT);
    }

    /// Whether width and height change places.
    boolean isTransposed() {
        return ordinal() >= LEFT_TOP.ordinal();
    }

    /// Whether upright rows begin at the lowest stored row, or at the last stored column.
    boolean isUpsideDown() {
        return switch (this) {
            case BOTTOM_RIGHT, BOTTOM_LEFT, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            case TOP_LEFT, TOP_RIGHT, LEFT_TOP, RIGHT_TOP -> false;
        };
    }

    /// Whether an upright row is a stored row from its right end, or a stored column from its lower one.
    boolean isMirrored() {
        return switch (this) {
            case TOP_RIGHT, BOTTOM_RIGHT, RIGHT_TOP, RIGHT_BOTTOM -> true;
            case TOP_LEFT, BOTTOM_LEFT, LEFT_TOP, LEFT_BOTTOM -> false;
        };
    }
}
