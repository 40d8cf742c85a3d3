package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// The vocabulary of phalerists' engraving: stars, wreaths, ears of wheat, tools, rims.
final class Ornament {
    private Ornament() {}

    /// A star with a ridge along each ray and a valley between two.
    static void facetedStar(
            Pen pen,
            double x,
            double y,
            int points,
            double outer,
            double inner,
            double turn,
            Metal metal,
            double weight) {
        for (int i = 0; i < 2 * points; i++) {
            double ray = turn - 90 + (i + 1) / 2 * 360.0 / points;
            double valley = turn - 90 + (i / 2 + 0.5) * 360.0 / points;
            Point2D tip = Forms.polar(x, y, outer, ray);
            Point2D hollow = Forms.polar(x, y, inner, valley);
            Shape facet = Forms.polygon(x, y, tip.getX(), tip.getY(), hollow.getX(), hollow.getY());
            pen.part(facet, metal.facing(ray + (i % 2 == 0 ? 90 : -90)), weight * 0.5);
        }
        pen.line(Forms.star(x, y, points, outer, inner, turn), weight);
    }

    /// A leaf of length 1 along the x axis from the origin.
    static void leaf(Pen pen, double x, double y, double degrees, double length, double fatness, Metal metal) {
        pen.at(x, y, degrees, length, length, p -> {
            double f = fatness;
            Path2D upper = Forms.path("M 0 0 C .22 " + -f + " .62 " + -f + " 1 0 Z");
            Path2D lower = Forms.path("M 0 0 C .22 " + f + " .62 " + f + " 1 0 Z");
            p.tint(upper, metal.facing(degrees - 90));
            p.tint(lower, metal.facing(degrees + 90));
            double w = 2.0 / length;
            for (int i = 1; i <= 4; i++) {
                double t = 0.14 + i * 0.15;
                p.line(Forms.line(t, 0, t + 0.12, f * 0.52), w * 0.45, Tint.faded(metal.dark, 0.6));
                p.line(Forms.line(t, 0, t + 0.12, -f * 0.52), w * 0.45, Tint.faded(metal.dark, 0.45));
            }
            p.line(Forms.line(0.02, 0, 0.9, 0), w * 0.7, metal.dark);
            p.line(upper, w, Tint.INK);
            p.line(lower, w, Tint.INK);
        });
    }

    /// A branch of laurel along a circle, from one angle to another.
    static void laurel(
            Pen pen, double x, double y, double radius, double from, double to, int pairs, double size, Metal metal) {
        double sign = Math.signum(to - from);
        double step = (to - from) / pairs;
        pen.swell(
                t -> Forms.polar(x, y, radius, from + t * (to - from)),
                60,
                t -> size * 0.16 * (1 - 0.7 * t),
                metal.dark);
        for (int i = pairs - 1; i >= 0; i--) {
            double taper = 1 - 0.28 * i / pairs;
            double angle = from + i * step;
            Point2D at = Forms.polar(x, y, radius, angle);
            double heading = angle + 90 * sign;
            leaf(pen, at.getX(), at.getY(), heading - 27 * sign, size * taper, 0.21, metal);
            leaf(pen, at.getX(), at.getY(), heading + 31 * sign, size * taper, 0.21, metal);
            leaf(pen, at.getX(), at.getY(), heading + 2 * sign, size * 1.04 * taper, 0.19, metal);
        }
        Point2D end = Forms.polar(x, y, radius, to);
        leaf(pen, end.getX(), end.getY(), to + 90 * sign, size * 0.72, 0.2, metal);
    }

    /// An ear of wheat along a circle: stalk first, grains from `ear` on (a part of the whole, 0 to 1).
    static void wheat(
            Pen pen,
            double x,
            double y,
            double radius,
            double from,
            double to,
            double ear,
            int rows,
            double size,
            Metal metal) {
        double sign = Math.signum(to - from);
        double first = from + ear * (to - from);
        pen.swell(
                t -> Forms.polar(x, y, radius, from + t * (first - from + sign * 4)), 60, t -> size * 0.24, metal.dark);
        pen.swell(
                t -> Forms.polar(x, y, radius - 1.5, from + t * (first - from + sign * 4)),
                60,
                t -> size * 0.12,
                metal.bright);
        for (int i = rows - 1; i >= 0; i--) {
            double angle = first + (to - first) * i / rows;
            double taper = 1 - 0.34 * i / rows;
            Point2D at = Forms.polar(x, y, radius, angle);
            double heading = angle + 90 * sign;
            for (double lean : new double[] {-38, 38, 0}) {
                double way = heading + lean * sign;
                Point2D tip = Forms.polar(at.getX(), at.getY(), size * 1.75 * taper, heading + lean * 0.62 * sign);
                Point2D root = Forms.polar(at.getX(), at.getY(), size * 0.7, way);
                pen.line(Forms.line(root.getX(), root.getY(), tip.getX(), tip.getY()), 1.1, Tint.faded(Tint.INK, 0.55));
                leaf(pen, at.getX(), at.getY(), way, size * taper, lean == 0 ? 0.25 : 0.29, metal);
            }
        }
    }

