package org.vitrine.media;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;

/// Makes a decoded picture smaller with a Lanczos filter (a = 3) and brings it to sRGB, opaque on white.
///
/// The source is walked row by row and added to the rows of the result it contributes to, so that beside the source
/// only the result takes memory. Colours are converted afterwards, on the few pixels that are left.
final class Reduction {

    private Reduction() {}

    /// @param side of the square that the result fits into; it is never larger than the source
    /// @return RGB, eight bits, sRGB
    static BufferedImage fit(BufferedImage source, int side) {
        Dimensions to = new Dimensions(source.getWidth(), source.getHeight()).within(side);
        PixelRows rows = PixelRows.of(source);
        float[] reduced = reduced(rows, source.getWidth(), source.getHeight(), to);
        return inStandardColours(reduced, rows.colours(), to);
    }

    private static float[] reduced(PixelRows rows, int width, int height, Dimensions to) {
        int bands = rows.bands();
        Lanczos across = new Lanczos(width, to.width());
        Lanczos down = new Lanczos(height, to.height());
        float[] result = new float[to.width() * to.height() * bands];
        float[] row = new float[width * bands];
        float[] narrow = new float[to.width() * bands];
        for (int y = 0; y < height; y++) {
            rows.read(y, row);
            across.gather(row, narrow, bands);
            down.scatter(narrow, y, result);
        }
        return result;
    }

    static BufferedImage inStandardColours(float[] samples, ColorSpace colours, Dimensions size) {
        if (colours.isCS_sRGB() || PixelRows.isPlainGrey(colours)) {
            return packed(samples, colours.getNumComponents(), size);
        }
        ComponentColorModel model =
                new ComponentColorModel(colours, false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(size.width(), size.height());
        int[] words = new int[samples.length];
        for (int at = 0; at < samples.length; at++) {
            words[at] = Math.round(Math.clamp(samples[at], 0f, 1f) * 0xFFFF);
        }
        raster.setPixels(0, 0, size.width(), size.height(), words);
        BufferedImage result = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), result);
    }

    private static BufferedImage packed(float[] samples, int bands, Dimensions size) {
        BufferedImage result = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[size.width() * size.height()];
        for (int at = 0; at < pixels.length; at++) {
            int red = eightBits(samples[at * bands]);
            int green = bands < 3 ? red : eightBits(samples[at * bands + 1]);
            int blue = bands < 3 ? red : eightBits(samples[at * bands + 2]);
            pixels[at] = red << 16 | green << 8 | blue;
        }
        result.getRaster().setDataElements(0, 0, size.width(), size.height(), pixels);
        return result;
    }

    private static int eightBits(float sample) {
        return Math.round(Math.clamp(sample, 0f, 1f) * 255);
    }
}
