package org.vitrine.plates;

import java.awt.Color;
import java.awt.Paint;

/// A metal, an enamel or a horn as four tones, lit from the upper left.
enum Metal {
    GOLD(0xFBEFC4, 0xE6C67C, 0xC39A4A, 0x7E5C24),
    BRASS(0xF6E7B8, 0xD9B970, 0xB08B48, 0x6C5026),
    SILVER(0xFAFAF6, 0xD5D7D4, 0xA5A9A9, 0x5C6264),
    STEEL(0xEEF1F1, 0xB9C1C4, 0x86919A, 0x434C54),
    BRONZE(0xF0CFA2, 0xC4935C, 0x92653A, 0x4E321C),
    PATINA(0xE0DBC0, 0xA9A07E, 0x776C4C, 0x3B3423),
    HORN(0xF3E6C8, 0xC8A674, 0x7F5F3E, 0x32231A),
    RED_ENAMEL(0xD8705C, 0xB53A31, 0x982422, 0x5E1416),
    WHITE_ENAMEL(0xFFFFFC, 0xF4F1E8, 0xDDD9CE, 0xA09C92);

    final Color light;
    final Color bright;
    final Color body;
    final Color dark;

    Metal(int light, int bright, int body, int dark) {
        this.light = new Color(light);
        this.bright = new Color(bright);
        this.body = new Color(body);
        this.dark = new Color(dark);
    }

    /// The tone from 0 (in shadow) to 1 (in full light).
    Color tone(double light01) {
        return Tint.ramp(light01, dark, body, bright, light);
    }

    /// The tone of a plane that faces the given direction (degrees, clockwise from east, as on the page).
    Color facing(double degrees) {
        double turn = StrictMath.cos(StrictMath.toRadians(degrees - 235));
        return tone(0.52 + 0.42 * turn);
    }

    /// A slightly raised field.
    Paint dome(double x, double y, double radius) {
        return new FieldPaint((px, py) -> {
            double dx = (px - x) / radius;
            double dy = (py - y) / radius;
            double lit = 0.66 - 0.30 * (dx * 0.62 + dy * 0.78) - 0.16 * (dx * dx + dy * dy);
            return tone(lit);
        });
    }

    /// A turned surface, bright where the lathe's marks catch the light.
    Paint spun(double x, double y) {
        return new FieldPaint((px, py) -> {
            double angle = StrictMath.atan2(py - y, px - x);
            double glint = StrictMath.cos(2 * (angle + 0.75 * Math.PI));
            double side = StrictMath.cos(angle - StrictMath.toRadians(235));
            return tone(0.56 + 0.20 * glint + 0.14 * side);
        });
    }
}
