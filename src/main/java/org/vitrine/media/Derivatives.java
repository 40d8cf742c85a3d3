package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/// The pictures that are shown instead of an original. They can all be made again.
@ApplicationScoped
public class Derivatives {

    /// Pictures with more pixels than this are made one at a time.
    private static final long LARGE = 24_000_000;

    private final Path folder;
    private final MediaSettings settings;
    private final Originals originals;
    private final Codecs codecs;
    private final Semaphore large = new Semaphore(1, true);
    private final ConcurrentMap<UUID, Integer> progress = new ConcurrentHashMap<>();

    Derivatives(MediaSettings settings, Originals originals, Codecs codecs) {
        this.folder = settings.folder("derivatives");
        this.settings = settings;
        this.originals = originals;
        this.codecs = codecs;
    }

    /// The square a derivative fits into. It is never larger than its original.
    public enum Size {
        THUMBNAIL(400),
        DISPLAY(1600);

        private final int side;

        Size(int side) {
            this.side = side;
        }

        /// In pixels.
        public int side() {
            return side;
        }
    }

    /// A JPEG in sRGB; empty when it is not made (yet).
    public Optional<Path> open(UUID file, Size size) {
        return existing(path(file, size.name().toLowerCase(Locale.ROOT) + ".jpg"));
    }

    /// All sizes in one file; empty when it is not made (yet).
    Optional<Path> pyramid(UUID file) {
        return existing(path(file, "pyramid.tif"));
    }

    private static Optional<Path> existing(Path path) {
        return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

    /// How much of the pyramid is made, while this node is making it.
    ///
    /// @return in percent
    public OptionalInt progress(UUID file) {
        Integer percent = progress.get(file);
        return percent == null ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    /// Makes all sizes, over what is there.
    ///
    /// @throws Undecodable when there is no picture in it, or it takes too long
    Look make(UUID file, PictureFormat format, Orientation orientation) throws Undecodable {
        Path pyramid = path(file, "pyramid.tif");
        Path temporary = path(file, "pyramid." + UUID.randomUUID() + ".part");
        SourceRows rows = new SourceRows(
                originals.path(file), format, orientation, codecs.jpeg(), settings.folder("derivatives"));
        try {
            Files.createDirectories(folder.resolve(pyramid).resolveSibling("").normalize());
            BufferedImage display = TimeLimit.run(
                    settings.derivationPatience(), "media-derivative", () -> inTurn(file, format, rows, temporary));
            Files.move(temporary, pyramid, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Jpegs.write(display, path(file, "display.jpg"));
            BufferedImage thumbnail = Reduction.fit(display, Size.THUMBNAIL.side());
            Jpegs.write(thumbnail, path(file, "thumbnail.jpg"));
            return Look.of(thumbnail);
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (TimeoutException _) {
            throw new Undecodable("decoding it takes longer than "
                    + settings.derivationPatience().toSeconds() + " seconds");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            progress.remove(file);
            deleteQuietly(temporary);
        }
    }

    /// A full disk is no fault of the picture: it is tried again.
    private static Undecodable failed(ExecutionException e) {
        return switch (e.getCause()) {
            case Undecodable why -> why;
            case IOException why -> throw new UncheckedIOException(why);
            case null, default -> new Undecodable(Reasons.of(e));
        };
    }

    private BufferedImage inTurn(UUID file, PictureFormat format, SourceRows rows, Path to)
            throws Undecodable, IOException, InterruptedException {
        boolean alone = format.isRaster()
                && Decoding.dimensions(originals.path(file), format).pixels() > LARGE;
        if (!alone) {
            return build(file, rows, to);
        }
        large.acquire();
        try {
            return build(file, rows, to);
        } finally {
            large.release();
        }
    }

    private BufferedImage build(UUID file, SourceRows rows, Path to) throws Undecodable, IOException {
        try (Building building = new Building(file, to)) {
            rows.pour(building::begin);
            return building.finish();
        }
    }

    /// One pyramid while it grows.
    private final class Building implements AutoCloseable {
        private final UUID file;
        private final Path to;
        private Optional<PyramidWriter> writer = Optional.empty();

        Building(UUID file, Path to) {
            this.file = file;
            this.to = to;
        }

        RowSink begin(Dimensions size) throws IOException {
            PyramidWriter opened = new PyramidWriter(to, size, codecs.jpeg());
            writer = Optional.of(opened);
            int[] rows = {0};
            return new RowSink() {
                @Override
                public void add(byte[] row) throws IOException {
                    opened.add(row);
                    count(1);
                }

                @Override
                public void addRows(Pixels several) throws IOException {
                    opened.addRows(several);
                    count(several.height());
                }

                private void count(int more) {
                    rows[0] += more;
                    progress.put(file, (int) (100L * rows[0] / size.height()));
                }
            };
        }

        BufferedImage finish() throws IOException {
            return writer.orElseThrow().finish();
        }

        @Override
        public void close() throws IOException {
            if (writer.isPresent()) {
                writer.get().close();
            }
        }
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException _) {
            // it is not looked at by anybody, and the next making writes another
        }
    }

    /// Under the last two digits of the id: the first ones of a UUIDv7 are the time and would put a year in one folder.
    private Path path(UUID file, String name) {
        String id = file.toString();
        return folder.resolve(id.substring(id.length() - 2)).resolve(id).resolve(name);
    }
}
