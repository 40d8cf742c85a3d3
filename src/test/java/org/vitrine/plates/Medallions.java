package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// Large medallions without ribbon; their designs are not known to us, so each shows its subject in general.
final class Medallions {
    private static final Metal BRONZE = Metal.BRONZE;
    private static final Color LINE = Tint.faded(BRONZE.dark, 0.75);

    private Medallions() {}

    static void hydropower(Pen pen, double x, double y) {
        double cy = y - 14;
        Sheet.construction(pen, x, cy, 690, 700, 650);
        Medals.disc(pen, x, cy, 616, BRONZE);
        pen.at(x, cy, 0, 1, 1, p -> {
            gearBorder(p);
            Shape field = Forms.circle(0, 0, 470);
            p.tint(field, new FieldPaint((px, py) -> BRONZE.tone(0.78 - (py + 470) / 2600)));
            p.inside(field, q -> {
                sky(q);
                mountains(q);
                q.twice(0, r -> pylon(r, -292, 26, 0.94));
                wires(q);
                q.twice(0, Medallions::bank);
                dam(q);
                river(q);
            });
            p.line(field, 4);
            p.line(Forms.circle(0, 0, 460), 1.2, LINE);
            bolt(p, 0, 424);
        });
    }

    private static void gearBorder(Pen p) {
        Path2D gear = Forms.gear(0, 0, 48, 548, 510);
        p.shadow(gear, 6);
        p.part(gear, BRONZE.spun(0, 0), 3);
        p.line(Forms.circle(0, 0, 498), 1.4, LINE);
        p.line(Forms.circle(0, 0, 484), 2.4);
    }

    private static void sky(Pen p) {
        for (int i = 0; i < 61; i++) {
            double angle = -180 + i * 3.0;
            Point2D a = Forms.polar(0, 40, 130, angle);
            Point2D b = Forms.polar(0, 40, 640, angle);
            double long1 = i % 2 == 0 ? 1 : 0.72;
            p.swell(
                    t -> new Point2D.Double(
                            a.getX() + (b.getX() - a.getX()) * t * long1, a.getY() + (b.getY() - a.getY()) * t * long1),
                    10,
                    t -> 1.2 + 3.2 * t,
                    Tint.faded(BRONZE.dark, 0.42));
        }
    }

    private static void mountains(Pen p) {
        Path2D far = Forms.path(
                "M -500 10 L -430 -60 L -372 -24 L -284 -134 L -232 -86 L -150 -176 L -86 -98 L -40 -128 L 30 -58 "
                        + "L 104 -150 L 166 -92 L 262 -190 L 332 -92 L 388 -116 L 500 -8 L 500 120 L -500 120 Z");
        p.part(far, BRONZE.light, 3);
        p.hatch(far, 62, 9, (px, py) -> 0.18 + 0.22 * StrictMath.sin(px / 47.0 + 0.4), LINE);
    }

    private static void bank(Pen p) {
        Path2D bank = Forms.path("M -500 -30 L -452 -58 L -410 -8 L -392 70 L -366 150 L -330 300 L -500 310 Z");
        p.part(bank, BRONZE.body, 3);
        p.hatch(bank, 68, 9, (px, py) -> 0.30 + 0.2 * StrictMath.sin(py / 31.0), LINE);
    }

    private static void dam(Pen p) {
        Path2D wall =
                Forms.path("M -430 -40 Q 0 36 430 -40 L 430 14 Q 400 180 330 300 L -330 300 Q -400 180 -430 14 Z");
        p.shadow(wall, 14);
        p.part(wall, new FieldPaint((px, py) -> BRONZE.tone(0.74 - px / 1500 - py / 1300)), 3.6);
        p.inside(wall, q -> {
            for (int i = -4; i <= 4; i++) {
                double top = i * 92;
                double foot = i * 72;
                Shape flow = Forms.path("M " + (top - 26) + " 36 C " + (top - 30) + " 120 " + (foot - 30) + " 200 "
                        + (foot - 36) + " 320 L " + (foot + 36) + " 320 C " + (foot + 30) + " 200 " + (top + 30)
                        + " 120 "
                        + (top + 26) + " 36 Z");
                q.part(flow, BRONZE.light, 2.6);
                for (int k = -3; k <= 3; k++) {
                    int at = k;
                    q.swell(
                            t -> new Point2D.Double(top + (foot - top) * t + at * (6.4 + 2.4 * t), 46 + 270 * t),
                            24,
                            t -> 1.2 + 2.2 * t,
                            Tint.faded(BRONZE.dark, 0.6));
                }
                q.part(
                        Forms.path("M " + (top + 33) + " 20 L " + (top + 59) + " 20 L " + (top + 50) + " 320 L "
                                + (top + 30) + " 320 Z"),
                        BRONZE.body,
                        2.2);
            }
        });
        Path2D crest = Forms.path("M -446 -66 Q 0 12 446 -66 L 446 -34 Q 0 44 -446 -34 Z");
        p.part(crest, BRONZE.bright, 3.2);
        for (int i = -10; i <= 10; i++) {
            double at = i * 42;
            double sag = -26 * (at / 430) * (at / 430) - 14;
            p.line(Forms.line(at, sag - 14, at, sag - 42), 3.4);
            p.tint(Forms.circle(at, sag - 44, 5), Tint.INK);
        }
    }

