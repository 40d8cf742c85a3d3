package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.function.DoubleFunction;

/// A ceramic tea set: samovar with teapot, and two cups, on a tray.
final class Samovar {
    private static final Color[] MAROON = {
        new Color(0x5A1C1A),
        new Color(0x98382F),
        new Color(0xD98A74),
        new Color(0xA9443A),
        new Color(0x8A2F2A),
        new Color(0x6C211F),
        new Color(0x4A1414),
        new Color(0x391010),
        new Color(0x511918)
    };
    private static final Color[] CREAM = {
        new Color(0xC4B698),
        new Color(0xEADFC4),
        new Color(0xFCF7E8),
        new Color(0xF4EAD2),
        new Color(0xE4D7B8),
        new Color(0xC9B993),
        new Color(0xA6946E),
        new Color(0xBBAA84)
    };
    private static final double BOW = 0.085;

    private Samovar() {}

    static void set(Pen pen, double x, double y) {
        pen.at(x, y + 640, 0, 1.06, 1.06, p -> table(p, 0, -640));
    }

    private static void table(Pen pen, double x, double y) {
        tray(pen, x, y + 590);
        pen.twice(x, p -> handle(p, x, y));
        foot(pen, x, y);
        Turned body = Turned.of(
                y - 300, 214, y - 280, 232, y - 200, 262, y - 60, 276, y + 120, 246, y + 250, 186, y + 330, 122,
                y + 360, 104);
        Path2D outline = body.outline(x, BOW);
        pen.tint(outline, body.shaded(x, MAROON));
        body.engrave(pen, x, 9, BOW, 0.5, Tint.faded(new Color(0x260808), 0.7));
        Path2D panel = body.slice(x, y - 240, y + 190, BOW);
        pen.inside(panel, p -> {
            p.tint(
                    Forms.ellipse(x, y - 10, 208, 176),
                    new FieldPaint((px, py) -> Tint.ramp(((px - x) / 230 + 1) / 2, CREAM)));
            bouquet(p, x, y - 14);
            p.line(Forms.ellipse(x, y - 10, 208, 176), 8, Metal.GOLD.body);
            p.line(Forms.ellipse(x, y - 10, 208, 176), 3, Metal.GOLD.light);
            p.line(Forms.ellipse(x, y - 10, 213, 181), 1.6);
        });
        for (double at : new double[] {-250, -226, 214, 300}) {
            gilt(pen, body, x, y + at, 7);
        }
        petals(pen, body, x, y + 312);
        pen.line(outline, 3.6);
        lid(pen, x, y);
        teapot(pen, x, y - 372);
        tap(pen, x, y + 196);
        cup(pen, x - 436, y + 440, -1);
        cup(pen, x + 436, y + 440, 1);
    }

    private static void gilt(Pen pen, Turned body, double x, double y, double weight) {
        pen.line(body.band(x, y, BOW), weight + 2.6, Tint.INK);
        pen.line(body.band(x, y, BOW), weight, Metal.GOLD.bright);
    }

    private static void turned(Pen pen, Turned body, double x, double bow, Color... ramp) {
        Path2D outline = body.outline(x, bow);
        pen.tint(outline, body.shaded(x, ramp));
        body.engrave(pen, x, 9, bow, 0.5, Tint.faded(Tint.INK, 0.5));
        pen.line(outline, 3.2);
    }

    private static void foot(Pen pen, double x, double y) {
        turned(pen, Turned.of(y + 350, 104, y + 390, 78, y + 440, 86, y + 470, 128), x, BOW, MAROON);
        turned(pen, Turned.of(y + 466, 138, y + 486, 190, y + 500, 176, y + 540, 206, y + 590, 230), x, BOW, CREAM);
        Turned ring = Turned.of(y + 466, 138, y + 486, 190, y + 500, 176, y + 540, 206, y + 590, 230);
        gilt(pen, ring, x, y + 488, 6);
        gilt(pen, ring, x, y + 560, 9);
    }

    private static void petals(Pen pen, Turned body, double x, double y) {
        for (int i = -4; i <= 4; i++) {
            double turn = i * 20.0;
            double a = StrictMath.toRadians(turn);
            double r0 = body.radius(y) * 0.98;
            double r1 = body.radius(y - 84) * 0.98;
            double x0 = x + r0 * StrictMath.sin(a);
            double x1 = x + r1 * StrictMath.sin(a);
            double y0 = y + BOW * r0 * StrictMath.cos(a);
            double way = StrictMath.toDegrees(StrictMath.atan2(-84, x1 - x0));
            Ornament.leaf(pen, x0, y0, way, 92, 0.22 * StrictMath.cos(a) + 0.03, Metal.GOLD);
        }
    }

