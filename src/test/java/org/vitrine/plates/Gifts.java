package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// Vases, a space-age craftwork and a carved horn, each drawn by its type.
final class Gifts {
    private static final Color[] ICE = {
        new Color(0x6F8790), new Color(0x9FB3BA), new Color(0xC7D5D9), new Color(0xE8F0F1), new Color(0xFDFEFE)
    };

    private Gifts() {}

    static void spaceStation(Pen pen, double x, double y) {
        vase(pen, x - 318, y + 30);
        pen.at(x + 326, y + 642, 0, 1.1, 1.1, p -> p.at(0, -612, 0, 1, 1, Gifts::craftwork));
    }

    private static void vase(Pen pen, double x, double y) {
        Turned body = Turned.of(
                y - 660, 142, y - 640, 150, y - 600, 118, y - 520, 88, y - 440, 96, y - 320, 190, y - 140, 274, y + 40,
                262, y + 240, 174, y + 400, 104, y + 470, 96, y + 510, 128, y + 560, 168, y + 600, 176);
        Path2D outline = body.outline(x, 0.09);
        pen.shadow(Forms.ellipse(x + 6, y + 612, 220, 22), 20);
        pen.tint(outline, body.shaded(x, Porcelain.COBALT_GLAZE));
        Path2D zone = body.slice(x, y - 330, y + 214, 0.09);
        pen.tint(zone, body.shaded(x, Porcelain.GLAZE));
        body.engrave(pen, x, 9, 0.09, 0.34, Tint.faded(new Color(0x10182C), 0.5));
        pen.inside(zone, p -> {
            for (int i = 0; i < 3; i++) {
                double tilt = -24 + i * 60;
                p.line(
                        Forms.placed(Forms.ellipse(0, 0, 196, 66), x, y - 62, tilt, 1),
                        4.2,
                        i == 0 ? Tint.ENAMEL : Tint.COBALT);
            }
            p.part(
                    Forms.circle(x, y - 62, 76),
                    new FieldPaint((px, py) -> Tint.ramp(
                            ((px - x) * 0.6 + (py - y + 62) * 0.8) / 150 + 0.5,
                            Color.WHITE,
                            Tint.COBALT_LIGHT,
                            Tint.COBALT,
                            Tint.COBALT_DARK)),
                    2.6);
            for (int i = -2; i <= 2; i++) {
                p.line(
                        Forms.both(Forms.circle(x, y - 62, 75), Forms.ellipse(x, y - 62 + i * 30, 75, 9)),
                        1.2,
                        Tint.faded(Color.WHITE, 0.7));
            }
            for (int i = 0; i < 26; i++) {
                Point2D at = Forms.polar(x, y - 60, 120 + (i * 53) % 118, i * 137.5);
                Ornament.facetedStar(p, at.getX(), at.getY(), 4, 9 + i % 3 * 3, 3, 0, Metal.GOLD, 0.9);
            }
        });
        for (double band : new double[] {-330, 214}) {
            gilt(pen, body, x, y + band, 13);
        }
        for (double band : new double[] {-630, -520, 410, 500}) {
            gilt(pen, body, x, y + band, 9);
        }
        pen.inside(outline, p -> {
            for (int i = -3; i <= 3; i++) {
                double lean = i * 27;
                Point2D a = new Point2D.Double(x + 96 * StrictMath.sin(StrictMath.toRadians(lean * 1.05)), y - 440);
                Ornament.leaf(
                        p,
                        a.getX(),
                        y - 344 + 14 * StrictMath.cos(StrictMath.toRadians(lean)),
                        -90 + lean * 0.22,
                        118,
                        0.2,
                        Metal.GOLD);
                double foot = 118 * StrictMath.sin(StrictMath.toRadians(lean * 1.1));
                Ornament.leaf(p, x + foot * 1.35, y + 240, 90 + lean * 0.22, 128, 0.2, Metal.GOLD);
            }
        });
        pen.line(outline, 3.6);
        pen.part(Forms.ellipse(x, y - 656, 141, 14), Tint.COBALT_DARK, 2.6);
    }

