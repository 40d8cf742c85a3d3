package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// Commemorative plaques and the buildings that bear them; the inscriptions stand as ruled strokes.
final class Plaques {
    private static final Color[] GRANITE = {
        new Color(0x7C7672), new Color(0x635D5A), new Color(0x4D4846), new Color(0x3C3836)
    };
    private static final Color[] MARBLE = {new Color(0xFBFAF6), new Color(0xECE9E2), new Color(0xD7D3CA)};
    private static final Color STONE = new Color(0xE9DFC8);
    private static final Color STONE_SHADE = new Color(0xCDBF9F);
    private static final Color GLASS = new Color(0x9FB2B4);

    private Plaques() {}

    private static void slab(Pen p, double x, double y, double width, double height, Color[] stone) {
        Shape back = Forms.box(x, y, width, height);
        p.shadow(back, 20);
        p.part(
                back,
                new FieldPaint((px, py) -> Tint.ramp((px - x) / width * 0.4 + (py - y) / height * 0.6, stone)),
                3.6);
        p.tint(Forms.polygon(x, y, x + width, y, x + width - 16, y + 16, x + 16, y + 16), new Color(255, 255, 255, 70));
        p.tint(
                Forms.polygon(x, y, x + 16, y + 16, x + 16, y + height - 16, x, y + height),
                new Color(255, 255, 255, 45));
        p.tint(
                Forms.polygon(
                        x, y + height, x + 16, y + height - 16, x + width - 16, y + height - 16, x + width, y + height),
                new Color(0, 0, 0, 70));
        p.tint(
                Forms.polygon(
                        x + width, y, x + width, y + height, x + width - 16, y + height - 16, x + width - 16, y + 16),
                new Color(0, 0, 0, 45));
        p.mitred(Forms.box(x + 16, y + 16, width - 32, height - 32), 1.6, Tint.faded(Tint.INK, 0.6));
        for (double cx : new double[] {x + 46, x + width - 46}) {
            for (double cy : new double[] {y + 46, y + height - 46}) {
                p.shadow(Forms.circle(cx, cy, 15), 4);
                Ornament.facetedStar(p, cx, cy, 8, 20, 13, 0, Metal.BRASS, 1.6);
                p.part(Forms.circle(cx, cy, 9), Metal.BRASS.dome(cx - 2, cy - 3, 12), 1.6);
            }
        }
    }

    private static void veins(Pen p, double x, double y, double width, double height) {
        p.inside(Forms.box(x + 17, y + 17, width - 34, height - 34), q -> {
            for (int i = 0; i < 9; i++) {
                double start = y + height * (i * 0.17 - 0.3);
                double bend = 30 + i * 7 % 23;
                int k = i;
                q.swell(
                        t -> new Point2D.Double(
                                x + width * t,
                                start
                                        + height * 0.42 * t
                                        + bend * StrictMath.sin(t * 7 + k * 1.9)
                                        + 9 * StrictMath.sin(t * 31 + k)),
                        120,
                        t -> 1.2 + 3 * Math.abs(StrictMath.sin(t * 9 + k)),
                        Tint.faded(new Color(0x8C8A86), 0.22));
            }
        });
    }

    private static void inscription(Pen p, double x, double y, double width, int rows, double step, Color colour) {
        for (int i = 0; i < rows; i++) {
            double half = width / 2 - (i % 3 == 1 ? width * 0.07 : i == rows - 1 ? width * 0.22 : 0);
            cut(p, x - half, y + i * step, 2 * half, step * 0.24, colour);
        }
    }

    /// Words cut in stone: plain bars, each with a dark edge above.
    private static void cut(Pen p, double x, double y, double width, double height, Color colour) {
        int word = Math.floorMod((int) (x * 3 + y), 89);
        for (double at = x; at < x + width - height; word++) {
            double room = x + width - at;
            double length = 44 + word * 37 % 83;
            length = room - length < 60 ? room : length;
            p.tint(Forms.rounded(at, y - height - 1.8, length, height, 2), Tint.faded(Tint.INK, 0.55));
            p.tint(Forms.rounded(at, y - height, length, height, 2), colour);
            at += length + height * 1.1;
        }
    }

    static void leningradMetalFactory(Pen pen, double x, double y) {
        pen.at(x, y - 6, 0, 1, 1, p -> {
            brick(p);
            slab(p, -690, -370, 1380, 740, MARBLE);
            veins(p, -690, -370, 1380, 740);
            turbine(p, -372, 4);
            Color cut = new Color(0x8A6424);
            p.tint(Lettering.BOLD.centred("ЛМЗ", 296, -150, 150, 20), cut);
            p.tint(Forms.polygon(-20, -104, 296, -107, 612, -104, 296, -101), cut);
            inscription(p, 296, -44, 600, 6, 62, cut);
        });
    }

