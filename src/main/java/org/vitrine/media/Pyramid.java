package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A picture in all its sizes, as [PyramidWriter] wrote it, mapped into memory. What is stored is given away as it is;
/// whatever else is wanted is made of the smallest level that has enough pixels.
///
/// A mapping outlives the file's name: when the pyramid is made anew, answers that are being sent are not disturbed.
public final class Pyramid {

    /// In pixels, both ways.
    public static final int TILE = PyramidWriter.TILE;

    private static final int MOST_LEVELS = 32;
    private static final int SMALLEST_FILE = 24;

    /// From here on the colours of neighbours are mixed anyway.
    private static final double SMALLER = 1.3;

    private final ByteBuffer file;
    private final List<Level> levels;
    private final List<Sheet> sheets;
    private final String version;

    private Pyramid(ByteBuffer file, List<Level> levels, List<Sheet> sheets, String version) {
        this.file = file;
        this.levels = List.copyOf(levels);
        this.sheets = List.copyOf(sheets);
        this.version = version;
    }

    /// Tiles from left to right and from above, cut to the picture.
    private record Level(Dimensions size, long[] offsets, long[] counts) {
        int across() {
            return Math.ceilDiv(size.width(), TILE);
        }

        int down() {
            return Math.ceilDiv(size.height(), TILE);
        }
    }

    /// The whole picture in one size.
    private record Sheet(Dimensions size, long offset, long count) {}