    private static void gilt(Pen pen, Turned body, double x, double y, double weight) {
        Shape band = body.band(x, y, 0.09);
        pen.line(band, weight + 3.4, Tint.INK);
        double r = body.radius(y);
        pen.line(
                band,
                weight,
                new java.awt.LinearGradientPaint(
                        (float) (x - r), 0, (float) (x + r), 0, new float[] {0f, 0.3f, 0.55f, 1f}, new Color[] {
                            Metal.GOLD.body, Metal.GOLD.light, Metal.GOLD.body, Metal.GOLD.dark
                        }));
    }

    private static void craftwork(Pen p) {
        p.shadow(Forms.ellipse(0, 612, 230, 20), 20);
        p.line(Forms.placed(Forms.ellipse(0, 0, 268, 92), 0, -150, -22, 1), 9, Tint.INK);
        p.line(Forms.placed(Forms.ellipse(0, 0, 268, 92), 0, -150, -22, 1), 4.4, Metal.BRASS.bright);
        Turned stem = Turned.of(-40, 10, 120, 14, 300, 26, 400, 44, 440, 84, 452, 150);
        Path2D rod = stem.outline(0, 0.02);
        p.tint(rod, stem.shaded(0, Porcelain.GILT));
        p.line(rod, 2.8);
        Turned base = Turned.of(446, 152, 466, 190, 482, 176, 540, 196, 566, 222, 604, 226);
        Path2D foot = base.outline(0, 0.05);
        p.tint(
                foot,
                base.shaded(
                        0,
                        new Color(0x463A33),
                        new Color(0x94806E),
                        new Color(0xC8B39C),
                        new Color(0x7D6757),
                        new Color(0x4E3F35),
                        new Color(0x2E2520)));
        base.engrave(p, 0, 8, 0.05, 0.6, Tint.faded(Tint.INK, 0.7));
        p.line(foot, 3.2);
        p.part(Forms.rounded(-78, 500, 156, 46, 5), Metal.BRASS.dome(-30, 510, 110), 2.2);
        for (int i = 0; i < 3; i++) {
            p.line(Forms.line(-56 + i * 8, 513 + i * 10, 56 - i * 8, 513 + i * 10), 1.6, Metal.BRASS.dark);
        }
        p.at(0, -150, -22, 1, 1, Gifts::station);
    }

    private static void station(Pen p) {
        p.twice(0, q -> {
            Shape wing = Forms.rounded(-292, -58, 190, 116, 5);
            q.shadow(wing, 10);
            q.part(
                    wing,
                    new FieldPaint((px, py) ->
                            Tint.ramp((px + 292) / 190, new Color(0x2C4775), new Color(0x4D6FA8), new Color(0x253C66))),
                    3);
            for (int i = 1; i < 6; i++) {
                q.line(Forms.line(-292 + i * 31.7, -58, -292 + i * 31.7, 58), 1.8, Metal.BRASS.bright);
            }
            q.line(Forms.path("M -292 -19 L -102 -19 M -292 19 L -102 19"), 1.8, Metal.BRASS.bright);
            q.part(Forms.box(-104, -9, 46, 18), Metal.STEEL.body, 2.2);
        });
        Shape drum = Forms.rounded(-66, -150, 132, 262, 16);
        p.shadow(drum, 12);
        p.tint(
                drum,
                new FieldPaint((px, py) -> Tint.ramp(
                        (px + 66) / 132,
                        Metal.STEEL.body,
                        Metal.SILVER.bright,
                        Color.WHITE,
                        Metal.SILVER.bright,
                        Metal.STEEL.body,
                        Metal.STEEL.dark)));
        p.hatch(drum, 90, 8, (px, py) -> Math.max(0, (px - 6) / 70) * 0.5, Tint.faded(Metal.STEEL.dark, 0.8));
        p.line(drum, 3);
        for (double at : new double[] {-112, -44, 36, 84}) {
            p.part(Forms.rounded(-70, at - 6, 140, 12, 5), Metal.BRASS.bright, 2);
        }
        p.part(Forms.circle(0, -4, 25), Metal.BRASS.spun(0, -4), 2.2);
        p.part(Forms.circle(0, -4, 17), new Color(0x34495C), 1.8);
        Shape ball = Forms.circle(0, -206, 78);
        p.shadow(ball, 9);
        p.part(ball, Metal.GOLD.dome(0, -206, 78), 3);
        p.line(Forms.ellipse(0, -206, 78, 22), 1.4, Metal.GOLD.dark);
        p.line(Forms.ellipse(0, -206, 30, 78), 1.4, Metal.GOLD.dark);
        for (int i = -2; i <= 2; i++) {
            Point2D tip = Forms.polar(0, -206, 214, -90 + i * 21);
            Point2D root = Forms.polar(0, -206, 78, -90 + i * 21);
            p.line(Forms.line(root.getX(), root.getY(), tip.getX(), tip.getY()), 4.6);
            p.line(Forms.line(root.getX(), root.getY(), tip.getX(), tip.getY()), 2, Metal.BRASS.light);
            p.part(Forms.circle(tip.getX(), tip.getY(), 7), Metal.BRASS.light, 1.8);
        }
        Path2D nozzle = Forms.path("M -40 112 L 40 112 L 68 190 Q 0 208 -68 190 Z");
        p.part(
                nozzle,
                new FieldPaint((px, py) -> Tint.ramp(
                        (px + 68) / 136, Metal.BRASS.dark, Metal.BRASS.light, Metal.BRASS.body, Metal.BRASS.dark)),
                3);
        p.part(Forms.path("M -64 182 Q 0 206 64 182 Q 0 194 -64 182 Z"), Metal.BRASS.dark, 1.6);
    }

