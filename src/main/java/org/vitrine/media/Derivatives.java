package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/// The pictures that are shown instead of an original. They can all be made again.
@ApplicationScoped
public class Derivatives {

    /// Pictures with more pixels than this are decoded one at a time.
    private static final long LARGE = 24_000_000;

    /// Of larger pictures only every second, third, … pixel is read.
    private static final long MOST_DECODED = 64_000_000;

    private final Path folder;
    private final MediaSettings settings;
    private final Originals originals;
    private final Semaphore large = new Semaphore(1, true);

    Derivatives(MediaSettings settings, Originals originals) {
        this.folder = settings.folder("derivatives");
        this.settings = settings;
        this.originals = originals;
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
        Path path = path(file, size);
        return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

    /// Makes all sizes, over what is there.
    ///
    /// @throws Undecodable when there is no picture in it, or it takes too long
    void make(UUID file, PictureFormat format, Orientation orientation) throws Undecodable {
        try {
            BufferedImage display =
                    TimeLimit.run(settings.patience(), "media-derivative", () -> decoded(originals.path(file), format));
            BufferedImage upright = turned(display, orientation);
            Jpegs.write(upright, path(file, Size.DISPLAY));
            Jpegs.write(Reduction.fit(upright, Size.THUMBNAIL.side()), path(file, Size.THUMBNAIL));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Undecodable why ? why : new Undecodable(Reasons.of(e));
        } catch (TimeoutException _) {
            throw new Undecodable(
                    "decoding it takes longer than " + settings.patience().toSeconds() + " seconds");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage decoded(Path file, PictureFormat format) throws Undecodable, InterruptedException {
        if (!format.isRaster()) {
            return PdfPage.render(file, Size.DISPLAY.side());
        }
        long pixels = Decoding.dimensions(file, format).pixels();
        if (pixels <= LARGE) {
            return reduced(file, format, 1);
        }
        large.acquire();
        try {
            return reduced(file, format, (int) Math.ceil(Math.sqrt((double) pixels / MOST_DECODED)));
        } finally {
            large.release();
        }
    }

    private static BufferedImage reduced(Path file, PictureFormat format, int keepEvery) throws Undecodable {
        return Reduction.fit(Decoding.decode(file, format, keepEvery).image(), Size.DISPLAY.side());
    }

    private static BufferedImage turned(BufferedImage stored, Orientation orientation) {
        if (orientation == Orientation.TOP_LEFT) {
            return stored;
        }
        Dimensions size = new Dimensions(stored.getWidth(), stored.getHeight()).upright(orientation);
        AffineTransform turn = orientation.upright(stored.getWidth(), stored.getHeight());
        BufferedImage upright = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(stored, upright);
    }

    /// Under the last two digits of the id: the first ones of a UUIDv7 are the time and would put a year in one folder.
    private Path path(UUID file, Size size) {
        String id = file.toString();
        return folder.resolve(id.substring(id.length() - 2))
                .resolve(id)
                .resolve(size.name().toLowerCase(Locale.ROOT) + ".jpg");
    }
}
