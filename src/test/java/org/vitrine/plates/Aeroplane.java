package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.function.Consumer;

/// The twin-engined aeroplane in plan, side and front views, after the general proportions of its type.
///
/// One metre of the type is forty-one pixels.
final class Aeroplane {
    private static final Color SKIN = new Color(0xD9DDDD);
    private static final Color LIGHT = new Color(0xF4F5F2);
    private static final Color SHADE = new Color(0x9AA4A8);
    private static final Color TRIM = new Color(0x2E4B78);
    private static final Color SEAM = Tint.faded(Tint.INK, 0.5);

    private Aeroplane() {}

    static void ilyushin14(Pen pen, double x, double y) {
        pen.at(x, y, 0, 1, 1, p -> {
            p.dashed(Forms.line(0, -760, 0, 200), 1.3, Tint.CONSTRUCTION, 26, 6, 5, 6);
            p.at(0, -716, 0, 1, 1, Aeroplane::plan);
            p.at(-478, 366, 0, 1, 1, Aeroplane::side);
            p.at(0, 694, 0, 1, 1, Aeroplane::front);
        });
    }

    private static void both(Pen p, Consumer<Pen> drawing) {
        p.twice(0, drawing);
    }

    private static Shape whole(Shape half) {
        return Forms.union(half, new AffineTransform(-1, 0, 0, 1, 0, 0).createTransformedShape(half));
    }

    private static void plan(Pen p) {
        Path2D wing = Forms.path(
                "M 40 262 L 210 268 L 612 362 C 650 374 656 404 640 424 C 630 434 610 436 590 434 L 206 448 L 40 462 Z");
        Path2D tail = Forms.path("M 22 790 L 200 806 C 226 812 230 838 212 848 L 24 886 Z");
        Path2D hull = Forms.path("M 0 0 C 34 8 54 60 58 130 L 60 520 C 58 660 34 800 14 910 L 0 920 Z");
        p.shadow(Forms.union(whole(wing), whole(tail), whole(hull)), 22);
        both(p, q -> {
            panel(q, wing, 262);
            q.line(
                    Forms.path(
                            "M 206 420 L 596 412 M 206 420 L 206 448 M 420 416 L 424 440 M 60 300 L 560 374 M 60 410 L 206 420"),
                    1.6,
                    SEAM);
            for (int i = 0; i < 11; i++) {
                double at = 244 + i * 34;
                q.line(Forms.line(at, 282 + (at - 210) * 0.234, at, 418), 0.9, SEAM);
            }
            Ornament.facetedStar(q, 492, 378, 5, 30, 12, 0, Metal.RED_ENAMEL, 1.4);
            panel(q, tail, 790);
            q.line(Forms.path("M 24 850 L 212 832"), 1.6, SEAM);
            nacelle(q);
        });
        Shape body = whole(hull);
        p.tint(
                body,
                new FieldPaint((px, py) ->
                        Tint.ramp((px + 62) / 124, SHADE, SKIN, LIGHT, Color.WHITE, SKIN, SHADE, new Color(0x7F8A90))));
        p.hatch(body, 90, 7, (px, py) -> Math.max(0, px / 60 - 0.3) * 0.5, SEAM);
        p.line(body, 3.2);
        for (double at : new double[] {150, 230, 310, 390, 470, 550, 630, 710}) {
            double half = at < 540 ? 59 : 59 - (at - 520) * 0.105;
            p.line(Forms.path("M " + -half + " " + at + " Q 0 " + (at + 10) + " " + half + " " + at), 1, SEAM);
        }
        p.part(Forms.path("M -30 74 Q 0 54 30 74 L 38 100 Q 0 86 -38 100 Z"), new Color(0x51636C), 2.2);
        p.line(Forms.path("M 0 64 L 0 92 M -16 66 L -20 94 M 16 66 L 20 94"), 1.6, LIGHT);
        p.part(Forms.path("M -7 720 L 0 690 L 7 720 L 5 926 L 0 934 L -5 926 Z"), TRIM, 2.2);
    }

    private static void panel(Pen p, Shape shape, double top) {
        p.tint(
                shape,
                new FieldPaint(
                        (px, py) -> Tint.ramp((py - top) / 200 - Math.abs(px) / 3000, LIGHT, SKIN, SKIN, SHADE)));
        p.hatch(shape, 0, 8, (px, py) -> Math.max(0, (py - top) / 200 - 0.55) * 0.5, SEAM);
        p.line(shape, 3);
    }

