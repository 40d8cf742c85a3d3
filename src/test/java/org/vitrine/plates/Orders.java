package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.vitrine.plates.Ribbon.Stripe;

/// Badges of orders, in the general form that is public knowledge and without any portrait.
final class Orders {
    private Orders() {}

    static void lenin(Pen pen, double x, double y) {
        double cy = y + 250;
        double r = 430;
        Sheet.construction(pen, x, cy, 640, 500, r + 30);
        Ribbon.symmetric(
                        new Stripe(Tint.SILK_YELLOW, 1.7),
                        new Stripe(Tint.SILK_RED, 1.4),
                        new Stripe(Tint.SILK_YELLOW, 1.1),
                        new Stripe(Tint.SILK_RED, 15.6))
                .mount(pen, x, y - 700, 560, 470);
        eyelet(pen, x, cy - r - 14, Metal.GOLD);
        Ribbon.suspension(pen, x, y - 240, cy - r - 14, Metal.GOLD);
        pen.at(x, cy, 0, 1, 1, p -> medallion(p, r));
    }

    /// The round badge about the origin.
    static void medallion(Pen pen, double r) {
        double x = 0;
        double cy = 0;
        Shape disc = Forms.circle(x, cy, r - 22);
        pen.shadow(Forms.circle(x, cy, r), 26);
        pen.tint(disc, Metal.GOLD.spun(x, cy));
        pen.line(disc, 3);
        double field = r - 126;
        pen.tint(Forms.circle(x, cy, field), Metal.SILVER.dome(x, cy, field));
        Ornament.guilloche(pen, x, cy, field - 14, field * 0.60, 24, 12, 1.1, Tint.faded(Metal.STEEL.dark, 0.42));

        pen.line(Forms.circle(x, cy, field), 3.2);
        pen.line(Forms.circle(x, cy, field - 9), 1.1);
        pen.line(Forms.circle(x, cy, field + 8), 1.2, Metal.GOLD.dark);
        Ornament.wheat(pen, x, cy, r - 60, 100, 244, 0.16, 17, 88, Metal.GOLD);
        Ornament.wheat(pen, x, cy, r - 60, 80, -64, 0.16, 17, 88, Metal.GOLD);
        banner(pen, x, cy, r - 62);
        pen.shadow(Forms.circle(x, cy + r - 74, 78), 8);
        Shape seat = Forms.circle(x, cy + r - 74, 92);
        pen.part(seat, Metal.GOLD.dome(x, cy + r - 74, 100), 2.6);
        pen.part(Forms.circle(x, cy + r - 74, 80), Metal.RED_ENAMEL.dome(x, cy + r - 74, 80), 1.6);
        Ornament.hammerAndSickle(pen, x, cy + r - 72, 58, Metal.GOLD, 1.6);
        pen.part(Forms.circle(x, cy + 8, field * 0.64), Metal.SILVER.dome(x, cy, field * 0.7), 2.2);
        pen.line(Forms.circle(x, cy + 8, field * 0.64 - 8), 1);
        Ornament.rays(pen, x, cy + 8, field * 0.64 - 12, 40, 96, 0.9, Tint.faded(Metal.STEEL.dark, 0.4));
        Shape star = Forms.star(x, cy + 16, 5, 168, 66, 0);
        pen.shadow(star, 9);
        Ornament.facetedStar(pen, x, cy + 16, 5, 178, 70, 0, Metal.GOLD, 3);
        Ornament.facetedStar(pen, x, cy + 16, 5, 152, 59, 0, Metal.RED_ENAMEL, 2.2);
    }

    static void eyelet(Pen pen, double x, double y, Metal metal) {
        pen.tint(Forms.ring(x, y, 34, 16), metal.spun(x, y));
        pen.line(Forms.circle(x, y, 34), 2.4);
        pen.line(Forms.circle(x, y, 16), 2);
    }

