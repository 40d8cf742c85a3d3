package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReductionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1000, 500, 400, 200",
        "500, 1000, 200, 400",
        "300, 20, 300, 20",
        "400, 400, 400, 400",
        "5000, 1, 400, 1"
    })
    void fitsIntoTheSquareAndNeverGrows(int width, int height, int toWidth, int toHeight) {
        BufferedImage small = Reduction.fit(Pictures.quarters(width, height), 400);

        assertThat(small.getWidth()).isEqualTo(toWidth);
        assertThat(small.getHeight()).isEqualTo(toHeight);
    }

    @Test
    void leavesEvenColoursAsTheyAre() {
        BufferedImage small = Reduction.fit(Pictures.quarters(999, 777), 100);

        Corners.of(small).are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, 2);
    }

    @Test
    void turnsAFineCheckerboardIntoEvenGreyWithoutPatterns() {
        BufferedImage board = new BufferedImage(1501, 1501, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 1501; y++) {
            for (int x = 0; x < 1501; x++) {
                board.getRaster().setSample(x, y, 0, (x + y) % 2 * 255);
            }
        }

        BufferedImage small = Reduction.fit(board, 400);

        for (int at = 20; at < 380; at++) {
            assertThat(new Color(small.getRGB(at, 400 - at)).getRed()).isBetween(120, 136);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE,
                BufferedImage.TYPE_USHORT_565_RGB
            })
    void readsEveryWayPixelsAreStored(int type) {
        BufferedImage small = Reduction.fit(Pictures.quarters(90, 90, type), 30);

        Corners.of(small).are(Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.GREY, 6);
    }

    @Test
    void doesNotBrightenGrey() {
        BufferedImage grey = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 90);

        assertThat(new Color(Reduction.fit(grey, 20).getRGB(5, 5))).isEqualTo(new Color(90, 90, 90));
    }

    @Test
    void readsSixteenBits() throws IOException, Undecodable {
        byte[] png = Pictures.bytes(Pictures.sixteenBits(60, 60, Pictures.RED), "png");

        Corners.of(small(png, PictureFormat.PNG)).areAll(Pictures.RED, 1);
        Corners.of(small(Pictures.bytes(Pictures.sixteenBits(60, 60, Pictures.BLUE), "tiff"), PictureFormat.TIFF))
                .areAll(Pictures.BLUE, 1);
    }

    @Test
    void putsWhatIsTransparentOnWhite() throws IOException, Undecodable {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xFFFF0000);

        Corners corners = Corners.of(small(Pictures.bytes(image, "png"), PictureFormat.PNG));

        assertThat(corners.bottomRight()).isEqualTo(Color.WHITE);
    }

    @Test
    void mixesWhatIsHalfTransparentWithWhite() {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_4BYTE_ABGR);
        for (int at = 0; at < 3600; at++) {
            image.setRGB(at % 60, at / 60, 0x80FF0000);
        }

        Corners.of(Reduction.fit(image, 30)).areAll(new Color(255, 127, 127), 2);
    }

    @Test
    void turnsInksIntoLight() throws IOException, Undecodable {
        Color cyan = Corners.of(small(Pictures.cmykJpeg(64, 64, 255, 0, 0, 0), PictureFormat.JPEG))
                .topLeft();
        Color none = Corners.of(small(Pictures.cmykJpeg(64, 64, 0, 0, 0, 0), PictureFormat.JPEG))
                .topLeft();
        Color black = Corners.of(small(Pictures.cmykJpeg(64, 64, 0, 0, 0, 255), PictureFormat.JPEG))
                .topLeft();

        assertThat(cyan.getBlue()).isGreaterThan(cyan.getRed() + 80);
        assertThat(none.getRed()).isGreaterThan(240);
        assertThat(black.getRed()).isLessThan(70);
    }

    private BufferedImage small(byte[] bytes, PictureFormat format) throws IOException, Undecodable {
        Path file = Files.write(folder.resolve("file"), bytes);
        return Reduction.fit(Decoding.decode(file, format, 1).image(), 30);
    }
}
