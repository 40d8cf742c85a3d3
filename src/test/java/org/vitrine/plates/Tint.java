package org.vitrine.plates;

import java.awt.Color;

/// The colours of all plates: warm paper, brown-black ink, and few restrained tints.
final class Tint {
    static final Color PAPER = new Color(0xF5EFE2);
    static final Color PAPER_EDGE = new Color(0xEBE2CF);
    static final Color INK = new Color(0x2B2622);
    static final Color FAINT = new Color(0x7A6F62);
    static final Color CONSTRUCTION = new Color(0x8FA3AD);
    static final Color ENAMEL = new Color(0xA62B27);
    static final Color ENAMEL_LIGHT = new Color(0xCB5A4A);
    static final Color ENAMEL_DARK = new Color(0x701A1B);
    static final Color SILK_RED = new Color(0xA8322D);
    static final Color SILK_YELLOW = new Color(0xDDB455);
    static final Color SILK_WHITE = new Color(0xF3EEE2);
    static final Color COBALT = new Color(0x26478A);
    static final Color COBALT_DARK = new Color(0x162B5A);
    static final Color COBALT_LIGHT = new Color(0x7C98C8);
    static final Color PORCELAIN = new Color(0xFBFAF5);
    static final Color PORCELAIN_SHADE = new Color(0xB9BEC2);

    private Tint() {}

    /// The colour `t` of the way from one to the other; `t` is held within 0 and 1.
    static Color mix(Color from, Color to, double t) {
        double k = Math.max(0, Math.min(1, t));
        return new Color(
                (int) StrictMath.round(from.getRed() + (to.getRed() - from.getRed()) * k),
                (int) StrictMath.round(from.getGreen() + (to.getGreen() - from.getGreen()) * k),
                (int) StrictMath.round(from.getBlue() + (to.getBlue() - from.getBlue()) * k),
                (int) StrictMath.round(from.getAlpha() + (to.getAlpha() - from.getAlpha()) * k));
    }

    /// The colour at `t` (0 to 1) of a ramp of equally spaced colours.
    static Color ramp(double t, Color... colours) {
        double place = Math.max(0, Math.min(0.999999, t)) * (colours.length - 1);
        int step = (int) place;
        return mix(colours[step], colours[step + 1], place - step);
    }

    /// The same colour at an opacity from 0 to 1.
    static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) StrictMath.round(255 * opacity));
    }
}
