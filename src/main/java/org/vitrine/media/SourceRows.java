package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Optional;

/// Reads an original from above, upright and in sRGB, without holding more of it than its format makes necessary.
final class SourceRows {

    /// The longer side of a document's page, which has no pixels of its own.
    private static final int PAGE = 3200;

    /// rows whose colours are converted together
    private static final int TOGETHER = 16;

    private final Path file;
    private final PictureFormat format;
    private final Orientation orientation;
    private final JpegCodec codec;
    private final Path folder;

    /// @param folder for temporary files
    SourceRows(Path file, PictureFormat format, Orientation orientation, JpegCodec codec, Path folder) {
        this.file = file;
        this.format = format;
        this.orientation = orientation;
        this.codec = codec;
        this.folder = folder;
    }

    /// Is told the size before the first row.
    interface Begin {
        RowSink with(Dimensions upright) throws IOException;
    }

    /// @throws Undecodable when the original cannot be read to its end
    /// @throws IOException when what takes the rows fails
    void pour(Begin begin) throws Undecodable, IOException {
        try {
            if (!format.isRaster()) {
                page(begin);
                return;
            }
            Dimensions stored = Decoding.dimensions(file, format);
            RowSink sink = begin.with(stored.upright(orientation));
            if (format == PictureFormat.JPEG && codec.isNative()) {
                Optional<ByteBuffer> accepted = accepted(stored);
                if (accepted.isPresent()) {
                    jpeg(accepted.get(), stored, sink);
                    return;
                }
            }
            bands(stored, sink);
        } catch (RowSink.NotTaken e) {
            throw e.why();
        }
    }

    private void page(Begin begin) throws Undecodable, IOException {
        BufferedImage page = PdfPage.render(file, PAGE);
        RowSink sink = begin.with(new Dimensions(page.getWidth(), page.getHeight()));
        RgbRows rows = RgbRows.of(page);
        byte[] row = new byte[page.getWidth() * 3];
        for (int y = 0; y < page.getHeight(); y++) {
            rows.read(y, row);
            sink.add(row);
        }
    }

    /// What the native library may see: it was decoded by the Java reader when it was received, and its markers are of
    /// the plain sort. Everything else goes the other way.
    private Optional<ByteBuffer> accepted(Dimensions stored) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            JpegOutline outline = JpegOutline.read(bytes);
            boolean same = outline.width() == stored.width() && outline.height() == stored.height();
            return same ? Optional.of(bytes) : Optional.empty();
        } catch (Undecodable _) {
            return Optional.empty();
        }
    }

    private void jpeg(ByteBuffer bytes, Dimensions stored, RowSink sink) throws Undecodable, IOException {
        Optional<JpegProfile> profile = JpegProfile.foreign(bytes);
        try (Canvas canvas = new Canvas(stored, folder)) {
            codec.decode(bytes, 1, canvas.pixels());
            if (profile.isPresent()) {
                convert(canvas.pixels(), profile.get());
            }
            canvas.pour(orientation, sink);
        }
    }

    private static void convert(Pixels pixels, JpegProfile profile) {
        byte[] rows = new byte[pixels.width() * 3 * TOGETHER];
        byte[] row = new byte[pixels.width() * 3];
        for (int first = 0; first < pixels.height(); first += TOGETHER) {
            int count = Math.min(TOGETHER, pixels.height() - first);
            for (int each = 0; each < count; each++) {
                pixels.read(first + each, row);
                System.arraycopy(row, 0, rows, each * row.length, row.length);
            }
            profile.convert(rows, pixels.width(), count);
            for (int each = 0; each < count; each++) {
                System.arraycopy(rows, each * row.length, row, 0, row.length);
                pixels.write(first + each, row);
            }
        }
    }

    private void bands(Dimensions stored, RowSink sink) throws Undecodable, IOException {
        if (orientation == Orientation.TOP_LEFT) {
            Decoding.rows(file, format, sink);
            return;
        }
        try (Canvas canvas = new Canvas(stored, folder)) {
            int[] next = {0};
            Decoding.rows(file, format, row -> canvas.pixels().write(next[0]++, row));
            canvas.pour(orientation, sink);
        }
    }
}
