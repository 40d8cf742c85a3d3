package org.vitrine.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/// A picture as rows of opaque samples from 0 to 1, whatever it is stored as.
sealed interface PixelRows {

    /// Of the samples: sRGB, plain grey, or what the file's profile says.
    ColorSpace colours();

    /// Samples per pixel.
    default int bands() {
        return colours().getNumComponents();
    }

    /// @param row filled with width times bands samples, pixel by pixel
    void read(int y, float[] row);

    static PixelRows of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        return model instanceof ComponentColorModel && isFamiliar(model) ? new Samples(image) : new Packed(image);
    }

    /// Java calls grey linear; grey files without a profile are not, and are shown as they are by everybody.
    static boolean isPlainGrey(ColorSpace colours) {
        return colours.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
    }

    private static boolean isFamiliar(ColorModel model) {
        boolean colours = switch (model.getColorSpace().getType()) {
            case ColorSpace.TYPE_RGB, ColorSpace.TYPE_GRAY, ColorSpace.TYPE_CMYK -> true;
            default -> false;
        };
        boolean numbers = switch (model.getTransferType()) {
            case DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT, DataBuffer.TYPE_FLOAT -> true;
            default -> false;
        };
        return colours && numbers;
    }

    /// Numbers straight from the raster, in the colours of the file.
    final class Samples implements PixelRows {
        private final Raster raster;
        private final ColorModel model;
        private final float most;
        private float[] stored = new float[0];

        Samples(BufferedImage image) {
            raster = image.getRaster();
            model = image.getColorModel();
            most = model.getTransferType() == DataBuffer.TYPE_FLOAT ? 1 : (1 << model.getComponentSize(0)) - 1;
        }

        @Override
        public ColorSpace colours() {
            return model.getColorSpace();
        }

        @Override
        public void read(int y, float[] row) {
            stored = raster.getPixels(
                    raster.getMinX(),
                    raster.getMinY() + y,
                    raster.getWidth(),
                    1,
                    stored.length == 0 ? (float[]) null : stored);
            int bands = bands();
            int step = raster.getNumBands();
            for (int x = 0; x < raster.getWidth(); x++) {
                float alpha = model.hasAlpha() ? stored[x * step + step - 1] / most : 1;
                for (int band = 0; band < bands; band++) {
                    row[x * bands + band] = opaque(stored[x * step + band] / most, alpha);
                }
            }
        }

        private float opaque(float sample, float alpha) {
            float own = model.isAlphaPremultiplied() ? sample : sample * alpha;
            // no ink is white
            float white = model.getColorSpace().getType() == ColorSpace.TYPE_CMYK ? 0 : 1;
            return own + white * (1 - alpha);
        }
    }

    /// Palettes and packed pixels, which Java brings to sRGB by itself.
    final class Packed implements PixelRows {
        private final BufferedImage image;
        private final int[] pixels;

        Packed(BufferedImage image) {
            this.image = image;
            this.pixels = new int[image.getWidth()];
        }

        @Override
        public ColorSpace colours() {
            return ColorSpace.getInstance(ColorSpace.CS_sRGB);
        }

        @Override
        public void read(int y, float[] row) {
            image.getRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
            for (int x = 0; x < pixels.length; x++) {
                float alpha = (pixels[x] >>> 24) / 255f;
                row[x * 3] = opaque(pixels[x] >> 16, alpha);
                row[x * 3 + 1] = opaque(pixels[x] >> 8, alpha);
                row[x * 3 + 2] = opaque(pixels[x], alpha);
            }
        }

        private static float opaque(int sample, float alpha) {
            return (sample & 0xFF) / 255f * alpha + (1 - alpha);
        }
    }
}