    private static void nacelle(Pen p) {
        Path2D cowl = Forms.path(
                "M 100 176 C 104 156 180 156 184 176 L 188 250 C 188 330 172 440 142 500 C 112 440 96 330 96 250 Z");
        p.part(cowl, new FieldPaint((px, py) -> Tint.ramp((px - 96) / 92, SHADE, SKIN, LIGHT, SKIN, SHADE)), 2.8);
        p.line(Forms.path("M 97 232 Q 142 244 187 232 M 98 200 Q 142 210 186 200"), 1.8, SEAM);
        p.part(Forms.path("M 124 162 C 126 134 136 118 142 116 C 148 118 158 134 160 162 Z"), TRIM, 2.2);
        Shape blade = Forms.path("M 0 -5 C 22 -12 48 -10 66 -2 C 68 2 66 5 62 6 C 44 10 18 8 0 5 Z");
        p.part(Forms.moved(blade, 150, 146), Metal.STEEL.body, 1.8);
        p.part(Forms.mirrored(Forms.moved(blade, 150, 146), 142), Metal.STEEL.body, 1.8);
    }

    private static void side(Pen p) {
        p.shadow(Forms.ellipse(460, 96, 420, 7), 10);
        gear(p, 236, 20, 34, 60);
        gear(p, 92, 34, 22, 46);
        Path2D fin = Forms.path(
                "M 700 -50 C 742 -70 772 -130 800 -190 C 812 -212 868 -214 880 -196 L 926 -30 L 906 -10 L 720 -26 Z");
        p.shadow(fin, 8);
        p.part(fin, new FieldPaint((px, py) -> Tint.ramp((px - 700) / 230, LIGHT, SKIN, SHADE)), 3);
        p.line(Forms.path("M 842 -210 L 872 -20 M 842 -150 L 890 -158 M 858 -70 L 912 -78"), 1.8, SEAM);
        Path2D hull =
                Forms.path("M 0 -6 C 6 -32 40 -44 74 -52 C 84 -74 110 -84 150 -84 L 560 -76 C 700 -66 820 -40 920 -22 "
                        + "C 926 -14 924 -4 914 0 C 820 20 700 40 560 44 L 140 46 C 60 44 8 30 0 -6 Z");
        p.tint(
                hull,
                new FieldPaint((px, py) ->
                        Tint.ramp((py + 86) / 134, SKIN, LIGHT, Color.WHITE, SKIN, SHADE, new Color(0x7F8A90))));
        p.inside(hull, q -> {
            q.tint(Forms.path("M -10 -18 L 940 -18 L 940 -6 L -10 -2 Z"), TRIM);
            q.line(Forms.path("M -10 4 L 940 -1"), 2.4, TRIM);
        });
        p.hatch(hull, 0, 7, (px, py) -> Math.max(0, py / 48) * 0.5, SEAM);
        p.line(hull, 3.2);
        for (int i = 0; i < 9; i++) {
            p.part(Forms.rounded(210 + i * 44, -54, 24, 28, 9), new Color(0x51636C), 1.8);
            p.line(Forms.line(215 + i * 44, -46, 222 + i * 44, -50), 1.6, LIGHT);
        }
        p.line(Forms.rounded(614, -56, 42, 84, 6), 2, SEAM);
        p.part(Forms.rounded(624, -46, 22, 26, 8), new Color(0x51636C), 1.6);
        p.part(Forms.path("M 76 -50 L 92 -72 L 122 -74 L 122 -48 Z"), new Color(0x51636C), 2.2);
        p.part(Forms.path("M 128 -74 L 156 -74 L 158 -50 L 128 -48 Z"), new Color(0x51636C), 2);
        p.part(Forms.path("M 780 -26 C 830 -38 892 -36 900 -26 C 892 -18 830 -16 780 -26 Z"), SKIN, 2.4);
        Path2D wing =
                Forms.path("M 226 22 C 240 8 300 6 440 24 C 452 28 452 34 440 36 L 250 40 C 230 38 222 30 226 22 Z");
        p.part(wing, SKIN, 2.8);
        Path2D cowl = Forms.path(
                "M 150 -16 C 152 -34 168 -38 230 -34 C 320 -30 420 -4 462 18 C 430 38 320 50 230 50 C 166 50 152 46 150 30 Z");
        p.shadow(cowl, 7);
        p.part(
                cowl,
                new FieldPaint((px, py) -> Tint.ramp((py + 38) / 90, SKIN, LIGHT, SKIN, SHADE, new Color(0x7F8A90))),
                2.8);
        p.line(Forms.path("M 212 -35 Q 220 8 212 50 M 232 -34 Q 240 8 232 50"), 1.8, SEAM);
        p.part(Forms.path("M 152 -8 C 132 -6 116 0 112 7 C 116 14 132 20 152 22 Z"), TRIM, 2.2);
        p.part(
                Forms.path(
                        "M 134 0 C 128 -40 130 -64 136 -78 C 142 -64 144 -40 140 0 C 144 50 142 76 136 92 C 130 76 128 50 134 0 Z"),
                Metal.STEEL.body,
                1.8);
        Ornament.facetedStar(p, 838, -118, 5, 25, 10, 0, Metal.RED_ENAMEL, 1.3);
        p.line(Forms.line(-20, 101, 950, 101), 1.2, Tint.FAINT);
    }

