package org.vitrine.media;

import java.awt.geom.AffineTransform;
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

    /// From stored to upright pixels of a picture with this stored width and height.
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case TOP_LEFT -> new AffineTransform();
            case TOP_RIGHT -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case BOTTOM_RIGHT -> new AffineTransform(-1, 0, 0, -1, width, height);
            case BOTTOM_LEFT -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_TOP -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT_TOP -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_BOTTOM -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT_BOTTOM -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
