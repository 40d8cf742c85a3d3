package org.vitrine.plates;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// A body turned about a vertical axis: half-widths at heights, and the shading that follows from them.
///
/// @param heights downwards, strictly growing
/// @param radii the half-width at each height
record Turned(double[] heights, double[] radii) {

    /// Pairs of height and half-width from the top down.
    static Turned of(double... pairs) {
        int n = pairs.length / 2;
        var heights = new double[n];
        var radii = new double[n];
        for (int i = 0; i < n; i++) {
            heights[i] = pairs[2 * i];
            radii[i] = pairs[2 * i + 1];
        }
        return new Turned(heights, radii);
    }

    double top() {
        return heights[0];
    }

    double bottom() {
        return heights[heights.length - 1];
    }

    /// The half-width at a height, by a cubic through the given ones.
    double radius(double y) {
        int last = heights.length - 1;
        if (y <= heights[0]) {
            return radii[0];
        }
        if (y >= heights[last]) {
            return radii[last];
        }
        int i = 0;
        while (y > heights[i + 1]) {
            i++;
        }
        double h = heights[i + 1] - heights[i];
        double t = (y - heights[i]) / h;
        double a = slope(i) * h;
        double b = slope(i + 1) * h;
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * radii[i]
                + (t3 - 2 * t2 + t) * a
                + (3 * t2 - 2 * t3) * radii[i + 1]
                + (t3 - t2) * b;
    }

    private double slope(int i) {
        int last = heights.length - 1;
        if (i == 0 || i == last) {
            int k = i == 0 ? 0 : last - 1;
            return (radii[k + 1] - radii[k]) / (heights[k + 1] - heights[k]);
        }
        double before = (radii[i] - radii[i - 1]) / (heights[i] - heights[i - 1]);
        double after = (radii[i + 1] - radii[i]) / (heights[i + 1] - heights[i]);
        return before * after <= 0 ? 0 : (before + after) / 2;
    }

    /// The silhouette about `x`; the mouth and foot bow by `bow` times their half-width.
    Path2D outline(double x, double bow) {
        return slice(x, top(), bottom(), bow);
    }

    /// The part between two heights.
    Path2D slice(double x, double from, double to, double bow) {
        var path = new Path2D.Double();
        int steps = 120;
        path.moveTo(x - radius(from), from);
        for (int i = 1; i <= steps; i++) {
            double y = from + (to - from) * i / steps;
            path.lineTo(x - radius(y), y);
        }
        path.quadTo(x, to + 2 * bow * radius(to), x + radius(to), to);
        for (int i = steps - 1; i >= 0; i--) {
            double y = from + (to - from) * i / steps;
            path.lineTo(x + radius(y), y);
        }
        path.quadTo(x, from + 2 * bow * radius(from), x - radius(from), from);
        path.closePath();
        return path;
    }

    /// Shading across the body: a ramp from the left edge to the right one.
    FieldPaint shaded(double x, Color... ramp) {
        return new FieldPaint((px, py) -> {
            double r = Math.max(1, radius(py));
            return Tint.ramp(((px - x) / r + 1) / 2, ramp);
        });
    }

    /// Engraved lines round the body, heavy towards the shaded side.
    void engrave(Pen pen, double x, double spacing, double bow, double strength, Color colour) {
        for (double level = top() + spacing; level < bottom(); level += spacing) {
            double y = level;
            double r = radius(y);
            pen.swell(
                    t -> new Point2D.Double(x + r * (2 * t - 1), y + bow * r * (1 - (2 * t - 1) * (2 * t - 1))),
                    60,
                    t -> {
                        double u = 2 * t - 1;
                        double shade = Math.max(0, u - 0.12) * 0.95 + Math.max(0, -u - 0.72) * 0.8;
                        return Math.min(0.85, shade) * strength * spacing;
                    },
                    colour);
        }
    }

    /// A line round the body at a height.
    Shape band(double x, double y, double bow) {
        double r = radius(y);
        var path = new Path2D.Double();
        path.moveTo(x - r, y);
        path.quadTo(x, y + 2 * bow * r, x + r, y);
        return path;
    }
}
