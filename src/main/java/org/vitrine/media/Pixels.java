package org.vitrine.media;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Eight-bit pixels in memory outside the heap: one byte of grey, or three of blue, green and red as in Java's
/// `TYPE_3BYTE_BGR`, so that nothing has to be swapped on the way to or from a `BufferedImage`.
///
/// @param stride bytes from one row to the one below it, at least `width` times `bands`
/// @param bands 1 or 3
record Pixels(MemorySegment bytes, int width, int height, long stride, int bands) {

    Pixels {
        if (width < 1 || height < 1 || (bands != 1 && bands != 3) || stride < (long) width * bands) {
            throw new IllegalArgumentException(
                    "Pixels of " + width + " by " + height + " in " + bands + " bands, " + stride + " bytes apart");
        }
        if (bytes.byteSize() < stride * (height - 1) + (long) width * bands) {
            throw new IllegalArgumentException("Fewer bytes than pixels");
        }
    }

    static Pixels of(Arena arena, int width, int height, int bands) {
        long stride = (long) width * bands;
        return new Pixels(arena.allocate(stride * height, 64), width, height, stride, bands);
    }

    /// The same memory, only a part of the picture.
    Pixels part(int x, int y, int partWidth, int partHeight) {
        long from = y * stride + (long) x * bands;
        long length = stride * (partHeight - 1) + (long) partWidth * bands;
        return new Pixels(bytes.asSlice(from, length), partWidth, partHeight, stride, bands);
    }

    /// @param row filled from its beginning with width times bands bytes
    void read(int y, byte[] row) {
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, y * stride, row, 0, width * bands);
    }

    void write(int y, byte[] row) {
        MemorySegment.copy(row, 0, bytes, ValueLayout.JAVA_BYTE, y * stride, width * bands);
    }

    /// Copies another picture to the upper left corner and repeats its last column and row up to the edges: what the
    /// codec mixes into the last pixels is then their own colour.
    void fillFrom(Pixels smaller) {
        byte[] row = new byte[width * bands];
        for (int y = 0; y < smaller.height; y++) {
            smaller.read(y, row);
            int end = smaller.width * bands;
            for (int at = end; at < row.length; at++) {
                row[at] = row[at - bands];
            }
            write(y, row);
        }
        for (int y = smaller.height; y < height; y++) {
            write(y, row);
        }
    }
}
