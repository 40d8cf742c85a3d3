package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.app.Axe;
import org.vitrine.desk.Workplace.Seat;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Ids;

/// Every screen of the desk in one browser: axe-core finds nothing serious on it, light and dark, and it does not have
/// to be scrolled sideways; pictures of it at three widths lie in `target/screens/` afterwards, to be looked at.
@QuarkusTest
class ScreensTest {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final List<Integer> WIDTHS = List.of(1440, 1024, 768);
    private static final List<String> LANGUAGES = List.of("ko", "ru", "en");

    @TestHTTPResource("")
    String address;

    @Inject
    Cabinet cabinet;

    @Inject
    WorkingSearch search;

    @Inject
    Revisions revisions;

    private final List<String> found = new ArrayList<>();

    @Test
    void everyScreenIsAccessibleInLightAndDarkAndFitsItsWindow() {
        UUID id = cabinet.enter(Cabinet.number(), "Order of the October Revolution, with its box and ribbon");
        cabinet.change(
                id, "objectName", "medal", "descriptions", "d1", "descriptions.d1.text", "Silver, gilt, enamel.");
        cabinet.enter(Cabinet.number(), "Medallion of the Millennium of Bryansk");
        search.awaitSaved();
        UUID act = revisions.newest(id).map(Revision::act).orElseThrow();
        try (Workplace workplace = new Workplace(address.replaceAll("/$", ""));
                Seat seat = workplace.seat();
                Seat stranger = workplace.stranger()) {
            String welcome = "/desk/welcome/"
                    + People.invitation(
                            People.administrator(), Map.of("role", "CATALOGUER", "privateFields", "yes", "all", "yes"));
            stranger.open("/desk/sign-in");
            look(stranger.page, "sign-in");
            stranger.open(welcome);
            look(stranger.page, "welcome");

            seat.openRecord(id.toString());
            seat.page.fill("#say-text", "Is the ribbon the first one?");
            seat.page.locator("#discussion form:has(#say-text) button").first().click();
            seat.page.locator("#discussion [data-open]").first().waitFor();
            Path picture = Path.of("media/bryansk-millennium-medallion-1984.jpg");
            seat.page.setInputFiles("#upload", picture);
            seat.page.waitForSelector("[data-list=pictures] .file img");
            seat.save();
            String file =
                    seat.page.locator("[data-list=pictures] .file a").first().getAttribute("href");
            String authority = authority();
            String record = "/desk/objects/" + id;
            Map<String, String> screens = new LinkedHashMap<>();
            screens.put("start", "/desk");
            screens.put("list", "/desk/objects?sort=title");
            screens.put("list-empty", "/desk/objects?q=zzzzqqqq&kind=gift");
            screens.put("sheet", "/desk/objects/sheet?sort=number&order=asc");
            screens.put("record", record);
            screens.put("record-new", "/desk/objects/new/plaque");
            screens.put("history", record + "/history");
            screens.put("compare", record + "/history/2");
            screens.put("reuse", record + "/reuse");
            screens.put("templates", "/desk/templates");
            screens.put("changes", "/desk/changes");
            screens.put("undo", "/desk/changes/" + act + "/undo");
            screens.put("publish", "/desk/publish/check?id=" + id);
            screens.put("authorities", "/desk/authorities");
            screens.put("authority-new", "/desk/authorities/new/person");
            screens.put("authority", "/desk/authorities/" + authority);
            screens.put("merge", "/desk/authorities/" + authority + "/merge");
            screens.put("files", "/desk/files");
            screens.put("file", file);
            screens.put("tags", "/desk/files/tags");
            screens.put("jobs", "/desk/jobs");
            screens.put("profiles", "/desk/profiles");
            screens.put("accounts", "/desk/accounts");
            screens.put("audit", "/desk/audit");
            screens.put("me", "/desk/me");
            screens.forEach((name, path) -> {
                seat.open(path);
                look(seat.page, name);
            });
            rejected(seat);
            batch(seat);
            dialogs(seat);
            inEveryLanguage(seat, record);
        }
        assertThat(found).isEmpty();
    }

    private void rejected(Seat seat) {
        seat.begin("medal");
        seat.type("identity.number", "not a number!");
        seat.type("titles.text", "Medal");
        seat.add("conferrals");
        seat.type("conferrals.date", "31 February 1984");
        seat.save();
        look(seat.page, "record-rejected");
    }

    private void batch(Seat seat) {
        seat.open("/desk/objects?sort=title");
        seat.page.locator("#batch [data-all]").check();
        seat.page.locator("#batch button[formaction='/desk/objects/batch']").click();
        seat.page.waitForLoadState();
        look(seat.page, "batch");
    }

    private void dialogs(Seat seat) {
        seat.open("/desk");
        seat.page.keyboard().press("Control+k");
        seat.page.keyboard().type("new");
        seat.page.locator("#palette-list li").first().waitFor();
        look(seat.page, "palette");
        seat.page.keyboard().press("Escape");
        seat.page.keyboard().press("?");
        look(seat.page, "keys");
    }

    /// The longest words stand in the fullest screens.
    private void inEveryLanguage(Seat seat, String record) {
        // English at the end: the account is that of other tests too
        for (String language : LANGUAGES) {
            seat.open("/desk");
            seat.page.evaluate(
                    "language => fetch('/desk/language',"
                            + " { method: 'POST', body: new URLSearchParams({ language }) }).then(() => true)",
                    language);
            Map.of("start", "/desk", "list", "/desk/objects", "record", record, "accounts", "/desk/accounts")
                    .forEach((name, path) -> {
                        seat.open(path);
                        picture(seat.page, name + "-" + language, 1024, ColorScheme.LIGHT);
                        fits(seat.page, name + " in " + language);
                    });
        }
    }

    private static String authority() {
        return People.administrator()
                .asks()
                .accept("application/json")
                .formParams(Map.of("name", "Person to look at " + Ids.item(), "kind", "person"))
                .post("/desk/authorities")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private void look(Page page, String name) {
        found.addAll(Axe.serious(page, name));
        for (int width : WIDTHS) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                picture(page, name, width, scheme);
            }
            fits(page, name + " at " + width);
        }
        page.setViewportSize(1440, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void fits(Page page, String what) {
        int over = ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
        if (over > 0) {
            found.add(what + " is " + over + " pixels too wide");
        }
    }

    private static void picture(Page page, String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(
                        name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
    }
}
