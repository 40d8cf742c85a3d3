package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Role;
import org.vitrine.desk.People.Person;
import org.vitrine.desk.Workplace.Seat;
import org.vitrine.text.Ids;

@QuarkusTest
class ReviewTest {

    @TestHTTPResource("")
    String address;

    /// A saved medal that nothing but what is left out keeps from the public.
    private static UUID medal(Person by, boolean complete) {
        UUID id = Ids.record();
        Map<String, String> form =
                new HashMap<>(AccountsTest.medal("REVIEW." + id.toString().substring(24), "Medal for review"));
        if (complete) {
            form.put("objectName", "medal");
            form.put("descriptions", "d2d2d2");
            form.put("descriptions.d2d2d2.text", "Silver, round");
            form.put("descriptions.d2d2d2.lang", "en");
            form.put("references", "r2r2r2");
            form.put("references.r2r2r2.source", source(by));
            form.put("rights.record", "https://creativecommons.org/publicdomain/zero/1.0/");
        }
        by.sends("/desk/objects/" + id, form).then().statusCode(303);
        return id;
    }

    private static String source(Person by) {
        return by.asks()
                .accept("application/json")
                .formParams(Map.of("name", "Inventory " + Ids.item(), "kind", "source"))
                .post("/desk/authorities")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void manyArePublishedAsOneJobThatNamesWhatStayedBehindAndWhy() {
        Person curator = People.of(Role.CURATOR);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            ids.add(medal(curator, i % 13 != 5).toString());
        }
        String job = curator.asks()
                .redirects()
                .follow(false)
                .formParam("id", ids)
                .post("/desk/publish")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String page = curator.opens(job.substring(job.indexOf("/desk")))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        long end = System.nanoTime() + java.time.Duration.ofMinutes(1).toNanos();
        while (page.contains("data-refresh")) {
            assertThat(System.nanoTime()).as("the job ends").isLessThan(end);
            page = curator.opens(job.substring(job.indexOf("/desk"))).asString();
        }
        assertThat(page).contains("Finished: 27 of 27").contains("2 record(s) stayed as they were");
        for (int i = 0; i < 27; i++) {
            assertThat(page.contains("/desk/objects/" + ids.get(i) + "#f-objectName"))
                    .as("record " + i)
                    .isEqualTo(i % 13 == 5);
        }
    }

    @Test
    void aRecordIsHandedInSentBackWithAReasonAndPublished() {
        Person cataloguer = People.of(Role.CATALOGUER);
        Person curator = People.of(Role.CURATOR);
        UUID id = medal(cataloguer, true);
        String record = "/desk/objects/" + id;
        cataloguer.sends(record + "/submit", Map.of()).then().statusCode(303);
        cataloguer.sends(record + "/submit", Map.of()).then().statusCode(409);
        curator.opens("/desk").then().body(containsString(id.toString()));
        cataloguer.sends(record + "/send-back", Map.of("reason", "no")).then().statusCode(403);
        curator.sends(record + "/send-back", Map.of("reason", " ")).then().statusCode(422);
        curator.sends(record + "/send-back", Map.of("reason", "Weigh it"))
                .then()
                .statusCode(303);
        curator.sends(record + "/send-back", Map.of("reason", "Weigh it"))
                .then()
                .statusCode(409);
        cataloguer
                .opens(record)
                .then()
                .body(allOf(containsString("Weigh it"), containsString("Handed in"), containsString("Sent back")));
        cataloguer.sends(record + "/submit", Map.of()).then().statusCode(303);
        curator.sends("/desk/publish", Map.of("id", id.toString()))
                .then()
                .statusCode(200)
                .body(containsString("standing-done"));
        cataloguer.opens(record).then().body(containsString("badge published"));
        // public as it is: there is nothing to hand in
        cataloguer.sends(record + "/submit", Map.of()).then().statusCode(409);
    }