    static void crystalVase(Pen pen, double x, double y) {
        Turned body = Turned.of(
                y - 650, 330, y - 560, 296, y - 420, 240, y - 220, 214, y + 20, 250, y + 220, 262, y + 380, 196,
                y + 480, 132, y + 520, 120, y + 570, 200, y + 640, 246);
        Sheet.construction(pen, x, y, 660, 700);
        pen.shadow(Forms.ellipse(x + 10, y + 650, 290, 24), 22);
        Path2D outline = body.outline(x, 0.07);
        pen.tint(
                outline,
                body.shaded(x, ICE[0], ICE[1], ICE[3], ICE[4], ICE[3], ICE[2], ICE[1], ICE[0], new Color(0x5A727C)));
        pen.inside(outline, p -> {
            diamonds(p, body, x, y - 430, y + 100, 11, 5);
            flutes(p, body, x, y - 640, y - 438, 20);
            flutes(p, body, x, y + 108, y + 490, 22);
            flutes(p, body, x, y + 530, y + 640, 26);
        });
        for (double at : new double[] {-434, 104, 494, 526}) {
            pen.line(body.band(x, y + at, 0.07), 5.6, Tint.faded(Color.WHITE, 0.9));
            pen.line(body.band(x, y + at + 4, 0.07), 1.8, Tint.faded(Tint.INK, 0.8));
        }
        rim(pen, x, y - 650);
        pen.line(outline, 3.2);
        pen.swell(
                t -> new Point2D.Double(x - body.radius(y - 560 + 560 * t) * 0.70, y - 560 + 560 * t),
                60,
                t -> 13 * StrictMath.sin(Math.PI * t),
                Tint.faded(Color.WHITE, 0.85));
    }

    /// The notched mouth, seen slightly from above.
    private static void rim(Pen pen, double x, double y) {
        pen.part(
                Forms.ellipse(x, y, 330, 40),
                new FieldPaint((px, py) -> Tint.ramp((px - x + 330) / 660, ICE[2], ICE[4], ICE[1], ICE[3], ICE[0])),
                3.2);
        pen.part(
                Forms.ellipse(x, y + 3, 304, 30),
                new FieldPaint((px, py) -> Tint.ramp((py - y + 30) / 60, ICE[0], ICE[2], ICE[3])),
                1.8);
        for (int i = 0; i < 60; i++) {
            double a = StrictMath.toRadians(i * 6);
            pen.line(
                    Forms.line(
                            x + 304 * StrictMath.cos(a),
                            y + 3 + 30 * StrictMath.sin(a),
                            x + 330 * StrictMath.cos(a),
                            y + 40 * StrictMath.sin(a)),
                    1.2,
                    Tint.faded(Tint.INK, 0.6));
        }
    }

