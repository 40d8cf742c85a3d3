package org.vitrine.plates;

import java.awt.Color;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/// A paint whose colour is a function of the place in user space: turned, spun and domed surfaces that Java2D's
/// linear and radial gradients cannot express.
record FieldPaint(Field field) implements Paint {

    /// The colour at a point, in the coordinates in which the shape is drawn.
    @FunctionalInterface
    interface Field {
        Color at(double x, double y);
    }

    @Override
    public PaintContext createContext(
            ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
        try {
            return new Context(field, transform.createInverse());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalArgumentException("a shape drawn flat has no field", e);
        }
    }

    @Override
    public int getTransparency() {
        return Transparency.TRANSLUCENT;
    }

    private record Context(Field field, AffineTransform inverse) implements PaintContext {
        @Override
        public ColorModel getColorModel() {
            return ColorModel.getRGBdefault();
        }

        @Override
        public Raster getRaster(int x, int y, int width, int height) {
            var tile = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            var point = new double[2];
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    point[0] = x + column + 0.5;
                    point[1] = y + row + 0.5;
                    inverse.transform(point, 0, point, 0, 1);
                    tile.setRGB(column, row, field.at(point[0], point[1]).getRGB());
                }
            }
            return tile.getRaster();
        }

        @Override
        public void dispose() {}
    }
}
