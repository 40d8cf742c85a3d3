package org.vitrine.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the colours that stand best for many: the cube of all colours is cut into boxes, each time the one whose
/// colours differ most, where the two halves differ least (X. Wu, "Efficient statistical computations for optimal color
/// quantization", Graphics Gems II, 1991). The sums of every box come from eight corners of summed tables, so that the
/// work after counting does not grow with the picture.
final class ColourBoxes {

    /// of a side; of each colour the five highest bits choose the cell, the sums keep all eight
    private static final int CELLS = 32;

    private static final int SIDE = CELLS + 1;
    private static final int BITS_LEFT = 3;

    private static final int COUNT = 0;
    private static final int SQUARES = 4;

    /// number of pixels, sums of red, green and blue, sum of the squares of all three
    private final long[][] sums = new long[5][SIDE * SIDE * SIDE];

    void add(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int at = at((red >> BITS_LEFT) + 1, (green >> BITS_LEFT) + 1, (blue >> BITS_LEFT) + 1);
        sums[COUNT][at]++;
        sums[1][at] += red;
        sums[2][at] += green;
        sums[3][at] += blue;
        sums[SQUARES][at] += red * red + green * green + blue * blue;
    }

    /// Ends the counting.
    ///
    /// @return at most so many colours, 0xRRGGBB; none when nothing was added
    int[] colours(int most) {
        for (long[] table : sums) {
            accumulate(table);
        }
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(0, CELLS, 0, CELLS, 0, CELLS));
        List<Box> whole = new ArrayList<>();
        while (boxes.size() + whole.size() < most && !boxes.isEmpty()) {
            Box widest =
                    boxes.stream().max(Comparator.comparingDouble(this::spread)).orElseThrow();
            boxes.remove(widest);
            List<Box> halves = halves(widest);
            (halves.isEmpty() ? whole : boxes).addAll(halves.isEmpty() ? List.of(widest) : halves);
        }
        boxes.addAll(whole);
        return boxes.stream()
                .filter(box -> sum(COUNT, box) > 0)
                .mapToInt(this::mean)
                .toArray();
    }

    /// Cells above the first of the red axis and not above the last, and so on.
    private record Box(int red0, int red1, int green0, int green1, int blue0, int blue1) {

        int first(int axis) {
            return axis == 0 ? red0 : axis == 1 ? green0 : blue0;
        }

        int last(int axis) {
            return axis == 0 ? red1 : axis == 1 ? green1 : blue1;
        }

        Box upTo(int axis, int cut) {
            return switch (axis) {
                case 0 -> new Box(red0, cut, green0, green1, blue0, blue1);
                case 1 -> new Box(red0, red1, green0, cut, blue0, blue1);
                default -> new Box(red0, red1, green0, green1, blue0, cut);
            };
        }

        Box from(int axis, int cut) {
            return switch (axis) {
                case 0 -> new Box(cut, red1, green0, green1, blue0, blue1);
                case 1 -> new Box(red0, red1, cut, green1, blue0, blue1);
                default -> new Box(red0, red1, green0, green1, cut, blue1);
            };
        }
    }

    /// Empty when all its pixels lie in one cell.
    private List<Box> halves(Box box) {
        double best = 0;
        List<Box> halves = List.of();
        for (int axis = 0; axis < 3; axis++) {
            for (int cut = box.first(axis) + 1; cut < box.last(axis); cut++) {
                Box low = box.upTo(axis, cut);
                Box high = box.from(axis, cut);
                if (sum(COUNT, low) > 0 && sum(COUNT, high) > 0 && gathered(low) + gathered(high) > best) {
                    best = gathered(low) + gathered(high);
                    halves = List.of(low, high);
                }
            }
        }
        return halves;
    }

    /// How far the box's pixels are from their mean: the sum of the squared distances.
    private double spread(Box box) {
        return sum(COUNT, box) == 0 ? 0 : sum(SQUARES, box) - gathered(box);
    }

    private double gathered(Box box) {
        double red = sum(1, box);
        double green = sum(2, box);
        double blue = sum(3, box);
        return (red * red + green * green + blue * blue) / sum(COUNT, box);
    }

    private int mean(Box box) {
        long count = sum(COUNT, box);
        long half = count / 2;
        long red = (sum(1, box) + half) / count;
        long green = (sum(2, box) + half) / count;
        long blue = (sum(3, box) + half) / count;
        return (int) (red << 16 | green << 8 | blue);
    }

    private long sum(int which, Box box) {
        long[] table = sums[which];
        return table[at(box.red1, box.green1, box.blue1)]
                - table[at(box.red1, box.green1, box.blue0)]
                - table[at(box.red1, box.green0, box.blue1)]
                + table[at(box.red1, box.green0, box.blue0)]
                - table[at(box.red0, box.green1, box.blue1)]
                + table[at(box.red0, box.green1, box.blue0)]
                + table[at(box.red0, box.green0, box.blue1)]
                - table[at(box.red0, box.green0, box.blue0)];
    }

    /// Along one axis after the other: afterwards each cell holds the sum of all that are not above it.
    private static void accumulate(long[] table) {
        for (int step : new int[] {1, SIDE, SIDE * SIDE}) {
            for (int at = 0; at < table.length; at++) {
                if (at / step % SIDE > 0) {
                    table[at] += table[at - step];
                }
            }
        }
    }

    private static int at(int red, int green, int blue) {
        return (red * SIDE + green) * SIDE + blue;
    }
}
