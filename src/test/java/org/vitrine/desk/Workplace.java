package org.vitrine.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A headless Chromium and the ways of an archivist in it.
final class Workplace implements AutoCloseable {

    static final String USER = "admin";
    static final String PASSWORD = "a password for tests";

    private final String base;
    private final Playwright playwright;
    private final Browser browser;

    Workplace(String base) {
        this.base = base;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is needed: apt-get install chromium"));
    }

    /// A browser of its own, signed in.
    Seat seat() {
        return seat(USER, PASSWORD);
    }

    Seat seat(String userName, String password) {
        Seat seat = stranger();
        seat.open("/desk");
        seat.page.fill("#userName", userName);
        seat.page.fill("#password", password);
        seat.page.click("button.primary");
        seat.page.waitForURL(base + "/desk");
        return seat;
    }

    Seat stranger() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 1000).setLocale("en-GB"));
        return new Seat(context, context.newPage());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /// One person at one browser.
    final class Seat implements AutoCloseable {

        final BrowserContext context;
        final Page page;

        private Seat(BrowserContext context, Page page) {
            this.context = context;
            this.page = page;
        }

        void open(String path) {
            page.navigate(base + path);
        }

        /// Begins a record and gives its id.
        String begin(String kind) {
            open("/desk/objects/new/" + kind);
            return page.url().replaceAll(".*/desk/objects/([0-9a-f-]{36}).*", "$1");
        }

        void openRecord(String id) {
            open("/desk/objects/" + id);
        }

        /// The field of a path without item ids, the first of its list.
        Locator field(String general) {
            String[] steps = general.split("\\.");
            String selector = steps.length == 1
                    ? "[name='" + general + "']"
                    : "[name^='" + steps[0] + ".'][name$='." + steps[steps.length - 1] + "']";
            return page.locator("main")
                    .locator(selector)
                    .locator("visible=true")
                    .first();
        }

        void type(String general, String text) {
            field(general).fill(text);
        }

        /// Does something and waits until the draft that it made is kept.
        void keeping(Runnable typing) {
            page.waitForResponse(response -> response.url().endsWith("/draft") && response.status() == 200, typing);
        }

        void save() {
            leave(() -> page.locator("[data-save]").click());
        }

        void publish() {
            leave(() -> page.locator("button[value=publish]").click());
        }

        /// The form keeps its draft before it goes, so the next page comes a little later than the click.
        private void leave(Runnable click) {
            page.evaluate("() => { window.left = true; }");
            click.run();
            page.waitForFunction("() => !window.left && document.readyState === 'complete'");
        }

        void add(String list) {
            page.locator("[data-list='" + list + "'] > [data-add]").click();
        }

        /// Fills in what a record needs to be published.
        void describe(String number, String title, Consumer<Seat> more) {
            type("identity.number", number);
            type("objectName", "medal");
            type("titles.text", title);
            type("descriptions.text", "A medal of silver, round.");
            more.accept(this);
            add("references");
            Locator source =
                    page.locator("[data-list=references] [role=combobox]").first();
            source.fill("Inventory book");
            page.locator("[data-list=references] li.make").first().click();
            page.waitForCondition(() -> !page.locator("[data-list=references] input[type=hidden][name$='.source']")
                    .first()
                    .inputValue()
                    .isEmpty());
        }

        String notice() {
            return page.locator(".notice").first().textContent();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
