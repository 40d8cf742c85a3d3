package org.vitrine.plates;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.function.DoubleFunction;

/// An eagle carved of horn, wings raised, on a pair of polished horns.
final class Eagle {
    private static final Metal HORN = Metal.HORN;

    private Eagle() {}

    static void oxHorn(Pen pen, double x, double y) {
        Sheet.construction(pen, x, y - 40, 680, 640, 640);
        pen.shadow(Forms.ellipse(x, y + 640, 400, 24), 22);
        pen.at(x, y, 0, 1, 1, p -> {
            p.twice(0, Eagle::wing);
            tail(p);
            p.twice(0, Eagle::horn);
            block(p);
            body(p);
            p.twice(0, Eagle::talon);
            head(p);
        });
    }

    private static void horn(Pen p) {
        DoubleFunction<Point2D> axis = t -> {
            double a = StrictMath.toRadians(84 + 118 * t);
            return new Point2D.Double(
                    -10 + 470 * StrictMath.cos(a) * (0.86 + 0.16 * t), 30 + 430 * StrictMath.sin(a) * (1 - 0.10 * t));
        };
        p.swell(axis, 120, t -> 128 * StrictMath.pow(1 - t, 0.72) + 7, Tint.INK);
        int bands = 60;
        for (int i = 0; i < bands; i++) {
            double from = i / (double) bands;
            Color tone = Tint.ramp(
                    from,
                    new Color(0xE9D6AE),
                    new Color(0xC9A878),
                    new Color(0x8A6846),
                    new Color(0x4A3425),
                    new Color(0x2A1D15));
            p.swell(
                    t -> axis.apply(Math.min(1, from + (1 - from) * t)),
                    60,
                    t -> 128 * StrictMath.pow(1 - (from + (1 - from) * t), 0.72),
                    tone);
        }
        for (int k = -4; k <= 4; k++) {
            double off = k / 9.5;
            p.swell(
                    t -> beside(axis, t * 0.94, off * 128 * StrictMath.pow(1 - t * 0.94, 0.72)),
                    90,
                    t -> (off < 0 ? 3.0 : 1.4) * StrictMath.sin(Math.PI * Math.min(1, t + 0.06)),
                    Tint.faded(HORN.dark, 0.6));
        }
        p.swell(
                t -> beside(axis, 0.06 + t * 0.8, 30 * StrictMath.pow(1 - t * 0.86, 0.72)),
                90,
                t -> 15 * StrictMath.sin(Math.PI * t),
                Tint.faded(Color.WHITE, 0.55));
    }

    private static Point2D beside(DoubleFunction<Point2D> axis, double t, double off) {
        Point2D p = axis.apply(t);
        Point2D q = axis.apply(t + 0.004);
        double length = Math.max(1e-9, p.distance(q));
        return new Point2D.Double(
                p.getX() - (q.getY() - p.getY()) / length * off, p.getY() + (q.getX() - p.getX()) / length * off);
    }

    private static void block(Pen p) {
        Turned plinth = Turned.of(426, 116, 446, 142, 470, 128, 520, 156, 548, 262, 572, 292, 630, 300);
        Path2D outline = plinth.outline(0, 0.05);
        p.tint(
                outline,
                plinth.shaded(
                        0,
                        new Color(0x4B3527),
                        new Color(0x96704E),
                        new Color(0xC79C6C),
                        new Color(0x805C3E),
                        new Color(0x4F3626),
                        new Color(0x2B1D14)));
        plinth.engrave(p, 0, 8, 0.05, 0.6, Tint.faded(Tint.INK, 0.7));
        for (double at : new double[] {446, 470, 548, 572}) {
            p.line(plinth.band(0, at, 0.05), 1.8);
        }
        p.line(outline, 3.4);
        p.part(Forms.rounded(-86, 586, 172, 34, 5), Metal.BRASS.dome(-30, 590, 120), 2.2);
    }

