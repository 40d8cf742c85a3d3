package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// Certificates and a membership card, with ruled strokes where the documents bear words that we do not quote.
final class Papers {
    private static final Color LEAF = new Color(0xFBF7EA);
    private static final Color[] COVER = {
        new Color(0xC0473B), new Color(0x9C2B28), new Color(0x7E1F20), new Color(0x641618)
    };

    private Papers() {}

    /// Words as an engraver hints at them: runs of small pen strokes of uneven height.
    static void words(Pen pen, double x, double y, double width, double weight, Color colour) {
        double at = x;
        int k = Math.floorMod((int) (x * 3 + y), 97);
        while (at < x + width - 24) {
            double length = Math.min(x + width - at, 36 + (k * 37 % 71));
            double from = at;
            int seed = k;
            double pitch = weight * 1.15;
            pen.swell(
                    t -> {
                        double stroke = t * length / pitch;
                        double tall = 0.75 + 0.75 * Math.max(0, StrictMath.sin(stroke * 0.61 + seed));
                        return new Point2D.Double(
                                from + length * t,
                                y - weight * tall * 0.5 * (1 - StrictMath.cos(2 * Math.PI * stroke)));
                    },
                    (int) Math.max(16, length / pitch * 14),
                    t -> weight * 0.34,
                    colour);
            at += length + weight * 2.2;
            k++;
        }
    }

    private static void border(Pen p, double x, double y, double width, double height, Color colour) {
        p.mitred(Forms.box(x, y, width, height), 3.4, colour);
        p.mitred(Forms.box(x + 40, y + 40, width - 80, height - 80), 2, colour);
        braid(p, x + 20, y + 20, width - 40, true, colour);
        braid(p, x + 20, y + height - 20, width - 40, true, colour);
        braid(p, y + 20, x + 20, height - 40, false, colour);
        braid(p, y + 20, x + width - 20, height - 40, false, colour);
        for (double cx : new double[] {x + 20, x + width - 20}) {
            for (double cy : new double[] {y + 20, y + height - 20}) {
                p.part(Forms.circle(cx, cy, 31), LEAF, 0.1);
                Ornament.guilloche(p, cx, cy, 29, 7, 8, 5, 1.1, colour);
                p.line(Forms.circle(cx, cy, 31), 2, colour);
            }
        }
    }

    /// Interlaced waves along a line.
    private static void braid(Pen p, double start, double across, double length, boolean lying, Color colour) {
        double waves = StrictMath.round(length / 52);
        for (int strand = 0; strand < 4; strand++) {
            double shift = strand * Math.PI / 2;
            var path = new Path2D.Double();
            int steps = (int) waves * 24;
            for (int i = 0; i <= steps; i++) {
                double along = start + length * i / steps;
                double off = across + 14 * StrictMath.sin(2 * Math.PI * waves * i / steps + shift);
                double px = lying ? along : off;
                double py = lying ? off : along;
                if (i == 0) {
                    path.moveTo(px, py);
                } else {
                    path.lineTo(px, py);
                }
            }
            p.line(path, 1.1, colour);
        }
    }

    private static void rosette(Pen p, double x, double y, double radius, Color colour) {
        Ornament.guilloche(p, x, y, radius, radius * 0.52, 24, 10, 1, colour);
        Ornament.guilloche(p, x, y, radius * 0.66, radius * 0.16, 12, 10, 1, colour);
    }

