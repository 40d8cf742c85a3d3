package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/// Makes a picture of at most 256 colours, for GIF. One that has no more keeps every one of them exactly. Of others the
/// colours are chosen by [ColourBoxes], and what is lost in a pixel is passed on to its neighbours (Floyd and
/// Steinberg,
/// rows read to and fro), so that every area keeps its mean.
final class FewColours {

    private static final int MOST = 256;
    private static final int OPAQUE = 128;

    private final BufferedImage picture;
    private final int width;
    private final int height;
    private boolean transparent;

    private FewColours(BufferedImage picture) {
        this.picture = picture;
        this.width = picture.getWidth();
        this.height = picture.getHeight();
    }

    /// @return indexed; the last index is the transparent one when some pixel is more transparent than not
    static BufferedImage of(BufferedImage picture) {
        return new FewColours(picture).reduced();
    }

    private BufferedImage reduced() {
        Distinct distinct = new Distinct();
        ColourBoxes boxes = new ColourBoxes();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                if (argb >>> 24 < OPAQUE) {
                    transparent = true;
                } else {
                    distinct.add(argb & 0xFFFFFF);
                    boxes.add(argb);
                }
            }
        }
        int most = transparent ? MOST - 1 : MOST;
        int[] colours = distinct.count <= most ? distinct.colours() : boxes.colours(most);
        // a picture that is nowhere to be seen still has one colour
        return drawn(new Palette(colours.length == 0 ? new int[1] : colours));
    }

    private BufferedImage drawn(Palette palette) {
        BufferedImage result =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model(palette, transparent));
        byte[] indices = ((DataBufferByte) result.getRaster().getDataBuffer()).getData();
        int[] row = new int[width];
        // with a border of one pixel, so that no end of a row is special; in sixteenths
        int[] here = new int[3 * (width + 2)];
        int[] below = new int[3 * (width + 2)];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            int step = y % 2 == 0 ? 1 : -1;
            for (int done = 0, x = step > 0 ? 0 : width - 1; done < width; done++, x += step) {
                indices[y * width + x] = row[x] >>> 24 < OPAQUE
                        ? (byte) palette.size()
                        : index(palette, row[x], 3 * (x + 1), 3 * step, here, below);
            }
            int[] next = here;
            here = below;
            below = next;
            Arrays.fill(below, 0);
        }
        return result;
    }

    /// @param at place of the pixel in the rows of errors
    private static byte index(Palette palette, int rgb, int at, int ahead, int[] here, int[] below) {
        int red = within((rgb >> 16 & 0xFF) + (here[at] >> 4));
        int green = within((rgb >> 8 & 0xFF) + (here[at + 1] >> 4));
        int blue = within((rgb & 0xFF) + (here[at + 2] >> 4));
        int index = palette.nearest(red, green, blue);
        int chosen = palette.colour(index);
        int[] lost = {red - (chosen >> 16), green - (chosen >> 8 & 0xFF), blue - (chosen & 0xFF)};
        for (int band = 0; band < 3; band++) {
            here[at + ahead + band] += 7 * lost[band];
            below[at - ahead + band] += 3 * lost[band];
            below[at + band] += 5 * lost[band];
            below[at + ahead + band] += lost[band];
        }
        return (byte) index;
    }

    private static int within(int value) {
        return Math.clamp(value, 0, 255);
    }

    private static IndexColorModel model(Palette palette, boolean transparent) {
        int size = palette.size() + (transparent ? 1 : 0);
        byte[][] bands = new byte[3][size];
        for (int index = 0; index < palette.size(); index++) {
            bands[0][index] = (byte) (palette.colour(index) >> 16);
            bands[1][index] = (byte) (palette.colour(index) >> 8);
            bands[2][index] = (byte) palette.colour(index);
        }
        return new IndexColorModel(8, size, bands[0], bands[1], bands[2], transparent ? size - 1 : -1);
    }

    /// Counts colours until there are too many of them.
    private static final class Distinct {
        private static final int SLOTS = 1024;

        private final int[] slots = new int[SLOTS];
        private int count;
        private int last = -1;

        void add(int rgb) {
            if (rgb == last || count > MOST) {
                return;
            }
            last = rgb;
            // one more than the colour, because an empty slot is 0
            int slot = rgb * 0x9E3779B1 >>> 22;
            while (slots[slot] != 0 && slots[slot] != rgb + 1) {
                slot = (slot + 1) % SLOTS;
            }
            if (slots[slot] == 0) {
                slots[slot] = rgb + 1;
                count++;
            }
        }

        int[] colours() {
            return Arrays.stream(slots)
                    .filter(slot -> slot != 0)
                    .map(slot -> slot - 1)
                    .sorted()
                    .toArray();
        }
    }
}