    /// The left wing: coverts over secondaries over primaries, laid from the tips inwards.
    private static void wing(Pen p) {
        DoubleFunction<Point2D> arm = t -> {
            double u = 1 - t;
            return new Point2D.Double(
                    u * u * u * -96 + 3 * u * u * t * -170 + 3 * u * t * t * -330 + t * t * t * -446,
                    u * u * u * 20 + 3 * u * u * t * -150 + 3 * u * t * t * -300 + t * t * t * -352);
        };
        row(p, arm, 15, 300, 396, 122, 246, 0.115, 0.0);
        row(p, arm, 14, 190, 250, 118, 226, 0.15, 0.01);
        row(p, arm, 13, 112, 150, 114, 214, 0.21, 0.02);
        row(p, arm, 12, 60, 84, 110, 206, 0.28, 0.03);
        p.swell(arm, 60, t -> 40 * (1 - 0.62 * t), Tint.INK);
        p.swell(arm, 60, t -> 34 * (1 - 0.62 * t), HORN.bright);
        p.swell(t -> beside(arm, t * 0.98, 6), 60, t -> 10 * (1 - 0.6 * t), HORN.light);
    }

    private static void row(
            Pen p,
            DoubleFunction<Point2D> arm,
            int count,
            double shortest,
            double longest,
            double first,
            double last,
            double fat,
            double shift) {
        for (int i = count - 1; i >= 0; i--) {
            double t = (i + 0.5) / count;
            Point2D root = arm.apply(Math.min(1, t + shift));
            double way = first + (last - first) * StrictMath.pow(t, 1.35);
            double length = shortest + (longest - shortest) * StrictMath.sin(Math.PI * (0.22 + 0.5 * t));
            feather(p, root.getX(), root.getY(), way, length, fat);
        }
    }

    private static void feather(Pen p, double x, double y, double way, double length, double fat) {
        Path2D vane = Forms.path("M 0 0 C .18 " + -fat + " .72 " + -fat * 1.12 + " .93 " + -fat * 0.62 + " C 1.01 "
                + -fat * 0.3 + " 1.01 " + fat * 0.3 + " .93 " + fat * 0.62 + " C .72 " + fat * 1.12 + " .18 " + fat
                + " 0 0 Z");
        p.at(x, y, way, length, length, q -> {
            double w = 2.2 / length;
            q.tint(
                    vane,
                    new FieldPaint((px, py) -> HORN.tone(0.78
                            - 0.60 * px * px
                            + 0.22 * (py / fat) * (StrictMath.cos(StrictMath.toRadians(way)) > 0 ? -1 : 1))));
            for (int i = 1; i < 9; i++) {
                double t = i * 0.1;
                q.line(Forms.line(t, 0, t + 0.09, fat * 0.8), w * 0.42, Tint.faded(HORN.dark, 0.7));
                q.line(Forms.line(t, 0, t + 0.09, -fat * 0.8), w * 0.42, Tint.faded(HORN.dark, 0.5));
            }
            q.line(Forms.line(0.02, 0, 0.95, 0), w * 0.9, HORN.dark);
            q.line(vane, w, Tint.INK);
        });
    }

    private static void tail(Pen p) {
        for (int i = 4; i >= 1; i--) {
            double lean = i * 8.5;
            p.twice(0, q -> feather(q, -6, 190, 90 + lean, 268 - lean, 0.13));
        }
        feather(p, 0, 190, 90, 276, 0.13);
    }