    private static Point2D on(Turned body, double x, double turn, double y) {
        double a = StrictMath.toRadians(turn);
        double r = body.radius(y);
        return new Point2D.Double(x + r * StrictMath.sin(a), y + 0.07 * r * StrictMath.cos(a));
    }

    /// Cut diamonds round the body, each of four facets.
    private static void diamonds(Pen pen, Turned body, double x, double top, double bottom, int around, int rows) {
        double wide = 180.0 / around;
        double tall = (bottom - top) / rows;
        for (int row = 0; row <= 2 * rows; row++) {
            for (int i = -1; i <= around + 1; i++) {
                double turn = -90 + (i + (row % 2 == 0 ? 0.5 : 0)) * wide;
                if (turn < -90 || turn > 90) {
                    continue;
                }
                double y = top + row * tall / 2;
                Point2D centre = on(body, x, turn, y);
                Point2D[] corners = {
                    on(body, x, turn, Math.max(top, y - tall / 2)),
                    on(body, x, Math.min(90, turn + wide / 2), y),
                    on(body, x, turn, Math.min(bottom, y + tall / 2)),
                    on(body, x, Math.max(-90, turn - wide / 2), y)
                };
                double[] lit = {0.96, 0.42, 0.14, 0.70};
                for (int k = 0; k < 4; k++) {
                    Point2D a = corners[k];
                    Point2D b = corners[(k + 1) % 4];
                    double glint = lit[k]
                            - 0.28 * StrictMath.sin(StrictMath.toRadians(turn))
                            + 0.16 * ((row * 7 + i * 5) % 3 - 1);
                    Shape facet = Forms.polygon(centre.getX(), centre.getY(), a.getX(), a.getY(), b.getX(), b.getY());
                    pen.part(facet, Tint.faded(Tint.ramp(glint, ICE), 0.92), 0.8);
                }
                pen.line(
                        Forms.polygon(
                                corners[0].getX(),
                                corners[0].getY(),
                                corners[1].getX(),
                                corners[1].getY(),
                                corners[2].getX(),
                                corners[2].getY(),
                                corners[3].getX(),
                                corners[3].getY()),
                        2,
                        Tint.faded(Tint.INK, 0.85));
            }
        }
    }

    /// Tall cuts side by side, each with a bright and a dark flank and a pointed end.
    private static void flutes(Pen pen, Turned body, double x, double top, double bottom, int count) {
        double wide = 180.0 / count;
        for (int i = 0; i < count; i++) {
            double left = -90 + i * wide;
            for (int side = 0; side < 2; side++) {
                var flank = new Path2D.Double();
                double edge = left + side * wide;
                double ridge = left + wide / 2;
                Point2D start = on(body, x, ridge, top);
                flank.moveTo(start.getX(), start.getY());
                for (int k = 1; k <= 24; k++) {
                    double t = k / 24.0;
                    double swell = Math.min(1, StrictMath.sin(Math.PI * t) * 1.9);
                    Point2D p = on(body, x, ridge + (edge - ridge) * swell, top + (bottom - top) * t);
                    flank.lineTo(p.getX(), p.getY());
                }
                for (int k = 23; k >= 0; k--) {
                    Point2D p = on(body, x, ridge, top + (bottom - top) * k / 24.0);
                    flank.lineTo(p.getX(), p.getY());
                }
                double lit = (side == 0 ? 0.94 : 0.30)
                        - 0.30 * StrictMath.sin(StrictMath.toRadians(ridge))
                        + (i % 3 - 1) * 0.07;
                pen.part(flank, Tint.faded(Tint.ramp(lit, ICE), 0.9), 1.1);
            }
        }
    }
}