    private static void brick(Pen p) {
        p.inside(Forms.box(-800, -464, 1600, 928), q -> {
            q.tint(Forms.box(-800, -464, 1600, 928), new Color(0xDCC9B2));
            for (int row = 0; row < 20; row++) {
                for (int i = -1; i < 15; i++) {
                    double left = -800 + i * 118 + (row % 2) * 59;
                    double tone = ((row * 31 + i * 17) % 11 + 11) % 11 / 11.0;
                    q.tint(
                            Forms.box(left + 3, -464 + row * 51 + 3, 112, 45),
                            Tint.mix(new Color(0xB98368), new Color(0xA06B52), tone));
                    q.line(Forms.box(left + 3, -464 + row * 51 + 3, 112, 45), 1.2, Tint.faded(Tint.INK, 0.55));
                }
            }
        });
        p.mitred(Forms.box(-800, -464, 1600, 928), 3, Tint.INK);
    }

    /// A turbine wheel in relief.
    private static void turbine(Pen p, double x, double y) {
        Shape rim = Forms.circle(x, y, 268);
        p.shadow(rim, 14);
        p.part(rim, Metal.BRONZE.spun(x, y), 3.4);
        p.part(Forms.circle(x, y, 242), Metal.BRONZE.dark, 2.4);
        for (int i = 0; i < 18; i++) {
            Path2D blade = Forms.path("M 72 -12 C 120 -54 180 -60 240 -40 C 190 -34 140 -6 76 18 Z");
            double turn = i * 20;
            p.part(Forms.placed(blade, x, y, turn, 1), Metal.BRONZE.facing(turn - 80), 2.2);
        }
        p.line(Forms.circle(x, y, 242), 3);
        p.part(Forms.circle(x, y, 94), Metal.BRONZE.spun(x, y), 3);
        p.part(Forms.circle(x, y, 72), Metal.BRONZE.dome(x, y, 72), 2);
        for (int i = 0; i < 12; i++) {
            Point2D bolt = Forms.polar(x, y, 83, i * 30 + 15);
            p.part(Forms.circle(bolt.getX(), bolt.getY(), 6), Metal.BRONZE.light, 1.4);
            Point2D outer = Forms.polar(x, y, 255, i * 30);
            p.part(Forms.circle(outer.getX(), outer.getY(), 7), Metal.BRONZE.light, 1.4);
        }
        p.part(Forms.circle(x, y, 30), Metal.BRONZE.spun(x, y), 2.4);
    }

    static void novosibirskStation(Pen pen, double x, double y) {
        pen.at(x, y, 0, 1, 1, p -> {
            p.at(0, -60, 0, 1, 1, Plaques::station);
            slab(p, -430, 34, 860, 450, GRANITE);
            p.hatch(Forms.box(-414, 50, 828, 418), -45, 9, (px, py) -> 0.08, new Color(0x1D1A19));
            Shape star = Forms.star(0, 126, 5, 56, 22, 0);
            p.shadow(star, 5);
            Ornament.facetedStar(p, 0, 126, 5, 56, 22, 0, Metal.BRASS, 2);
            p.twice(0, q -> Ornament.leaf(q, -70, 130, 180, 130, 0.12, Metal.BRASS));
            inscription(p, 0, 226, 640, 5, 50, Metal.BRASS.bright);
        });
    }

    private static void station(Pen p) {
        p.shadow(Forms.box(-770, -14, 1540, 8), 10);
        p.twice(0, q -> {
            facade(q, -770, -236, 500, 12);
            facade(q, -306, -262, 120, 3);
            tower(q, -770, 150, -278);
        });
        Shape block = Forms.box(-196, -400, 392, 394);
        p.shadow(block, 12);
        p.part(block, new FieldPaint((px, py) -> Tint.ramp((px + 196) / 392, STONE, STONE, STONE_SHADE)), 3);
        p.part(Forms.box(-214, -424, 428, 28), STONE, 2.6);
        p.part(Forms.box(-150, -452, 300, 28), STONE_SHADE, 2.4);
        Path2D arch = Forms.path("M -140 -6 L -140 -220 C -140 -392 140 -392 140 -220 L 140 -6 Z");
        p.part(arch, GLASS, 3.4);
        p.inside(arch, q -> {
            for (int i = -6; i <= 6; i++) {
                q.line(Forms.line(i * 22, -380, i * 22, 0), i % 3 == 0 ? 4 : 1.6);
            }
            for (int i = 0; i < 9; i++) {
                q.line(Forms.line(-150, -40 - i * 40, 150, -40 - i * 40), i % 3 == 0 ? 3 : 1.4);
            }
            q.hatch(arch, -58, 11, (px, py) -> 0.16, new Color(0x51686B));
        });
        Path2D moulding = Forms.path("M -156 -6 L -156 -222 C -156 -412 156 -412 156 -222 L 156 -6");
        p.line(moulding, 2);
        p.part(Forms.box(-120, -92, 240, 86), new Color(0x6B5238), 2.6);
        for (int i = 0; i < 5; i++) {
            p.part(Forms.box(-114 + i * 46.5, -84, 42, 78), new Color(0x8A6E4C), 1.8);
        }
        p.part(Forms.circle(0, -424, 25), new Color(0xFBF7EA), 2.6);
        p.line(Forms.path("M 0 -424 L 0 -442 M 0 -424 L 12 -418"), 2.6);
        p.part(Forms.box(-800, -6, 1600, 16), STONE_SHADE, 2.4);
        p.part(Forms.box(-230, 10, 460, 8), STONE, 2);
    }

