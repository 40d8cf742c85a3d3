package org.vitrine.plates;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.function.DoubleFunction;

/// White wares with painting: drawn by type, since no pattern of the objects themselves is known to us.
final class Porcelain {
    static final Color[] GLAZE = {
        new Color(0xC9CDD0),
        new Color(0xECEDEB),
        Tint.PORCELAIN,
        new Color(0xFEFEFC),
        new Color(0xF3F3F0),
        new Color(0xDDDFE0),
        new Color(0xB4BAC0),
        new Color(0xA3AAB2),
        new Color(0xBCC1C6)
    };
    static final Color[] COBALT_GLAZE = {
        new Color(0x1B2F63),
        new Color(0x2C4E96),
        new Color(0x6F8FCB),
        new Color(0x35589F),
        new Color(0x26478A),
        new Color(0x1E3A76),
        new Color(0x152A59),
        new Color(0x10214A),
        new Color(0x1A3161)
    };
    static final Color[] GILT = {
        new Color(0x8A6424),
        new Color(0xD9B566),
        new Color(0xFBF0C8),
        new Color(0xE2BE70),
        new Color(0xC39A4A),
        new Color(0x9C7631),
        new Color(0x6F4F1C),
        new Color(0x8A6427)
    };

    private Porcelain() {}

    static void kettle(Pen pen, double x, double y) {
        double base = y + 610;
        Sheet.construction(pen, x, y + 160, 660, 560);
        Turned body = Turned.of(
                y - 210, 190, y - 190, 206, y - 120, 262, y + 40, 372, y + 220, 416, y + 400, 352, y + 520, 250,
                y + 556, 226, y + 580, 236, base, 262);
        pen.shadow(Forms.ellipse(x + 20, base + 14, 330, 36), 22);
        kettleHandle(pen, x, y);
        spout(pen, x, y);
        Path2D outline = body.outline(x, 0.10);
        pen.tint(outline, body.shaded(x, GLAZE));
        body.engrave(pen, x, 9, 0.10, 0.34, Tint.faded(new Color(0x5B6672), 0.55));
        pen.inside(outline, p -> {
            rose(p, x - 10, y + 214, 178);
            p.twice(x, q -> sprig(q, x + 150, y + 240, 1.0));
            p.line(body.band(x, y - 120, 0.10), 7, Tint.COBALT);
            p.line(body.band(x, y - 138, 0.10), 2, Tint.COBALT);
            scallops(p, body, x, y - 104, 20, 46);
            p.line(body.band(x, y + 482, 0.10), 2, Tint.COBALT);
            p.line(body.band(x, y + 500, 0.10), 9, Tint.COBALT);
            p.line(body.band(x, y + 572, 0.10), 12, Tint.COBALT);
        });
        pen.line(outline, 3.6);
        lid(pen, x, y);
    }

    private static void lid(Pen pen, double x, double y) {
        Turned lid = Turned.of(y - 372, 26, y - 366, 60, y - 340, 108, y - 290, 172, y - 240, 204, y - 214, 214);
        Path2D shape = lid.outline(x, 0.10);
        pen.tint(shape, lid.shaded(x, GLAZE));
        lid.engrave(pen, x, 8, 0.10, 0.34, Tint.faded(new Color(0x5B6672), 0.55));
        pen.inside(shape, p -> {
            p.line(lid.band(x, y - 232, 0.10), 9, Tint.COBALT);
            p.line(lid.band(x, y - 250, 0.10), 2, Tint.COBALT);
            for (int i = -2; i <= 2; i++) {
                brushLeaf(p, x + i * 62, y - 262 + Math.abs(i) * -4, x + i * 40, y - 340 + Math.abs(i) * 12, 30);
            }
        });
        pen.line(shape, 3.2);
        Turned knob = Turned.of(y - 470, 6, y - 464, 26, y - 436, 44, y - 404, 30, y - 388, 20, y - 372, 34);
        Path2D bud = knob.outline(x, 0.1);
        pen.tint(bud, knob.shaded(x, COBALT_GLAZE));
        pen.line(bud, 3);
    }

