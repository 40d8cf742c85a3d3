package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/// Rows of a decoded picture as opaque sRGB, three bytes a pixel: blue, green, red.
///
/// The usual layouts are copied; whatever else there is (deep samples, inks, foreign profiles, transparency) goes
/// through [PixelRows] and a colour conversion, some rows at a time.
sealed interface RgbRows {

    /// @param row filled with width times three bytes
    void read(int y, byte[] row);

    static RgbRows of(BufferedImage image) {
        boolean ordinary = image.getColorModel().getColorSpace().isCS_sRGB()
                || PixelRows.isPlainGrey(image.getColorModel().getColorSpace());
        boolean whole = image.getRaster().getParent() == null
                && image.getRaster().getSampleModelTranslateX() == 0
                && image.getRaster().getSampleModelTranslateY() == 0;
        if (ordinary && whole) {
            switch (image.getType()) {
                case BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY -> {
                    return new Bytes(image);
                }
                case BufferedImage.TYPE_INT_RGB -> {
                    return new Ints(image);
                }
                default -> {}
            }
        }
        return new Converted(image);
    }

    /// Bytes as they are, grey thrice.
    final class Bytes implements RgbRows {
        private final byte[] samples;
        private final int width;
        private final boolean grey;

        Bytes(BufferedImage image) {
            samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            width = image.getWidth();
            grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        }

        @Override
        public void read(int y, byte[] row) {
            if (!grey) {
                System.arraycopy(samples, y * width * 3, row, 0, width * 3);
                return;
            }
            for (int x = 0; x < width; x++) {
                Arrays.fill(row, x * 3, x * 3 + 3, samples[y * width + x]);
            }
        }
    }

    /// Packed in numbers.
    final class Ints implements RgbRows {
        private final int[] samples;
        private final int width;

        Ints(BufferedImage image) {
            samples = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            width = image.getWidth();
        }

        @Override
        public void read(int y, byte[] row) {
            for (int x = 0; x < width; x++) {
                int rgb = samples[y * width + x];
                row[x * 3] = (byte) rgb;
                row[x * 3 + 1] = (byte) (rgb >> 8);
                row[x * 3 + 2] = (byte) (rgb >> 16);
            }
        }
    }

    /// By way of numbers and a colour conversion.
    final class Converted implements RgbRows {
        private static final int TOGETHER = 32;

        private final PixelRows rows;
        private final int width;
        private final int height;
        private int from;
        private BufferedImage ready;

        Converted(BufferedImage image) {
            rows = PixelRows.of(image);
            width = image.getWidth();
            height = image.getHeight();
            from = 0;
            ready = convert(0);
        }

        private BufferedImage convert(int first) {
            int count = Math.min(TOGETHER, height - first);
            float[] samples = new float[width * rows.bands() * count];
            float[] row = new float[width * rows.bands()];
            for (int y = 0; y < count; y++) {
                rows.read(first + y, row);
                System.arraycopy(row, 0, samples, y * row.length, row.length);
            }
            return Reduction.inStandardColours(samples, rows.colours(), new Dimensions(width, count));
        }

        @Override
        public void read(int y, byte[] row) {
            if (y < from || y >= from + ready.getHeight()) {
                from = y;
                ready = convert(y);
            }
            int[] pixels = ((DataBufferInt) ready.getRaster().getDataBuffer()).getData();
            int offset = (y - from) * width;
            for (int x = 0; x < width; x++) {
                int rgb = pixels[offset + x];
                row[x * 3] = (byte) rgb;
                row[x * 3 + 1] = (byte) (rgb >> 8);
                row[x * 3 + 2] = (byte) (rgb >> 16);
            }
        }
    }
}
