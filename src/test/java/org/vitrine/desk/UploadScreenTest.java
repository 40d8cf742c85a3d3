package org.vitrine.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.desk.Workplace.Seat;

/// Files brought to the desk: by keyboard, by paste, with a lost connection, and by pages of other sites.
@QuarkusTest
class UploadScreenTest {

    private static final Pattern SAID = Pattern.compile("✓.*");

    @TestHTTPResource("")
    String address;

    @TempDir
    Path folder;

    private Workplace workplace;

    @BeforeEach
    void open() {
        workplace = new Workplace(address.replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void twoFilesAreChosenByKeyAndTheFormStaysUsable() throws IOException {
        try (Seat seat = workplace.seat()) {
            seat.begin("medal");
            seat.keeping(() -> seat.type("titles.text", "Medal with two pictures"));
            FileChooser chooser = seat.page.waitForFileChooser(() -> {
                seat.field("titles.text").focus();
                seat.page.keyboard().press("Alt+u");
            });
            assertThat(chooser.isMultiple()).isTrue();
            chooser.setFiles(new Path[] {picture("one.png"), picture("two.png")});
            seat.type("titles.text", "Typed meanwhile");

            assertThat(seat.page.locator("[data-list=pictures] [data-item]")).hasCount(2);
            assertThat(lines(seat.page).locator(".said")).hasText(new Pattern[] {SAID, SAID});
            // the thumbnails are made in the background and come by themselves
            seat.page.waitForFunction(
                    "() => [...document.querySelectorAll('[data-list=pictures] .file img')].filter(i => i.naturalWidth)"
                            + ".length === 2");
            seat.page.waitForCondition(
                    () -> seat.page.locator("#draft-state").textContent().length() > 0);
            seat.page.reload();
            assertThat(seat.page.locator("[data-list=pictures] [data-item]")).hasCount(2);
            assertThat(seat.field("titles.text")).hasValue("Typed meanwhile");
        }
    }

    @Test
    void aLostConnectionAndAPauseCostNothing() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random().nextBytes(bytes);
        Path file = Files.write(folder.resolve("long.bin"), bytes);
        try (Seat seat = workplace.seat()) {
            seat.open("/desk/files");
            AtomicInteger lost = new AtomicInteger();
            seat.page.route("**/desk/uploads/*", route -> loseTwice(route, lost));
            seat.page.setInputFiles("#upload", file);

            assertThat(lines(seat.page).locator(".said")).hasText(SAID);
            assertThat(lost.get()).isGreaterThanOrEqualTo(2);

            // once more: the same bytes are recognised
            seat.page.setInputFiles("#upload", Files.copy(file, folder.resolve("again.bin")));
            assertThat(lines(seat.page).nth(1).locator(".said")).containsText("Here already");
        }
    }

    private static void loseTwice(Route route, AtomicInteger lost) {
        Request request = route.request();
        if (request.method().equals("PATCH") && lost.getAndIncrement() < 2) {
            route.abort("connectionreset");
        } else {
            route.resume();
        }
    }

    @Test
    void aPageThatIsLoadedAgainGoesOnWithTheSameFile() throws IOException {
        Path file = picture("reloaded.png");
        try (Seat seat = workplace.seat()) {
            seat.open("/desk/files");
            seat.page.route("**/desk/uploads/*", route -> {
                if (route.request().method().equals("PATCH")) {
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            seat.page.setInputFiles("#upload", file);
            assertThat(lines(seat.page)).hasAttribute("data-state", "away");
            seat.page.unroute("**/desk/uploads/*");
            seat.page.reload();
            assertThat(lines(seat.page)).hasAttribute("data-state", "interrupted");

            seat.page.setInputFiles("#upload", file);

            assertThat(lines(seat.page).locator(".said")).hasText(SAID);
            assertThat(lines(seat.page)).hasCount(1);
        }
    }

    @Test
    void aBadFileSaysWhyAndAPastedOneIsTaken() {
        try (Seat seat = workplace.seat()) {
            seat.open("/desk/files");
            seat.page.setInputFiles(
                    "#upload",
                    new FilePayload("broken.jpg", "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}));
            assertThat(lines(seat.page).locator(".said")).containsText("JPEG");
            assertThat(lines(seat.page).getByText("Try again")).isVisible();
            assertThat(seat.page.locator("#live")).containsText("broken.jpg");
            seat.page.evaluate("""
                    () => {
                      const data = new DataTransfer();
                      data.items.add(new File(["pasted " + Math.random()], "pasted.txt", { type: "text/plain" }));
                      document.body.dispatchEvent(
                        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                    }""");
            assertThat(lines(seat.page).nth(1).locator(".said")).hasText(SAID);
            lines(seat.page).nth(0).getByText("Cancel").click();
            assertThat(lines(seat.page)).hasCount(1);
        }
    }

    @Test
    void anotherSiteCannotMakeTheBrowserSendFiles() {
        People.Person person = People.administrator();

        given().cookie(DeskDoor.COOKIE, person.cookie())
                .header("Sec-Fetch-Site", "cross-site")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1")
                .post("/desk/uploads")
                .then()
                .statusCode(403);
        given().header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1")
                .post("/desk/uploads")
                .then()
                .statusCode(401);
    }

    private static Locator lines(Page page) {
        return page.locator(".upload .progress > li");
    }

    private Path picture(String name) throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random();
        for (int at = 0; at < 300; at++) {
            image.setRGB(at, 0, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
