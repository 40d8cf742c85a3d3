package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/// What stands in the four corners of a picture, a little inside, where the codec does not mix it with its neighbours.
record Corners(Color topLeft, Color topRight, Color bottomLeft, Color bottomRight) {

    static Corners of(BufferedImage image) {
        int x = image.getWidth() / 6;
        int y = image.getHeight() / 6;
        int right = image.getWidth() - 1 - x;
        int bottom = image.getHeight() - 1 - y;
        return new Corners(
                new Color(image.getRGB(x, y)),
                new Color(image.getRGB(right, y)),
                new Color(image.getRGB(x, bottom)),
                new Color(image.getRGB(right, bottom)));
    }

    void areAll(Color colour, int tolerance) {
        are(colour, colour, colour, colour, tolerance);
    }

    void are(Color topLeft, Color topRight, Color bottomLeft, Color bottomRight, int tolerance) {
        List<Color> wanted = List.of(topLeft, topRight, bottomLeft, bottomRight);
        List<Color> seen = List.of(this.topLeft, this.topRight, this.bottomLeft, this.bottomRight);
        for (int corner = 0; corner < 4; corner++) {
            assertThat(distance(wanted.get(corner), seen.get(corner)))
                    .as("corner %d of %s, wanted %s", corner, seen, wanted)
                    .isLessThanOrEqualTo(tolerance);
        }
    }

    private static int distance(Color one, Color other) {
        return Math.max(
                Math.abs(one.getRed() - other.getRed()),
                Math.max(Math.abs(one.getGreen() - other.getGreen()), Math.abs(one.getBlue() - other.getBlue())));
    }
}
