package org.vitrine.plates;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/// The engraver's hand: tints, lines of any weight, swelling lines and hatching, all in user coordinates.
final class Pen {
    private final Graphics2D g;

    Pen(Graphics2D g) {
        this.g = g;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.setRenderingHint(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);
    }

    void tint(Shape shape, Paint paint) {
        g.setPaint(paint);
        g.fill(shape);
    }

    void line(Shape shape, double weight) {
        line(shape, weight, Tint.INK);
    }

    void line(Shape shape, double weight, Paint paint) {
        g.setPaint(paint);
        g.setStroke(new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    void mitred(Shape shape, double weight, Paint paint) {
        g.setPaint(paint);
        g.setStroke(new BasicStroke((float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 12f));
        g.draw(shape);
    }

    void dashed(Shape shape, double weight, Paint paint, float... dashes) {
        g.setPaint(paint);
        g.setStroke(new BasicStroke((float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, dashes, 0f));
        g.draw(shape);
    }

    /// A tinted shape with its outline.
    void part(Shape shape, Paint paint, double weight) {
        tint(shape, paint);
        line(shape, weight);
    }

    /// Draws in a coordinate system of its own.
    void at(double x, double y, double degrees, double scaleX, double scaleY, Consumer<Pen> drawing) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(StrictMath.toRadians(degrees));
        g.scale(scaleX, scaleY);
        drawing.accept(this);
        g.setTransform(before);
    }

    /// Draws once as given and once mirrored about the vertical at `x`.
    void twice(double x, Consumer<Pen> drawing) {
        drawing.accept(this);
        at(2 * x, 0, 0, -1, 1, drawing);
    }

    /// Draws only inside the shape, with soft edges: `Graphics2D.clip` would leave steps.
    void inside(Shape shape, Consumer<Pen> drawing) {
        AffineTransform transform = g.getTransform();
        var bounds = transform.createTransformedShape(shape).getBounds();
        bounds.grow(2, 2);
        var layer = new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D on = layer.createGraphics();
        on.translate(-bounds.x, -bounds.y);
        on.transform(transform);
        var pen = new Pen(on);
        drawing.accept(pen);
        on.setComposite(AlphaComposite.DstIn);
        // DstIn touches only the pixels that are filled, so what lies outside has to be filled as well
        var mask = new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D masking = mask.createGraphics();
        masking.translate(-bounds.x, -bounds.y);
        masking.transform(transform);
        new Pen(masking).tint(shape, Color.BLACK);
        masking.dispose();
        on.setTransform(new AffineTransform());
        on.drawImage(mask, 0, 0, null);
        on.dispose();
        g.setTransform(new AffineTransform());
        g.drawImage(layer, bounds.x, bounds.y, null);
        g.setTransform(transform);
    }

    /// A soft shadow cast to the lower right.
    void shadow(Shape shape, double depth) {
        var cast = AffineTransform.getTranslateInstance(depth * 0.6, depth * 0.8);
        cast.concatenate(g.getTransform());
        Shadow.under(cast.createTransformedShape(shape), depth).drawOn(g);
    }

    /// A line whose weight swells and thins as a burin's does; `t` runs from 0 to 1 along the curve.
    void swell(DoubleFunction<Point2D> curve, int steps, DoubleUnaryOperator weight, Paint paint) {
        var path = new Path2D.Double();
        var left = new Point2D[steps + 1];
        var right = new Point2D[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            double e = 0.5 / steps;
            Point2D p = curve.apply(t);
            Point2D a = curve.apply(Math.max(0, t - e));
            Point2D b = curve.apply(Math.min(1, t + e));
            double length = Math.max(1e-9, a.distance(b));
            double half = weight.applyAsDouble(t) / 2;
            double nx = -(b.getY() - a.getY()) / length * half;
            double ny = (b.getX() - a.getX()) / length * half;
            left[i] = new Point2D.Double(p.getX() + nx, p.getY() + ny);
            right[i] = new Point2D.Double(p.getX() - nx, p.getY() - ny);
        }
        path.moveTo(left[0].getX(), left[0].getY());
        for (int i = 1; i <= steps; i++) {
            path.lineTo(left[i].getX(), left[i].getY());
        }
        for (int i = steps; i >= 0; i--) {
            path.lineTo(right[i].getX(), right[i].getY());
        }
        path.closePath();
        tint(path, paint);
    }

    /// How dark a place is, from 0 (bare) to 1 (solid).
    @FunctionalInterface
    interface Tone {
        double at(double x, double y);
    }

    /// Parallel engraved lines inside the shape, heavier where the tone is darker.
    void hatch(Shape shape, double degrees, double spacing, Tone tone, Paint paint) {
        var turn = AffineTransform.getRotateInstance(StrictMath.toRadians(degrees));
        var turned = AffineTransform.getRotateInstance(StrictMath.toRadians(-degrees))
                .createTransformedShape(shape);
        var box = turned.getBounds2D();
        inside(shape, pen -> {
            for (double y = StrictMath.floor(box.getMinY() / spacing) * spacing; y < box.getMaxY(); y += spacing) {
                double level = y;
                int steps = (int) Math.max(8, box.getWidth() / 7);
                DoubleFunction<Point2D> along =
                        t -> turn.transform(new Point2D.Double(box.getMinX() + t * box.getWidth(), level), null);
                pen.swell(
                        along,
                        steps,
                        t -> {
                            Point2D p = along.apply(t);
                            return Math.max(0, Math.min(1, tone.at(p.getX(), p.getY()))) * spacing;
                        },
                        paint);
            }
        });
    }
}
