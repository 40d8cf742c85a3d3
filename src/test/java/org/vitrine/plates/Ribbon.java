package org.vitrine.plates;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/// A silk ribbon folded on a five-sided mount, point downwards, and the ring under it.
///
/// @param stripes from left to right
record Ribbon(List<Stripe> stripes) {

    /// A stripe and its share of the width.
    record Stripe(Color colour, double share) {}

    Ribbon {
        stripes = List.copyOf(stripes);
    }

    /// A ribbon that reads the same from both sides: the stripes from the edge to the middle one.
    static Ribbon symmetric(Stripe... toMiddle) {
        var all = new java.util.ArrayList<>(List.of(toMiddle));
        for (int i = toMiddle.length - 2; i >= 0; i--) {
            all.add(toMiddle[i]);
        }
        return new Ribbon(all);
    }

    /// Draws the mount with its top edge's middle at (x, y); returns nothing but leaves the point at y + height.
    void mount(Pen pen, double x, double y, double width, double height) {
        double shoulder = height * 0.44;
        Path2D outline = Forms.polygon(
                x - width / 2,
                y,
                x + width / 2,
                y,
                x + width / 2,
                y + shoulder,
                x,
                y + height,
                x - width / 2,
                y + shoulder);
        pen.shadow(outline, 16);
        pen.inside(outline, p -> {
            silk(p, x - width * 0.36, y - 4, width * 0.72, height + 8);
            for (int side = -1; side <= 1; side += 2) {
                int s = side;
                double slope = StrictMath.toDegrees(StrictMath.atan2(height - shoulder, width / 2));
                p.at(
                        x,
                        y + height,
                        0,
                        s,
                        1,
                        q -> q.at(0, 0, -slope, 1, 1, r -> {
                            double band = width * 0.36;
                            r.tint(
                                    Forms.box(-width, -band - 12, 3 * width, 12),
                                    new GradientPaint(
                                            0,
                                            (float) (-band - 12),
                                            Tint.faded(Tint.INK, 0),
                                            0,
                                            (float) -band,
                                            Tint.faded(Tint.INK, 0.28)));
                            r.at(0, 0, -90, 1, 1, t -> silk(t, 0, -width, band, 3 * width));
                            r.line(Forms.line(-width, -band, 2 * width, -band), 1.8);
                        }));
            }
        });
        pen.tint(
                outline,
                new GradientPaint(
                        (float) (x - width / 2),
                        (float) y,
                        new Color(255, 255, 255, 30),
                        (float) (x + width / 2),
                        (float) (y + height),
                        new Color(30, 10, 0, 46)));
        pen.line(outline, 3);
    }

    /// A straight length of the ribbon with its weave.
    void silk(Pen pen, double x, double y, double width, double height) {
        double total = stripes.stream().mapToDouble(Stripe::share).sum();
        double left = x;
        for (Stripe stripe : stripes) {
            double w = width * stripe.share() / total;
            pen.tint(Forms.box(left, y, w + 0.5, height), stripe.colour());
            if (left > x) {
                pen.line(Forms.line(left, y, left, y + height), 0.9, Tint.faded(Tint.INK, 0.5));
            }
            left += w;
        }
        for (double row = y; row < y + height; row += 6) {
            pen.line(Forms.line(x, row, x + width, row), 0.9, Tint.faded(Tint.INK, 0.20));
        }
    }

    /// The loop from the mount's point down to the badge's eyelet.
    static void suspension(Pen pen, double x, double top, double bottom, Metal metal) {
        double radius = (bottom - top) / 2 + 10;
        Shape ring = Forms.ring(x, (top + bottom) / 2, radius, radius - 9);
        pen.tint(ring, metal.spun(x, (top + bottom) / 2));
        pen.line(Forms.circle(x, (top + bottom) / 2, radius), 2);
        pen.line(Forms.circle(x, (top + bottom) / 2, radius - 9), 1.6);
    }
}
