package org.vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.media.Area;
import org.vitrine.media.Dimensions;

/// The parameters of an address (IIIF Image API 3.0, section 4).
class ImageRequestTest {

    private static final Dimensions PICTURE = new Dimensions(3000, 2000);
    private static final Limits LIMITS = new Limits(4000, 9_000_000);
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            full               | 0 0 3000 2000
            square             | 500 0 2000 2000
            10,20,300,400      | 10 20 300 400
            2900,1900,500,500  | 2900 1900 100 100
            pct:0,0,100,100    | 0 0 3000 2000
            pct:41.6,7.5,40,70 | 1248 150 1200 1400
            pct:.5,0,10,10     | 15 0 300 200
            pct:99,99,50,50    | 2970 1980 30 20
            """)
    void understandsRegions(String text, String area) {
        Area found = Region.parse(text).of(PICTURE);

        assertThat(found.x() + " " + found.y() + " " + found.width() + " " + found.height())
                .isEqualTo(area);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Full",
                "full ",
                "1,2,3",
                "1,2,3,4,5",
                "-1,0,10,10",
                "0,0,0,10",
                "0,0,10,0",
                "1.5,0,10,10",
                "1e3,0,10,10",
                "3000,0,10,10",
                "0,2000,10,10",
                "pct:1,2,3",
                "pct:0,0,0,10",
                "pct:101,0,10,10",
                "pct:-1,0,10,10",
                "pct:0,0,NaN,10",
                "99999999999,0,1,1",
                "٣,0,1,1"
            })
    void refusesOtherRegions(String text) {
        assertThatThrownBy(() -> Region.parse(text).of(PICTURE))
                .isInstanceOfSatisfying(
                        ImageRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max         | 3000 2000
            ^max        | 3674 2449
            1500,       | 1500 1000
            ,500        | 750 500
            ^3600,      | 3600 2400
            ^,2400      | 3600 2400
            pct:50      | 1500 1000
            pct:0.01    | 1 1
            ^pct:120    | 3600 2400
            123,456     | 123 456
            ^3100,100   | 3100 100
            !900,900    | 900 600
            !9000,400   | 600 400
            !9000,9000  | 3000 2000
            ^!3600,9000 | 3600 2400
            ^!9000,9000 | 3674 2449
            """)
    void understandsSizes(String text, String size) {
        Dimensions found = Size.parse(text).of(new Area(0, 0, 3000, 2000), LIMITS);

        assertThat(found.width() + " " + found.height()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "full",
                "max^",
                "^^max",
                ",",
                "0,",
                ",0",
                "0,100",
                "3001,",
                ",2001",
                "3000,2001",
                "pct:101",
                "pct:0",
                "pct:-5",
                "!100,",
                "!,100",
                "100",
                "1.5,",
                "^4001,10",
                "^3999,3999",
                "!0,5"
            })
    void refusesOtherSizes(String text) {
        assertThatThrownBy(() -> Size.parse(text).of(new Area(0, 0, 3000, 2000), LIMITS))
                .isInstanceOfSatisfying(
                        ImageRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @Test
    void givesTheLargestAllowedOfAPictureBeyondTheLimits() {
        Dimensions most = Size.parse("max").of(new Area(0, 0, 40_000, 10_000), LIMITS);

        assertThat(most).isEqualTo(new Dimensions(4000, 1000));
        assertThat(LIMITS.allow(Size.parse("^!9999,9999").of(new Area(0, 0, 997, 991), LIMITS)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "360, 0", "!0, !0", "90, 90", "22.50, 22.5", "!180.0, !180", ".5, 0.5", "100, 100"})
    void understandsRotations(String text, String canonical) {
        assertThat(Rotation.parse(text).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "-90", "361", "360.1", "90deg", "!!90", "1e2", "+90"})
    void refusesOtherRotations(String text) {
        assertThatThrownBy(() -> Rotation.parse(text)).isInstanceOf(ImageRefused.class);
    }

    @Test
    void turnsClockwiseAfterMirroring() {
        BufferedImage picture = new BufferedImage(30, 20, BufferedImage.TYPE_3BYTE_BGR);
        picture.setRGB(0, 0, 0xFFFF0000);

        BufferedImage quarter = Rotation.parse("90").apply(picture, false);
        BufferedImage mirrored = Rotation.parse("!0").apply(picture, false);
        BufferedImage both = Rotation.parse("!90").apply(picture, false);
        BufferedImage half = Rotation.parse("180").apply(picture, false);

        assertThat(quarter.getWidth()).isEqualTo(20);
        assertThat(quarter.getRGB(19, 0)).isEqualTo(0xFFFF0000);
        assertThat(mirrored.getRGB(29, 0)).isEqualTo(0xFFFF0000);
        assertThat(both.getRGB(19, 29)).isEqualTo(0xFFFF0000);
        assertThat(half.getRGB(29, 19)).isEqualTo(0xFFFF0000);
    }

    @Test
    void leavesCornersOpenOrWhite() {
        BufferedImage picture = new BufferedImage(100, 100, BufferedImage.TYPE_3BYTE_BGR);

        assertThat(Rotation.parse("45").apply(picture, true).getRGB(2, 2)).isEqualTo(0);
        assertThat(Rotation.parse("45").apply(picture, false).getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            full/max/0/default.jpg             | full/max/0/default.jpg
            0,0,3000,2000/3000,/0/color.jpg    | full/max/0/default.jpg
            full/1500,/360/default.jpg         | full/1500,1000/0/default.jpg
            pct:0,0,50,50/max/!22.50/gray.png  | 0,0,1500,1000/max/!22.5/gray.png
            full/%5E3600,/0/default.webp       | full/%5E3600,2400/0/default.webp
            full/^max/0/bitonal.gif            | full/%5Emax/0/bitonal.gif
            10%2C20%2C30%2C40/max/0/default.jpg| 10,20,30,40/max/0/default.jpg
            """)
    void hasOneCanonicalAddress(String sent, String canonical) {
        ImageAddress.Picture picture = (ImageAddress.Picture) ImageAddress.parse(ID + "/" + sent);

        assertThat(picture.request().of(PICTURE, LIMITS).canonical()).isEqualTo(canonical);
        // and that is a fixed point
        ImageAddress.Picture again = (ImageAddress.Picture) ImageAddress.parse(ID + "/" + canonical);
        assertThat(again.request().of(PICTURE, LIMITS).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "full/max/0/default.xyz, 400",
        "full/max/0/default, 400",
        "full/max/0/native.jpg, 400",
        "full/max/0/default.tif, 501",
        "full/max/0/default.jp2, 501",
        "full/max/0/default.pdf, 501",
        "full/max/0, 400",
        "full/max/0/default.jpg/more, 400",
        "full/max/0%2/default.jpg, 400",
        "full/max/%zz/default.jpg, 400"
    })
    void refusesWithTheStatusOfTheSpecification(String sent, int status) {
        assertThatThrownBy(() -> ImageAddress.parse(ID + "/" + sent))
                .isInstanceOfSatisfying(
                        ImageRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "..%2Fetc", "01890A5D-AC96-774B-BCCE-B302099A8057", ID + "%2F"})
    void knowsNoOtherIdentifiers(String id) {
        assertThatThrownBy(() -> ImageAddress.parse(id + "/info.json"))
                .isInstanceOfSatisfying(
                        ImageRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }
}
