package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What a picture looks like, in few words: a number that is close to the number of a similar picture, and the colours
/// that cover most of it.
///
/// @param hash 64 bits; pictures whose numbers differ in few of them look alike
/// @param colours `#rrggbb`, the most frequent first, 1 to 5
public record Look(long hash, List<String> colours) {

    private static final int SIDE = 32;
    private static final int LOW = 8;
    private static final int COLOURS = 5;

    public Look {
        colours = List.copyOf(colours);
    }

    static Look of(BufferedImage picture) {
        return new Look(hash(picture), colours(picture));
    }

    /// The signs of the lowest frequencies of the picture squeezed into a square.
    private static long hash(BufferedImage picture) {
        double[][] lightness = squeezed(picture);
        double[] frequencies = new double[LOW * LOW];
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                frequencies[v * LOW + u] = frequency(lightness, u, v);
            }
        }
        // the first is the mean lightness, which says nothing about what is seen
        double[] sorted = Arrays.copyOfRange(frequencies, 1, frequencies.length);
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long hash = 0;
        for (int at = 1; at < frequencies.length; at++) {
            hash |= frequencies[at] > median ? 1L << at : 0;
        }
        return hash;
    }

    private static double frequency(double[][] lightness, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += lightness[y][x]
                        * Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE))
                        * Math.cos((2 * y + 1) * v * Math.PI / (2 * SIDE));
            }
        }
        return sum;
    }

    private static double[][] squeezed(BufferedImage picture) {
        double[][] cells = new double[SIDE][SIDE];
        for (int cy = 0; cy < SIDE; cy++) {
            for (int cx = 0; cx < SIDE; cx++) {
                cells[cy][cx] = mean(picture, cx, cy);
            }
        }
        return cells;
    }

    private static double mean(BufferedImage picture, int cx, int cy) {
        int left = cx * picture.getWidth() / SIDE;
        int top = cy * picture.getHeight() / SIDE;
        int right = Math.max(left + 1, (cx + 1) * picture.getWidth() / SIDE);
        int bottom = Math.max(top + 1, (cy + 1) * picture.getHeight() / SIDE);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = picture.getRGB(x, y);
                sum += 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
            }
        }
        return sum / ((double) (right - left) * (bottom - top));
    }

    /// Colours that share the three highest bits of each part are one, and are said as their mean.
    private static List<String> colours(BufferedImage picture) {
        long[][] boxes = new long[512][4];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                long[] box = boxes[rgb >> 15 & 0x1C0 | rgb >> 10 & 0x38 | rgb >> 5 & 0x07];
                box[0]++;
                box[1] += rgb >> 16 & 0xFF;
                box[2] += rgb >> 8 & 0xFF;
                box[3] += rgb & 0xFF;
            }
        }
        List<long[]> most = new ArrayList<>(List.of(boxes));
        most.sort(Comparator.comparingLong((long[] box) -> box[0]).reversed());
        return most.stream()
                .filter(box -> box[0] > 0)
                .limit(COLOURS)
                .map(box -> "#%02x%02x%02x".formatted(box[1] / box[0], box[2] / box[0], box[3] / box[0]))
                .toList();
    }
}
