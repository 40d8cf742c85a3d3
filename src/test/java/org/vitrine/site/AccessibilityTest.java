package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.app.Axe;
import org.vitrine.text.Language;

/// The pages in a browser: axe-core finds nothing serious (WCAG 2.2 AA), and nothing has to be scrolled sideways.
@QuarkusTest
class AccessibilityTest {

    private static final List<String> PATHS = List.of(
            "/",
            "/objects",
            "/objects?view=list&kind=gift",
            "/objects?q=zzzzqqqq&kind=gift",
            "/objects/" + Exhibition.KETTLE,
            "/objects/" + Exhibition.WITHDRAWN,
            "/people",
            "/people/site-potter",
            "/occasions",
            "/occasions/site-visit",
            "/timeline",
            "/data",
            "/about");

    @Inject
    Exhibition exhibition;

    @TestHTTPResource
    URI home;

    private Optional<Path> chromium = Optional.empty();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        exhibition.open();
        chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium here to look at the pages with");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    @Test
    void findsNothingSeriousOnAnyPageInAnyLanguageAndLight() {
        List<String> found = new ArrayList<>();
        Browser browser = browser();
        for (Language language : Language.values()) {
            try (BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setLocale(language.tag()).setViewportSize(1280, 900))) {
                Page page = context.newPage();
                for (String path : PATHS) {
                    page.navigate(home.resolve(path).toString());
                    found.addAll(Axe.serious(page, language.tag() + " " + path));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void fitsAScreenOf320Pixels() {
        List<String> tooWide = new ArrayList<>();
        Browser browser = browser();
        for (Language language : Language.values()) {
            try (BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setLocale(language.tag()).setViewportSize(320, 640))) {
                Page page = context.newPage();
                for (String path : PATHS) {
                    page.navigate(home.resolve(path).toString());
                    Object width = page.evaluate("document.documentElement.scrollWidth");
                    if (((Number) width).intValue() > 320) {
                        tooWide.add(language.tag() + " " + path + " is " + width + " pixels wide");
                    }
                }
            }
        }
        assertThat(tooWide).isEmpty();
    }

    @Test
    void leadsFromTheKeyboardStraightToTheContent() {
        try (BrowserContext context = browser().newContext()) {
            Page page = context.newPage();
            page.navigate(home.toString());
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    private Browser browser() {
        Playwright playwright = Playwright.create();
        opened.add(playwright);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        opened.add(browser);
        return browser;
    }
}