    private static void kettleHandle(Pen pen, double x, double y) {
        DoubleFunction<Point2D> arch = t -> {
            double a = StrictMath.toRadians(180 + 180 * t);
            return new Point2D.Double(x + 246 * StrictMath.cos(a), y - 70 + 540 * StrictMath.sin(a));
        };
        pen.swell(arch, 140, t -> 66 - 14 * StrictMath.sin(Math.PI * t), Tint.INK);
        pen.swell(arch, 140, t -> 59 - 14 * StrictMath.sin(Math.PI * t), new Color(0xC3C8CC));
        pen.swell(arch, 140, t -> 40 - 12 * StrictMath.sin(Math.PI * t), Tint.PORCELAIN);
        for (int i = 1; i < 24; i++) {
            Point2D p = arch.apply(i / 24.0);
            Point2D q = arch.apply(i / 24.0 + 0.02);
            double way = StrictMath.toDegrees(StrictMath.atan2(q.getY() - p.getY(), q.getX() - p.getX()));
            pen.at(
                    p.getX(),
                    p.getY(),
                    way + 58,
                    1,
                    1,
                    r -> r.swell(
                            t -> new Point2D.Double(-23 + 46 * t, 9 * StrictMath.sin(Math.PI * t)),
                            20,
                            t -> 11 * StrictMath.sin(Math.PI * t),
                            Tint.COBALT));
        }
    }

    private static void spout(Pen pen, double x, double y) {
        Path2D spout = Forms.path("M 330 300 C 430 330 470 210 500 90 C 520 10 560 -52 604 -84 L 520 -128 "
                + "C 470 -96 440 -30 420 30 C 396 96 360 110 300 110 Z");
        pen.at(x, y, 0, 1, 1, p -> {
            p.shadow(spout, 14);
            p.tint(spout, new FieldPaint((px, py) -> {
                double axis = 300 + (300 - py) * 0.56;
                return Tint.ramp(0.48 + (px - axis) / 300, GLAZE);
            }));
            p.inside(spout, q -> {
                q.swell(
                        t -> new Point2D.Double(352 + 190 * t, 250 - 300 * t + 60 * StrictMath.sin(6 * t)),
                        40,
                        t -> 22 * StrictMath.sin(Math.PI * t),
                        Tint.COBALT);
                for (int i = 0; i < 5; i++) {
                    double u = 0.15 + i * 0.17;
                    double px = 352 + 190 * u;
                    double py = 250 - 300 * u + 60 * StrictMath.sin(6 * u);
                    brushLeaf(q, px, py, px + (i % 2 == 0 ? -56 : 62), py - 52, 22);
                }
            });
            p.line(spout, 3.4);
            p.part(Forms.placed(Forms.ellipse(0, 0, 48, 15), 562, -106, 28, 1), Tint.COBALT_DARK, 3);
        });
    }

    /// A row of hanging scallops under a band.
    static void scallops(Pen pen, Turned body, double x, double y, int count, double drop) {
        double r = body.radius(y);
        for (int i = 2; i < count - 2; i++) {
            double a0 = Math.PI * (i / (double) count) - Math.PI / 2;
            double a1 = Math.PI * ((i + 1) / (double) count) - Math.PI / 2;
            double x0 = x + r * StrictMath.sin(a0);
            double x1 = x + r * StrictMath.sin(a1);
            double bow = 0.10 * r;
            double y0 = y + bow * StrictMath.cos(a0);
            double y1 = y + bow * StrictMath.cos(a1);
            double mx = (x0 + x1) / 2;
            var path = new Path2D.Double();
            path.moveTo(x0, y0);
            path.quadTo(mx, (y0 + y1) / 2 + drop * 1.3, x1, y1);
            pen.line(path, 3.4, Tint.COBALT);
            brushLeaf(pen, mx, (y0 + y1) / 2 + 2, mx, (y0 + y1) / 2 + drop * 0.5, Math.abs(x1 - x0) * 0.34);
        }
    }