    /// Crossed hammer and sickle about the given middle; `size` is half the height.
    static void hammerAndSickle(Pen pen, double x, double y, double size, Metal metal, double weight) {
        Shape blade = Forms.minus(Forms.circle(0, 0, 72), Forms.circle(-20, -10, 63));
        Shape neck = Forms.placed(Forms.rounded(-2, -7, 28, 14, 3), -38, 53, 142, 1);
        Shape grip = Forms.placed(Forms.rounded(0, -11, 44, 22, 9), -58, 68, 142, 1);
        Shape shaft = Forms.placed(Forms.rounded(-46, -8, 150, 16, 4), -8, -8, 45, 1);
        Shape head = Forms.placed(Forms.path("M -42 -17 L 26 -17 L 40 -3 L 40 17 L -42 17 Z"), -42, -42, -45, 1);
        pen.at(x, y, 0, size / 90, size / 90, p -> {
            double w = weight * 90 / size;
            p.shadow(Forms.union(blade, neck, grip, shaft, head), size / 16);
            for (Shape part : new Shape[] {Forms.union(blade, neck), grip, shaft, head}) {
                p.part(part, metal.dome(10, 20, 130), w);
            }
            p.line(Forms.placed(Forms.line(-42, -9, 24, -9), -42, -42, -45, 1), w * 0.5, Tint.faded(metal.dark, 0.8));
        });
    }

    /// A turned rim with milled edge between two radii.
    static void rim(Pen pen, double x, double y, double outer, double inner, Metal metal) {
        Shape ring = Forms.ring(x, y, outer, inner);
        pen.tint(ring, metal.spun(x, y));
        pen.line(Forms.circle(x, y, outer), 3.4);
        pen.line(Forms.circle(x, y, outer - 5), 1.0, Tint.faded(Tint.INK, 0.6));
        pen.line(Forms.circle(x, y, inner + 4), 0.9, Tint.faded(metal.light, 0.9));
        pen.line(Forms.circle(x, y, inner), 2.2);
    }

    static void beads(Pen pen, double x, double y, double radius, int count, double size, Metal metal) {
        for (int i = 0; i < count; i++) {
            Point2D p = Forms.polar(x, y, radius, i * 360.0 / count);
            Shape bead = Forms.circle(p.getX(), p.getY(), size);
            pen.part(bead, metal.dome(p.getX() - size * 0.3, p.getY() - size * 0.4, size * 1.5), 1.1);
        }
    }

    /// Engine-turned rosette lines between two radii.
    static void guilloche(
            Pen pen,
            double x,
            double y,
            double outer,
            double inner,
            int petals,
            int turns,
            double weight,
            Color colour) {
        for (int k = 0; k < turns; k++) {
            double shift = 2 * Math.PI * k / turns;
            var line = new Path2D.Double();
            int steps = 720;
            for (int i = 0; i <= steps; i++) {
                double angle = 2 * Math.PI * i / steps;
                double wave = StrictMath.sin(petals * angle + shift);
                Point2D p = Forms.polar(
                        x, y, (outer + inner) / 2 + (outer - inner) / 2 * wave, StrictMath.toDegrees(angle));
                if (i == 0) {
                    line.moveTo(p.getX(), p.getY());
                } else {
                    line.lineTo(p.getX(), p.getY());
                }
            }
            line.closePath();
            pen.line(line, weight, colour);
        }
    }

    /// Fine rays from one radius to another.
    static void rays(Pen pen, double x, double y, double outer, double inner, int count, double weight, Color colour) {
        for (int i = 0; i < count; i++) {
            Point2D a = Forms.polar(x, y, inner, i * 360.0 / count);
            Point2D b = Forms.polar(x, y, outer, i * 360.0 / count);
            pen.line(Forms.line(a.getX(), a.getY(), b.getX(), b.getY()), weight, colour);
        }
    }
}
