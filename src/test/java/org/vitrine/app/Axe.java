package org.vitrine.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// axe-core in a page that is open: every rule in the light, and in the dark the one that colours can break. The script
/// is put in once a page, and the page is loaded once for both.
public final class Axe {

    private static final String SCRIPT = script();
    private static final String ASK = """
            async only => {
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                const found = await axe.run(document, {
                    runOnly: only ? { type: 'rule', values: [only] } : { type: 'tag', values: tags },
                    resultTypes: ['violations'] });
                return found.violations.filter(one => ['serious', 'critical'].includes(one.impact))
                    .map(one => one.id + ' at ' + one.nodes.slice(0, 3).map(node => node.html).join(' , '));
            }""";

    private Axe() {}

    /// What is serious or critical on the page, in words. The page is left in the light.
    public static List<String> serious(Page page, String under) {
        page.evaluate(SCRIPT);
        List<String> found = new ArrayList<>();
        found.addAll(ask(page, ColorScheme.DARK, "color-contrast", under));
        found.addAll(ask(page, ColorScheme.LIGHT, "", under));
        return found;
    }

    private static List<String> ask(Page page, ColorScheme scheme, String only, String under) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        List<?> found = (List<?>) page.evaluate(ASK, only);
        return found.stream()
                .map(one -> under + " " + scheme.name().toLowerCase(Locale.ROOT) + ": " + one)
                .toList();
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