    /// One stroke of a loaded brush: dark at one edge, pale at the other.
    static void brushLeaf(Pen pen, double x0, double y0, double x1, double y1, double width) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.max(1, Math.hypot(dx, dy));
        double nx = -dy / length;
        double ny = dx / length;
        DoubleFunction<Point2D> curve = t -> {
            double bend = StrictMath.sin(Math.PI * t) * length * 0.10;
            return new Point2D.Double(x0 + dx * t + nx * bend, y0 + dy * t + ny * bend);
        };
        pen.swell(
                curve,
                30,
                t -> width * StrictMath.pow(StrictMath.sin(Math.PI * Math.min(1, t * 0.96 + 0.02)), 0.8),
                Tint.COBALT_LIGHT);
        DoubleFunction<Point2D> dark = t -> {
            Point2D p = curve.apply(t);
            return new Point2D.Double(p.getX() + nx * width * 0.17, p.getY() + ny * width * 0.17);
        };
        pen.swell(dark, 30, t -> width * 0.62 * StrictMath.sin(Math.PI * t), Tint.COBALT);
    }

    /// The full-blown rose of the blue-and-white tradition.
    static void rose(Pen pen, double x, double y, double size) {
        for (int ring = 0; ring < 3; ring++) {
            int petals = new int[] {9, 7, 5}[ring];
            double reach = size * new double[] {1, 0.70, 0.42}[ring];
            for (int i = 0; i < petals; i++) {
                double angle = i * 360.0 / petals + ring * 21 - 90;
                petal(pen, x, y, angle, reach, reach * 0.74);
            }
        }
        pen.tint(Forms.circle(x, y, size * 0.13), Tint.COBALT_DARK);
        for (int i = 0; i < 9; i++) {
            Point2D p = Forms.polar(x, y, size * 0.18, i * 40);
            pen.tint(Forms.circle(p.getX(), p.getY(), size * 0.024), Tint.COBALT_DARK);
        }
    }

    private static void petal(Pen pen, double x, double y, double angle, double length, double width) {
        Path2D shape =
                Forms.path("M .12 0 C .3 -.5 .78 -.62 .96 -.26 C 1.03 -.1 1.03 .1 .96 .26 C .78 .62 .3 .5 .12 0 Z");
        pen.at(x, y, angle, length, width, p -> {
            p.tint(
                    shape,
                    new FieldPaint((px, py) -> Tint.ramp(
                            px * 0.95 + 0.22 * StrictMath.sin(py * 9),
                            Tint.COBALT_DARK,
                            Tint.COBALT,
                            Tint.COBALT_LIGHT,
                            new Color(0xE3EAF5),
                            new Color(0xF6F8FB))));
            for (int i = -3; i <= 3; i++) {
                double lean = i * 0.13;
                p.swell(
                        t -> new Point2D.Double(0.2 + 0.62 * t, lean * (0.4 + t)),
                        12,
                        t -> 0.035 * (1 - t),
                        Tint.faded(Tint.COBALT, 0.7));
            }
            p.line(shape, 3.2 / length, Tint.COBALT);
        });
    }

    private static void sprig(Pen pen, double x, double y, double scale) {
        pen.at(x, y, 0, scale, scale, p -> {
            DoubleFunction<Point2D> stem = t -> new Point2D.Double(20 + 200 * t, 60 * StrictMath.sin(4.2 * t) - 90 * t);
            p.swell(stem, 40, t -> 9 * (1 - 0.7 * t), Tint.COBALT);
            for (int i = 0; i < 6; i++) {
                double t = 0.12 + i * 0.15;
                Point2D at = stem.apply(t);
                brushLeaf(p, at.getX(), at.getY(), at.getX() + 62 - i * 5, at.getY() - 78 + i * 5, 34 - i * 2);
                brushLeaf(p, at.getX(), at.getY(), at.getX() + 48 - i * 4, at.getY() + 86 - i * 7, 34 - i * 2);
            }
        });
    }
}
