package org.vitrine.plates;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// A blurred silhouette, worked out at a quarter of the size and drawn smooth.
record Shadow(BufferedImage veil, Rectangle place) {
    private static final int COARSE = 4;
    private static final Color COLOUR = new Color(0x4B3B28);
    private static final double DARKEST = 0.36;

    /// The shadow of a shape in device coordinates.
    static Shadow under(Shape shape, double depth) {
        Rectangle box = shape.getBounds();
        int margin = (int) (depth * 3) + 2 * COARSE;
        box.grow(margin, margin);
        int width = box.width / COARSE + 1;
        int height = box.height / COARSE + 1;
        var mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = mask.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(1.0 / COARSE, 1.0 / COARSE);
        g.translate(-box.x, -box.y);
        g.setColor(Color.WHITE);
        g.fill(shape);
        g.dispose();
        int[] samples = mask.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        int radius = Math.max(1, (int) (depth / COARSE / 1.6));
        for (int pass = 0; pass < 3; pass++) {
            samples = blurred(blurred(samples, width, height, radius, 1, width), height, width, radius, width, 1);
        }
        var veil = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < samples.length; i++) {
            int alpha = (int) (samples[i] * DARKEST);
            veil.setRGB(i % width, i / width, alpha << 24 | COLOUR.getRGB() & 0xFFFFFF);
        }
        return new Shadow(veil, new Rectangle(box.x, box.y, width * COARSE, height * COARSE));
    }

    void drawOn(Graphics2D g) {
        AffineTransform before = g.getTransform();
        g.setTransform(new AffineTransform());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(veil, place.x, place.y, place.width, place.height, null);
        g.setTransform(before);
    }

    /// A running mean of 2 * radius + 1 samples along each of `lines` lines of `length` samples.
    private static int[] blurred(int[] from, int length, int lines, int radius, int along, int across) {
        var to = new int[from.length];
        int window = 2 * radius + 1;
        for (int line = 0; line < lines; line++) {
            int start = line * across;
            int sum = 0;
            for (int i = 0; i < Math.min(radius, length); i++) {
                sum += from[start + i * along];
            }
            for (int i = 0; i < length; i++) {
                sum += i + radius < length ? from[start + (i + radius) * along] : 0;
                sum -= i - radius - 1 >= 0 ? from[start + (i - radius - 1) * along] : 0;
                to[start + i * along] = sum / window;
            }
        }
        return to;
    }
}