    private static void river(Pen p) {
        Area water = Forms.both(Forms.circle(0, 0, 470), Forms.box(-500, 282, 1000, 240));
        p.part(water, BRONZE.body, 3);
        for (int row = 0; row < 9; row++) {
            double level = 300 + row * 20;
            double shift = row * 1.7;
            p.swell(
                    t -> new Point2D.Double(-480 + 960 * t, level + 7 * StrictMath.sin(t * 46 + shift)),
                    260,
                    t -> 2 + 3.4 * Math.abs(StrictMath.sin(t * 23 + shift)),
                    Tint.faded(BRONZE.light, 0.9));
            p.swell(
                    t -> new Point2D.Double(-480 + 960 * t, level + 7 + 7 * StrictMath.sin(t * 46 + shift)),
                    260,
                    t -> 1.6 + 1.6 * Math.abs(StrictMath.cos(t * 23 + shift)),
                    Tint.faded(BRONZE.dark, 0.8));
        }
    }

    private static void pylon(Pen p, double x, double foot, double scale) {
        p.at(x, foot, 0, scale, scale, q -> {
            double w = 4.6;
            q.line(Forms.path("M -44 0 L -12 -300 M 44 0 L 12 -300 M -12 -300 L 0 -336 L 12 -300"), w);
            for (int i = 0; i < 7; i++) {
                double y1 = -i * 43;
                double y2 = -(i + 1) * 43;
                double h1 = 44 + y1 * 32 / 300;
                double h2 = 44 + y2 * 32 / 300;
                q.line(Forms.line(-h1, y1, h2, y2), 2.4);
                q.line(Forms.line(h1, y1, -h2, y2), 2.4);
            }
            for (double[] arm : new double[][] {{-212, 84}, {-262, 64}, {-304, 44}}) {
                q.line(Forms.path("M " + -arm[1] + " " + arm[0] + " L " + arm[1] + " " + arm[0]), 4.2);
                q.line(Forms.line(-arm[1], arm[0], -14, arm[0] - 16), 2.4);
                q.line(Forms.line(arm[1], arm[0], 14, arm[0] - 16), 2.4);
                q.line(Forms.line(-arm[1], arm[0], -arm[1], arm[0] + 17), 4);
                q.line(Forms.line(arm[1], arm[0], arm[1], arm[0] + 17), 4);
            }
        });
    }

    private static void wires(Pen p) {
        for (double[] wire : new double[][] {{79, -157}, {60, -204}, {41, -244}}) {
            double from = -292 + wire[0];
            var path = new Path2D.Double();
            path.moveTo(from, wire[1]);
            path.quadTo(0, wire[1] + 74, -from, wire[1]);
            p.line(path, 2);
            p.twice(
                    0,
                    q -> q.line(
                            Forms.path("M " + (-292 - wire[0]) + " " + wire[1] + " Q -450 " + (wire[1] + 26) + " -560 "
                                    + wire[1]),
                            2));
        }
    }

    private static void bolt(Pen p, double x, double y) {
        p.shadow(Forms.circle(x, y, 96), 10);
        p.part(Forms.circle(x, y, 100), BRONZE.spun(x, y), 3.4);
        p.part(Forms.circle(x, y, 84), BRONZE.dome(x, y, 84), 2);
        Path2D bolt = Forms.path("M 18 -66 L -34 10 L -4 10 L -20 66 L 36 -14 L 4 -14 L 32 -66 Z");
        p.part(Forms.moved(bolt, x + 4, y + 5), BRONZE.dark, 1);
        p.part(Forms.moved(bolt, x, y), BRONZE.light, 3);
    }

