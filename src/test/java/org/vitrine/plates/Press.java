package org.vitrine.plates;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.ExifParentTIFFTagSet;
import javax.imageio.plugins.tiff.ExifTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.plugins.tiff.TIFFTagSet;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.PhotoshopApp13Data;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;

/// Turns a finished drawing into the bytes of its file, profile and metadata inside.
///
/// It always takes the JDK's own encoders: what else is on the class path must not change a byte.
final class Press {
    private static final float[] QUALITIES = {0.84f, 0.80f, 0.76f, 0.72f, 0.68f};
    private static final int LARGEST_JPEG = 395_000;

    private Press() {}

    static byte[] file(Plate plate, BufferedImage picture) throws IOException {
        var embedded = new Embedded(plate);
        return switch (plate.storage()) {
            case JPEG -> jpeg(picture, SrgbProfile.colour(), embedded);
            case JPEG_TURNED -> jpeg(turned(picture), SrgbProfile.colour(), embedded);
            case JPEG_GREY -> jpeg(grey(picture), SrgbProfile.grey(), embedded);
            case PNG -> png(picture, embedded);
            case TIFF -> tiff(picture, embedded);
        };
    }

    /// A quarter counter-clockwise, which Orientation 6 undoes.
    private static BufferedImage turned(BufferedImage upright) {
        var lying = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                lying.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
            }
        }
        return lying;
    }

    /// Luma of BT.601; Java's own grey colour space is linear and would darken the picture.
    private static BufferedImage grey(BufferedImage colour) {
        var grey = new BufferedImage(colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < colour.getHeight(); y++) {
            for (int x = 0; x < colour.getWidth(); x++) {
                int rgb = colour.getRGB(x, y);
                int luma = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) + 500) / 1000;
                grey.getRaster().setSample(x, y, 0, luma);
            }
        }
        return grey;
    }

    /// The best of a few qualities that keeps the file small; the plates with most lines get the lowest.
    private static byte[] jpeg(BufferedImage picture, byte[] profile, Embedded embedded) throws IOException {
        byte[] file = {};
        for (float quality : QUALITIES) {
            file = described(withProfile(compressed(picture, quality), profile), embedded);
            if (file.length <= LARGEST_JPEG) {
                break;
            }
        }
        return file;
    }

    private static byte[] compressed(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = writer("jpeg");
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        IIOMetadata settings =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), param);
        fullChroma(settings);
        return encoded(writer, picture, settings, param);
    }

    private static byte[] described(byte[] jpeg, Embedded embedded) throws IOException {
        var exif = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(jpeg, exif, embedded.exif());
        var iptc = new ByteArrayOutputStream();
        new JpegIptcRewriter()
                .writeIptc(exif.toByteArray(), iptc, new PhotoshopApp13Data(embedded.iptc(), List.of(), true));
        var xmp = new ByteArrayOutputStream();
        new JpegXmpRewriter().updateXmpXml(iptc.toByteArray(), xmp, embedded.xmp());
        return xmp.toByteArray();
    }

    /// Keeps chroma at full size: fine red lines on paper blur at 4:2:0.
    private static void fullChroma(IIOMetadata settings) throws IOException {
        String format = settings.getNativeMetadataFormatName();
        var root = (IIOMetadataNode) settings.getAsTree(format);
        var components = root.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            var component = (IIOMetadataNode) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        settings.setFromTree(format, root);
    }

    /// Puts the profile into an APP2 segment (ICC.1, B.4) behind the JFIF header.
    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        int after = 2 + 2 + ((jpeg[4] & 255) << 8 | jpeg[5] & 255);
        byte[] name = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + 2 + 2 + name.length + 2 + profile.length)
                .put(jpeg, 0, after)
                .putShort((short) 0xFFE2)
                .putShort((short) (2 + name.length + 2 + profile.length))
                .put(name)
                .put((byte) 1)
                .put((byte) 1)
                .put(profile)
                .put(jpeg, after, jpeg.length - after)
                .array();
    }

    private static byte[] png(BufferedImage picture, Embedded embedded) throws IOException {
        ImageWriter writer = writer("png");
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0f);
        byte[] plain = encoded(writer, picture, null, param);
        var out = new ByteArrayOutputStream();
        int behindHeader = 8 + 25;
        out.write(plain, 0, behindHeader);
        out.writeBytes(chunk(
                "iCCP", joined("sRGB\0\0".getBytes(StandardCharsets.ISO_8859_1), deflated(SrgbProfile.colour()))));
        out.writeBytes(chunk("eXIf", embedded.exifBytes()));
        out.writeBytes(chunk(
                "iTXt",
                joined(
                        "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1),
                        embedded.xmp().getBytes(StandardCharsets.UTF_8))));
        out.write(plain, behindHeader, plain.length - behindHeader);
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] body = joined(type.getBytes(StandardCharsets.US_ASCII), data);
        var crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(data.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] deflated(byte[] data) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(data);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] tiff(BufferedImage picture, Embedded embedded) throws IOException {
        ImageWriter writer = writer("tiff");
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("Deflate");
        param.setCompressionQuality(0f);
        var type = ImageTypeSpecifier.createFromRenderedImage(picture);
        TIFFDirectory root = TIFFDirectory.createFromMetadata(writer.getDefaultImageMetadata(type, param));
        Plate plate = embedded.plate();
        text(root, BaselineTIFFTagSet.TAG_IMAGE_DESCRIPTION, "ImageDescription", plate.description());
        text(root, BaselineTIFFTagSet.TAG_SOFTWARE, "Software", Embedded.SOFTWARE);
        text(root, BaselineTIFFTagSet.TAG_ARTIST, "Artist", Embedded.CREATOR);
        text(root, BaselineTIFFTagSet.TAG_COPYRIGHT, "Copyright", Embedded.RIGHTS);
        root.addTIFFField(new TIFFField(new TIFFTag("Predictor", 317, 1 << TIFFTag.TIFF_SHORT), 2));
        bytes(root, 700, "XMP", TIFFTag.TIFF_BYTE, embedded.xmp().getBytes(StandardCharsets.UTF_8));
        bytes(root, 33723, "IPTC", TIFFTag.TIFF_UNDEFINED, embedded.iptcBytes());
        bytes(root, BaselineTIFFTagSet.TAG_ICC_PROFILE, "ICCProfile", TIFFTag.TIFF_UNDEFINED, SrgbProfile.colour());
        var exif = new TIFFDirectory(
                new TIFFTagSet[] {ExifTIFFTagSet.getInstance()},
                ExifParentTIFFTagSet.getInstance().getTag(ExifParentTIFFTagSet.TAG_EXIF_IFD_POINTER));
        text(exif, ExifTIFFTagSet.TAG_DATE_TIME_ORIGINAL, "DateTimeOriginal", Embedded.EXIF_DATE);
        text(exif, 0x9011, "OffsetTimeOriginal", Embedded.OFFSET);
        root.addTIFFField(new TIFFField(
                ExifParentTIFFTagSet.getInstance().getTag(ExifParentTIFFTagSet.TAG_EXIF_IFD_POINTER),
                TIFFTag.TIFF_LONG,
                1L,
                exif));
        return encoded(writer, picture, root.getAsMetadata(), param);
    }

    private static void text(TIFFDirectory directory, int number, String name, String value) {
        var tag = new TIFFTag(name, number, 1 << TIFFTag.TIFF_ASCII);
        directory.addTIFFField(new TIFFField(tag, TIFFTag.TIFF_ASCII, 1, new String[] {value}));
    }

    private static void bytes(TIFFDirectory directory, int number, String name, int type, byte[] value) {
        directory.addTIFFField(new TIFFField(new TIFFTag(name, number, 1 << type), type, value.length, value));
    }

    private static ImageWriter writer(String format) {
        var writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
        }
        throw new IllegalStateException("this JDK cannot write " + format);
    }

    private static byte[] encoded(
            ImageWriter writer,
            BufferedImage picture,
            @org.jspecify.annotations.Nullable IIOMetadata settings,
            ImageWriteParam param)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, settings), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
