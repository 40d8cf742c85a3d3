package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The codec that every Java runtime has. Four to six times slower than the library of the system.
final class PlainCodec implements JpegCodec {

    @Override
    public String name() {
        return "ImageIO";
    }

    @Override
    public boolean isNative() {
        return false;
    }

    @Override
    public void decode(ByteBuffer jpeg, int reduction, boolean smooth, Pixels into) throws Undecodable {
        ImageReader reader = Jpegs.reader();
        try (ImageInputStream bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(array(jpeg)))) {
            reader.setInput(bytes, true, true);
            if (Math.ceilDiv(reader.getWidth(0), reduction) != into.width()
                    || Math.ceilDiv(reader.getHeight(0), reduction) != into.height()) {
                throw new Undecodable("it is of another size than was said before");
            }
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(reduction, reduction, 0, 0);
            copy(reader.read(0, how), into);
        } catch (IOException | RuntimeException e) {
            throw new Undecodable(Reasons.of(e));
        } finally {
            reader.dispose();
        }
    }

    private static void copy(BufferedImage image, Pixels into) {
        byte[] row = new byte[into.width() * into.bands()];
        RgbRows rows = RgbRows.of(image);
        byte[] colours = new byte[into.width() * 3];
        for (int y = 0; y < into.height(); y++) {
            rows.read(y, colours);
            if (into.bands() == 3) {
                into.write(y, colours);
            } else {
                for (int x = 0; x < row.length; x++) {
                    row[x] = lightness(colours, x * 3);
                }
                into.write(y, row);
            }
        }
    }

    /// ITU-R BT.601, as JPEG does it.
    private static byte lightness(byte[] bgr, int at) {
        return (byte) ((114 * (bgr[at] & 0xFF) + 587 * (bgr[at + 1] & 0xFF) + 299 * (bgr[at + 2] & 0xFF) + 500) / 1000);
    }

    @Override
    public byte[] encode(Pixels from, int quality) {
        BufferedImage image = new BufferedImage(
                from.width(),
                from.height(),
                from.bands() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] row = new byte[from.width() * from.bands()];
        for (int y = 0; y < from.height(); y++) {
            from.read(y, row);
            System.arraycopy(row, 0, samples, y * row.length, row.length);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = Jpegs.writer();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] array(ByteBuffer jpeg) {
        byte[] bytes = new byte[jpeg.remaining()];
        jpeg.duplicate().get(bytes);
        return bytes;
    }
}
