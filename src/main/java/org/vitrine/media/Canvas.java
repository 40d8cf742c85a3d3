package org.vitrine.media;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A whole picture as it is stored, for what cannot be had row by row: a JPEG file that the library of the system
/// decodes in one go, and a picture that has to be turned. A large one lies in a file mapped into memory, whose pages
/// the system may take back at any time.
final class Canvas implements AutoCloseable {

    private static final long MOST_IN_MEMORY = 160L * 1024 * 1024;
    private static final int TOGETHER = 16;

    private final Arena arena = Arena.ofShared();
    private final Pixels pixels;

    /// @param folder for a file that is gone as soon as it is open
    Canvas(Dimensions stored, Path folder) throws IOException {
        long length = stored.pixels() * 3;
        MemorySegment bytes = length <= MOST_IN_MEMORY ? arena.allocate(length, 64) : mapped(length, folder);
        pixels = new Pixels(bytes, stored.width(), stored.height(), stored.width() * 3L, 3);
    }

    private MemorySegment mapped(long length, Path folder) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder), "canvas-", ".part");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(MapMode.READ_WRITE, 0, length, arena);
        } finally {
            Files.delete(file);
        }
    }

    Pixels pixels() {
        return pixels;
    }

    /// The rows of the picture standing upright.
    void pour(Orientation orientation, RowSink sink) throws IOException {
        Dimensions upright = new Dimensions(pixels.width(), pixels.height()).upright(orientation);
        if (orientation == Orientation.TOP_LEFT) {
            for (int y = 0; y < pixels.height(); y += PyramidWriter.TILE) {
                int count = Math.min(PyramidWriter.TILE, pixels.height() - y);
                sink.addRows(pixels.part(0, y, pixels.width(), count));
            }
            return;
        }
        if (!orientation.isTransposed()) {
            byte[] row = new byte[upright.width() * 3];
            for (int y = 0; y < upright.height(); y++) {
                pixels.read(orientation.isUpsideDown() ? upright.height() - 1 - y : y, row);
                if (orientation.isMirrored()) {
                    mirror(row);
                }
                sink.add(row);
            }
            return;
        }
        // several columns at a time, so that each stored row is fetched once for all of them
        byte[][] rows = new byte[TOGETHER][upright.width() * 3];
        for (int first = 0; first < upright.height(); first += TOGETHER) {
            int count = Math.min(TOGETHER, upright.height() - first);
            columns(orientation, first, count, rows);
            for (int each = 0; each < count; each++) {
                sink.add(rows[each]);
            }
        }
    }

    /// Upright rows are stored columns: from the right when the first stored column belongs below, and each from
    /// beneath when the first stored row belongs to the right.
    private void columns(Orientation orientation, int first, int count, byte[][] rows) {
        int left = orientation.isUpsideDown() ? pixels.width() - first - count : first;
        byte[] part = new byte[count * 3];
        for (int y = 0; y < pixels.height(); y++) {
            MemorySegment.copy(
                    pixels.bytes(), ValueLayout.JAVA_BYTE, y * pixels.stride() + left * 3L, part, 0, part.length);
            int x = orientation.isMirrored() ? pixels.height() - 1 - y : y;
            for (int each = 0; each < count; each++) {
                byte[] row = rows[orientation.isUpsideDown() ? count - 1 - each : each];
                row[x * 3] = part[each * 3];
                row[x * 3 + 1] = part[each * 3 + 1];
                row[x * 3 + 2] = part[each * 3 + 2];
            }
        }
    }

    static void mirror(byte[] row) {
        for (int left = 0, right = row.length - 3; left < right; left += 3, right -= 3) {
            for (int band = 0; band < 3; band++) {
                byte kept = row[left + band];
                row[left + band] = row[right + band];
                row[right + band] = kept;
            }
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
