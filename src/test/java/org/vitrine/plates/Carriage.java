package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// An observation railway car of the 1940s as its builders' office might have drawn it: side, end and bogie.
final class Carriage {
    private static final Color[] GREEN = {
        new Color(0x8FA489), new Color(0x4F6B54), new Color(0x39543F), new Color(0x2C4332), new Color(0x3C5442)
    };
    private static final Color IRON = new Color(0x3A3733);
    private static final Color GLASS = new Color(0xD3DCD6);
    private static final Color CREAM = new Color(0xE9DDB8);

    private Carriage() {}

    static void observationCar(Pen pen, double x, double y) {
        pen.at(x, y, 0, 1, 1, p -> {
            track(p, -124, -800, 800);
            p.at(-776, -124, 0, 1, 1, Carriage::side);
            track(p, 484, -690, -110);
            p.at(-400, 484, 0, 0.88, 0.88, Carriage::end);
            track(p, 484, 10, 770);
            p.at(390, 484, 0, 2.5, 2.5, q -> bogie(q, 0, 1 / 2.5));
        });
    }

    private static void track(Pen p, double y, double from, double to) {
        p.part(Forms.box(from, y, to - from, 9), new Color(0x8A8580), 1.8);
        for (double at = from + 12; at < to - 20; at += 38) {
            p.part(Forms.box(at, y + 10, 22, 10), new Color(0xB49C7A), 1.2);
        }
        p.line(Forms.line(from, y + 21, to, y + 21), 1, Tint.faded(Tint.FAINT, 0.7));
    }

    private static FieldPaint livery(double top, double bottom) {
        return new FieldPaint((px, py) -> Tint.ramp((py - top) / (bottom - top), GREEN));
    }

    private static void side(Pen p) {
        p.shadow(Forms.box(40, -16, 1480, 12), 12);
        bogie(p, 250, 1);
        bogie(p, 1300, 1);
        p.part(Forms.box(470, -98, 600, 12), IRON, 1.6);
        for (int i = 0; i < 3; i++) {
            p.part(Forms.rounded(520 + i * 176, -90, 140, 44, 6), new Color(0x4A4640), 2);
            p.line(Forms.line(538 + i * 176, -90, 538 + i * 176, -46), 1.2, Tint.INK);
            p.line(Forms.line(642 + i * 176, -90, 642 + i * 176, -46), 1.2, Tint.INK);
        }
        Path2D roof = Forms.path("M 56 -322 C 60 -350 90 -362 140 -364 L 1480 -364 C 1520 -362 1546 -348 1548 -322 Z");
        p.part(
                roof,
                new FieldPaint((px, py) ->
                        Tint.ramp((py + 364) / 44, new Color(0xA9ABA8), new Color(0x7E8280), new Color(0x565B5A))),
                2.8);
        for (int i = 0; i < 9; i++) {
            p.part(Forms.rounded(190 + i * 140, -378, 46, 14, 4), new Color(0x8A8D8B), 1.8);
        }
        Shape body = Forms.box(70, -322, 1240, 226);
        p.tint(body, livery(-322, -96));
        p.hatch(Forms.box(70, -200, 1240, 104), 90, 13, (px, py) -> 0.10, new Color(0x1D2F22));
        p.part(Forms.box(64, -330, 1490, 12), CREAM, 1.8);
        p.line(Forms.line(70, -204, 1310, -204), 4, CREAM);
        p.line(Forms.line(70, -116, 1310, -116), 2.4, CREAM);
        windows(p);
        door(p, 96);
        p.line(body, 2.8);
        platform(p);
        p.part(Forms.box(60, -100, 1490, 14), IRON, 2);
        p.part(Forms.box(20, -104, 42, 12), Metal.STEEL.body, 2);
        p.part(Forms.rounded(8, -116, 12, 36, 3), Metal.STEEL.body, 2);
        p.part(Forms.box(1548, -104, 26, 12), Metal.STEEL.body, 2);
    }

    private static void windows(Pen p) {
        for (int i = 0; i < 8; i++) {
            window(p, 206 + i * 92, -304, 62, 86);
        }
        for (int i = 0; i < 3; i++) {
            window(p, 956 + i * 116, -304, 102, 86);
        }
    }

