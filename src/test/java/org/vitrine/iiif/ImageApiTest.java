package org.vitrine.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.luciad.imageio.webp.WebPImageReaderSpi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The image service as its clients see it: every parameter on a picture of a hundred coloured squares, and every
/// error (IIIF Image API 3.0, sections 2 to 8).
@QuarkusTest
class ImageApiTest {

    @Inject
    PublishedPicture published;

    private String service = "";

    @BeforeEach
    void publish() {
        service = "/iiif/image/3/" + published.file();
    }

    @Test
    void saysWhatThereIsToKnow() {
        asking().get(service + "/info.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*")
                .header("Link", containsString("http://iiif.io/api/image/3/level2.json"))
                .body("'@context'", equalTo("http://iiif.io/api/image/3/context.json"))
                .body("type", equalTo("ImageService3"))
                .body("protocol", equalTo("http://iiif.io/api/image"))
                .body("profile", equalTo("level2"))
                .body("id", containsString(service))
                .body("width", equalTo(1000))
                .body("height", equalTo(1000))
                .body("tiles[0].width", equalTo(512))
                .body("tiles[0].scaleFactors", equalTo(java.util.List.of(1, 2)))
                .body("sizes.width", hasItem(400))
                .body("rights", equalTo(PublishedPicture.RIGHTS))
                .body("extraFormats", hasItem("webp"))
                .body("maxArea", equalTo(12_000_000));
        asking().header("Accept", "application/ld+json")
                .get(service + "/info.json")
                .then()
                .contentType(startsWith("application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\""))
                .header("Vary", containsString("Accept"));
    }

    @Test
    void leadsFromThePictureToItsInformation() {
        asking().redirects()
                .follow(false)
                .get(service)
                .then()
                .statusCode(303)
                .header("Location", containsString(service + "/info.json"));
    }

    static Stream<int[]> squares() {
        return IntStream.of(0, 7, 38, 55, 94, 99).mapToObj(at -> new int[] {at % 10, at / 10});
    }

    @ParameterizedTest
    @MethodSource("squares")
    void givesTheRegionThatIsAsked(int[] square) {
        int x = square[0] * 100;
        int y = square[1] * 100;

        hasColour(picture("%d,%d,80,80/max/0/default.jpg".formatted(x + 10, y + 10)), square);
        hasColour(picture("pct:%d,%d,8,8/max/0/default.jpg".formatted(x / 10 + 1, y / 10 + 1)), square);
        hasColour(picture("%d,%d,80,80/20,40/0/default.png".formatted(x + 10, y + 10)), square);
    }

