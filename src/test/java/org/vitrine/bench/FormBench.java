package org.vitrine.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an archivist waits for in a browser: `./vitrine bench form [ROUNDS]`.
///
/// A record of the shipped collection is opened again and again in one headless Chromium: until its form can be typed
/// into, and until all of the page is there. Then letters are typed: from the key to the frame after the letter stands
/// there, and from the key to what a date was understood as.
final class FormBench {

    private static final int WARM_UP = 10;
    private static final String OPENED = """
            () => { const one = performance.getEntriesByType('navigation')[0];
                return [one.responseStart, one.domContentLoadedEventEnd, one.loadEventEnd]; }""";
    // a message comes after the frame that requestAnimationFrame announces was drawn
    private static final String LISTEN = """
            () => { window.took = []; window.understood = [];
                let key = 0;
                addEventListener('keydown', event => { key = event.timeStamp; }, true);
                addEventListener('input', () => requestAnimationFrame(() => { const channel = new MessageChannel();
                    channel.port1.onmessage = () => window.took.push(performance.now() - key);
                    channel.port2.postMessage(0); }));
                document.querySelectorAll('[data-understood]').forEach(place =>
                    new MutationObserver(() => window.understood.push(performance.now() - key))
                        .observe(place, { childList: true, characterData: true, subtree: true })); }""";

    private final Page page;
    private final String base;

    private FormBench(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        Path data = Files.createTempDirectory("vitrine-bench-");
        System.out.println(Surroundings.line());
        try (Launched service = Launched.on(data);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            service.settle();
            Page page = browser.newPage();
            page.setViewportSize(1440, 1000);
            String base = service.request("/").build().uri().resolve("/").toString();
            new FormBench(page, base).run(rounds);
        } finally {
            Launched.delete(data);
        }
        System.out.println(Surroundings.line());
    }

    private void run(int rounds) {
        page.navigate(base + "desk/sign-in");
        page.fill("#userName", "admin");
        page.fill("#password", Launched.PASSWORD);
        page.click("button.primary");
        page.navigate(base + "desk/objects");
        String record = String.valueOf(
                page.evaluate("() => document.querySelector('#batch a[href^=\"/desk/objects/\"]').href.split('?')[0]"));
        List<Double> answered = new ArrayList<>();
        List<Double> typeable = new ArrayList<>();
        List<Double> loaded = new ArrayList<>();
        for (int i = 0; i < WARM_UP + rounds; i++) {
            page.navigate(record);
            List<?> times = (List<?>) page.evaluate(OPENED);
            if (i >= WARM_UP) {
                answered.add(number(times.get(0)));
                typeable.add(number(times.get(1)));
                loaded.add(number(times.get(2)));
            }
        }
        System.out.printf(Locale.ROOT, "%-44s %8s %8s %8s%n", "milliseconds", "median", "p95", "worst");
        say("opening a record, first byte", answered);
        say("opening a record, can be typed into", typeable);
        say("opening a record, all loaded", loaded);
        page.evaluate(LISTEN);
        page.locator("[name^='titles.'][name$='.text']").first().focus();
        page.keyboard().type("A title that is typed letter by letter");
        page.locator("[data-date]:visible").first().focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("April 14 Juche 76 (1987)", new Keyboard.TypeOptions().setDelay(80));
        page.waitForTimeout(1000);
        say("a key, its letter drawn", numbers("took"));
        say("a key, the date understood", numbers("understood"));
    }

    private List<Double> numbers(String name) {
        return ((List<?>) page.evaluate("name => window[name]", name))
                .stream().map(FormBench::number).toList();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void say(String name, List<Double> took) {
        double[] numbers = took.stream().mapToDouble(Double::doubleValue).toArray();
        System.out.printf(
                Locale.ROOT,
                "%-44s %8.1f %8.1f %8.1f%n",
                name,
                Surroundings.median(numbers),
                Surroundings.quantile(numbers, 0.95),
                Surroundings.quantile(numbers, 1));
    }
}
