package org.vitrine.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;

/// In which colours the picture is wanted (Image API 3.0, section 4.4).
enum Quality {
    DEFAULT,
    COLOR,
    GRAY,
    BITONAL;

    private static final int HALF = 128;

    static Quality parse(String text) {
        return Arrays.stream(values())
                .filter(quality -> quality.word().equals(text))
                .findFirst()
                .orElseThrow(() -> ImageRefused.malformed("There is no quality \"" + text + "\""));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is what is stored.
    boolean isStored() {
        return this == DEFAULT || this == COLOR;
    }

    /// In its place; transparency stays.
    void apply(BufferedImage picture) {
        if (isStored()) {
            return;
        }
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int light = lightness(row[x]);
                int grey = this == GRAY ? light : light < HALF ? 0 : 255;
                row[x] = row[x] & 0xFF000000 | grey << 16 | grey << 8 | grey;
            }
            picture.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    /// ITU-R BT.601, as JPEG does it.
    private static int lightness(int rgb) {
        return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF) + 500) / 1000;
    }
}
