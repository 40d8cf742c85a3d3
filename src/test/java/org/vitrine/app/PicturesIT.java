package org.vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shipped collection as somebody sees it, in `target/pictures`; with `-Dvitrine.pictures=write` also the pictures
/// that the README shows.
class PicturesIT {

    private static final Pattern WAITING =
            Pattern.compile("vitrine_media_files\\{[^}]*state=\"received\"[^}]*} (?!0\\.0(\\s|$))");

    private static final String NUMBER = "GCF.003";
    private static final Path SEEN = Path.of("target", "pictures");
    private static final Path SHOWN = Path.of("src", "docs", "pictures");
    private static final long LARGEST = 500_000;

    @TempDir
    Path data;

    @Test
    void everyPageOfTheShippedCollectionLoadsWholeInLightAndDark() throws Exception {
        try (var service =
                        ServiceProcess.on(data).with("VITRINE_SAMPLE", "true").start();
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            String base = service.address().toString();
            Eventually.isTrue(
                    "the pictures; it said: " + service.output(),
                    () -> service.output().contains("pictures of the shipped collection were added"));
            Eventually.isTrue(
                    "the derivatives of all",
                    () -> service.get("/objects/" + NUMBER).body().contains("/display.jpg")
                            && !WAITING.matcher(service.get("/q/metrics").body())
                                    .find());
            try (BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(1440, 1000).setLocale("en-GB"))) {
                new Visit(context.newPage(), base).everything();
            }
        }
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is needed: apt-get install chromium"));
    }

    private static final class Visit {
        private final Page page;
        private final String base;
        private final List<String> faults = new ArrayList<>();

        Visit(Page page, String base) {
            this.page = page;
            this.base = base;
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add("console: " + message.text());
                }
            });
            page.onPageError(error -> faults.add("script: " + error));
            page.onRequestFailed(request -> faults.add("failed: " + request.url()));
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    faults.add(response.status() + ": " + response.url());
                }
            });
        }

        void everything() throws IOException {
            page.navigate(base + "/desk");
            page.fill("#userName", "admin");
            page.fill("#password", "correct horse battery staple");
            page.click("button.primary");
            page.waitForURL(base + "/desk");
            String record = record();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                look("home", "/", scheme);
                look("browse", "/objects", scheme);
                look("object", "/objects/" + NUMBER, scheme);
                assertThat(page.evaluate(
                                "() => [...document.querySelectorAll('main img')].some(img => img.naturalWidth > 0)"))
                        .as("a picture that is there")
                        .isEqualTo(true);
                look("desk", "/desk/objects/" + record, scheme);
            }
            assertThat(faults).isEmpty();
            if ("write".equals(System.getProperty("vitrine.pictures"))) {
                show();
            }
        }

        private String record() {
            page.navigate(base + "/desk/objects?q=" + NUMBER);
            String found = page.locator("td.number a").first().getAttribute("href");
            return found.replaceAll(".*/desk/objects/([0-9a-f-]{36}).*", "$1");
        }

        private void look(String name, String path, ColorScheme scheme) {
            page.navigate(base + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SEEN.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }

        private static void show() throws IOException {
            Files.createDirectories(SHOWN);
            for (String name : List.of("object", "desk")) {
                Path shown = SHOWN.resolve(name + ".png");
                Files.write(shown, Files.readAllBytes(SEEN.resolve(name + "-light.png")));
                assertThat(Files.size(shown)).as("bytes of %s", shown).isLessThan(LARGEST);
            }
        }
    }
}
