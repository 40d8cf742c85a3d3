package org.vitrine.media;

/// A few colours, and which of them is nearest to any other.
final class Palette {

    /// The cube of all colours in 16 by 16 by 16 cells: in each only a few colours can be the nearest.
    private static final int CELL_BITS = 4;

    private static final int CELL = 1 << 8 - CELL_BITS;

    private final int[] colours;
    private final byte[][] candidates = new byte[1 << 3 * CELL_BITS][];

    /// @param colours 1 to 256, 0xRRGGBB
    Palette(int[] colours) {
        if (colours.length < 1 || colours.length > 256) {
            throw new IllegalArgumentException("A palette has 1 to 256 colours");
        }
        this.colours = colours.clone();
    }

    int size() {
        return colours.length;
    }

    /// 0xRRGGBB.
    int colour(int index) {
        return colours[index];
    }

    /// @param red green, blue: 0 to 255
    int nearest(int red, int green, int blue) {
        int cell = (red >> CELL_BITS << CELL_BITS | green >> CELL_BITS) << CELL_BITS | blue >> CELL_BITS;
        byte[] near = candidates[cell];
        if (near == null) {
            near = candidates(red & -CELL, green & -CELL, blue & -CELL);
            candidates[cell] = near;
        }
        int best = near[0] & 0xFF;
        int least = Integer.MAX_VALUE;
        for (byte each : near) {
            int index = each & 0xFF;
            int colour = colours[index];
            int distance = square(red - (colour >> 16))
                    + square(green - (colour >> 8 & 0xFF))
                    + square(blue - (colour & 0xFF));
            if (distance < least) {
                least = distance;
                best = index;
            }
        }
        return best;
    }

    /// Those that are nearer to some corner of the cell than some other colour is to all of it.
    private byte[] candidates(int red, int green, int blue) {
        int reach = Integer.MAX_VALUE;
        for (int colour : colours) {
            int farthest = square(farthest(colour >> 16, red))
                    + square(farthest(colour >> 8 & 0xFF, green))
                    + square(farthest(colour & 0xFF, blue));
            reach = Math.min(reach, farthest);
        }
        byte[] near = new byte[colours.length];
        int count = 0;
        for (int index = 0; index < colours.length; index++) {
            int colour = colours[index];
            int closest = square(closest(colour >> 16, red))
                    + square(closest(colour >> 8 & 0xFF, green))
                    + square(closest(colour & 0xFF, blue));
            if (closest <= reach) {
                near[count++] = (byte) index;
            }
        }
        return java.util.Arrays.copyOf(near, count);
    }

    private static int closest(int value, int cell) {
        return Math.max(0, Math.max(cell - value, value - (cell + CELL - 1)));
    }

    private static int farthest(int value, int cell) {
        return Math.max(Math.abs(value - cell), Math.abs(value - (cell + CELL - 1)));
    }

    private static int square(int value) {
        return value * value;
    }
}