    private static void window(Pen p, double x, double y, double width, double height) {
        Shape pane = Forms.rounded(x, y, width, height, 7);
        p.tint(pane, GLASS);
        p.hatch(pane, -58, 9, (px, py) -> 0.22, new Color(0x80958C));
        p.inside(
                pane,
                q -> q.twice(
                        x + width / 2,
                        r -> r.part(
                                Forms.path("M " + x + " " + y + " L " + (x + width * 0.34) + " " + y + " Q "
                                        + (x + width * 0.24) + " " + (y + height * 0.5) + " " + x + " "
                                        + (y + height * 0.72) + " Z"),
                                new Color(0xEFE6CF),
                                1.2)));
        p.line(Forms.line(x, y + 24, x + width, y + 24), 2);
        p.line(pane, 5, new Color(0xB98B4A));
        p.line(pane, 1.8);
    }

    private static void door(Pen p, double x) {
        p.part(Forms.rounded(x, -308, 78, 206, 5), GREEN[2], 2.4);
        window(p, x + 14, -296, 50, 78);
        p.line(Forms.rounded(x + 14, -194, 50, 78, 3), 1.8, CREAM);
        p.line(Forms.line(x + 68, -206, x + 68, -180), 4, new Color(0xD9B970));
        p.line(Forms.line(x - 8, -250, x - 8, -110), 4, new Color(0xD9B970));
        p.line(Forms.line(x + 86, -250, x + 86, -110), 4, new Color(0xD9B970));
        for (int i = 0; i < 3; i++) {
            p.part(Forms.box(x - 2, -84 + i * 20, 82, 6), IRON, 1.2);
        }
        p.line(
                Forms.path("M " + (x + 2) + " -98 L " + (x + 2) + " -42 M " + (x + 76) + " -98 L " + (x + 76) + " -42"),
                2.4);
    }

    private static void platform(Pen p) {
        p.part(Forms.box(1310, -318, 20, 222), GREEN[1], 2);
        for (double at : new double[] {1424, 1530}) {
            p.part(Forms.box(at - 4, -318, 8, 220), Metal.BRASS.bright, 1.6);
        }
        p.part(Forms.path("M 1330 -318 L 1548 -318 L 1548 -296 Q 1440 -286 1330 -296 Z"), CREAM, 2);
        for (int i = 0; i < 8; i++) {
            double at = 1330 + i * 27.25;
            Shape scallop = Forms.path("M " + at + " -300 Q " + (at + 13.6) + " -268 " + (at + 27.25) + " -300 Z");
            p.part(scallop, i % 2 == 0 ? Tint.SILK_RED : CREAM, 1.4);
        }
        railing(p, 1334, 1534, -206, -104, 13, Metal.BRASS.dark);
    }

    /// A wrought railing: uprights, a rail, and a row of rings.
    private static void railing(Pen p, double from, double to, double top, double bottom, int count, Color wire) {
        double step = (to - from) / count;
        for (int i = 0; i <= count; i++) {
            p.line(Forms.line(from + i * step, top, from + i * step, bottom), 3.2, wire);
            if (i < count) {
                p.line(Forms.circle(from + (i + 0.5) * step, (top + bottom) / 2, step / 2), 2, wire);
                p.line(Forms.circle(from + (i + 0.5) * step, (top + bottom) / 2, step / 4), 1.4, wire);
            }
        }
        p.part(Forms.rounded(from - 8, top - 10, to - from + 16, 10, 4), Metal.BRASS.bright, 1.8);
        p.line(Forms.line(from, bottom, to, bottom), 3);
    }

    /// A two-axle bogie about x, standing on the rail; `fine` thins its lines when it is drawn enlarged.
    private static void bogie(Pen p, double x, double fine) {
        double w = 2.6 * fine + 0.2;
        for (int side = -1; side <= 1; side += 2) {
            double at = x + side * 80;
            p.part(Forms.circle(at, -42, 42), Metal.STEEL.body, w);
            p.part(Forms.circle(at, -42, 35), Metal.STEEL.spun(at, -42), w * 0.7);
            p.part(Forms.circle(at, -42, 27), new Color(0x8D8F8E), w * 0.6);
            for (int i = 0; i < 10; i++) {
                var rim = Forms.polar(at, -42, 26, i * 36);
                p.line(Forms.line(at, -42, rim.getX(), rim.getY()), w * 0.7);
            }
            p.part(Forms.circle(at, -42, 11), Metal.STEEL.spun(at, -42), w * 0.7);
        }
        Path2D frame = Forms.path(
                "M -132 -70 L -104 -70 L -98 -54 L -62 -54 L -52 -72 L 52 -72 L 62 -54 L 98 -54 L 104 -70 L 132 -70 "
                        + "L 132 -60 L 112 -30 L 50 -30 L 34 -46 L -34 -46 L -50 -30 L -112 -30 L -132 -60 Z");
        p.part(
                Forms.moved(frame, x, -8),
                new FieldPaint((px, py) ->
                        Tint.ramp((py + 80) / 50, new Color(0x8A867E), new Color(0x5A564F), new Color(0x433F3A))),
                w);
        for (int side = -1; side <= 1; side += 2) {
            double at = x + side * 80;
            p.part(Forms.rounded(at - 15, -58, 30, 34, 4), new Color(0x6F6A61), w * 0.8);
            p.part(Forms.circle(at, -42, 8), Metal.BRASS.dome(at, -42, 9), w * 0.6);
            spring(p, x + side * 26, -33, w);
        }
        p.part(Forms.rounded(x - 46, -98, 92, 18, 3), new Color(0x6F6A61), w * 0.8);
        for (int i = 0; i < 4; i++) {
            p.part(Forms.rounded(x - 44 + i * 8, -30 + i * 4.5, 88 - i * 16, 4.5, 1), new Color(0x8D877C), w * 0.5);
        }
    }