    private static void handle(Pen pen, double x, double y) {
        DoubleFunction<Point2D> loop = t -> {
            double a = StrictMath.toRadians(-118 + 258 * t);
            return new Point2D.Double(x + 268 + 74 * StrictMath.cos(a), y - 110 + 96 * StrictMath.sin(a));
        };
        pen.swell(loop, 90, t -> 36 - 12 * t, Tint.INK);
        pen.swell(loop, 90, t -> 30 - 12 * t, MAROON[3]);
        pen.swell(loop, 90, t -> 12 - 5 * t, MAROON[2]);
        for (int i = 1; i < 8; i++) {
            Point2D p = loop.apply(i / 8.0);
            pen.part(Forms.circle(p.getX(), p.getY(), 5.4), Metal.GOLD.light, 1.2);
        }
    }

    private static void lid(Pen pen, double x, double y) {
        turned(pen, Turned.of(y - 360, 116, y - 340, 128, y - 324, 176, y - 304, 236, y - 290, 240), x, BOW, CREAM);
        Turned neck = Turned.of(y - 360, 116, y - 340, 128, y - 324, 176, y - 304, 236, y - 290, 240);
        gilt(pen, neck, x, y - 312, 6);
    }

    private static void teapot(Pen pen, double x, double y) {
        Path2D spout = Forms.path("M 96 -92 C 150 -92 152 -170 196 -208 L 228 -186 C 204 -150 200 -60 104 -34 Z");
        pen.part(
                Forms.moved(spout, x, y),
                new FieldPaint((px, py) -> Tint.ramp((px - x - 90) / 140, CREAM[2], CREAM[3], CREAM[6])),
                3);
        DoubleFunction<Point2D> loop = t -> {
            double a = StrictMath.toRadians(60 + 255 * t);
            return new Point2D.Double(x - 126 + 66 * StrictMath.cos(a), y - 104 + 66 * StrictMath.sin(a));
        };
        pen.swell(loop, 70, t -> 25, Tint.INK);
        pen.swell(loop, 70, t -> 19, CREAM[3]);
        pen.swell(loop, 70, t -> 7, Color.WHITE);
        Turned pot = Turned.of(y - 186, 68, y - 170, 92, y - 100, 140, y - 40, 124, y - 6, 92, y + 12, 100);
        turned(pen, pot, x, BOW, CREAM);
        flower(pen, x, y - 90, 40);
        for (int side = -1; side <= 1; side += 2) {
            Ornament.leaf(pen, x + side * 38, y - 86, side < 0 ? 190 : -10, 54, 0.2, Metal.GOLD);
            Ornament.leaf(pen, x + side * 34, y - 70, side < 0 ? 150 : 30, 48, 0.2, Metal.GOLD);
        }
        gilt(pen, pot, x, y - 164, 5);
        gilt(pen, pot, x, y - 12, 5);
        turned(pen, Turned.of(y - 232, 16, y - 226, 34, y - 206, 60, y - 184, 72), x, BOW, MAROON);
        pen.part(Forms.circle(x, y - 246, 19), Metal.GOLD.dome(x - 4, y - 250, 24), 2.8);
    }

    private static void tap(Pen pen, double x, double y) {
        pen.shadow(Forms.circle(x, y, 30), 8);
        pen.part(Forms.circle(x, y, 40), Metal.BRASS.spun(x, y), 3);
        pen.part(
                Forms.path("M " + (x - 13) + " " + (y - 6) + " L " + (x + 13) + " " + (y - 6) + " L " + (x + 17) + " "
                        + (y + 92) + " Q " + x + " " + (y + 102) + " " + (x - 17) + " " + (y + 92) + " Z"),
                new FieldPaint((px, py) -> Tint.ramp(
                        (px - x + 17) / 34, Metal.BRASS.body, Metal.BRASS.light, Metal.BRASS.bright, Metal.BRASS.dark)),
                2.8);
        pen.part(Forms.rounded(x - 8, y - 62, 16, 54, 4), Metal.BRASS.bright, 2.4);
        pen.part(Forms.circle(x - 30, y - 66, 19), Metal.BRASS.spun(x - 30, y - 66), 2.4);
        pen.part(Forms.circle(x + 30, y - 66, 19), Metal.BRASS.spun(x + 30, y - 66), 2.4);
        pen.part(Forms.rounded(x - 36, y - 74, 72, 15, 7), Metal.BRASS.light, 2.2);
        pen.part(Forms.circle(x, y, 19), Metal.BRASS.dome(x, y, 20), 2.2);
    }