    static void bryansk(Pen pen, double x, double y) {
        double cy = y - 14;
        Metal metal = Metal.PATINA;
        Sheet.construction(pen, x, cy, 690, 700, 650);
        Medals.disc(pen, x, cy, 616, metal);
        pen.at(x, cy, 0, 1, 1, p -> {
            Ornament.beads(p, 0, 0, 548, 120, 9, metal);
            Medals.struck(p, Lettering.BOLD.arched("БРЯНСК", 0, 0, 438, -90, 104, 30, false), metal);
            p.twice(0, q -> Ornament.laurel(q, 0, 0, 478, 84, -32, 14, 104, metal));
            p.at(0, 178, 0, 1.08, 1.08, q -> q.at(0, -178, 0, 1, 1, r -> fortress(r, metal)));
            Medals.struck(p, Lettering.BOLD.centred("1000", 0, 352, 190, 16), metal);
            p.tint(Forms.path("M -300 186 Q 0 174 300 186 Q 0 198 -300 186 Z"), Tint.INK);
        });
    }

    private static void fortress(Pen p, Metal metal) {
        p.twice(0, q -> {
            for (int i = 0; i < 2; i++) {
                pine(q, -312 + i * 48, 174, 236 - i * 40, metal);
            }
        });
        wall(p, metal, -250, 250, 20);
        tower(p, metal, -214, 84, 250, 138);
        tower(p, metal, 214, 84, 250, 138);
        tower(p, metal, 0, 124, 330, 190);
        Path2D gate = Forms.path("M -34 178 L -34 84 Q 0 44 34 84 L 34 178 Z");
        p.part(gate, metal.dark, 3);
        p.line(Forms.path("M 0 62 L 0 178 M -34 110 L 34 110 M -34 140 L 34 140"), 1.8, metal.body);
    }

    private static void wall(Pen p, Metal metal, double left, double right, double top) {
        for (double at = left; at < right; at += 20) {
            Path2D stake = Forms.polygon(at, 178, at, top + 18, at + 10, top, at + 20, top + 18, at + 20, 178);
            p.part(
                    stake,
                    new FieldPaint((px, py) ->
                            metal.tone(0.80 - (px - StrictMath.floor((px - left) / 20) * 20 - left) / 34)),
                    2);
        }
        p.part(Forms.box(left, top + 62, right - left, 12), metal.body, 2);
    }

    private static void tower(Pen p, Metal metal, double x, double width, double height, double roof) {
        double half = width / 2;
        double foot = 178;
        double eaves = foot - height + roof * 0.34;
        Shape body = Forms.box(x - half, eaves, width, foot - eaves);
        p.shadow(body, 8);
        p.part(body, new FieldPaint((px, py) -> metal.tone(0.78 - 0.42 * (px - x + half) / width)), 3);
        for (double row = eaves + 15; row < foot; row += 15) {
            p.line(Forms.line(x - half, row, x + half, row), 1.5, Tint.faded(metal.dark, 0.9));
        }
        for (int i = -1; i <= 1; i += 2) {
            p.part(Forms.box(x + i * half * 0.5 - 6, eaves + 30, 12, 28), metal.dark, 1.4);
        }
        Shape gallery = Forms.box(x - half - 12, eaves - 22, width + 24, 26);
        p.part(gallery, metal.bright, 2.6);
        double peak = eaves - 22 - roof;
        p.part(Forms.polygon(x - half - 18, eaves - 20, x, peak, x, eaves - 20), metal.light, 2);
        p.part(Forms.polygon(x, eaves - 20, x, peak, x + half + 18, eaves - 20), metal.body, 2);
        p.hatch(Forms.polygon(x, eaves - 20, x, peak, x + half + 18, eaves - 20), 90, 8, (px, py) -> 0.3, metal.dark);
        p.line(
                Forms.path("M " + (x - half - 18) + " " + (eaves - 20) + " L " + x + " " + peak + " L "
                        + (x + half + 18) + " " + (eaves - 20) + " Z"),
                3);
        p.line(Forms.line(x, peak, x, peak - 22), 3.4);
        p.part(Forms.circle(x, peak - 24, 7), metal.light, 2);
    }

    private static void pine(Pen p, double x, double foot, double height, Metal metal) {
        p.part(Forms.box(x - 5, foot - height * 0.2, 10, height * 0.2), metal.dark, 1.6);
        for (int i = 0; i < 5; i++) {
            double base = foot - height * (0.12 + i * 0.17);
            double half = height * (0.25 - i * 0.042);
            Shape left = Forms.path("M " + x + " " + (base - height * 0.3) + " Q " + (x - half * 0.35) + " "
                    + (base - height * 0.06) + " " + (x - half) + " " + base + " Q " + (x - half * 0.4) + " "
                    + (base - 9) + " " + x + " " + (base + 4) + " Z");
            p.part(left, metal.bright, 1.8);
            p.part(Forms.mirrored(left, x), metal.body, 1.8);
        }
    }
}
