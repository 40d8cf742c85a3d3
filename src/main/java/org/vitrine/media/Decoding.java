package org.vitrine.media;

import com.twelvemonkeys.imageio.stream.BufferedFileImageInputStreamSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/// Reads the first picture of a file that is one.
final class Decoding {

    /// Buffered, because some readers ask for single bits, and on a channel, which an interrupt closes: that is how a
    /// decoder is stopped which takes too long.
    private static final BufferedFileImageInputStreamSpi OPENING = new BufferedFileImageInputStreamSpi();

    /// in bytes
    private static final long SMALL_BAND = 24L * 1024 * 1024;

    private static final long LARGE_BAND = 80L * 1024 * 1024;

    private Decoding() {}

    /// What a decoder made of the bytes.
    ///
    /// @param complaints that did not keep it from finishing
    record Decoded(BufferedImage image, List<String> complaints) {}

    /// From the header, before anything is decoded.
    ///
    /// @throws Undecodable when the header is damaged
    static Dimensions dimensions(Path file, PictureFormat format) throws Undecodable {
        return reading(file, format, true, reader -> new Dimensions(reader.getWidth(0), reader.getHeight(0)));
    }

    /// @param keepEvery column and row, 1 for all of them: what is left out never takes memory
    /// @throws Undecodable when the picture is damaged or not whole
    static Decoded decode(Path file, PictureFormat format, int keepEvery) throws Undecodable {
        return reading(file, format, format != PictureFormat.PNG, reader -> {
            List<String> complaints = new ArrayList<>();
            reader.addIIOReadWarningListener(listener(complaints));
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(keepEvery, keepEvery, 0, 0);
            BufferedImage image = reader.read(0, how);
            if (complaints.stream().anyMatch(Decoding::saysThatBytesAreMissing)) {
                throw new Undecodable("it ends before the picture does");
            }
            return new Decoded(
                    format == PictureFormat.PNG ? ColourProfiles.withEmbedded(image, reader) : image, complaints);
        });
    }

    /// All rows, as opaque sRGB, some at a time: what a band takes in memory is bounded, whatever the picture's size.
    ///
    /// @throws Undecodable when the picture is damaged or not whole
    /// @throws RowSink.NotTaken when the sink fails
    static void rows(Path file, PictureFormat format, RowSink sink) throws Undecodable {
        reading(file, format, format != PictureFormat.PNG, reader -> {
            List<String> complaints = new ArrayList<>();
            reader.addIIOReadWarningListener(listener(complaints));
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int step = rowsTogether(reader, format, width);
            byte[] row = new byte[width * 3];
            for (int first = 0; first < height; first += step) {
                ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceRegion(new Rectangle(0, first, width, Math.min(step, height - first)));
                BufferedImage band = reader.read(0, how);
                if (complaints.stream().anyMatch(Decoding::saysThatBytesAreMissing)) {
                    throw new Undecodable("it ends before the picture does");
                }
                pour(format == PictureFormat.PNG ? ColourProfiles.withEmbedded(band, reader) : band, row, sink);
            }
            return complaints;
        });
    }

    private static void pour(BufferedImage band, byte[] row, RowSink sink) {
        RgbRows rows = RgbRows.of(band);
        for (int y = 0; y < band.getHeight(); y++) {
            rows.read(y, row);
            try {
                sink.add(row);
            } catch (IOException e) {
                throw new RowSink.NotTaken(e);
            }
        }
    }

    /// A reader that cannot begin in the middle goes through everything above a band again, so its bands are larger.
    private static int rowsTogether(ImageReader reader, PictureFormat format, int width) throws IOException {
        var type = reader.getRawImageType(0);
        int bits = type == null ? 32 : Math.max(8, type.getColorModel().getPixelSize());
        long band = format == PictureFormat.TIFF ? SMALL_BAND : LARGE_BAND;
        return (int) Math.clamp(band / ((long) width * Math.ceilDiv(bits, 8)), 1, 1 << 20);
    }

    /// The JPEG readers fill what is missing with grey and only say so (JDK resource "Truncated File", libjpeg's
    /// "Premature end").
    private static boolean saysThatBytesAreMissing(String complaint) {
        String lower = complaint.toLowerCase(Locale.ROOT);
        return lower.contains("truncated") || lower.contains("premature end");
    }

    private static <T> T reading(Path file, PictureFormat format, boolean withoutMetadata, Use<T> use)
            throws Undecodable {
        ImageReader reader = null;
        try (ImageInputStream bytes = OPENING.createInputStreamInstance(file.toFile(), false, null)) {
            reader = provider(format).createReaderInstance();
            reader.setInput(bytes, false, withoutMetadata);
            return use.with(reader);
        } catch (RowSink.NotTaken e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // readers of damaged bytes throw nearly everything
            throw new Undecodable(Reasons.of(e));
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static ImageReaderSpi provider(PictureFormat format) {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        var providers = registry.getServiceProviders(ImageReaderSpi.class, true);
        while (providers.hasNext()) {
            ImageReaderSpi provider = providers.next();
            if (provider.getClass().getName().equals(format.readerProvider())) {
                return provider;
            }
        }
        return registered(registry, format.readerProvider());
    }

    /// The registry looks for providers once, with the class loader of whichever thread came first; that one may not
    /// have seen ours.
    private static ImageReaderSpi registered(IIORegistry registry, String name) {
        try {
            ImageReaderSpi provider = Class.forName(name)
                    .asSubclass(ImageReaderSpi.class)
                    .getDeclaredConstructor()
                    .newInstance();
            registry.registerServiceProvider(provider, ImageReaderSpi.class);
            return provider;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No ImageIO provider " + name, e);
        }
    }

    private static IIOReadWarningListener listener(List<String> complaints) {
        return (_, warning) -> complaints.add(warning);
    }

    private interface Use<T> {
        T with(ImageReader reader) throws IOException, Undecodable;
    }
}
