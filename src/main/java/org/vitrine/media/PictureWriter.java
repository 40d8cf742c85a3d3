package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jboss.logging.Logger;

/// Writes pictures that are made for a single answer.
@ApplicationScoped
public class PictureWriter {

    private static final Logger LOG = Logger.getLogger(PictureWriter.class);

    private final Codecs codecs;
    private final boolean webp;

    PictureWriter(Codecs codecs) {
        this.codecs = codecs;
        this.webp = writesWebP();
    }

    /// In which form.
    public enum Form {
        JPG("jpg", "image/jpeg", "com.sun.imageio.plugins.jpeg.JPEGImageWriterSpi"),
        PNG("png", "image/png", "com.sun.imageio.plugins.png.PNGImageWriterSpi"),
        GIF("gif", "image/gif", "com.sun.imageio.plugins.gif.GIFImageWriterSpi"),
        WEBP("webp", "image/webp", "com.luciad.imageio.webp.WebPImageWriterSpi");

        private final String extension;
        private final String mediaType;
        private final String provider;

        Form(String extension, String mediaType, String provider) {
            this.extension = extension;
            this.mediaType = mediaType;
            this.provider = provider;
        }

        /// Without the full stop.
        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /// WebP needs a library that comes for some machines only.
    public boolean writes(Form form) {
        return form != Form.WEBP || webp;
    }

    /// @param picture of type `TYPE_3BYTE_BGR`, or with transparency where the form has it
    public byte[] write(BufferedImage picture, Form form) {
        if (form == Form.JPG) {
            return jpeg(picture);
        }
        ImageWriter writer = provider(form).map(PictureWriter::opened).orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(form == Form.GIF ? FewColours.of(picture) : picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private byte[] jpeg(BufferedImage picture) {
        byte[] samples = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = Pixels.of(arena, picture.getWidth(), picture.getHeight(), 3);
            pixels.bytes().copyFrom(java.lang.foreign.MemorySegment.ofArray(samples));
            return codecs.jpeg().encode(pixels, JpegCodec.QUALITY);
        }
    }

    private static ImageWriter opened(ImageWriterSpi provider) {
        try {
            return provider.createWriterInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By name: which of several answers for a form depends on the order of the class path.
    private static Optional<ImageWriterSpi> provider(Form form) {
        Iterator<ImageWriterSpi> providers =
                javax.imageio.spi.IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, true);
        while (providers.hasNext()) {
            ImageWriterSpi provider = providers.next();
            if (provider.getClass().getName().equals(form.provider)) {
                return Optional.of(provider);
            }
        }
        try {
            return Optional.of(Class.forName(form.provider)
                    .asSubclass(ImageWriterSpi.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException _) {
            return Optional.empty();
        }
    }

    private boolean writesWebP() {
        try {
            ImageIO.setUseCache(false);
            byte[] tried = write(new BufferedImage(2, 2, BufferedImage.TYPE_3BYTE_BGR), Form.WEBP);
            return tried.length > 12;
        } catch (RuntimeException | LinkageError e) {
            LOG.infof("Pictures cannot be given as WebP here: %s", e.getMessage());
            return false;
        }
    }
}
