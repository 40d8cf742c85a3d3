package org.vitrine.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// Writes derivatives: baseline JPEG with nothing in it but the picture and its colour profile, sRGB.
final class Jpegs {

    private static final float QUALITY = 0.88f;
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private Jpegs() {}

    /// Readers see the old file or the whole new one.
    static void write(BufferedImage image, Path file) throws IOException {
        Path folder = file.resolveSibling("").normalize();
        Files.createDirectories(folder);
        Path temporary = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            encode(image, temporary);
            Disk.force(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void encode(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = writer();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), how);
            addProfile(metadata);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), how);
        } finally {
            writer.dispose();
        }
    }

    /// The runtime's own.
    static ImageWriter writer() {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            // TwelveMonkeys has one as well; which comes first depends on the class path
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new IllegalStateException("This Java runtime cannot write JPEG");
    }

    /// The runtime's own.
    static ImageReader reader() {
        var readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.")) {
                return reader;
            }
        }
        throw new IllegalStateException("This Java runtime cannot read JPEG");
    }

    private static void addProfile(IIOMetadata metadata) throws IOException {
        IIOMetadataNode profile = new IIOMetadataNode("app2ICC");
        profile.setUserObject(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        IIOMetadataNode jfif = new IIOMetadataNode("app0JFIF");
        jfif.appendChild(profile);
        IIOMetadataNode variety = new IIOMetadataNode("JPEGvariety");
        variety.appendChild(jfif);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(variety);
        root.appendChild(new IIOMetadataNode("markerSequence"));
        metadata.mergeTree(FORMAT, root);
    }
}