    static void orderCertificate(Pen pen, double x, double y) {
        pen.at(x, y - 4, 0, 1, 1, p -> {
            Shape cover = Forms.rounded(-792, -470, 1584, 940, 16);
            p.shadow(cover, 26);
            p.part(cover, new FieldPaint((px, py) -> Tint.ramp((py + 470) / 940, COVER)), 3.6);
            p.line(Forms.rounded(-780, -458, 1560, 916, 10), 1.6, Metal.GOLD.body);
            p.twice(0, q -> {
                Path2D leaf = Forms.path(
                        "M 0 -440 C -40 -452 -120 -448 -180 -446 L -764 -442 L -764 442 L -180 446 C -120 448 -40 452 0 440 Z");
                q.part(
                        leaf,
                        new FieldPaint((px, py) -> Tint.ramp(
                                (px + 764) / 764, LEAF, LEAF, LEAF, new Color(0xF3ECD9), new Color(0xCFC3A8))),
                        2.4);
            });
            Color green = new Color(0x6E8A78);
            border(p, -728, -404, 652, 808, green);
            rosette(p, -402, -44, 212, Tint.faded(green, 0.75));
            p.part(Forms.circle(-402, -44, 140), LEAF, 2.2);
            p.at(-402, -40, 0, 0.27, 0.27, q -> Orders.medallion(q, 430));
            Color ink = new Color(0x4A4038);
            p.tint(Lettering.BOLD.centred("ОРДЕНСКАЯ КНИЖКА", -402, -300, 40, 4), new Color(0x7E1F20));
            words(p, -560, 236, 316, 6, ink);
            words(p, -600, 276, 396, 6, ink);
            words(p, -530, 316, 256, 6, ink);
            border(p, 76, -404, 652, 808, green);
            rosette(p, 402, 0, 250, Tint.faded(green, 0.32));
            for (int i = 0; i < 8; i++) {
                double row = -292 + i * 62;
                words(p, 146, row, i % 3 == 0 ? 170 : 110 + i * 13, 5, ink);
                p.line(Forms.line(146 + (i % 3 == 0 ? 190 : 140 + i * 13), row + 8, 658, row + 8), 1.4, ink);
            }
            signature(p, 440, 276, new Color(0x2D3E73));
            stamp(p, 290, 270, 78, new Color(0x4A5C9C));
            p.line(Forms.line(0, -438, 0, 438), 2, Tint.faded(Tint.INK, 0.7));
        });
    }

    private static void signature(Pen p, double x, double y, Color colour) {
        p.swell(
                t -> new Point2D.Double(
                        x + 200 * t + 16 * StrictMath.sin(t * 22), y - 20 * StrictMath.cos(t * 19) * (1 - 0.5 * t)),
                160,
                t -> 2 + 3 * Math.abs(StrictMath.sin(t * 19)),
                colour);
    }

    private static void stamp(Pen p, double x, double y, double radius, Color colour) {
        Color pale = Tint.faded(colour, 0.72);
        p.line(Forms.circle(x, y, radius), 4, pale);
        p.line(Forms.circle(x, y, radius - 9), 1.6, pale);
        p.line(Forms.circle(x, y, radius * 0.62), 1.6, pale);
        for (int i = 0; i < 44; i++) {
            Point2D a = Forms.polar(x, y, radius * 0.68, i * 360.0 / 44);
            Point2D b = Forms.polar(x, y, radius * (i % 5 == 4 ? 0.70 : 0.83), i * 360.0 / 44);
            p.line(Forms.line(a.getX(), a.getY(), b.getX(), b.getY()), 4, pale);
        }
        p.line(Forms.star(x, y, 5, radius * 0.48, radius * 0.19, 0), 3, pale);
    }

    static void engravingCertificate(Pen pen, double x, double y) {
        pen.at(x, y - 12, 0, 1, 1, p -> {
            Shape sheet = Forms.box(-520, -690, 1040, 1400);
            p.shadow(sheet, 26);
            p.part(sheet, LEAF, 3);
            Color blue = new Color(0x4F6D8E);
            border(p, -478, -648, 956, 1316, blue);
            Color gold = Metal.GOLD.dark;
            rosette(p, 0, 20, 360, Tint.faded(blue, 0.28));
            p.at(0, -426, 0, 1, 1, q -> {
                q.twice(0, r -> Ornament.laurel(r, 0, 0, 128, 96, 248, 11, 46, Metal.GOLD));
                Shape star = Forms.star(0, 6, 5, 104, 40, 0);
                q.shadow(star, 7);
                Ornament.facetedStar(q, 0, 6, 5, 104, 40, 0, Metal.GOLD, 2.6);
            });
            p.tint(Lettering.BOLD.centred("СЕРТИФИКАТ", 0, -196, 84, 12), new Color(0x2C4263));
            p.tint(Forms.polygon(-210, -158, 0, -160.5, 210, -158, 0, -155.5), gold);
            Color ink = new Color(0x4A4038);
            for (int i = 0; i < 7; i++) {
                double half = i == 6 ? 170 : 350 - (i % 2) * 38;
                words(p, -half, -86 + i * 62, 2 * half, 7, ink);
            }
            seal(p, -190, 478);
            signature(p, 120, 456, new Color(0x2D3E73));
            p.line(Forms.line(96, 492, 360, 492), 1.8, ink);
            words(p, 130, 524, 200, 5, ink);
        });
    }

