package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.color.ColorSpaces;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// TIFF in the sorts that scanners and other programs write, each from bytes to upright rows of sRGB.
class TiffVarietiesTest {

    private static final String JDK = "com.sun.imageio.plugins.tiff.TIFFImageWriterSpi";
    private static final String CLASSIC = "com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi";
    private static final String BIG = "com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageWriterSpi";

    @TempDir
    Path folder;

    static Stream<Arguments> varieties() {
        return Stream.of(
                in("strips", () -> Pictures.bytes(colours(), "tiff")),
                in("tiles", () -> written(JDK, colours(), "Deflate", true)),
                in("LZW", () -> written(JDK, colours(), "LZW", false)),
                in("PackBits", () -> written(JDK, colours(), "PackBits", false)),
                in("JPEG in tiles", () -> written(JDK, colours(), "JPEG", true)),
                in("BigTIFF", () -> written(BIG, colours(), null, false)),
                in("written by TwelveMonkeys", () -> written(CLASSIC, colours(), null, false)),
                in("grey, 8 bits", () -> Pictures.bytes(halves(BufferedImage.TYPE_BYTE_GRAY), "tiff")),
                in("grey, 16 bits", () -> Pictures.bytes(halves(BufferedImage.TYPE_USHORT_GRAY), "tiff")),
                in("1 bit", () -> Pictures.bytes(halves(BufferedImage.TYPE_BYTE_BINARY), "tiff")),
                in("1 bit, CCITT T.6", () -> written(JDK, halves(BufferedImage.TYPE_BYTE_BINARY), "CCITT T.6", false)),
                in("palette of 4 bits", () -> Pictures.bytes(palette(), "tiff")),
                in("16 bits a colour", () -> Pictures.bytes(deep(), "tiff")),
                in("four inks", () -> written(CLASSIC, inks(), null, false)));
    }

    private static Arguments in(String name, Supplier<byte[]> bytes) {
        return Arguments.of(name, bytes);
    }

    /// The left half is dark and the right one light, whatever the colours are.
    @ParameterizedTest(name = "{0}")
    @MethodSource("varieties")
    void isIdentifiedAndRead(String name, Supplier<byte[]> bytes) throws Exception {
        Path file = Files.write(folder.resolve("scan.tif"), bytes.get());

        Identification what = Identification.of(file, FileName.of("scan.tif"));
        assertThat(what.mediaType()).isEqualTo("image/tiff");
        assertThat(what.warning()).isEmpty();
        assertThat(Decoding.dimensions(file, PictureFormat.TIFF)).isEqualTo(new Dimensions(96, 80));
        int[] row = {0};
        Decoding.rows(file, PictureFormat.TIFF, bgr -> {
            assertThat(light(bgr, 12)).as("%s, row %d, left", name, row[0]).isLessThan(110);
            assertThat(light(bgr, 84)).as("%s, row %d, right", name, row[0]).isGreaterThan(145);
            row[0]++;
        });
        assertThat(row[0]).isEqualTo(80);
    }

    private static int light(byte[] bgr, int x) {
        return ((bgr[3 * x] & 0xFF) + (bgr[3 * x + 1] & 0xFF) + (bgr[3 * x + 2] & 0xFF)) / 3;
    }

    private static BufferedImage halves(BufferedImage image, Color dark, Color light) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, (x < image.getWidth() / 2 ? dark : light).getRGB());
            }
        }
        return image;
    }

    private static BufferedImage halves(int type) {
        return halves(new BufferedImage(96, 80, type), Color.BLACK, Color.WHITE);
    }

    private static BufferedImage colours() {
        return halves(
                new BufferedImage(96, 80, BufferedImage.TYPE_3BYTE_BGR),
                new Color(140, 20, 60),
                new Color(120, 240, 200));
    }

    private static BufferedImage palette() {
        byte[] levels = new byte[16];
        for (int at = 0; at < 16; at++) {
            levels[at] = (byte) (at * 17);
        }
        return halves(
                new BufferedImage(
                        96, 80, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(4, 16, levels, levels, levels)),
                Color.BLACK,
                Color.WHITE);
    }

    private static BufferedImage deep() {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(96, 80), false, null);
        return halves(image, new Color(90, 20, 60), new Color(120, 240, 200));
    }

    private static BufferedImage inks() {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpaces.getColorSpace(ColorSpaces.CS_GENERIC_CMYK),
                false,
                false,
                Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(96, 80), false, null);
        for (int at = 0; at < 96 * 80; at++) {
            int black = at % 96 < 48 ? 255 : 0;
            image.getRaster().setPixel(at % 96, at / 96, new int[] {0, 0, 0, black});
        }
        return image;
    }

    private static byte[] written(
            String provider,
            BufferedImage image,
            @org.jspecify.annotations.Nullable String compression,
            boolean tiled) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = writer(provider);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (compression != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(compression);
            }
            if (tiled) {
                how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                how.setTiling(32, 32, 0, 0);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
            writer.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer(String provider) throws IOException {
        var all = IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, true);
        while (all.hasNext()) {
            ImageWriterSpi one = all.next();
            if (one.getClass().getName().equals(provider)) {
                return one.createWriterInstance();
            }
        }
        throw new AssertionError("Nobody writes as " + provider);
    }
}
