package org.vitrine.iiif;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pictures of an object, looked at closely by somebody who has only a keyboard.
@QuarkusTest
class ViewerTest {

    @Inject
    PublishedPicture published;

    @TestHTTPResource
    URI home;

    @Test
    void isLookedAtCloselyTurnedAndComparedByKeyboardAlone() {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium here to look at pictures with");
        String number = published.twoSides();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setReducedMotion(ReducedMotion.REDUCE));
            List<String> tiles = new ArrayList<>();
            page.onResponse(response -> {
                if (response.url().contains("/iiif/image/3/") && response.status() == 200) {
                    tiles.add(response.url());
                }
            });
            page.navigate(home.resolve("/objects/" + number).toString());

            page.locator("a.zoomable").first().focus();
            page.keyboard().press("Enter");
            Locator glass = page.locator(".viewer-glass");
            assertThat(glass).hasCount(1);
            assertThat(glass).hasAttribute("data-zoom", "1.00");
            // the picture itself has the focus, and its keys zoom into it
            for (int times = 0; times < 6; times++) {
                page.keyboard().press("+");
            }
            page.waitForCondition(() -> zoom(glass) > 1.5);
            page.waitForCondition(() -> tiles.stream().anyMatch(tile -> tile.contains("/512,0,")));

            press(page, "Turn by a quarter");
            assertThat(glass).hasAttribute("data-turned", "90");
            press(page, "Two pictures side by side");
            Locator left = glass.nth(0);
            Locator right = glass.nth(1);
            assertThat(glass).hasCount(2);
            page.waitForCondition(() -> zoom(right) > 0.9 && Math.abs(zoom(left) - zoom(right)) < 0.03);
            press(page, "Closer");
            press(page, "Closer");
            press(page, "Turn by a quarter");
            page.waitForCondition(() -> zoom(left) > 1.3 && Math.abs(zoom(left) - zoom(right)) < 0.03);
            assertThat(right).hasAttribute("data-turned", "90");
            double close = zoom(right);
            // what is done in the second, the first follows
            right.locator("[role=application]").focus();
            page.keyboard().press("-");
            page.keyboard().press("-");
            page.waitForCondition(() -> zoom(left) < close - 0.1 && Math.abs(zoom(left) - zoom(right)) < 0.03);

            press(page, "Full screen");
            page.waitForFunction("() => document.fullscreenElement?.matches('.viewer')");
            press(page, "Full screen");
            page.waitForFunction("() => !document.fullscreenElement");
            page.keyboard().press("Escape");
            assertThat(page.locator(".viewer")).hasCount(0);
            assertThat(page.locator("a.zoomable").first()).isFocused();
        }
    }

    private static double zoom(Locator glass) {
        return Double.parseDouble(
                Optional.ofNullable(glass.getAttribute("data-zoom")).orElse("0"));
    }

    private static void press(Page page, String button) {
        Locator found =
                page.locator(".viewer-tools").getByLabel(button, new Locator.GetByLabelOptions().setExact(true));
        found.focus();
        page.keyboard().press("Enter");
    }
}