    private static void gear(Pen p, double x, double y, double wheel, double leg) {
        p.part(Forms.polygon(x - 5, y, x + 5, y, x + 4, y + leg, x - 4, y + leg), Metal.STEEL.body, 2);
        double at = 100 - wheel;
        p.part(Forms.circle(x, at, wheel), new Color(0x2A2724), 2.2);
        p.part(Forms.circle(x, at, wheel * 0.55), Metal.SILVER.spun(x, at), 1.6);
        p.part(Forms.circle(x, at, wheel * 0.18), Metal.STEEL.dark, 1);
    }

    private static void front(Pen p) {
        p.line(Forms.line(-660, 37, 660, 37), 1.2, Tint.FAINT);
        Path2D wing = Forms.path("M 40 -6 L 200 -14 L 636 -58 C 652 -58 654 -50 640 -46 L 210 12 L 40 20 Z");
        p.shadow(Forms.union(whole(wing), Forms.circle(0, -46, 62)), 10);
        both(p, q -> {
            q.part(wing, new FieldPaint((px, py) -> Tint.ramp((py + 50) / 70, LIGHT, SKIN, SHADE)), 2.8);
            q.part(Forms.path("M 20 -74 L 214 -86 C 224 -86 224 -78 214 -76 L 20 -62 Z"), SKIN, 2.4);
            q.part(Forms.rounded(128, -22, 12, 60, 3), new Color(0x2A2724), 2);
            q.part(Forms.rounded(146, -22, 12, 60, 3), new Color(0x2A2724), 2);
            q.part(Forms.circle(142, -14, 46), Metal.SILVER.spun(142, -14), 3);
            q.part(Forms.circle(142, -14, 36), new Color(0x3B4146), 2);
            for (int i = 0; i < 14; i++) {
                var rim = Forms.polar(142, -14, 33, i * 360.0 / 14);
                q.line(Forms.line(142, -14, rim.getX(), rim.getY()), 3.4, new Color(0x7F8A90));
            }
            for (int i = 0; i < 4; i++) {
                Shape blade = Forms.path("M 0 -5 C 26 -13 56 -12 78 -4 C 82 0 80 4 76 6 C 50 9 20 8 0 5 Z");
                q.part(Forms.placed(blade, 142, -14, 45 + i * 90, 1), Metal.STEEL.body, 1.8);
            }
            q.part(Forms.circle(142, -14, 13), TRIM, 2);
        });
        p.part(Forms.path("M -6 -92 L -3 -196 Q 0 -204 3 -196 L 6 -92 Z"), TRIM, 2.4);
        p.part(
                Forms.circle(0, -46, 62),
                new FieldPaint((px, py) -> Tint.ramp(
                        0.62 - (px * 0.62 + (py + 46) * 0.78) / 150,
                        new Color(0x6F7B82),
                        SHADE,
                        SKIN,
                        LIGHT,
                        Color.WHITE)),
                3.2);
        p.hatch(Forms.circle(0, -46, 62), -45, 7, (px, py) -> Math.max(0, (px + py + 46) / 110) * 0.4, SEAM);
        p.twice(0, q -> {
            q.part(Forms.path("M -3 -88 L -3 -66 L -30 -66 L -26 -84 Q -16 -90 -3 -88 Z"), new Color(0x51636C), 2);
            q.part(Forms.path("M -34 -66 L -30 -83 Q -40 -76 -46 -66 Z"), new Color(0x51636C), 1.8);
            q.part(Forms.rounded(-12, 14, 9, 24, 3), new Color(0x2A2724), 1.8);
        });
        p.line(Forms.circle(0, -36, 22), 1.4, SEAM);
    }
}
