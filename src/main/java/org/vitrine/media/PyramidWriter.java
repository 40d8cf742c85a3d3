package org.vitrine.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes a pyramid while the rows of a picture come by: each level keeps one row of tiles, and gives every pair of
/// rows, halved, to the level below it. Beside these only the small levels are in memory.
///
/// The file is a tiled TIFF of one directory for each level, the largest first. Tiles at the right and lower edges
/// stand in it twice: padded, as TIFF wants them, and cut to the picture, as they are served. The latter and the
/// shown sizes are listed in a directory that the eight bytes behind the header lead to and no other program reads.
final class PyramidWriter implements RowSink, AutoCloseable {

    static final int TILE = 512;
    static final byte[] MARK = "VITRINE1".getBytes(StandardCharsets.US_ASCII);

    /// header, mark, offset of our directory
    private static final int HEADER = 24;

    /// The longer side of the levels that are kept whole for the sizes that are made of them. At least twice the
    /// largest of these, so that there is always one that is larger.
    private static final int KEPT = 2 * Derivatives.Size.DISPLAY.side();

    private static final int SHOWN = 2048;

    private final JpegCodec codec;
    private final FileChannel file;
    private final Arena arena = Arena.ofShared();
    private final List<Level> levels = new ArrayList<>();
    private final Pixels padded;
    private long position = HEADER;

    /// @param path a new file
    PyramidWriter(Path path, Dimensions size, JpegCodec codec) throws IOException {
        this.codec = codec;
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.padded = Pixels.of(arena, TILE, TILE, 3);
        Level smaller = null;
        List<Dimensions> sizes = levels(size);
        for (Dimensions level : sizes.reversed()) {
            smaller = new Level(level, smaller);
            levels.addFirst(smaller);
        }
    }

    /// The dimensions of all levels, each half of the one before, rounded up, until one tile holds it.
    static List<Dimensions> levels(Dimensions size) {
        List<Dimensions> sizes = new ArrayList<>();
        sizes.add(size);
        while (Math.max(sizes.getLast().width(), sizes.getLast().height()) > TILE) {
            Dimensions larger = sizes.getLast();
            sizes.add(new Dimensions(Math.ceilDiv(larger.width(), 2), Math.ceilDiv(larger.height(), 2)));
        }
        return sizes;
    }

    /// The next row.
    ///
    /// @param row blue, green, red; not kept
    @Override
    public void add(byte[] row) throws IOException {
        levels.getFirst().add(row);
    }

    /// Tiles are made of the rows where they lie, without copying them, when they make up a row of tiles.
    @Override
    public void addRows(Pixels rows) throws IOException {
        if (levels.getFirst().isNextRowOfTiles(rows)) {
            levels.getFirst().addTiles(rows);
        } else {
            RowSink.super.addRows(rows);
        }
    }

    /// After the last row: what is left, the sizes, and the directories.
    ///
    /// @return the picture in the largest size that is shown
    BufferedImage finish() throws IOException {
        BufferedImage display = Reduction.fit(enough().image(), Derivatives.Size.DISPLAY.side());
        List<Long> offsets = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        List<Long> widths = new ArrayList<>();
        List<Long> heights = new ArrayList<>();
        for (Pixels sheet : sheets(display)) {
            offsets.add(position);
            counts.add(append(codec.encode(sheet, JpegCodec.QUALITY)));
            widths.add((long) sheet.width());
            heights.add((long) sheet.height());
        }
        TiffDirectory ours = new TiffDirectory()
                .longs(TiffDirectory.IMAGE_WIDTH, widths)
                .longs(TiffDirectory.IMAGE_LENGTH, heights)
                .longs(TiffDirectory.STRIP_OFFSETS, offsets)
                .longs(TiffDirectory.STRIP_BYTE_COUNTS, counts)
                .longs(TiffDirectory.TILE_OFFSETS, joined(level -> level.edgeOffsets))
                .longs(TiffDirectory.TILE_BYTE_COUNTS, joined(level -> level.edgeCounts));
        long ourOffset = position;
        append(ours.write(ourOffset, 0));
        writeHeader(writeLevels(), ourOffset);
        return display;
    }