    private static void seal(Pen p, double x, double y) {
        for (int side = -1; side <= 1; side += 2) {
            int s = side;
            p.at(x, y, 0, s, 1, q -> {
                Path2D tail = Forms.path("M 6 20 L 74 158 L 46 150 L 26 172 L -34 40 Z");
                q.part(tail, s < 0 ? COVER[1] : COVER[2], 2.4);
                q.line(Forms.path("M -8 44 L 40 146"), 3, Metal.GOLD.body);
            });
        }
        Shape edge = Forms.star(x, y, 36, 108, 97, 0);
        p.shadow(edge, 9);
        p.part(edge, Metal.RED_ENAMEL.dome(x, y, 108), 2.8);
        p.part(Forms.circle(x, y, 82), Metal.RED_ENAMEL.dome(x + 10, y + 12, 100), 2);
        Ornament.beads(p, x, y, 72, 40, 3.6, Metal.RED_ENAMEL);
        Ornament.facetedStar(p, x, y + 3, 5, 56, 22, 0, Metal.RED_ENAMEL, 2);
    }

    static void membershipCard(Pen pen, double x, double y) {
        pen.at(x, y, 0, 1, 1, p -> {
            p.at(330, 16, 5, 1, 1, Papers::openCard);
            p.at(-370, 0, -4, 1, 1, Papers::closedCard);
        });
    }

    private static void closedCard(Pen p) {
        Shape cover = Forms.rounded(-350, -480, 700, 960, 22);
        p.shadow(cover, 30);
        p.part(Forms.rounded(-344, -474, 700, 960, 22), LEAF, 2);
        p.tint(cover, new FieldPaint((px, py) -> Tint.ramp(0.12 + (px + py + 830) / 1900, COVER)));
        p.line(cover, 3.6);
        p.line(Forms.rounded(-316, -446, 632, 892, 12), 4, Metal.GOLD.bright);
        p.line(Forms.rounded(-304, -434, 608, 868, 8), 1.6, Metal.GOLD.body);
        p.line(Forms.line(-326, -470, -326, 470), 1.6, new Color(0x3E0B0D));
        p.at(0, -120, 0, 1, 1, q -> {
            q.twice(0, r -> Ornament.wheat(r, 0, 0, 188, 98, 236, 0.18, 13, 44, Metal.GOLD));
            Ornament.hammerAndSickle(q, 0, -4, 118, Metal.GOLD, 2.2);
            Ornament.facetedStar(q, 0, -186, 5, 46, 18, 0, Metal.GOLD, 1.8);
        });
        p.tint(Lettering.BOLD.centred("ПАРТИЙНЫЙ", 0, 218, 62, 7), Metal.GOLD.light);
        p.tint(Lettering.BOLD.centred("БИЛЕТ", 0, 292, 62, 12), Metal.GOLD.light);
        p.tint(Lettering.BOLD.centred("№ 1", 0, 392, 58, 4), Metal.GOLD.bright);
    }

    private static void openCard(Pen p) {
        Shape page = Forms.rounded(-350, -480, 700, 960, 16);
        p.shadow(page, 24);
        p.part(
                Forms.rounded(-358, -488, 716, 976, 20),
                new FieldPaint((px, py) -> Tint.ramp((py + 488) / 976, COVER)),
                3);
        p.part(page, LEAF, 2.2);
        Color pink = new Color(0xB98078);
        rosette(p, 0, 60, 300, Tint.faded(pink, 0.34));
        border(p, -322, -452, 644, 904, pink);
        p.tint(Lettering.BOLD.centred("№ 1", 60, -338, 60, 5), new Color(0x7E1F20));
        Shape photo = Forms.box(20, -286, 240, 310);
        p.part(photo, new Color(0xEFE7D3), 2.2);
        p.dashed(Forms.path("M 20 -286 L 260 24 M 260 -286 L 20 24"), 1.2, Tint.faded(Tint.FAINT, 0.8), 8, 7);
        Color ink = new Color(0x4A4038);
        for (int i = 0; i < 5; i++) {
            words(p, -262, -262 + i * 66, 110 + i * 53 % 70, 5, ink);
            p.line(Forms.line(-262, -234 + i * 66, -10, -234 + i * 66), 1.4, ink);
        }
        for (int i = 0; i < 4; i++) {
            words(p, -262, 104 + i * 62, 130 + i * 41 % 90, 5, ink);
            p.line(Forms.line(-40 - i * 7, 112 + i * 62, 262, 112 + i * 62), 1.4, ink);
        }
        stamp(p, 176, 12, 84, new Color(0x4A5C9C));
        signature(p, -230, 376, new Color(0x2D3E73));
    }
}
