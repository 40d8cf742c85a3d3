package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the measurements need of this package, with the codec chosen.
public final class MeasuredPictures {

    private final JpegCodec codec;

    private MeasuredPictures(JpegCodec codec) {
        this.codec = codec;
    }

    private static final MetadataReader READER = new MetadataReader(java.time.Duration.ofMinutes(1));

    public static Optional<MeasuredPictures> turbo() {
        return TurboCodec.find().map(MeasuredPictures::new);
    }

    public static MeasuredPictures plain() {
        return new MeasuredPictures(new PlainCodec());
    }

    /// Makes a pyramid, over what is there.
    public void pyramid(Path original, String mediaType, Path to) throws Exception {
        Files.deleteIfExists(to);
        SourceRows rows = new SourceRows(
                original,
                PictureFormat.of(mediaType).orElseThrow(),
                Orientation.TOP_LEFT,
                codec,
                to.resolveSibling(""));
        PyramidWriter[] writer = new PyramidWriter[1];
        rows.pour(size -> {
            writer[0] = new PyramidWriter(to, size, codec);
            return writer[0];
        });
        try (PyramidWriter written = writer[0]) {
            var _ = written.finish();
        }
    }

    /// What metadata-extractor alone reads.
    ///
    /// @return how many blocks there were
    public static int extracted(Path file) throws Exception {
        return com.drew.imaging.ImageMetadataReader.readMetadata(file.toFile()).getDirectoryCount();
    }

    /// Everything that is read of a file when it comes, its checksum too.
    ///
    /// @return how many tags there were
    public static int read(Path file) throws Exception {
        java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
        try (java.io.InputStream bytes = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
        Identification what = Identification.of(file, FileName.of(String.valueOf(file.getFileName())));
        return READER.read(file, what).tags().size();
    }

    /// A part of a pyramid in another size, as a JPEG file.
    public byte[] region(Path pyramid, Area area, int width, int height) throws IOException {
        try {
            return region(Pyramid.open(pyramid), area, width, height);
        } catch (Undecodable e) {
            throw new IOException(e);
        }
    }

    public Pyramid open(Path pyramid) throws IOException {
        try {
            return Pyramid.open(pyramid);
        } catch (Undecodable e) {
            throw new IOException(e);
        }
    }

    public byte[] region(Pyramid pyramid, Area area, int width, int height) {
        BufferedImage image = pyramid.render(area, new Dimensions(width, height), codec);
        try (java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofConfined()) {
            Pixels pixels = Pixels.of(arena, width, height, 3);
            byte[] samples = ((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData();
            pixels.bytes().copyFrom(java.lang.foreign.MemorySegment.ofArray(samples));
            return codec.encode(pixels, JpegCodec.QUALITY);
        }
    }
}