    private static void facade(Pen p, double x, double top, double width, int bays) {
        p.part(
                Forms.box(x, top, width, -6 - top),
                new FieldPaint((px, py) -> Tint.ramp((py - top) / 230, STONE, STONE_SHADE)),
                2.6);
        p.part(Forms.box(x - 8, top - 16, width + 16, 18), STONE, 2.2);
        double step = width / bays;
        for (int i = 0; i < bays; i++) {
            double at = x + (i + 0.5) * step;
            Path2D window = Forms.path("M " + (at - 11) + " " + (top + 128) + " L " + (at - 11) + " " + (top + 54)
                    + " Q " + at + " " + (top + 32) + " " + (at + 11) + " " + (top + 54) + " L " + (at + 11) + " "
                    + (top + 128) + " Z");
            p.part(window, GLASS, 2);
            p.line(
                    Forms.path("M " + at + " " + (top + 42) + " L " + at + " " + (top + 128) + " M " + (at - 11) + " "
                            + (top + 78) + " L " + (at + 11) + " " + (top + 78)),
                    1.2);
            p.part(Forms.box(at - 11, top + 154, 22, 46), GLASS, 1.8);
            p.part(Forms.box(x + i * step - 3.5, top + 10, 7, 206), STONE, 1.4);
        }
        p.line(Forms.line(x, top + 140, x + width, top + 140), 2);
    }

    private static void tower(Pen p, double x, double width, double top) {
        p.part(
                Forms.box(x, top, width, -6 - top),
                new FieldPaint((px, py) -> Tint.ramp((px - x) / width, STONE, STONE_SHADE)),
                2.8);
        p.part(Forms.box(x - 10, top - 16, width + 20, 18), STONE, 2.4);
        p.part(Forms.box(x + 26, top - 44, width - 52, 28), STONE_SHADE, 2.2);
        Path2D gate = Forms.path("M " + (x + 44) + " -6 L " + (x + 44) + " " + (top + 110) + " Q " + (x + width / 2)
                + " " + (top + 40) + " " + (x + width - 44) + " " + (top + 110) + " L " + (x + width - 44) + " -6 Z");
        p.part(gate, GLASS, 2.6);
        p.line(
                Forms.path("M " + (x + width / 2) + " " + (top + 76) + " L " + (x + width / 2) + " -6 M " + (x + 44)
                        + " " + (top + 140) + " L " + (x + width - 44) + " " + (top + 140)),
                1.8);
    }

    static void khasanPavilion(Pen pen, double x, double y) {
        pen.at(x, y, 0, 1, 1, p -> {
            p.at(0, -16, 0, 1, 1, Plaques::pavilion);
            slab(p, -410, 72, 820, 410, new Color[] {new Color(0x8A3A32), new Color(0x74302A), new Color(0x5E2622)});
            Color gold = Metal.BRASS.light;
            p.mitred(Forms.box(-374, 108, 748, 338), 2, Metal.BRASS.body);
            cut(p, -220, 172, 440, 20, gold);
            inscription(p, 0, 232, 600, 4, 54, gold);
        });
    }

