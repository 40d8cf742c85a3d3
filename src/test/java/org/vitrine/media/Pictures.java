package org.vitrine.media;

import com.twelvemonkeys.imageio.color.ColorSpaces;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Real files, made on the spot.
final class Pictures {

    static final Color RED = new Color(200, 30, 30);
    static final Color GREEN = new Color(30, 160, 60);
    static final Color BLUE = new Color(30, 60, 200);
    static final Color GREY = new Color(128, 128, 128);

    private Pictures() {}

    /// Red and green above, blue and grey below.
    static BufferedImage quarters(int width, int height, int type) {
        return paint(new BufferedImage(width, height, type));
    }

    static BufferedImage quarters(int width, int height) {
        return quarters(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    private static BufferedImage paint(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        int x = image.getWidth() / 2;
        int y = image.getHeight() / 2;
        List<Color> colours = List.of(RED, GREEN, BLUE, GREY);
        for (int quarter = 0; quarter < 4; quarter++) {
            pen.setColor(colours.get(quarter));
            pen.fillRect(quarter % 2 * x, quarter / 2 * y, x, y);
        }
        pen.dispose();
        return image;
    }

    static BufferedImage noise(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    static byte[] bytes(BufferedImage image, String format) {
        return bytes(List.of(image), format);
    }

    /// More than one only where the format has pages.
    static byte[] bytes(List<BufferedImage> images, String format) {
        ImageWriter writer = writer(format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            if (images.size() == 1) {
                writer.write(new IIOImage(images.getFirst(), null, null));
            } else {
                writer.prepareWriteSequence(null);
                for (BufferedImage image : images) {
                    writer.writeToSequence(new IIOImage(image, null, null), writer.getDefaultWriteParam());
                }
                writer.endWriteSequence();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.") && writers.hasNext()) {
            writer = writers.next();
        }
        return writer;
    }

    /// Four inks, as Adobe writes them: inverted, with an APP14 marker.
    static byte[] cmykJpeg(int width, int height, int cyan, int magenta, int yellow, int black) {
        ColorSpace inks = ColorSpaces.getColorSpace(ColorSpaces.CS_GENERIC_CMYK);
        ComponentColorModel model =
                new ComponentColorModel(inks, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        BufferedImage image =
                new BufferedImage(model, model.createCompatibleWritableRaster(width, height), false, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setPixel(x, y, new int[] {cyan, magenta, yellow, black});
            }
        }
        Iterator<ImageWriter> writers =
                ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.twelvemonkeys")) {
                try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                    writer.setOutput(out);
                    writer.write(image);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return bytes.toByteArray();
            }
        }
        throw new AssertionError("Nobody writes JPEG in four inks");
    }

    static BufferedImage sixteenBits(int width, int height, Color colour) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        BufferedImage image =
                new BufferedImage(model, model.createCompatibleWritableRaster(width, height), false, null);
        int[] pixel = {colour.getRed() * 257, colour.getGreen() * 257, colour.getBlue() * 257};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setPixel(x, y, pixel);
            }
        }
        return image;
    }

    /// One colour, lossless (WebP Lossless Bitstream Specification: five prefix codes of one symbol each take no bits
    /// per pixel).
    static byte[] webp(int width, int height, Color colour) {
        // the reader looks a few bytes ahead
        return webp(width, height, colour, 64);
    }

    /// @param spare bytes after the last bit that is needed; without any, the reader runs into the end at every pixel
    static byte[] webp(int width, int height, Color colour, int spare) {
        Bits bits = new Bits();
        bits.put(width - 1, 14).put(height - 1, 14).put(0, 1).put(0, 3);
        // no transform, no colour cache, one group of prefix codes
        bits.put(0, 1).put(0, 1).put(0, 1);
        for (int symbol : new int[] {colour.getGreen(), colour.getRed(), colour.getBlue(), 255, 0}) {
            bits.put(1, 1).put(0, 1).put(1, 1).put(symbol, 8);
        }
        byte[] stream = bits.bytes();
        int length = stream.length + 1 + spare;
        int padded = length + length % 2;
        ByteBuffer file = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + padded);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        file.put((byte) 0x2F).put(stream);
        return file.array();
    }

    private static final class Bits {
        private final BitSet set = new BitSet();
        private int length;

        Bits put(int value, int count) {
            for (int bit = 0; bit < count; bit++) {
                set.set(length++, (value >> bit & 1) == 1);
            }
            return this;
        }

        byte[] bytes() {
            return Arrays.copyOf(set.toByteArray(), (length + 7) / 8);
        }
    }

    /// A header that claims any size over a few rows of data.
    static byte[] pngClaiming(int width, int height) {
        byte[] png = bytes(quarters(8, 8), "png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    /// With a comment that unpacks to so many zeros.
    static byte[] pngWithComment(int unpacked) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(text)) {
            for (int done = 0; done < unpacked; done += 4096) {
                packed.write(new byte[Math.min(4096, unpacked - done)]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] png = bytes(quarters(8, 8), "png");
        byte[] type = "zTXt".getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(text.toByteArray());
        ByteBuffer whole = ByteBuffer.allocate(png.length + 12 + text.size());
        whole.put(png, 0, 33)
                .putInt(text.size())
                .put(type)
                .put(text.toByteArray())
                .putInt((int) crc.getValue());
        whole.put(png, 33, png.length - 33);
        return whole.array();
    }

    /// One page, its upper half red.
    static byte[] pdf(float width, float height, String title) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.setNonStrokingColor(RED);
                pen.addRect(0, height / 2, width, height / 2);
                pen.fill();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
