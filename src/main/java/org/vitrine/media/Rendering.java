package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.lang.foreign.Arena;

/// Makes a part of a level in another size: down the rows first, along them afterwards. Of the level one row of tiles
/// is decoded at a time, so that the memory grows with the width and not with the area.
final class Rendering {

    private static final int TILE = Pyramid.TILE;

    private final Pyramid pyramid;
    private final int level;
    private final JpegCodec codec;
    private final boolean smooth;

    /// @param smooth whether every pixel of a tile is seen, see [JpegCodec]
    Rendering(Pyramid pyramid, int level, JpegCodec codec, boolean smooth) {
        this.pyramid = pyramid;
        this.level = level;
        this.codec = codec;
        this.smooth = smooth;
    }

    BufferedImage render(Resampling across, Resampling down, Dimensions to) {
        BufferedImage image = new BufferedImage(to.width(), to.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] result = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        try (Arena arena = Arena.ofConfined()) {
            Band band = new Band(across.lowest(), across.end(), arena);
            int[] sums = new int[band.width() * 3];
            int tallest = 1;
            for (int y = 0; y < to.height(); y++) {
                tallest = Math.max(tallest, down.weights(y).length);
            }
            Window window = new Window(band, tallest);
            for (int y = 0; y < to.height(); y++) {
                window.sum(down.first(y), down.weights(y), sums);
                across.gather(sums, result, y * to.width() * 3);
            }
        } catch (Undecodable e) {
            throw new IllegalStateException("A stored tile is damaged: " + e.why(), e);
        }
        return image;
    }

    /// The rows that one result needs; the next one needs nearly the same.
    private static final class Window {
        private final Band band;
        private final byte[][] rows;
        private final int[] numbers;

        Window(Band band, int tallest) {
            this.band = band;
            this.rows = new byte[tallest][band.width() * 3];
            this.numbers = new int[tallest];
            java.util.Arrays.fill(numbers, -1);
        }

        void sum(int first, int[] weights, int[] sums) throws Undecodable {
            java.util.Arrays.fill(sums, Resampling.ONE / 2);
            for (int at = 0; at < weights.length; at++) {
                byte[] row = row(first + at);
                int weight = weights[at];
                for (int each = 0; each < sums.length; each++) {
                    sums[each] += weight * (row[each] & 0xFF);
                }
            }
            for (int each = 0; each < sums.length; each++) {
                sums[each] >>= Resampling.BITS;
            }
        }

        private byte[] row(int y) throws Undecodable {
            int slot = y % rows.length;
            if (numbers[slot] != y) {
                band.read(y, rows[slot]);
                numbers[slot] = y;
            }
            return rows[slot];
        }
    }

    /// One row of tiles, as many of them as are needed.
    private final class Band {
        private final int from;
        private final int end;
        private final int firstTile;
        private final Pixels pixels;
        private int row = -1;

        Band(int from, int end, Arena arena) {
            this.from = from;
            this.end = end;
            this.firstTile = from / TILE;
            int right = Math.min(
                    Math.ceilDiv(end, TILE) * TILE, pyramid.levelSize(level).width());
            int height = Math.min(TILE, pyramid.levelSize(level).height());
            this.pixels = Pixels.of(arena, right - firstTile * TILE, height, 3);
        }

        int width() {
            return end - from;
        }

        void read(int y, byte[] into) throws Undecodable {
            if (y / TILE != row) {
                decode(y / TILE);
            }
            pixels.part(from - firstTile * TILE, y % TILE, end - from, 1).read(0, into);
        }

        private void decode(int tileRow) throws Undecodable {
            Dimensions size = pyramid.levelSize(level);
            int height = Math.min(TILE, size.height() - tileRow * TILE);
            for (int column = firstTile; column * TILE < end; column++) {
                int width = Math.min(TILE, size.width() - column * TILE);
                Pixels tile = pixels.part((column - firstTile) * TILE, 0, width, height);
                codec.decode(pyramid.tileAt(level, column, tileRow), 1, smooth, tile);
            }
            row = tileRow;
        }
    }
}