    private List<Long> joined(Function<Level, List<Long>> part) {
        return levels.stream().flatMap(level -> part.apply(level).stream()).toList();
    }

    private long writeLevels() throws IOException {
        long next = 0;
        for (Level level : levels.reversed()) {
            long offset = position;
            append(level.directory(level == levels.getFirst()).write(offset, next));
            next = offset;
        }
        return next;
    }

    private void writeHeader(long first, long ours) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt((int) first);
        header.put(MARK).putLong(ours).flip();
        file.write(header, 0);
        file.force(true);
    }

    /// What is advertised: the small levels, and the sizes of the pages.
    private List<Pixels> sheets(BufferedImage display) {
        List<Pixels> sheets = new ArrayList<>();
        for (Level level : levels) {
            Pixels whole = level.whole;
            if (whole != null && Math.max(whole.width(), whole.height()) <= SHOWN) {
                sheets.add(whole);
            }
        }
        for (BufferedImage size : List.of(display, Reduction.fit(display, Derivatives.Size.THUMBNAIL.side()))) {
            Pixels pixels = pixels(size);
            if (sheets.stream().noneMatch(sheet -> isSameSize(sheet, pixels))) {
                sheets.add(pixels);
            }
        }
        return sheets;
    }

    private static boolean isSameSize(Pixels one, Pixels other) {
        return one.width() == other.width() && one.height() == other.height();
    }

    /// The smallest level that the display size can be made of.
    private Level enough() {
        Level enough = levels.getFirst();
        for (Level level : levels) {
            if (Math.max(level.size.width(), level.size.height()) >= Derivatives.Size.DISPLAY.side()) {
                enough = level;
            }
        }
        return enough;
    }

    private Pixels pixels(BufferedImage image) {
        Pixels pixels = Pixels.of(arena, image.getWidth(), image.getHeight(), 3);
        RgbRows rows = RgbRows.of(image);
        byte[] row = new byte[image.getWidth() * 3];
        for (int y = 0; y < image.getHeight(); y++) {
            rows.read(y, row);
            pixels.write(y, row);
        }
        return pixels;
    }

    private long append(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            position += file.write(buffer, position);
        }
        // directories begin at even offsets
        position += position % 2;
        return bytes.length;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        file.close();
    }

    /// One size of the picture, of which a row of tiles is in memory.
    private final class Level {
        private final Dimensions size;
        private final @Nullable Level smaller;
        private @Nullable Pixels band;
        private final @Nullable Pixels whole;
        private final List<Long> offsets = new ArrayList<>();
        private final List<Long> counts = new ArrayList<>();
        private final List<Long> edgeOffsets = new ArrayList<>();
        private final List<Long> edgeCounts = new ArrayList<>();
        private final byte[] above;
        private final byte[] half;
        private int rows;

        Level(Dimensions size, @Nullable Level smaller) {
            this.size = size;
            this.smaller = smaller;
            this.whole = Math.max(size.width(), size.height()) <= KEPT
                    ? Pixels.of(arena, size.width(), size.height(), 3)
                    : null;
            this.above = new byte[size.width() * 3];
            this.half = new byte[Math.ceilDiv(size.width(), 2) * 3];
        }

        void add(byte[] row) throws IOException {
            int y = rows++;
            Pixels kept = band();
            kept.write(y % TILE, row);
            if (whole != null) {
                whole.write(y, row);
            }
            boolean last = rows == size.height();
            if (last || rows % TILE == 0) {
                writeTiles(kept, y % TILE + 1);
            }
            giveOn(row, y, last);
        }

        private Pixels band() {
            Pixels kept = band;
            if (kept == null) {
                kept = Pixels.of(arena, size.width(), Math.min(TILE, size.height()), 3);
                band = kept;
            }
            return kept;
        }

        boolean isNextRowOfTiles(Pixels next) {
            return rows % TILE == 0
                    && next.width() == size.width()
                    && next.height() == Math.min(TILE, size.height() - rows);
        }

        void addTiles(Pixels next) throws IOException {
            writeTiles(next, next.height());
            byte[] row = new byte[size.width() * 3];
            for (int each = 0; each < next.height(); each++) {
                next.read(each, row);
                int y = rows++;
                if (whole != null) {
                    whole.write(y, row);
                }
                giveOn(row, y, rows == size.height());
            }
        }

        private void giveOn(byte[] row, int y, boolean last) throws IOException {
            if (smaller == null) {
                return;
            }
            if (y % 2 == 1) {
                halve(above, row);
                smaller.add(half);
            } else if (last) {
                halve(row, row);
                smaller.add(half);
            } else {
                System.arraycopy(row, 0, above, 0, above.length);
            }
        }

        private void halve(byte[] upper, byte[] lower) {
            int pairs = size.width() / 2 * 3;
            for (int at = 0, from = 0; at < pairs; at += 3, from += 6) {
                half[at] = mean(upper[from], upper[from + 3], lower[from], lower[from + 3]);
                half[at + 1] = mean(upper[from + 1], upper[from + 4], lower[from + 1], lower[from + 4]);
                half[at + 2] = mean(upper[from + 2], upper[from + 5], lower[from + 2], lower[from + 5]);
            }
            // an odd column stands for itself
            for (int at = pairs; at < half.length; at++) {
                int from = at * 2 - (at - pairs);
                half[at] = mean(upper[from], upper[from], lower[from], lower[from]);
            }
        }

        private static byte mean(byte a, byte b, byte c, byte d) {
            return (byte) (((a & 0xFF) + (b & 0xFF) + (c & 0xFF) + (d & 0xFF) + 2) >> 2);
        }

        private void writeTiles(Pixels from, int height) throws IOException {
            for (int x = 0; x < size.width(); x += TILE) {
                int width = Math.min(TILE, size.width() - x);
                Pixels tile = from.part(x, 0, width, height);
                Pixels full = tile;
                if (width < TILE || height < TILE) {
                    // before the padded one, so that a tile of the row is read in one go with its neighbours
                    edgeOffsets.add(position);
                    edgeCounts.add(append(codec.encode(tile, JpegCodec.QUALITY)));
                    padded.fillFrom(tile);
                    full = padded;
                }
                offsets.add(position);
                counts.add(append(codec.encode(full, JpegCodec.QUALITY)));
            }
        }

        BufferedImage image() {
            Pixels kept = whole;
            if (kept == null) {
                throw new IllegalStateException("This level was not kept");
            }
            BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
            byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            byte[] row = new byte[size.width() * 3];
            for (int y = 0; y < size.height(); y++) {
                kept.read(y, row);
                System.arraycopy(row, 0, samples, y * row.length, row.length);
            }
            return image;
        }

        TiffDirectory directory(boolean first) {
            TiffDirectory directory = new TiffDirectory()
                    .longs(TiffDirectory.NEW_SUBFILE_TYPE, List.of(first ? 0L : 1L))
                    .longs(TiffDirectory.IMAGE_WIDTH, List.of((long) size.width()))
                    .longs(TiffDirectory.IMAGE_LENGTH, List.of((long) size.height()))
                    .shorts(TiffDirectory.BITS_PER_SAMPLE, 8, 8, 8)
                    .shorts(TiffDirectory.COMPRESSION, 7)
                    .shorts(TiffDirectory.PHOTOMETRIC, 6)
                    .shorts(TiffDirectory.SAMPLES_PER_PIXEL, 3)
                    .shorts(TiffDirectory.PLANAR_CONFIGURATION, 1)
                    .shorts(TiffDirectory.TILE_WIDTH, TILE)
                    .shorts(TiffDirectory.TILE_LENGTH, TILE)
                    .longs(TiffDirectory.TILE_OFFSETS, offsets)
                    .longs(TiffDirectory.TILE_BYTE_COUNTS, counts)
                    .shorts(TiffDirectory.CHROMA_SUBSAMPLING, 2, 2)
                    .rationals(TiffDirectory.REFERENCE_BLACK_WHITE, 0, 255, 128, 255, 128, 255);
            if (first) {
                directory
                        .text(TiffDirectory.SOFTWARE, "Vitrine")
                        .bytes(
                                TiffDirectory.ICC_PROFILE,
                                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            }
            return directory;
        }
    }
}