    @Test
    void manyAreCheckedBeforeAnythingHappensAndEachHasAResultAfterwards() {
        Person curator = People.of(Role.CURATOR);
        UUID good = medal(curator, true);
        UUID bad = medal(curator, false);
        UUID nowhere = Ids.record();
        List<String> ids = List.of(good.toString(), bad.toString(), nowhere.toString());
        String list = curator.asks()
                .formParam("id", ids)
                .post("/desk/publish/check")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(list).contains("standing-ready", "standing-blocked", "/desk/objects/" + bad + "#f-");
        curator.opens("/desk/objects/" + good).then().body(containsString("badge draft"));
        String result = curator.asks()
                .formParam("id", ids)
                .post("/desk/publish")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(result).contains("standing-done", "standing-blocked", "1 / 2");
        assertThat(curator.asks()
                        .formParam("id", good.toString())
                        .post("/desk/publish/check")
                        .asString())
                .contains("standing-unchanged");
        Person elsewhere = People.invited(Map.of("role", "CURATOR", "collection", "another-collection"));
        assertThat(elsewhere
                        .asks()
                        .formParam("id", bad.toString())
                        .post("/desk/publish")
                        .asString())
                .contains("standing-elsewhere");
    }

    @Test
    void aCommentStandsAtItsFieldIsAnsweredAndSettledAndTellsWhoIsMentioned() {
        Person asking = People.of(Role.CATALOGUER);
        Person asked = People.of(Role.CURATOR);
        UUID id = medal(asking, false);
        String record = "/desk/objects/" + id;
        asking.sends(
                        record + "/comments",
                        Map.of("path", "titles.t2t2t2", "text", "Is this right, @" + asked.userName() + "?"))
                .then()
                .statusCode(303);
        asked.opens("/desk").then().body(containsString("Is this right"));
        String page = asked.opens(record).asString();
        Matcher thread = Pattern.compile("id=\"thread-([0-9a-f-]{36})\" data-at=\"f-titles-t2t2t2\" data-open")
                .matcher(page);
        assertThat(thread.find()).isTrue();
        asked.sends(record + "/comments", Map.of("thread", thread.group(1), "text", "Yes <b>it</b> is"))
                .then()
                .statusCode(303);
        asking.opens(record).then().body(containsString("Yes &lt;b&gt;it&lt;/b&gt; is"));
        asking.sends(record + "/comments/" + thread.group(1) + "/resolve", Map.of())
                .then()
                .statusCode(303);
        asked.opens("/desk").then().body(not(containsString("Is this right")));
        asking.sends(record + "/comments", Map.of("path", "titles", "text", " "))
                .then()
                .statusCode(422);
        asking.sends(record + "/comments", Map.of("thread", Ids.record().toString(), "text", "x"))
                .then()
                .statusCode(404);
        People.of(Role.READER)
                .sends(record + "/comments", Map.of("text", "x"))
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsSaidAboutAPrivateFieldIsReadByWhoReadsTheField() {
        Person trusted = People.of(Role.CATALOGUER);
        Person other = People.invited(Map.of("role", "CATALOGUER", "all", "yes"));
        UUID id = Ids.record();
        Map<String, String> form =
                new HashMap<>(AccountsTest.medal("REVIEW." + id.toString().substring(24), "Medal with a secret"));
        form.put("notes", "n2n2n2");
        form.put("notes.n2n2n2.text", "Behind the wardrobe");
        form.put("notes.n2n2n2.internal", "true");
        trusted.sends("/desk/objects/" + id, form).then().statusCode(303);
        String comments = "/desk/objects/" + id + "/comments";
        trusted.sends(comments, Map.of("path", "notes.n2n2n2.text", "text", "Move it to the attic"))
                .then()
                .statusCode(303);
        trusted.opens("/desk/objects/" + id).then().body(containsString("attic"));
        other.opens("/desk/objects/" + id).then().body(not(containsString("attic")));
        other.sends(comments, Map.of("path", "notes.n2n2n2.text", "text", "What is here?"))
                .then()
                .statusCode(404);
    }

    @Test
    void aRecordIsGivenToSomebodyAndWaitsForThem() {
        Person curator = People.of(Role.CURATOR);
        Person cataloguer = People.of(Role.CATALOGUER);
        UUID id = medal(curator, false);
        String to = cataloguer.id(People.administrator()).toString();
        curator.sends("/desk/objects/" + id + "/assign", Map.of("to", to))
                .then()
                .statusCode(303);
        cataloguer.opens("/desk").then().body(containsString("/desk/objects/" + id));
        curator.opens("/desk/objects/" + id).then().body(containsString("Seen to by Name of"));
        curator.sends(
                        "/desk/objects/" + id + "/assign",
                        Map.of("to", Ids.record().toString()))
                .then()
                .statusCode(404);
        curator.sends("/desk/objects/" + id + "/assign", Map.of("to", ""))
                .then()
                .statusCode(303);
        cataloguer.opens("/desk/waiting").then().body(not(containsString(id.toString())));
    }

    @Test
    void theScreensAreUsableByEverybodyInLightAndDarkAndNarrow() {
        Person administrator = People.administrator();
        UUID id = medal(administrator, true);
        administrator
                .sends("/desk/objects/" + id + "/comments", Map.of("path", "titles", "text", "Two titles, @admin?"))
                .then()
                .statusCode(303);
        administrator.sends("/desk/objects/" + id + "/submit", Map.of()).then().statusCode(303);
        String invitation = People.invitation(administrator, Map.of("role", "CURATOR", "all", "yes"));
        List<String> found = new ArrayList<>();
        try (Workplace workplace = new Workplace(address.replaceAll("/$", ""));
                Seat seat = workplace.seat()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                seat.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (String path : List.of(
                        "/desk",
                        "/desk/accounts",
                        "/desk/me",
                        "/desk/audit?check=yes",
                        "/desk/welcome/" + invitation,
                        "/desk/welcome/nothing",
                        "/desk/objects/" + id,
                        "/desk/publish/check?id=" + id)) {
                    look(seat, path, scheme, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(Seat seat, String path, ColorScheme scheme, List<String> found) {
        seat.open(path);
        seat.page.waitForLoadState();
        String name = path.replaceAll("\\?.*", "")
                .replaceAll("/[0-9a-zA-Z_-]{36,43}", "/x")
                .replace('/', '-');
        for (int width : List.of(1440, 768, 375)) {
            seat.page.setViewportSize(width, 900);
            seat.page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target",
                            "screens",
                            scheme.name().toLowerCase(java.util.Locale.ROOT) + name + "-" + width + ".png")));
            Object wide = seat.page.evaluate("document.documentElement.scrollWidth");
            if (((Number) wide).intValue() > width) {
                found.add(scheme + " " + path + " is " + wide + " wide on " + width);
            }
        }
        seat.page.setViewportSize(1440, 900);
        new AxeBuilder(seat.page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> scheme + " " + path + ": " + rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .forEach(found::add);
    }

    @Test
    void aCommentIsMadeByKeyboardWhileTheRecordIsBeingTyped() {
        Person administrator = People.administrator();
        UUID id = medal(administrator, false);
        try (Workplace workplace = new Workplace(address.replaceAll("/$", ""));
                Seat seat = workplace.seat()) {
            seat.openRecord(id.toString());
            seat.field("titles.text").focus();
            seat.page.keyboard().press("Alt+n");
            assertThat(seat.page.evaluate("document.activeElement.id")).isEqualTo("say-text");
            assertThat(seat.page.locator("#say-at").inputValue()).startsWith("titles");
            seat.page.keyboard().type("Is this the whole title?");
            seat.page.keyboard().press("Tab");
            seat.page.keyboard().press("Enter");
            seat.page.waitForSelector("#record .marker");
            assertThat(seat.page.url()).endsWith("/desk/objects/" + id);
            assertThat(seat.page.locator(".thread .text").textContent()).contains("whole title");
            // nothing of it is a draft of the record
            seat.openRecord(id.toString());
            assertThat(seat.page.locator("[formaction$='/draft/discard']").count())
                    .isZero();
        }
    }
}