    private static void pavilion(Pen p) {
        p.twice(0, q -> {
            for (int i = 0; i < 3; i++) {
                fir(q, -660 + i * 104, 20, 330 - (i == 1 ? 0 : 90));
            }
        });
        Shape ground = Forms.box(-780, 18, 1560, 6);
        p.shadow(Forms.box(-480, 8, 960, 8), 12);
        p.part(Forms.box(-470, -14, 940, 34), new Color(0xB9AE9C), 2.8);
        Color log = new Color(0xC89A63);
        Color dark = new Color(0x8C6238);
        for (int row = 0; row < 10; row++) {
            double top = -254 + row * 24;
            p.part(
                    Forms.rounded(-420, top, 840, 24, 8),
                    new FieldPaint((px, py) -> Tint.ramp((py - top) / 24, new Color(0xE3BE8A), log, dark)),
                    1.8);
            p.twice(0, q -> {
                q.part(Forms.circle(-424, top + 12, 13), new Color(0xE8CB9C), 2);
                q.line(Forms.circle(-424, top + 12, 7), 1, dark);
            });
        }
        Path2D roof = Forms.path("M -520 -240 L -330 -392 L 330 -392 L 520 -240 Z");
        p.shadow(roof, 12);
        p.part(
                roof,
                new FieldPaint((px, py) ->
                        Tint.ramp((py + 392) / 150, new Color(0x8FA08E), new Color(0x5F7563), new Color(0x475C4C))),
                3.4);
        p.inside(roof, q -> {
            for (int row = 0; row < 8; row++) {
                for (int i = 0; i < 38; i++) {
                    double at = -530 + i * 28 + (row % 2) * 14;
                    q.line(
                            Forms.path("M " + at + " " + (-392 + row * 20) + " Q " + (at + 14) + " " + (-366 + row * 20)
                                    + " " + (at + 28) + " " + (-392 + row * 20)),
                            1.3,
                            Tint.faded(Tint.INK, 0.6));
                }
            }
        });
        Shape gable = Forms.polygon(-190, -262, 0, -430, 190, -262);
        p.shadow(gable, 9);
        p.part(gable, new Color(0xD9B27A), 3.2);
        p.hatch(gable, 90, 16, (px, py) -> 0.12, dark);
        p.mitred(Forms.path("M -214 -244 L 0 -436 L 214 -244"), 17, Tint.INK);
        p.mitred(Forms.path("M -214 -244 L 0 -436 L 214 -244"), 11, new Color(0xF4EAD2));
        rosetteWindow(p);
        p.twice(0, q -> {
            window(q, -356, -206);
            q.part(Forms.rounded(-170, -246, 22, 240, 3), new Color(0xE3BE8A), 2.4);
        });
        p.part(Forms.rounded(-92, -214, 184, 208, 4), new Color(0x5B3A22), 3);
        p.twice(0, q -> {
            q.part(Forms.box(-82, -204, 78, 198), new Color(0x9C6B3F), 2.2);
            q.line(Forms.box(-70, -192, 54, 76), 1.8);
            q.line(Forms.box(-70, -98, 54, 76), 1.8);
        });
        p.part(ground, new Color(0x8A8A6A), 1.8);
    }

    private static void rosetteWindow(Pen p) {
        p.part(Forms.circle(0, -318, 42), new Color(0xF4EAD2), 2.6);
        for (int i = 0; i < 8; i++) {
            Point2D a = Forms.polar(0, -318, 8, i * 45);
            Ornament.leaf(p, a.getX(), a.getY(), i * 45, 30, 0.26, Metal.RED_ENAMEL);
        }
    }

    private static void window(Pen p, double x, double y) {
        p.part(Forms.box(x - 18, y - 14, 166, 148), new Color(0xF4EAD2), 2.6);
        p.part(Forms.polygon(x - 26, y - 12, x + 65, y - 54, x + 156, y - 12), new Color(0xF4EAD2), 2.4);
        p.part(Forms.circle(x + 65, y - 27, 9), Tint.ENAMEL, 1.8);
        Shape pane = Forms.box(x, y, 130, 118);
        p.part(pane, GLASS, 2.4);
        p.hatch(pane, -58, 11, (px, py) -> 0.2, new Color(0x51686B));
        p.line(
                Forms.path("M " + (x + 65) + " " + y + " L " + (x + 65) + " " + (y + 118) + " M " + x + " " + (y + 40)
                        + " L " + (x + 130) + " " + (y + 40)),
                5,
                new Color(0xF4EAD2));
    }

    private static void fir(Pen p, double x, double foot, double height) {
        p.part(Forms.box(x - 8, foot - height * 0.16, 16, height * 0.16), new Color(0x6B4C31), 2);
        for (int i = 0; i < 5; i++) {
            double base = foot - height * (0.10 + i * 0.17);
            double half = height * (0.27 - i * 0.044);
            Shape left = Forms.path("M " + x + " " + (base - height * 0.31) + " Q " + (x - half * 0.35) + " "
                    + (base - height * 0.06) + " " + (x - half) + " " + base + " Q " + (x - half * 0.4) + " "
                    + (base - 10) + " " + x + " " + (base + 6) + " Z");
            p.part(left, new Color(0x7E9A80), 2.2);
            p.part(Forms.mirrored(left, x), new Color(0x5B7862), 2.2);
        }
    }
}