    private static void spring(Pen p, double x, double y, double w) {
        for (int i = 0; i < 6; i++) {
            p.line(Forms.line(x - 10, y - 38 + i * 7, x + 10, y - 34 + i * 7), w * 2.1, Tint.INK);
            p.line(Forms.line(x - 10, y - 38 + i * 7, x + 10, y - 34 + i * 7), w * 1.1, new Color(0xC9C6BE));
        }
    }

    /// The open platform end, drawn at about 1.5 times the scale of the side.
    private static void end(Pen p) {
        p.twice(0, q -> {
            q.part(Forms.rounded(-118, -92, 22, 92, 3), Metal.STEEL.body, 2.4);
            q.part(Forms.rounded(-100, -96, 10, 96, 2), Metal.STEEL.dark, 2);
        });
        p.part(Forms.box(-96, -50, 192, 12), Metal.STEEL.body, 2);
        Path2D roof = Forms.path("M -212 -492 C -206 -540 -120 -576 0 -576 C 120 -576 206 -540 212 -492 Z");
        p.shadow(roof, 12);
        p.part(
                roof,
                new FieldPaint((px, py) ->
                        Tint.ramp((px + 212) / 424, new Color(0xB5B7B3), new Color(0x8D918F), new Color(0x595E5D))),
                3);
        Shape back = Forms.box(-196, -492, 392, 346);
        p.tint(back, livery(-492, -140));
        p.hatch(Forms.box(-196, -300, 392, 154), 90, 13, (px, py) -> 0.12, new Color(0x1D2F22));
        p.line(back, 3);
        p.twice(0, q -> window(q, -178, -450, 92, 138));
        p.part(Forms.rounded(-66, -466, 132, 320, 6), GREEN[2], 2.6);
        window(p, -46, -446, 92, 140);
        p.line(Forms.rounded(-46, -284, 92, 124, 4), 2.2, CREAM);
        p.line(Forms.line(52, -290, 52, -256), 5, Metal.BRASS.bright);
        p.part(Forms.path("M -206 -496 L 206 -496 L 206 -470 L -206 -470 Z"), CREAM, 2.4);
        for (int i = 0; i < 12; i++) {
            double at = -206 + i * 34.333;
            p.part(
                    Forms.path("M " + at + " -472 Q " + (at + 17.2) + " -430 " + (at + 34.333) + " -472 Z"),
                    i % 2 == 0 ? Tint.SILK_RED : CREAM,
                    1.6);
        }
        p.twice(0, q -> q.part(Forms.box(-204, -470, 11, 330), Metal.BRASS.spun(-198, -300), 2));
        railing(p, -190, 190, -276, -142, 10, Metal.BRASS.bright);
        p.part(Forms.circle(0, -210, 54), CREAM, 2.6);
        p.line(Forms.circle(0, -210, 46), 1.4, Metal.BRASS.dark);
        Ornament.facetedStar(p, 0, -208, 5, 40, 16, 0, Metal.RED_ENAMEL, 1.6);
        p.part(Forms.box(-206, -146, 412, 40), IRON, 2.6);
        p.twice(0, q -> {
            q.part(Forms.rounded(-166, -140, 56, 56, 26), Metal.STEEL.dome(-140, -114, 40), 2.8);
            q.part(Forms.circle(-138, -112, 15), Metal.STEEL.spun(-138, -112), 1.8);
        });
        p.part(Forms.rounded(-24, -136, 48, 52, 8), Metal.STEEL.body, 2.4);
        p.part(Forms.rounded(-10, -120, 20, 52, 6), Metal.STEEL.dark, 2);
    }
}
