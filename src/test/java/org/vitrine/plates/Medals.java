package org.vitrine.plates;

import java.awt.Shape;
import org.vitrine.plates.Ribbon.Stripe;

/// Medals on ribbons, shown from the side that bears no portrait.
final class Medals {
    private Medals() {}

    static void victoryOverJapan(Pen pen, double x, double y) {
        Ribbon ribbon = Ribbon.symmetric(
                new Stripe(Tint.SILK_YELLOW, 1.2),
                new Stripe(Tint.SILK_RED, 2.2),
                new Stripe(Tint.SILK_WHITE, 2.6),
                new Stripe(Tint.SILK_RED, 11));
        worn(pen, x, y, ribbon, Metal.BRASS, p -> {
            Shape star = Forms.star(0, -146, 5, 132, 52, 0);
            p.shadow(star, 9);
            Ornament.facetedStar(p, 0, -146, 5, 132, 52, 0, Metal.BRASS, 2.6);
            struck(p, "3 СЕНТЯБРЯ", 66, 84, 7);
            struck(p, "1945", 204, 132, 10);
            p.twice(0, q -> Ornament.laurel(q, 0, 0, 352, 82, 34, 5, 74, Metal.BRASS));
        });
    }

    static void leninCentenary(Pen pen, double x, double y) {
        Ribbon ribbon = Ribbon.symmetric(
                new Stripe(Tint.SILK_YELLOW, 1.3),
                new Stripe(Tint.SILK_RED, 8.2),
                new Stripe(Tint.SILK_YELLOW, 1.3),
                new Stripe(Tint.SILK_RED, 2.4));
        worn(pen, x, y, ribbon, Metal.BRASS, p -> {
            Ornament.rays(p, 0, -40, 320, 60, 96, 1.4, Tint.faded(Metal.BRASS.dark, 0.4));
            p.tint(Forms.circle(0, -40, 150), Tint.faded(Metal.BRASS.bright, 0.55));
            Ornament.hammerAndSickle(p, 0, -66, 190, Metal.BRASS, 2.4);
            struck(p, "1870–1970", 268, 92, 6);
            p.twice(0, q -> Ornament.laurel(q, 0, 0, 366, 148, 246, 11, 72, Metal.BRASS));
        });
    }

    /// A round medal of radius 430 on its mount; the drawing is centred on the field.
    private static void worn(
            Pen pen, double x, double y, Ribbon ribbon, Metal metal, java.util.function.Consumer<Pen> relief) {
        double cy = y + 250;
        Sheet.construction(pen, x, cy, 640, 500, 460);
        ribbon.mount(pen, x, y - 700, 560, 470);
        Orders.eyelet(pen, x, cy - 444, metal);
        Ribbon.suspension(pen, x, y - 240, cy - 444, metal);
        disc(pen, x, cy, 430, metal);
        pen.at(x, cy, 0, 1, 1, relief);
    }

    /// A struck disc: raised rim, shallow domed field, and the engraver's lines that fall away to the shadow side.
    static void disc(Pen pen, double x, double y, double radius, Metal metal) {
        Shape edge = Forms.circle(x, y, radius);
        pen.shadow(edge, 26);
        pen.tint(edge, metal.spun(x, y));
        double field = radius * 0.925;
        Shape ground = Forms.circle(x, y, field);
        pen.tint(ground, metal.dome(x, y, field));
        pen.hatch(
                ground,
                -45,
                9,
                (px, py) -> 0.05 + 0.26 * Math.max(0, ((px - x) * 0.62 + (py - y) * 0.78) / field),
                Tint.faded(metal.dark, 0.5));
        Ornament.rim(pen, x, y, radius, field, metal);
    }

    /// Raised letters: a dark edge at the lower right, a bright face.
    static void struck(Pen pen, String text, double baseline, double size, double track) {
        struck(pen, Lettering.BOLD.centred(text, 0, baseline, size, track), Metal.BRASS);
    }

    static void struck(Pen pen, Shape letters, Metal metal) {
        pen.tint(Forms.moved(letters, 3.5, 4.5), Tint.faded(metal.dark, 0.85));
        pen.line(letters, 3.2, Tint.faded(Tint.INK, 0.9));
        pen.tint(letters, metal.light);
    }
}
