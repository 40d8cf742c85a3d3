package org.vitrine.media;

import java.util.Arrays;
import java.util.Optional;

/// The formats a picture is made of. Everything else is kept as an attachment without one.
enum PictureFormat {
    JPEG("image/jpeg", "jpg", "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi"),
    PNG("image/png", "png", "com.sun.imageio.plugins.png.PNGImageReaderSpi"),
    TIFF("image/tiff", "tif", "com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi"),
    GIF("image/gif", "gif", "com.sun.imageio.plugins.gif.GIFImageReaderSpi"),
    WEBP("image/webp", "webp", "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi"),
    BMP("image/bmp", "bmp", "com.sun.imageio.plugins.bmp.BMPImageReaderSpi"),
    PDF("application/pdf", "pdf", "");

    private final String mediaType;
    private final String extension;
    private final String readerProvider;

    PictureFormat(String mediaType, String extension, String readerProvider) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.readerProvider = readerProvider;
    }

    static Optional<PictureFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /// Without the full stop.
    String extension() {
        return extension;
    }

    /// The ImageIO provider that reads it. Named, because which of several readers answers for a format depends on the
    /// order of the class path, and that is not the same in a test and in the packaged service.
    String readerProvider() {
        return readerProvider;
    }

    /// Whether the file is itself a picture with a width and a height; a document is made one page at a time.
    boolean isRaster() {
        return this != PDF;
    }
}
