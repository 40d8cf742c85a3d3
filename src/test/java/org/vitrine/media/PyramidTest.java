package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PyramidTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void storesTilesCutToThePicture(JpegCodecTest.Which which) throws Exception {
        Pyramid pyramid = built(Pictures.quarters(1300, 900), which.open());

        assertThat(pyramid.size()).isEqualTo(new Dimensions(1300, 900));
        assertThat(pyramid.levels()).isEqualTo(3);
        assertThat(outline(pyramid.tile(new Area(0, 0, 512, 512), 512, 512))).isEqualTo(new Dimensions(512, 512));
        assertThat(outline(pyramid.tile(new Area(1024, 512, 276, 388), 276, 388)))
                .isEqualTo(new Dimensions(276, 388));
        assertThat(outline(pyramid.tile(new Area(1024, 0, 276, 900), 138, 450))).isEqualTo(new Dimensions(138, 450));
        assertThat(outline(pyramid.tile(new Area(0, 0, 1300, 900), 325, 225))).isEqualTo(new Dimensions(325, 225));
    }

    @Test
    void carriesNothingOfWhatIsEmbeddedInTheOriginal() throws Exception {
        byte[] original = Embedding.in(Pictures.bytes(Pictures.quarters(700, 600), "jpeg"))
                .exif(1, "taken at a secret place")
                .iptc(true, List.of(Embedding.dataset(90, "Secret city")))
                .bytes();
        Path jpeg = Files.write(folder.resolve("private.jpg"), original);
        for (MeasuredPictures with :
                List.of(MeasuredPictures.plain(), MeasuredPictures.turbo().orElseGet(MeasuredPictures::plain))) {
            Path pyramid = folder.resolve("private.tif");

            with.pyramid(jpeg, "image/jpeg", pyramid);

            String bytes = Files.readString(pyramid, StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("Exif", "secret", "Secret", "8BIM").contains("sRGB");
        }
    }

    @Test
    void storesTheSizesOfThePages() throws Exception {
        Pyramid pyramid = built(Pictures.quarters(2600, 1300), new PlainCodec());

        assertThat(pyramid.sizes())
                .containsExactly(
                        new Dimensions(325, 163),
                        new Dimensions(400, 200),
                        new Dimensions(650, 325),
                        new Dimensions(1300, 650),
                        new Dimensions(1600, 800));
        Corners.of(image(pyramid.sheet(1600, 800))).are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, 6);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,511,512, 511,512",
        "0,0,512,512, 256,256",
        "1,0,512,512, 512,512",
        "0,512,512,512, 512,512",
        "512,512,788,388, 394,194"
    })
    void knowsWhatIsNoStoredTile(int x, int y, int width, int height, int toWidth, int toHeight) throws Exception {
        Pyramid pyramid = built(Pictures.quarters(1300, 900), new PlainCodec());

        assertThat(pyramid.tile(new Area(x, y, width, height), toWidth, toHeight))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isATiffFileThatOtherReadersOpen(JpegCodecTest.Which which) throws Exception {
        Path file = write(Pictures.quarters(1300, 900), which.open());

        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = new com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi().createReaderInstance();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            for (int level = 0; level < 3; level++) {
                BufferedImage image = reader.read(level);
                assertThat(image.getWidth()).isEqualTo(1300 >> level);
                Corners.of(image).are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, 6);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,700", "3000,1", "512,512", "513,511", "1024,1024", "65000,1"})
    void isMadeOfEveryShape(int width, int height) throws Exception {
        Pyramid pyramid = built(Pictures.noise(width, height, 3), new PlainCodec());

        assertThat(pyramid.size()).isEqualTo(new Dimensions(width, height));
        BufferedImage whole = render(pyramid, new Area(0, 0, width, height), new Dimensions(1, 1));
        assertThat(whole.getWidth()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,1300,900, 650,450",
        "0,0,1300,900, 97,61",
        "0,0,1300,900, 1300,900",
        "0,0,1300,900, 1500,1100",
    })
    void rendersTheWholeInAnySize(int x, int y, int width, int height, int toWidth, int toHeight) throws Exception {
        Pyramid pyramid = built(Pictures.quarters(1300, 900), new PlainCodec());

        BufferedImage image = render(pyramid, new Area(x, y, width, height), new Dimensions(toWidth, toHeight));

        assertThat(image.getWidth()).isEqualTo(toWidth);
        assertThat(image.getHeight()).isEqualTo(toHeight);
        Corners.of(image).are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, 6);
    }

    @Test
    void rendersTheAreaThatIsMeant() throws Exception {
        Pyramid pyramid = built(Pictures.quarters(2000, 2000), new PlainCodec());

        Corners.of(render(pyramid, new Area(900, 900, 200, 200), new Dimensions(50, 50)))
                .are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, 6);
        Corners.of(render(pyramid, new Area(1010, 10, 777, 333), new Dimensions(70, 30)))
                .areAll(Pictures.GREEN, 6);
        // the border runs through the middle of the answer, not beside it
        BufferedImage border = render(pyramid, new Area(900, 100, 200, 10), new Dimensions(20, 1));
        Corners.of(border).are(Pictures.RED, Pictures.GREEN, Pictures.RED, Pictures.GREEN, 8);
    }

    @Test
    void refusesDamageWithoutReadingOutsideTheFile() throws Exception {
        byte[] whole = Files.readAllBytes(write(Pictures.quarters(1300, 900), new PlainCodec()));
        Random random = new Random(11);
        for (int round = 0; round < 1_000; round++) {
            byte[] damaged = whole.clone();
            for (int each = 0; each < 1 + random.nextInt(4); each++) {
                // the header and the directories, which stand at both ends
                int at = random.nextBoolean() ? random.nextInt(24) : damaged.length - 1 - random.nextInt(4_000);
                damaged[at] = (byte) random.nextInt(256);
            }
            opened(damaged);
        }
        for (int length : new int[] {0, 1, 7, 23, 24, 100, whole.length / 2}) {
            assertThatThrownBy(() -> Pyramid.read(ByteBuffer.wrap(Arrays.copyOf(whole, length)), ""))
                    .isInstanceOf(Undecodable.class);
        }
    }

    @Test
    void refusesAChainThatBitesItsOwnTail() throws Exception {
        byte[] bytes = Files.readAllBytes(write(Pictures.quarters(600, 600), new PlainCodec()));
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int first = file.getInt(4);
        int entries = file.getShort(first);
        file.putInt(first + 2 + entries * 12, first);

        assertThatThrownBy(() -> Pyramid.read(file, "")).isInstanceOf(Undecodable.class);
    }

    private static void opened(byte[] bytes) {
        try {
            Pyramid pyramid = Pyramid.read(ByteBuffer.wrap(bytes), "");
            assertThat(pyramid.levels()).isPositive();
        } catch (Undecodable refused) {
            assertThat(refused.why()).isNotEmpty();
        }
    }

    private static BufferedImage render(Pyramid pyramid, Area area, Dimensions to) {
        return pyramid.render(area, to, new PlainCodec());
    }

    private Pyramid built(BufferedImage image, JpegCodec codec) throws IOException, Undecodable {
        return Pyramid.open(write(image, codec));
    }

    private Path write(BufferedImage image, JpegCodec codec) throws IOException {
        Path file = folder.resolve("pyramid.tif");
        try (PyramidWriter writer =
                new PyramidWriter(file, new Dimensions(image.getWidth(), image.getHeight()), codec)) {
            byte[] row = new byte[image.getWidth() * 3];
            RgbRows rows = RgbRows.of(image);
            for (int y = 0; y < image.getHeight(); y++) {
                rows.read(y, row);
                writer.add(row);
            }
            writer.finish();
        }
        return file;
    }

    private static Dimensions outline(Optional<ByteBuffer> jpeg) throws Undecodable {
        JpegOutline outline = JpegOutline.read(jpeg.orElseThrow());
        return new Dimensions(outline.width(), outline.height());
    }

    private static BufferedImage image(Optional<ByteBuffer> jpeg) throws IOException {
        byte[] bytes = new byte[jpeg.orElseThrow().remaining()];
        jpeg.get().get(bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