    /// A banner lying over the top of a badge, with the name it is known to bear.
    private static void banner(Pen pen, double x, double y, double radius) {
        Path2D cloth = band(radius + 66, radius - 52, 27.5);
        pen.at(x, y, 0, 1, 1, p -> {
            p.twice(0, q -> {
                Point2D corner = Forms.polar(0, 0, radius, -90 + 25);
                q.at(corner.getX(), corner.getY(), 25, 1, 1, r -> {
                    Path2D tail = Forms.path("M -30 -40 L 92 -28 L 60 22 L 96 76 L -30 74 Z");
                    r.shadow(tail, 6);
                    r.part(tail, Tint.ENAMEL_DARK, 2.6);
                    r.line(Forms.path("M 30 -24 L 72 -16 L 44 22 L 76 64 L 30 62"), 1.6, Metal.GOLD.body);
                });
            });
            p.shadow(cloth, 10);
            p.part(cloth, Metal.RED_ENAMEL.dome(-60, -radius - 20, 380), 3.2);
            p.line(band(radius + 54, radius - 40, 26), 2.4, Metal.GOLD.bright);
            p.tint(Lettering.BOLD.arched("ЛЕНИН", 0, 0, radius - 16, -90, 66, 11, false), Metal.GOLD.dark);
            p.tint(Lettering.BOLD.arched("ЛЕНИН", -2, -2.5, radius - 16, -90, 66, 11, false), Metal.GOLD.light);
        });
    }

    private static Path2D band(double outer, double inner, double half) {
        var path = new Path2D.Double();
        path.append(new Arc2D.Double(-outer, -outer, 2 * outer, 2 * outer, 90 + half, -2 * half, Arc2D.OPEN), false);
        path.append(new Arc2D.Double(-inner, -inner, 2 * inner, 2 * inner, 90 - half, 2 * half, Arc2D.OPEN), true);
        path.closePath();
        return path;
    }

    static void redBanner(Pen pen, double x, double y) {
        double cy = y + 226;
        Sheet.construction(pen, x, cy, 640, 510, 500);
        Ribbon.symmetric(new Stripe(Tint.SILK_WHITE, 1.2), new Stripe(Tint.SILK_RED, 7), new Stripe(Tint.SILK_WHITE, 8))
                .mount(pen, x, y - 700, 560, 470);
        eyelet(pen, x, cy - 408, Metal.SILVER);
        Ribbon.suspension(pen, x, y - 240, cy - 408, Metal.SILVER);
        Shape star = Forms.star(x, cy, 5, 500, 225, 180);
        pen.shadow(star, 26);
        Ornament.facetedStar(pen, x, cy, 5, 500, 225, 180, Metal.SILVER, 3.4);
        pen.shadow(Forms.circle(x, cy, 330), 16);
        pen.at(x, cy, 0, 0.9, 0.9, p -> redBannerMedallion(p));
    }

    private static void redBannerMedallion(Pen pen) {
        Shape back = Forms.circle(0, 0, 404);
        pen.part(back, Metal.SILVER.spun(0, 0), 3);
        Shape field = Forms.circle(0, 0, 336);
        pen.part(field, Metal.WHITE_ENAMEL.dome(0, 0, 336), 3.4);
        pen.line(Forms.circle(0, 0, 322), 1.2, Metal.GOLD.dark);
        Ornament.rays(pen, 0, 0, 312, 120, 120, 0.9, Tint.faded(Tint.FAINT, 0.35));
        Ornament.laurel(pen, 0, 0, 372, 97, 258, 14, 100, Metal.GOLD);
        Ornament.laurel(pen, 0, 0, 372, 83, -78, 14, 100, Metal.GOLD);
        standard(pen);
        pen.shadow(Forms.star(-6, 92, 5, 160, 66, 180), 8);
        Ornament.facetedStar(pen, -6, 92, 5, 174, 72, 180, Metal.GOLD, 2.6);
        Ornament.facetedStar(pen, -6, 92, 5, 150, 62, 180, Metal.RED_ENAMEL, 2.2);
        pen.part(Forms.circle(-6, 92, 66), Metal.WHITE_ENAMEL.dome(-6, 92, 66), 2.2);
        Ornament.hammerAndSickle(pen, -6, 94, 48, Metal.GOLD, 1.6);
        ribbonBelow(pen, 0, 376);
    }

