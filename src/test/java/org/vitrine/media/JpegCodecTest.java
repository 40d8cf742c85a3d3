package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same of both codecs: what one writes, either reads.
class JpegCodecTest {

    enum Which {
        TURBO,
        PLAIN;

        JpegCodec open() {
            Optional<TurboCodec> turbo = TurboCodec.find();
            assumeTrue(this == PLAIN || turbo.isPresent(), "libturbojpeg0 is not installed here");
            return this == PLAIN ? new PlainCodec() : turbo.orElseThrow();
        }
    }

    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        arena.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatTheRuntimeWrote(Which which) throws Undecodable {
        Pixels pixels = Pixels.of(arena, 160, 120, 3);

        which.open().decode(ByteBuffer.wrap(Pictures.bytes(Pictures.quarters(160, 120), "jpeg")), 1, pixels);

        Corners.of(image(pixels)).are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, 6);
    }

    @ParameterizedTest
    @EnumSource
    void writesWhatTheOtherReads(Which which) throws Undecodable {
        JpegCodec codec = which.open();
        Pixels pixels = pixels(Pictures.quarters(161, 97));

        byte[] jpeg = codec.encode(pixels.part(1, 1, 160, 96), 90);

        assertThat(JpegOutline.read(ByteBuffer.wrap(jpeg))).isEqualTo(new JpegOutline(160, 96, 3, false, 1));
        // SOI, then a JFIF header
        assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF, 0xE0);
        for (JpegCodec reader : new JpegCodec[] {new PlainCodec(), codec}) {
            Pixels read = Pixels.of(arena, 160, 96, 3);
            reader.decode(ByteBuffer.wrap(jpeg), 1, read);
            Corners.of(image(read)).are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, 6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsHalfAQuarterAndAnEighth(Which which) throws Undecodable {
        byte[] jpeg = Pictures.bytes(Pictures.quarters(321, 241), "jpeg");
        for (int reduction : new int[] {2, 4, 8}) {
            Pixels pixels = Pixels.of(arena, Math.ceilDiv(321, reduction), Math.ceilDiv(241, reduction), 3);

            which.open().decode(ByteBuffer.wrap(jpeg), reduction, pixels);

            Corners.of(image(pixels)).are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, 8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAndWritesLightnessAlone(Which which) throws Undecodable {
        JpegCodec codec = which.open();
        Pixels grey = Pixels.of(arena, 64, 48, 1);

        codec.decode(ByteBuffer.wrap(Pictures.bytes(Pictures.quarters(64, 48), "jpeg")), 1, grey);

        assertThat(grey.bytes().get(java.lang.foreign.ValueLayout.JAVA_BYTE, 47 * 64 + 63) & 0xFF)
                .isBetween(124, 132);
        assertThat(JpegOutline.read(ByteBuffer.wrap(codec.encode(grey, 85))).components())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnotherSizeThanWasSaid(Which which) {
        byte[] jpeg = Pictures.bytes(Pictures.quarters(64, 48), "jpeg");

        assertThatThrownBy(() -> which.open().decode(ByteBuffer.wrap(jpeg), 1, Pixels.of(arena, 32, 48, 3)))
                .isInstanceOf(Undecodable.class);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoPicture(Which which) {
        assertThatThrownBy(() ->
                        which.open().decode(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}), 1, Pixels.of(arena, 4, 4, 3)))
                .isInstanceOf(Undecodable.class);
    }

    private Pixels pixels(BufferedImage image) {
        Pixels pixels = Pixels.of(arena, image.getWidth(), image.getHeight(), 3);
        byte[] row = new byte[image.getWidth() * 3];
        for (int y = 0; y < image.getHeight(); y++) {
            RgbRows.of(image).read(y, row);
            pixels.write(y, row);
        }
        return pixels;
    }

    private static BufferedImage image(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] row = new byte[pixels.width() * 3];
        for (int y = 0; y < pixels.height(); y++) {
            pixels.read(y, row);
            for (int x = 0; x < pixels.width(); x++) {
                image.setRGB(x, y, new Color(row[x * 3 + 2] & 0xFF, row[x * 3 + 1] & 0xFF, row[x * 3] & 0xFF).getRGB());
            }
        }
        return image;
    }
}