    /// @throws Undecodable when it is none, or damaged
    static Pyramid open(Path path) throws IOException, Undecodable {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer mapped = channel.map(MapMode.READ_ONLY, 0, channel.size());
            String version = Long.toString(Files.getLastModifiedTime(path).toMillis(), 36) + "-"
                    + Long.toString(channel.size(), 36);
            return read(mapped, version);
        }
    }

    /// @param version changes whenever the bytes may have changed
    static Pyramid read(ByteBuffer bytes, String version) throws Undecodable {
        ByteBuffer file = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < SMALLEST_FILE || file.getShort(0) != 0x4949 || file.getShort(2) != 42) {
            throw new Undecodable("it is no TIFF file of ours");
        }
        byte[] mark = new byte[PyramidWriter.MARK.length];
        file.get(8, mark);
        if (!java.util.Arrays.equals(mark, PyramidWriter.MARK)) {
            throw new Undecodable("it is no pyramid of ours");
        }
        TiffDirectory.Found ours = TiffDirectory.Found.read(file, file.getLong(16));
        List<Level> levels = levels(file, ours);
        return new Pyramid(file, levels, sheets(file, ours), version);
    }

    private static List<Level> levels(ByteBuffer file, TiffDirectory.Found ours) throws Undecodable {
        long[] edgeOffsets = ours.numbers().getOrDefault(TiffDirectory.TILE_OFFSETS, new long[0]);
        long[] edgeCounts = ours.numbers().getOrDefault(TiffDirectory.TILE_BYTE_COUNTS, new long[0]);
        if (edgeOffsets.length != edgeCounts.length) {
            throw new Undecodable("its edges are not as many as their lengths");
        }
        List<Level> levels = new ArrayList<>();
        int edge = 0;
        long offset = file.getInt(4) & 0xFFFFFFFFL;
        while (offset != 0) {
            // a chain that bites its own tail ends here
            if (levels.size() == MOST_LEVELS) {
                throw new Undecodable("it has more levels than a picture can have");
            }
            TiffDirectory.Found directory = TiffDirectory.Found.read(file, offset);
            Level level = level(directory, levels);
            edge = cut(level, edgeOffsets, edgeCounts, edge);
            check(file, level.offsets, level.counts);
            levels.add(level);
            offset = directory.next();
        }
        if (levels.isEmpty() || levels.getLast().offsets.length != 1) {
            throw new Undecodable("its levels do not end in one tile");
        }
        return levels;
    }

    private static Level level(TiffDirectory.Found directory, List<Level> larger) throws Undecodable {
        int width = directory.one(TiffDirectory.IMAGE_WIDTH);
        int height = directory.one(TiffDirectory.IMAGE_LENGTH);
        if (width < 1 || height < 1) {
            throw new Undecodable("a level has no pixels");
        }
        Dimensions size = new Dimensions(width, height);
        if (!larger.isEmpty()) {
            Dimensions before = larger.getLast().size;
            if (width != Math.ceilDiv(before.width(), 2) || height != Math.ceilDiv(before.height(), 2)) {
                throw new Undecodable("a level is not half of the one before");
            }
        }
        long[] offsets = directory.numbers().getOrDefault(TiffDirectory.TILE_OFFSETS, new long[0]);
        long[] counts = directory.numbers().getOrDefault(TiffDirectory.TILE_BYTE_COUNTS, new long[0]);
        long tiles = (long) Math.ceilDiv(width, TILE) * Math.ceilDiv(height, TILE);
        if (offsets.length != tiles || counts.length != tiles || directory.one(TiffDirectory.TILE_WIDTH) != TILE) {
            throw new Undecodable("a level has not the tiles that it needs");
        }
        return new Level(size, offsets, counts);
    }

    /// Puts the cut tiles in the place of the padded ones.
    ///
    /// @return how many edges are used up
    private static int cut(Level level, long[] edgeOffsets, long[] edgeCounts, int from) throws Undecodable {
        int edge = from;
        boolean right = level.size.width() % TILE != 0;
        boolean below = level.size.height() % TILE != 0;
        for (int row = 0; row < level.down(); row++) {
            for (int column = 0; column < level.across(); column++) {
                boolean isCut = (right && column == level.across() - 1) || (below && row == level.down() - 1);
                if (isCut) {
                    if (edge == edgeOffsets.length) {
                        throw new Undecodable("it has fewer edges than its levels");
                    }
                    int tile = row * level.across() + column;
                    level.offsets[tile] = edgeOffsets[edge];
                    level.counts[tile] = edgeCounts[edge];
                    edge++;
                }
            }
        }
        return edge;
    }

    private static List<Sheet> sheets(ByteBuffer file, TiffDirectory.Found ours) throws Undecodable {
        long[] widths = ours.numbers().getOrDefault(TiffDirectory.IMAGE_WIDTH, new long[0]);
        long[] heights = ours.numbers().getOrDefault(TiffDirectory.IMAGE_LENGTH, new long[0]);
        long[] offsets = ours.numbers().getOrDefault(TiffDirectory.STRIP_OFFSETS, new long[0]);
        long[] counts = ours.numbers().getOrDefault(TiffDirectory.STRIP_BYTE_COUNTS, new long[0]);
        if (widths.length != heights.length || widths.length != offsets.length || widths.length != counts.length) {
            throw new Undecodable("its sizes are not as many as their lengths");
        }
        check(file, offsets, counts);
        List<Sheet> sheets = new ArrayList<>();
        for (int each = 0; each < widths.length; each++) {
            if (widths[each] < 1 || heights[each] < 1 || widths[each] > 0xFFFF || heights[each] > 0xFFFF) {
                throw new Undecodable("a size is none");
            }
            Dimensions size = new Dimensions((int) widths[each], (int) heights[each]);
            sheets.add(new Sheet(size, offsets[each], counts[each]));
        }
        return sheets;
    }

    private static void check(ByteBuffer file, long[] offsets, long[] counts) throws Undecodable {
        for (int each = 0; each < offsets.length; each++) {
            if (counts[each] < 4 || offsets[each] > file.limit() - counts[each]) {
                throw new Undecodable("a tile lies outside the file");
            }
        }
    }

    /// Of the upright picture.
    public Dimensions size() {
        return levels.getFirst().size();
    }

    /// How many times it is halved, at least 1 for the picture itself.
    public int levels() {
        return levels.size();
    }

    /// What [#sheet] gives without any work, the smallest first.
    public List<Dimensions> sizes() {
        return sheets.stream()
                .map(Sheet::size)
                .sorted((one, other) -> Long.compare(one.pixels(), other.pixels()))
                .toList();
    }

    /// Changes whenever the bytes may have changed.
    public String version() {
        return version;
    }

    /// The whole picture in a stored size, a JPEG file.
    public Optional<ByteBuffer> sheet(int width, int height) {
        for (Sheet sheet : sheets) {
            if (sheet.size.width() == width && sheet.size.height() == height) {
                return Optional.of(slice(sheet.offset, sheet.count));
            }
        }
        return Optional.empty();
    }

    /// A stored tile, a JPEG file, when the area is exactly one of some level and wanted in the size of that level.
    public Optional<ByteBuffer> tile(Area area, int width, int height) {
        for (int at = 0; at < levels.size(); at++) {
            Level level = levels.get(at);
            long side = (long) TILE << at;
            if (area.x() % side != 0 || area.y() % side != 0) {
                return Optional.empty();
            }
            boolean whole = area.width() == Math.min(side, size().width() - area.x())
                    && area.height() == Math.min(side, size().height() - area.y());
            int column = (int) (area.x() / side);
            int row = (int) (area.y() / side);
            if (whole
                    && width == Math.min(TILE, level.size.width() - column * TILE)
                    && height == Math.min(TILE, level.size.height() - row * TILE)) {
                int tile = row * level.across() + column;
                return Optional.of(slice(level.offsets[tile], level.counts[tile]));
            }
        }
        return Optional.empty();
    }

    private ByteBuffer slice(long offset, long count) {
        return file.slice((int) offset, (int) count);
    }

    /// A part of the picture in any size, larger than it is too.
    ///
    /// @param area within the picture
    /// @return of type `TYPE_3BYTE_BGR`
    /// @throws IllegalStateException when a stored tile cannot be decoded: the file is damaged
    BufferedImage render(Area area, Dimensions to, JpegCodec codec) {
        int at = level(area, to);
        Level level = levels.get(at);
        double scale = 1.0 / (1L << at);
        double left = area.x() * scale;
        double top = area.y() * scale;
        double width = Math.min(area.width() * scale, level.size.width() - left);
        double height = Math.min(area.height() * scale, level.size.height() - top);
        Resampling across = new Resampling(left, width, level.size.width(), to.width());
        Resampling down = new Resampling(top, height, level.size.height(), to.height());
        boolean smaller = width > to.width() * SMALLER;
        return new Rendering(this, at, codec, !smaller).render(across, down, to);
    }

    /// The smallest level that has as many pixels as are wanted.
    private int level(Area area, Dimensions to) {
        double reduction = Math.min((double) area.width() / to.width(), (double) area.height() / to.height());
        int at = 0;
        while (at + 1 < levels.size() && (2L << at) <= reduction) {
            at++;
        }
        return at;
    }

    Dimensions levelSize(int level) {
        return levels.get(level).size();
    }

    ByteBuffer tileAt(int level, int column, int row) {
        Level found = levels.get(level);
        int tile = row * found.across() + column;
        return slice(found.offsets[tile], found.counts[tile]);
    }
}