    private static void standard(Pen p) {
        Shape pole = Forms.placed(Forms.rounded(-6, -300, 12, 640, 5), 190, -30, 24, 1);
        p.part(pole, Metal.GOLD.body, 2);
        Path2D cloth = Forms.path("M 292 -292 C 200 -330 120 -250 20 -276 C -90 -304 -150 -292 -256 -244 "
                + "L -284 -70 C -190 -116 -120 -110 -30 -92 C 70 -72 130 -120 216 -112 Z");
        p.shadow(cloth, 10);
        p.part(
                cloth,
                new FieldPaint((px, py) ->
                        Metal.RED_ENAMEL.tone(0.47 + 0.20 * StrictMath.sin(px / 52 + py / 160) - py / 2200)),
                3.2);
        p.hatch(
                cloth,
                78,
                9,
                (px, py) -> 0.16 - 0.2 * StrictMath.sin(px / 52 + py / 160),
                Tint.faded(Tint.ENAMEL_DARK, 0.6));
        p.line(
                Forms.path("M 280 -276 C 196 -308 120 -232 20 -256 C -90 -284 -150 -272 -240 -230 "
                        + "L -264 -96 C -184 -136 -112 -130 -30 -112 C 66 -92 126 -136 206 -130"),
                2.2,
                Metal.GOLD.bright);
        p.part(
                Forms.placed(Forms.path("M 0 -44 C 22 -18 16 -2 0 8 C -16 -2 -22 -18 0 -44 Z"), 312, -304, 24, 1),
                Metal.GOLD.bright,
                2);
    }

    private static void ribbonBelow(Pen pen, double x, double y) {
        Path2D band = Forms.path("M -176 -24 Q 0 46 176 -24 L 186 40 Q 0 112 -186 40 Z");
        pen.at(x, y, 0, 1, 1, p -> {
            p.part(Forms.path("M -150 0 L -236 -22 L -216 22 L -232 58 L -150 44 Z"), Tint.ENAMEL_DARK, 2.4);
            p.part(Forms.path("M 150 0 L 236 -22 L 216 22 L 232 58 L 150 44 Z"), Tint.ENAMEL_DARK, 2.4);
            p.shadow(band, 6);
            p.part(band, Metal.RED_ENAMEL.dome(-40, 0, 260), 3);
            p.line(Forms.path("M -168 -14 Q 0 54 168 -14"), 1.6, Metal.GOLD.bright);
            p.line(Forms.path("M -176 30 Q 0 100 176 30"), 1.6, Metal.GOLD.bright);
            p.tint(Lettering.BOLD.arched("СССР", 0, -258, 316, 90, 62, 16, true), Metal.GOLD.light);
        });
    }

    static void goldStar(Pen pen, double x, double y) {
        double cy = y + 230;
        Sheet.construction(pen, x, cy, 640, 520, 480);
        new Ribbon(java.util.List.of(new Stripe(Tint.SILK_RED, 1))).mount(pen, x, y - 700, 560, 430);
        eyelet(pen, x, cy - 476, Metal.GOLD);
        Ribbon.suspension(pen, x, y - 284, cy - 476, Metal.GOLD);
        Shape outline = Forms.star(x, cy, 5, 480, 184, 0);
        pen.shadow(outline, 28);
        Ornament.facetedStar(pen, x, cy, 5, 480, 184, 0, Metal.GOLD, 4);
        for (int i = 0; i < 5; i++) {
            for (int side = -1; side <= 1; side += 2) {
                double ray = -90 + i * 72;
                Point2D tip = Forms.polar(x, cy, 480, ray);
                Point2D hollow = Forms.polar(x, cy, 184, ray + side * 36);
                Shape facet = Forms.polygon(x, cy, tip.getX(), tip.getY(), hollow.getX(), hollow.getY());
                double lit = StrictMath.cos(StrictMath.toRadians(ray + side * 90 - 235));
                pen.hatch(
                        facet,
                        ray,
                        9,
                        (px, py) -> Math.max(0.04, 0.20 - 0.26 * lit) * (0.6 + Math.hypot(px - x, py - cy) / 700),
                        Tint.faded(Metal.GOLD.dark, 0.7));
            }
        }
        for (int i = 0; i < 5; i++) {
            Point2D tip = Forms.polar(x, cy, 480, -90 + i * 72);
            pen.line(Forms.line(x, cy, tip.getX(), tip.getY()), 2.2);
            pen.line(Forms.line(x - 3, cy - 2, tip.getX() - 3, tip.getY() - 2), 1.2, new Color(255, 250, 225, 190));
        }
        pen.line(outline, 4.2);
    }
}
