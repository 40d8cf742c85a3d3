package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FewColoursTest {

    @Test
    void keepsEveryColourOfAPictureThatHasFew() {
        BufferedImage greys = new BufferedImage(256, 3, BufferedImage.TYPE_3BYTE_BGR);
        for (int at = 0; at < 3 * 256; at++) {
            int grey = at % 256;
            greys.setRGB(at % 256, at / 256, grey << 16 | grey << 8 | grey);
        }

        BufferedImage few = FewColours.of(greys);

        assertThat(few.getColorModel()).isInstanceOf(IndexColorModel.class);
        for (int at = 0; at < 3 * 256; at++) {
            assertThat(few.getRGB(at % 256, at / 256)).isEqualTo(greys.getRGB(at % 256, at / 256));
        }
    }

    @Test
    void keepsTheMeanOfEveryAreaOfASmoothPicture() {
        BufferedImage smooth = smooth(256);

        BufferedImage few = FewColours.of(smooth);

        for (int y = 0; y < 256; y += 16) {
            for (int x = 0; x < 256; x += 16) {
                int[] wanted = mean(smooth, x, y);
                int[] seen = mean(few, x, y);
                for (int band = 0; band < 3; band++) {
                    assertThat(seen[band])
                            .as("band %d of the area at %d, %d", band, x, y)
                            .isBetween(wanted[band] - 4, wanted[band] + 4);
                }
            }
        }
    }

    @Test
    void choosesColoursThatAreNearToEveryPixel() {
        BufferedImage smooth = smooth(256);
        ColourBoxes boxes = new ColourBoxes();
        for (int at = 0; at < 256 * 256; at++) {
            boxes.add(smooth.getRGB(at % 256, at / 256));
        }
        Palette palette = new Palette(boxes.colours(256));

        long squares = 0;
        for (int at = 0; at < 256 * 256; at++) {
            squares += distance(palette, smooth.getRGB(at % 256, at / 256));
        }

        // the whole plane in 256 even squares would be 16 by 16, with a mean squared distance of about 43
        assertThat(squares / (256.0 * 256)).isLessThan(48);
    }

    @Test
    void findsTheNearestColourAsALookAtAllOfThemDoes() {
        Random random = new Random(7);
        int[] colours = random.ints(200, 0, 1 << 24).toArray();
        Palette palette = new Palette(colours);

        for (int rgb : random.ints(5_000, 0, 1 << 24).toArray()) {
            int least = Integer.MAX_VALUE;
            for (int index = 0; index < colours.length; index++) {
                least = Math.min(least, distance(colours[index], rgb));
            }
            assertThat(distance(palette, rgb)).isEqualTo(least);
        }
    }

    @Test
    void keepsWhatIsTransparentAsOneColourMore() {
        BufferedImage slanted = new BufferedImage(256, 256, BufferedImage.TYPE_4BYTE_ABGR);
        for (int at = 0; at < 256 * 256; at++) {
            int argb = at % 256 > at / 256 ? 0 : 0xFF000000 | at * 257;
            slanted.setRGB(at % 256, at / 256, argb);
        }

        BufferedImage few = FewColours.of(slanted);

        assertThat(few.getRGB(255, 0) >>> 24).isZero();
        assertThat(few.getRGB(0, 255) >>> 24).isEqualTo(255);
        assertThat(((IndexColorModel) few.getColorModel()).getMapSize()).isLessThanOrEqualTo(256);
    }

    @Test
    void takesAPictureThatIsNowhereToBeSeen() {
        BufferedImage few = FewColours.of(new BufferedImage(3, 2, BufferedImage.TYPE_4BYTE_ABGR));

        assertThat(few.getRGB(2, 1) >>> 24).isZero();
    }

    /// Every pixel has a colour of its own: red grows to the right, green downwards.
    private static BufferedImage smooth(int side) {
        BufferedImage smooth = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        for (int at = 0; at < side * side; at++) {
            smooth.setRGB(at % side, at / side, at % side << 16 | at / side << 8 | 80);
        }
        return smooth;
    }

    private static int[] mean(BufferedImage image, int left, int top) {
        int[] mean = new int[3];
        for (int at = 0; at < 256; at++) {
            int rgb = image.getRGB(left + at % 16, top + at / 16);
            mean[0] += rgb >> 16 & 0xFF;
            mean[1] += rgb >> 8 & 0xFF;
            mean[2] += rgb & 0xFF;
        }
        for (int band = 0; band < 3; band++) {
            mean[band] /= 256;
        }
        return mean;
    }

    private static int distance(Palette palette, int rgb) {
        return distance(palette.colour(palette.nearest(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF)), rgb);
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