    private static void cup(Pen pen, double x, double y, int side) {
        pen.shadow(Forms.ellipse(x, y + 164, 150, 16), 14);
        DoubleFunction<Point2D> loop = t -> {
            double a = StrictMath.toRadians(-96 + 226 * t);
            return new Point2D.Double(x + side * (92 + 50 * StrictMath.cos(a)), y + 62 + 48 * StrictMath.sin(a));
        };
        pen.swell(loop, 60, t -> 20 - 4 * t, Tint.INK);
        pen.swell(loop, 60, t -> 14 - 4 * t, CREAM[3]);
        Turned saucer = Turned.of(y + 136, 160, y + 150, 130, y + 164, 74, y + 172, 78);
        turned(pen, saucer, x, 0.10, MAROON);
        gilt(pen, Turned.of(y + 136, 156, y + 150, 130), x, y + 138, 4);
        Turned bowl = Turned.of(y, 110, y + 60, 100, y + 110, 72, y + 132, 46, y + 146, 58);
        turned(pen, bowl, x, 0.12, CREAM);
        flower(pen, x, y + 58, 27);
        Ornament.leaf(pen, x + 26, y + 62, 10, 42, 0.22, Metal.GOLD);
        Ornament.leaf(pen, x - 26, y + 62, 170, 42, 0.22, Metal.GOLD);
        gilt(pen, bowl, x, y + 14, 4);
        pen.part(Forms.ellipse(x, y, 109, 15), new Color(0xD9CAA6), 2.6);
        pen.part(Forms.ellipse(x, y + 3, 92, 9), new Color(0x8A4B22), 1.4);
    }

    private static void tray(Pen pen, double x, double y) {
        pen.shadow(Forms.ellipse(x, y + 46, 620, 22), 22);
        Path2D tray = Forms.path(
                "M -640 6 C -652 44 -600 66 -540 68 L 540 68 C 600 66 652 44 640 6 C 620 34 580 36 540 36 L -540 36 C -580 36 -620 34 -640 6 Z");
        pen.part(
                Forms.ellipse(x, y + 18, 628, 32),
                new FieldPaint((px, py) -> Tint.ramp(
                        (px - x + 628) / 1256,
                        Metal.BRASS.bright,
                        Metal.BRASS.light,
                        Metal.BRASS.bright,
                        Metal.BRASS.body)),
                3);
        pen.part(
                Forms.moved(tray, x, y),
                new FieldPaint((px, py) -> Tint.ramp(
                        (px - x + 640) / 1280,
                        Metal.BRASS.dark,
                        Metal.BRASS.bright,
                        Metal.BRASS.light,
                        Metal.BRASS.bright,
                        Metal.BRASS.body,
                        Metal.BRASS.dark)),
                3.2);
    }

    private static void bouquet(Pen pen, double x, double y) {
        for (int i = 0; i < 14; i++) {
            double way = i * 360.0 / 14 + 9;
            Point2D root = Forms.polar(x, y, 74, way);
            Ornament.leaf(
                    pen,
                    root.getX(),
                    root.getY(),
                    way + (i % 2 == 0 ? 12 : -12),
                    i % 2 == 0 ? 92 : 70,
                    0.2,
                    Metal.GOLD);
        }
        flower(pen, x - 66, y + 22, 58);
        flower(pen, x + 66, y + 22, 58);
        flower(pen, x, y - 26, 84);
    }

    private static void flower(Pen pen, double x, double y, double size) {
        for (int ring = 0; ring < 2; ring++) {
            double reach = size * (ring == 0 ? 1 : 0.62);
            for (int i = 0; i < 7; i++) {
                double way = i * 360.0 / 7 - 90 + ring * 26;
                Shape petal =
                        Forms.path("M .1 0 C .3 -.46 .8 -.5 .97 -.2 C 1.02 -.06 1.02 .06 .97 .2 C .8 .5 .3 .46 .1 0 Z");
                pen.at(x, y, way, reach, reach, p -> {
                    p.tint(
                            petal,
                            new FieldPaint(
                                    (px, py) -> Tint.ramp(px, MAROON[6], MAROON[3], MAROON[2], new Color(0xF0C6B2))));
                    p.line(petal, 2 / reach);
                });
            }
        }
        pen.part(Forms.circle(x, y, size * 0.2), Metal.GOLD.dome(x - 2, y - 3, size * 0.24), 1.8);
    }
}