    private static void body(Pen p) {
        Path2D trunk = Forms.path(
                "M 0 -250 C -74 -246 -104 -180 -122 -90 C -146 40 -116 190 -50 280 Q 0 316 50 280 C 116 190 146 40 122 -90 C 104 -180 74 -246 0 -250 Z");
        p.shadow(trunk, 12);
        p.tint(trunk, new FieldPaint((px, py) -> HORN.tone(0.78 - (px + 60) / 420 - (py + 200) / 1900)));
        p.inside(trunk, q -> {
            for (int row = 13; row >= 0; row--) {
                double y = -226 + row * 36;
                for (int i = -5; i <= 5; i++) {
                    double at = (i + (row % 2) * 0.5) * 31;
                    feather(q, at, y - 26, 90 - at * 0.10, 74, 0.31);
                }
            }
            q.tint(
                    trunk,
                    new FieldPaint((px, py) -> Tint.faded(HORN.dark, Math.max(0, Math.min(0.55, (px - 8) / 200)))));
        });
        p.line(trunk, 3.4);
    }

    private static void talon(Pen p) {
        Path2D leg = Forms.path("M -104 210 C -120 270 -100 330 -84 366 L -40 366 C -28 330 -20 270 -30 230 Z");
        p.part(leg, new FieldPaint((px, py) -> HORN.tone(0.70 - (px + 100) / 260 - (py - 210) / 700)), 3);
        for (int i = 0; i < 4; i++) {
            feather(p, -86 + i * 14, 262 + i % 2 * 14, 92, 92, 0.2);
        }
        for (int i = 0; i < 3; i++) {
            double at = -84 + i * 26;
            Path2D toe = Forms.path("M " + (at - 4) + " 362 C " + (at - 16) + " 384 " + (at - 16) + " 416 " + (at - 4)
                    + " 446 C " + (at + 2) + " 424 " + (at + 12) + " 398 " + (at + 22) + " 364 Z");
            p.part(toe, new FieldPaint((px, py) -> Tint.ramp((py - 362) / 84, HORN.bright, HORN.body, HORN.dark)), 2.4);
        }
    }

    private static void head(Pen p) {
        Path2D neck = Forms.path(
                "M -92 -170 C -84 -250 -70 -330 -30 -366 C 10 -396 78 -388 102 -346 C 118 -316 104 -296 88 -284 C 84 -240 92 -200 98 -166 C 60 -130 -50 -130 -92 -170 Z");
        p.shadow(neck, 9);
        p.tint(neck, new FieldPaint((px, py) -> HORN.tone(0.96 - (px + 80) / 420 - (py + 380) / 700)));
        p.inside(neck, q -> {
            for (int row = 6; row >= 0; row--) {
                for (int i = -3; i <= 4; i++) {
                    double at = -6 + (i + (row % 2) * 0.5) * 28;
                    feather(q, at, -312 + row * 27, 96 - at * 0.12, 58, 0.26);
                }
            }
        });
        p.line(neck, 3.2);
        Path2D crown = Forms.path(
                "M -58 -318 C -44 -352 -20 -376 18 -382 C 62 -386 98 -366 106 -332 C 96 -316 60 -300 30 -304 C 0 -308 -30 -308 -58 -318 Z");
        p.part(crown, new FieldPaint((px, py) -> HORN.tone(0.98 - (py + 384) / 220)), 2.6);
        Path2D beak = Forms.path(
                "M 88 -362 C 130 -372 170 -348 172 -300 C 173 -288 168 -276 160 -270 C 156 -290 142 -300 120 -300 C 104 -300 94 -304 88 -310 Z");
        p.part(beak, new FieldPaint((px, py) -> Tint.ramp((px - 88) / 84, HORN.light, HORN.bright, HORN.dark)), 3);
        p.line(Forms.path("M 92 -322 C 110 -318 130 -318 148 -308"), 2);
        p.tint(Forms.ellipse(112, -342, 6, 3.4), Tint.INK);
        p.part(Forms.circle(62, -342, 14), new Color(0xD9A441), 2.6);
        p.tint(Forms.circle(64, -342, 7.5), Tint.INK);
        p.tint(Forms.circle(61, -345, 2.4), Color.WHITE);
        p.swell(
                t -> new Point2D.Double(28 + 68 * t, -366 + 16 * t),
                20,
                t -> 10 * StrictMath.sin(Math.PI * Math.min(1, t + 0.1)),
                Tint.INK);
    }
}
