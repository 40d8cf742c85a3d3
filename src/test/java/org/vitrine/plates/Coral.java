package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A branching coral on a turned stand. Its growth is a walk with a fixed seed, so it is the same coral every time.
final class Coral {
    private static final Color[] TONES = {new Color(0xC9C2B6), new Color(0xE2DCD0), new Color(0xF6F2E9)};

    private record Branch(double x0, double y0, double x1, double y1, double bend, double thick, double thin) {
        Point2D at(double t) {
            double dx = x1 - x0;
            double dy = y1 - y0;
            double bow = StrictMath.sin(Math.PI * t) * bend;
            return new Point2D.Double(x0 + dx * t - dy * bow, y0 + dy * t + dx * bow);
        }

        double width(double t) {
            return thick + (thin - thick) * t;
        }
    }

    private Coral() {}

    static void reef(Pen pen, double x, double y) {
        double foot = y + 480;
        Sheet.construction(pen, x, y - 20, 660, 660, 620);
        pen.shadow(Forms.ellipse(x, foot + 158, 400, 26), 24);
        var random = new Random(1966);
        // drawn slightly narrower than it grows, to stand free of the frame
        pen.at(x, foot, 0, 0.86, 1.06, p -> layers(p, random));
        stand(pen, x, foot);
    }

    private static void layers(Pen pen, Random random) {
        for (int layer = 0; layer < 3; layer++) {
            var branches = new ArrayList<Branch>();
            double[] leans = layer == 0
                    ? new double[] {-130, -110, -90, -70, -50}
                    : layer == 1 ? new double[] {-120, -100, -80, -60} : new double[] {-110, -89, -69};
            for (double lean : leans) {
                grow(branches, random, (lean + 90) * 1.6, 0, lean, 372 - layer * 40, 64 - layer * 3, 5);
            }
            draw(pen, branches, TONES[layer]);
        }
    }

    private static void grow(
            List<Branch> branches,
            Random random,
            double x,
            double y,
            double heading,
            double length,
            double thick,
            int left) {
        double drawn = heading + (random.nextDouble() - 0.5) * 16;
        // what has come near the frame grows upwards
        double way = Math.abs(x) > 440 ? -90 + (drawn + 90) * 0.42 : drawn;
        Point2D end = Forms.polar(x, y, length, way);
        double thin = left == 1 ? thick * 0.62 : thick * 0.76;
        branches.add(new Branch(x, y, end.getX(), end.getY(), (random.nextDouble() - 0.5) * 0.22, thick, thin));
        if (left == 1) {
            return;
        }
        double spread = 18 + random.nextDouble() * 11;
        double next = length * (0.66 + random.nextDouble() * 0.11);
        // the crown stays within its circle: what heads outwards is turned up again
        double outward = way + 90;
        grow(branches, random, end.getX(), end.getY(), way - spread - outward * 0.26, next, thin, left - 1);
        grow(branches, random, end.getX(), end.getY(), way + spread - outward * 0.26, next, thin, left - 1);
        if (random.nextDouble() < 0.16) {
            grow(branches, random, end.getX(), end.getY(), way - outward * 0.1, next * 0.8, thin * 0.8, 1);
        }
    }

    private static void draw(Pen pen, List<Branch> branches, Color tone) {
        for (Branch b : branches) {
            pen.swell(b::at, 24, t -> b.width(t) + 6, Tint.INK);
            tip(pen, b, 6, Tint.INK);
        }
        for (Branch b : branches) {
            pen.swell(b::at, 24, b::width, Tint.mix(tone, new Color(0x6E665B), 0.35));
            tip(pen, b, 0, Tint.mix(tone, new Color(0x6E665B), 0.35));
        }
        for (Branch b : branches) {
            pen.swell(t -> aside(b, t, -0.09), 24, t -> b.width(t) * 0.80, tone);
            pen.tint(Forms.circle(b.x1 - b.thin * 0.07, b.y1 - b.thin * 0.05, b.thin * 0.40), tone);
            if (b.thick > 9) {
                rings(pen, b);
            }
        }
    }

    private static Point2D aside(Branch b, double t, double share) {
        Point2D p = b.at(t);
        return new Point2D.Double(p.getX() + share * b.width(t), p.getY() + share * b.width(t) * 0.6);
    }

    private static void tip(Pen pen, Branch b, double more, Color colour) {
        pen.tint(Forms.circle(b.x1, b.y1, (b.thin + more) / 2), colour);
    }

    /// Growth marks: short strokes from the shaded side.
    private static void rings(Pen pen, Branch b) {
        double length = Math.hypot(b.x1 - b.x0, b.y1 - b.y0);
        double nx = -(b.y1 - b.y0) / length;
        double ny = (b.x1 - b.x0) / length;
        double side = nx + ny > 0 ? 1 : -1;
        int count = (int) (length / 9);
        for (int i = 1; i < count; i++) {
            double t = (double) i / count;
            Point2D p = b.at(t);
            double w = b.width(t);
            double reach = 0.30 + 0.14 * StrictMath.sin(i * 2.4);
            pen.swell(
                    s -> new Point2D.Double(
                            p.getX() + nx * side * w * (0.48 - reach * s),
                            p.getY() + ny * side * w * (0.48 - reach * s)),
                    4,
                    s -> 2.6 * (1 - s),
                    Tint.faded(Tint.INK, 0.6));
        }
    }

    private static void stand(Pen pen, double x, double y) {
        Path2D rock = Forms.path(
                "M -238 34 C -236 -14 -150 -52 -100 -38 C -60 -70 30 -64 64 -40 C 130 -58 226 -16 240 34 C 120 62 -120 62 -238 34 Z");
        Shape placed = Forms.moved(rock, x, y);
        pen.part(
                placed,
                new FieldPaint((px, py) ->
                        Tint.ramp((px - x + 240) / 480, new Color(0xE7E1D5), new Color(0xC9C2B6), new Color(0x8C8478))),
                3.4);
        pen.hatch(
                placed,
                20,
                9,
                (px, py) -> 0.18 + 0.24 * StrictMath.sin((px - x) / 37 + (py - y) / 19),
                Tint.faded(Tint.INK, 0.65));
        Turned wood = Turned.of(y + 30, 262, y + 52, 286, y + 66, 270, y + 92, 318, y + 112, 352, y + 156, 362);
        Path2D base = wood.outline(x, 0.03);
        pen.tint(
                base,
                wood.shaded(
                        x,
                        new Color(0x6B6258),
                        new Color(0xA79C8D),
                        new Color(0xC4B9A8),
                        new Color(0x8C8174),
                        new Color(0x544B42),
                        new Color(0x3B342D)));
        wood.engrave(pen, x, 8, 0.03, 0.6, Tint.faded(Tint.INK, 0.7));
        for (double at : new double[] {52, 66, 112}) {
            pen.line(wood.band(x, y + at, 0.03), 1.8);
        }
        pen.line(base, 3.4);
    }
}