    @ParameterizedTest
    @CsvSource({
        "full/max, 1000, 1000",
        "full/250, 250, 250",
        "full/%2C333, 333, 333",
        "full/500%2C, 500, 500",
        "full/pct:12.5, 125, 125",
        "full/640%2C120, 640, 120",
        "full/!300%2C700, 300, 300",
        "full/%5E1500%2C, 1500, 1500",
        "full/%5Emax, 3464, 3464",
        "square/100%2C, 100, 100",
        "600%2C0%2C800%2C100/max, 400, 100",
        "0%2C0%2C512%2C512/512%2C512, 512, 512",
        "512%2C512%2C488%2C488/488%2C488, 488, 488",
        "0%2C0%2C1000%2C1000/500%2C500, 500, 500",
        "17%2C33%2C700%2C700/301%2C, 301, 301",
    })
    void givesTheSizeThatIsAsked(String regionAndSize, int width, int height) {
        BufferedImage image =
                picture((regionAndSize.equals("full/250") ? "full/250," : regionAndSize) + "/0/default.jpg");

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @Test
    void showsTheSameInEverySize() {
        for (String size : new String[] {"max", "500,", "400,400", "123,", "37,37", "%5E1200,"}) {
            BufferedImage image = picture("full/" + size + "/0/default.png");
            for (int square = 0; square < 100; square += 9) {
                int x = square % 10 * image.getWidth() / 10 + image.getWidth() / 20;
                int y = square / 10 * image.getHeight() / 10 + image.getHeight() / 20;
                isLike(new Color(image.getRGB(x, y)), PublishedPicture.colour(square % 10, square / 10));
            }
        }
    }

    @Test
    void turnsAndMirrors() {
        Color first = PublishedPicture.colour(0, 0);

        isLike(at(picture("full/max/90/default.jpg"), 950, 50), first);
        isLike(at(picture("full/max/180/default.jpg"), 950, 950), first);
        isLike(at(picture("full/max/270/default.jpg"), 50, 950), first);
        isLike(at(picture("full/max/!0/default.jpg"), 950, 50), first);
        isLike(at(picture("full/max/!90/default.jpg"), 950, 950), first);
        BufferedImage slanted = picture("full/500,/22.5/default.png");
        assertThat(slanted.getWidth()).isBetween(652, 655);
        assertThat(slanted.getRGB(1, 1) >>> 24).isZero();
        isLike(at(picture("full/500,/22.5/default.jpg"), 1, 1), Color.WHITE);
    }

    @Test
    void givesEveryQuality() {
        Color grey = at(picture("full/max/0/gray.png"), 250, 450);
        assertThat(grey.getRed()).isEqualTo(grey.getGreen()).isEqualTo(grey.getBlue());
        BufferedImage bitonal = picture("full/200,/0/bitonal.png");
        for (int each = 0; each < 200; each++) {
            assertThat(bitonal.getRGB(each, each) & 0xFFFFFF).isIn(0, 0xFFFFFF);
        }
        isLike(at(picture("full/max/0/color.jpg"), 250, 450), PublishedPicture.colour(2, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "jpg, image/jpeg, ffd8ff",
        "png, image/png, 89504e47",
        "gif, image/gif, 47494638",
        "webp, image/webp, 52494646"
    })
    void givesEveryFormat(String format, String mediaType, String begin) {
        Response response = asking().get(service + "/full/200,/0/default." + format);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo(mediaType);
        assertThat(java.util.HexFormat.of().formatHex(response.asByteArray())).startsWith(begin);
        isLike(mean(image(response), 42, 82, 16), PublishedPicture.colour(2, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "0%2C0%2C0%2C10/max/0/default.jpg, 400",
        "1000%2C0%2C10%2C10/max/0/default.jpg, 400",
        "some/max/0/default.jpg, 400",
        "full/full/0/default.jpg, 400",
        "full/1001%2C/0/default.jpg, 400",
        "full/pct:101/0/default.jpg, 400",
        "full/%5E5001%2C1/0/default.jpg, 400",
        "full/max/-1/default.jpg, 400",
        "full/max/361/default.jpg, 400",
        "full/max/0/sepia.jpg, 400",
        "full/max/0/default.bmp, 400",
        "full/max/0/default.tif, 501",
        "full/max/0, 400"
    })
    void saysWhatIsWrong(String address, int status) {
        asking().get(service + "/" + address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", "*")
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "a%2Fb", "01890a5d-ac96-774b-bcce-b302099a8057"})
    void knowsNoOtherPictures(String id) {
        asking().get("/iiif/image/3/" + id + "/info.json").then().statusCode(404);
    }

    @Test
    void keepsPicturesOfUnpublishedAndHiddenToItself() {
        asking().get("/iiif/image/3/" + published.hidden() + "/info.json")
                .then()
                .statusCode(404);
        asking().get("/iiif/image/3/" + published.hidden() + "/full/max/0/default.jpg")
                .then()
                .statusCode(404);
        // and the desk's address is nothing without a session
        asking().get("/desk/iiif/image/3/" + published.hidden() + "/info.json")
                .then()
                .statusCode(401);
    }

    @Test
    void namesTheCanonicalAddressAndValidatesWhatIsKnown() {
        Response first = asking().get(service + "/pct:0,0,100,100/500,/0/color.jpg");

        assertThat(first.header("Link"))
                .contains(service + "/full/500,500/0/default.jpg>;rel=\"canonical\"")
                .contains("rel=\"profile\"");
        assertThat(first.header("Content-Encoding")).isIn(null, "identity");
        asking().header("If-None-Match", first.header("ETag"))
                .get(service + "/full/500,500/0/default.jpg")
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"));
        asking().header("If-None-Match", "\"other\"")
                .get(service + "/full/500,500/0/default.jpg")
                .then()
                .statusCode(200);
        asking().head(service + "/full/500,500/0/default.jpg").then().statusCode(200);
        asking().options(service + "/info.json")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("GET"));
        asking().post(service + "/info.json").then().statusCode(405);
    }

    @Test
    void saysWhoseAWholePictureIsAndNothingElse() throws Exception {
        for (String address : new String[] {
            service + "/full/400,400/0/default.jpg",
            service + "/full/333,/0/default.jpg",
            "/media/" + published.file() + "/display.jpg"
        }) {
            byte[] jpeg = asking().get(address).asByteArray();
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
            XmpDirectory xmp = metadata.getFirstDirectoryOfType(XmpDirectory.class);

            assertThat(xmp.getXmpProperties())
                    .containsEntry("xmpRights:WebStatement", PublishedPicture.RIGHTS)
                    .containsEntry("dc:rights[1]", PublishedPicture.RIGHTS);
            assertThat(metadata.getDirectories())
                    .extracting(com.drew.metadata.Directory::getName)
                    .contains("ICC Profile")
                    .doesNotContain("GPS", "Exif IFD0", "IPTC");
        }
    }

    /// The addresses are written as they are to be sent.
    private static RequestSpecification asking() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    private BufferedImage picture(String address) {
        Response response = asking().get(service + "/" + address);
        assertThat(response.statusCode())
                .as("%s: %s", address, response.contentType())
                .isEqualTo(200);
        return image(response);
    }

    private static BufferedImage image(Response response) {
        try {
            return response.contentType().equals("image/webp")
                    ? webp(response.asByteArray())
                    : ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By the library that browsers use too: of the readers on the class path another mixes colours up by a quarter of
    /// their range, and which one is found first is a matter of chance.
    private static BufferedImage webp(byte[] bytes) throws IOException {
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static Color at(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    /// Of a square, because a format with few colours mixes them.
    private static Color mean(BufferedImage image, int left, int top, int side) {
        int[] sums = new int[3];
        for (int at = 0; at < side * side; at++) {
            Color seen = at(image, left + at % side, top + at / side);
            sums[0] += seen.getRed();
            sums[1] += seen.getGreen();
            sums[2] += seen.getBlue();
        }
        return new Color(sums[0] / (side * side), sums[1] / (side * side), sums[2] / (side * side));
    }

    private static void hasColour(BufferedImage image, int[] square) {
        isLike(at(image, image.getWidth() / 2, image.getHeight() / 2), PublishedPicture.colour(square[0], square[1]));
    }

    private static void isLike(Color seen, Color wanted) {
        assertThat(Math.abs(seen.getRed() - wanted.getRed())
                        + Math.abs(seen.getGreen() - wanted.getGreen())
                        + Math.abs(seen.getBlue() - wanted.getBlue()))
                .as("%s like %s", seen, wanted)
                .isLessThan(30);
    }
}
