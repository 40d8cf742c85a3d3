package org.vitrine.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.desk.Workplace.Seat;

@QuarkusTest
class DeskTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TestHTTPResource("")
    String address;

    private Workplace workplace;

    @BeforeEach
    void open() {
        workplace = new Workplace(address.replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private static String number() {
        return "DESK." + NUMBER.incrementAndGet();
    }

    @Test
    void aStrangerIsAskedToSignInAndSeesNothing() {
        try (Seat stranger = workplace.stranger()) {
            stranger.open("/desk/objects");
            assertThat(stranger.page).hasURL(java.util.regex.Pattern.compile(".*/desk/sign-in\\?next=.*"));
            stranger.page.fill("#userName", "admin");
            stranger.page.fill("#password", "wrong");
            stranger.page.click("button.primary");
            assertThat(stranger.page.locator("[role=alert]")).containsText("not right");
        }
    }

    @Test
    void aMedalIsEnteredPublishedAndWithdrawn() {
        String number = number();
        try (Seat seat = workplace.seat();
                Seat visitor = workplace.stranger()) {
            seat.begin("medal");
            seat.describe(number, "Medal for trying things out", form -> {
                form.add("conferrals");
                form.type("conferrals.date", "April 14 Juche 76 (1987)");
                assertThat(seat.page
                                .locator("[data-list=conferrals] .understood")
                                .first())
                        .containsText("1987-04-14");
            });
            seat.publish();
            assertThat(seat.notice()).contains("published");

            visitor.open("/objects/" + number);
            assertThat(visitor.page.locator("h1")).containsText("Medal for trying things out");
            assertThat(visitor.page.locator("main")).containsText("14 April 1987");

            seat.page.fill("#withdraw-reason", "Entered to try things out");
            seat.page.click("button.danger");
            seat.page.waitForLoadState();
            assertThat(visitor.page.navigate(address + "objects/" + number).status())
                    .isEqualTo(410);
            assertThat(visitor.page.locator("main")).containsText("Entered to try things out");
        }
    }

    @Test
    void dimensionsAreUnderstoodWhileTheyAreTypedAndStoredOneByOne() {
        String number = number();
        try (Seat seat = workplace.seat();
                Seat visitor = workplace.stranger()) {
            seat.begin("medal");
            seat.describe(number, "Medal that was measured", form -> {
                form.add("dimensions");
                form.type("dimensions.asWritten", "diameter 45 mm; 62,4 g; hand-sized");
                assertThat(seat.page
                                .locator("[data-list=dimensions] .understood")
                                .first())
                        .containsText("diameter 45 mm · weight 62.4 g · “hand-sized”");
            });
            seat.publish();
            assertThat(seat.page.locator("[data-list=dimensions] > .items > .item"))
                    .hasCount(3);

            visitor.open("/objects/" + number);
            assertThat(visitor.page.locator("main")).containsText("62.4 g");
            assertThat(visitor.page.locator("main")).containsText("hand-sized");
        }
    }

    @Test
    void howSureAValueIsStandsBesideItOnTheDeskAndInPublic() {
        String number = number();
        try (Seat seat = workplace.seat();
                Seat visitor = workplace.stranger()) {
            seat.begin("gift");
            seat.describe(number, "Vase of doubtful date", form -> {
                form.add("presentations");
                form.type("presentations.date", "May 1984");
                form.field("presentations.date").press("Alt+c");
                Locator assertion = seat.page.locator(".field.date .assertion");
                assertion.locator("select").selectOption("DISPUTED");
                assertion.locator("input[name$='.note']").fill("Two lists give two years");
                seat.page.locator("[data-list$='.givers'] > [data-add]").first().click();
                seat.page
                        .locator("[data-list$='.givers'] [name$='.name']")
                        .first()
                        .fill("a retired general");
                seat.page
                        .locator("[data-list$='.givers'] > [data-add-as=OTHERS]")
                        .first()
                        .click();
            });
            seat.publish();
            assertThat(seat.notice()).contains("published");
            assertThat(seat.page.locator(".field.date .assertion input[name$='.note']"))
                    .hasValue("Two lists give two years");

            visitor.open("/objects/" + number);
            assertThat(visitor.page.locator(".dates .assured")).containsText("Disputed: Two lists give two years");
            assertThat(visitor.page.locator(".label .rows")).containsText("a retired general");
            assertThat(visitor.page.locator(".label .rows")).containsText("and others");
        }
    }

    @Test
    void fieldsThatFewRecordsNeedOpenWithTheirFirstEntry() {
        try (Seat seat = workplace.seat()) {
            seat.begin("medal");
            seat.field("descriptions.text").press("Alt+m");
            assertThat(seat.page.locator("#s-description .rare > summary:focus"))
                    .hasCount(1);
            seat.page
                    .locator(".rare > summary")
                    .filter(new Locator.FilterOptions().setHasText("Sides"))
                    .click();
            assertThat(seat.page.locator("[data-list=sides] > .items > .item")).hasCount(1);
        }
    }

    @Test
    void anEventOfAnotherRecordIsChosenFromThoseThatItTells() {
        String teller = number();
        try (Seat seat = workplace.seat();
                Seat visitor = workplace.stranger()) {
            seat.begin("gift");
            seat.describe(teller, "Kettle given with its tray", form -> {
                form.add("presentations");
                form.type("presentations.date", "May 1984");
            });
            seat.publish();
            String sharer = number();
            seat.begin("gift");
            seat.describe(sharer, "Tray of the kettle", form -> {
                seat.page
                        .locator(".rare > summary")
                        .filter(new Locator.FilterOptions().setHasText("Events told in another record"))
                        .click();
                seat.page.locator("[data-list=sharedEvents] [role=combobox]").fill(teller);
                seat.page
                        .locator("[data-list=sharedEvents] [role=option]")
                        .first()
                        .click();
                assertThat(seat.page.locator("[data-events] option[value^='presentations.']"))
                        .containsText("May 1984");
            });
            seat.publish();
            assertThat(seat.notice()).contains("published");

            visitor.open("/objects/" + sharer);
            assertThat(visitor.page.locator(".label")).containsText("May 1984");
            assertThat(visitor.page.locator(".label .rows a[href='/objects/" + teller + "']"))
                    .isVisible();
            visitor.open("/objects/" + teller);
            assertThat(visitor.page.locator("main")).containsText("Tray of the kettle");
        }
    }

    @Test
    void aChainIsTypedAsTextAndTakenOverIntoTheEntries() {
        try (Seat seat = workplace.seat()) {
            seat.begin("gift");
            seat.page.fill(
                    "#chain-text",
                    "Gift of A. Smith to the Museum, 1950; lent by the Museum to B. Jones, 1940. It was lost there");
            Locator lines = seat.page.locator(".chain-lines");
            assertThat(lines).containsText("Lent by the Museum to B. Jones, 1940");
            assertThat(lines.locator("mark")).containsText("It was lost there");

            seat.page.press("#chain-text", "Alt+Enter");

            Locator entries = seat.page.locator("[data-list=provenance] > .items > [data-item]");
            assertThat(entries).hasCount(3);
            assertThat(entries.nth(0).locator("[name$='.method']")).hasValue("gift");
            assertThat(entries.nth(0).locator("[name*='.from.'][name$='.name']").first())
                    .hasValue("A. Smith");
            assertThat(entries.nth(1).locator(".warnings").first()).containsText("is before");
            assertThat(entries.nth(2).locator("[name$='.text']")).hasValue("It was lost there");
            assertThat(seat.page.locator("#chain-text"))
                    .hasValue(java.util.regex.Pattern.compile("Gift of A\\. Smith to the Museum, 1950; lent"));
            assertThat(seat.page.locator("#aside")).containsText("is before");
        }
    }

    @Test
    void whatIsTypedIsThereAgainInAnotherBrowser() {
        String id;
        try (Seat seat = workplace.seat()) {
            id = seat.begin("gift");
            seat.keeping(() -> seat.type("titles.text", "A vase that is not saved"));
            seat.keeping(() -> {
                seat.add("presentations");
                seat.type("presentations.date", "no date at all");
            });
        }
        try (Seat again = workplace.seat()) {
            assertThat(again.page.locator("#drafts")).isVisible();
            again.openRecord(id);
            assertThat(again.field("titles.text")).hasValue("A vase that is not saved");
            assertThat(again.field("presentations.date")).hasValue("no date at all");
        }
    }

    @Test
    void aRejectedValueStaysInItsFieldWithTheReasonBesideIt() {
        try (Seat seat = workplace.seat()) {
            seat.begin("plaque");
            seat.type("identity.number", "not a number!");
            seat.type("titles.text", "Plaque");
            seat.add("installations");
            seat.type("installations.date", "31 February 1984");
            seat.save();
            assertThat(seat.page.locator("#summary li")).hasCount(2);
            assertThat(seat.field("identity.number")).hasValue("not a number!");
            assertThat(seat.field("installations.date")).hasValue("31 February 1984");
            assertThat(seat.field("installations.date")).hasAttribute("aria-invalid", "true");
            seat.page.locator("#summary a").first().click();
            assertThat(seat.page).hasURL(java.util.regex.Pattern.compile(".*#f-.*"));
        }
    }

    @Test
    void aPairOfYearsThatDisagreesIsSavedButNotPublishedUntilSomebodyDecides() {
        try (Seat seat = workplace.seat()) {
            seat.begin("medal");
            seat.describe(number(), "Medal of two years", form -> {
                form.add("conferrals");
                form.type("conferrals.date", "April 14 Juche 76 (1986)");
            });
            seat.publish();
            assertThat(seat.notice()).contains("not published");
            assertThat(seat.page.locator("#summary")).containsText("disagree");

            Locator meaning = seat.page.locator(".meaning").first();
            meaning.locator("summary").click();
            meaning.locator("[name$='.edtf']").fill("1987-04-14");
            meaning.locator("[name$='.because']").fill("The certificate says Juche 76");
            seat.publish();
            assertThat(seat.notice()).contains("Saved and published");
        }
    }

    @Test
    void twoPeopleChangeDifferentFieldsAndBothKeepTheirWork() {
        try (Seat mine = workplace.seat();
                Seat theirs = workplace.seat()) {
            String id = mine.begin("medal");
            mine.type("identity.number", number());
            mine.type("titles.text", "Before");
            mine.save();

            // the same account has one draft, so the second person's form is opened before anybody types
            theirs.openRecord(id);
            mine.openRecord(id);
            theirs.type("titles.text", "Theirs");
            theirs.save();
            mine.add("descriptions");
            mine.type("descriptions.text", "Mine");
            mine.save();

            mine.openRecord(id);
            assertThat(mine.field("titles.text")).hasValue("Theirs");
            assertThat(mine.field("descriptions.text")).hasValue("Mine");
        }
    }

    @Test
    void theSameFieldShowsMineTheirsAndBeforeAndNothingIsLost() {
        try (Seat mine = workplace.seat();
                Seat theirs = workplace.seat()) {
            String id = mine.begin("medal");
            mine.type("identity.number", number());
            mine.type("titles.text", "Before");
            mine.save();
            theirs.openRecord(id);
            mine.openRecord(id);
            theirs.type("titles.text", "Theirs");
            theirs.save();
            mine.type("titles.text", "Mine");
            mine.save();

            assertThat(mine.page.locator(".conflict")).hasCount(1);
            assertThat(mine.page.locator(".conflict")).containsText("Before");
            assertThat(mine.page.locator(".conflict")).containsText("Theirs");
            assertThat(mine.field("titles.text")).hasValue("Mine");
            mine.page.locator(".conflict input[value=theirs]").check();
            mine.save();
            mine.openRecord(id);
            assertThat(mine.field("titles.text")).hasValue("Theirs");
        }
    }

    @Test
    void aConflictIsThereAgainWhenThePageIsOpenedAnew() {
        try (Seat mine = workplace.seat();
                Seat theirs = workplace.seat()) {
            String id = mine.begin("medal");
            mine.type("identity.number", number());
            mine.type("titles.text", "Before");
            mine.save();
            theirs.openRecord(id);
            mine.openRecord(id);
            theirs.type("titles.text", "Theirs");
            theirs.save();
            mine.type("titles.text", "Mine");
            mine.save();
            mine.openRecord(id);
            mine.save();
            assertThat(mine.page.locator(".conflict")).hasCount(1);
        }
    }

    @Test
    void whatTheFormOfAKindDoesNotDrawIsKept() {
        try (Seat seat = workplace.seat()) {
            String id = seat.begin("photograph");
            String number = number();
            seat.type("identity.number", number);
            seat.type("titles.text", "Photograph with a field of another kind");
            seat.save();
            String item = "w2w2w2";
            String version = seat.page.locator("[name=_basedOn]").inputValue();
            String title = seat.page.locator("[name=titles]").inputValue();
            given().cookie(DeskDoor.COOKIE, signedInCookie())
                    .redirects()
                    .follow(false)
                    .formParam("_basedOn", version)
                    .formParam("identity.number", number)
                    .formParam("identity.collection", "friendship-album")
                    .formParam("identity.kind", "medal")
                    .formParam("identity.level", "ITEM")
                    .formParam("identity.basis", "HELD")
                    .formParam("titles", title)
                    .formParam("titles." + title + ".text", "Photograph with a field of another kind")
                    .formParam("titles." + title + ".type", "GIVEN")
                    .formParam("installations", item)
                    .formParam("installations." + item + ".site", "A wall")
                    .post("/desk/objects/" + id)
                    .then()
                    .statusCode(303);
            seat.openRecord(id);
            assertThat(seat.page.locator("[name='identity.kind']")).hasValue("photograph");
            seat.type("titles.text", "Renamed");
            seat.save();
            seat.open("/desk/objects/" + id + "/history/3");
            assertThat(seat.page.locator("tbody tr")).hasCount(1);
        }
    }

    @Test
    void anOldVersionIsComparedAndRestored() {
        try (Seat seat = workplace.seat()) {
            String id = seat.begin("medal");
            seat.type("identity.number", number());
            seat.type("titles.text", "First");
            seat.save();
            seat.type("titles.text", "Second");
            seat.save();
            seat.open("/desk/objects/" + id + "/history/2");
            assertThat(seat.page.locator("del")).containsText("First");
            assertThat(seat.page.locator("ins")).containsText("Second");
            seat.open("/desk/objects/" + id + "/history/1");
            seat.page.locator("form[action$='/restore'] button").click();
            assertThat(seat.field("titles.text")).hasValue("First");
        }
    }

    @Test
    void aPictureIsTakenInWithItsEmbeddedMetadataAndABadFileFailsAlone() {
        try (Seat seat = workplace.seat()) {
            seat.begin("medal");
            seat.keeping(() -> seat.type("titles.text", "Medal with a picture"));
            Path good = Path.of("media/bryansk-millennium-medallion-1984.jpg");
            seat.page.setInputFiles("#upload", good);
            seat.page.waitForSelector("[data-list=pictures] .file img");
            assertThat(seat.page.locator("[data-list=pictures] [data-item]")).hasCount(1);
            assertThat(seat.page.locator(".embedded")).hasCount(1);
            seat.page.setInputFiles(
                    "#upload",
                    new com.microsoft.playwright.options.FilePayload(
                            "broken.jpg", "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2}));
            assertThat(seat.page.locator(".progress .error")).hasCount(1);
            assertThat(seat.page.locator("[data-list=pictures] [data-item]")).hasCount(1);

            seat.page.locator(".file a").first().click();
            assertThat(seat.page.locator("main")).containsText("Exif IFD0");
            assertThat(seat.page.locator("main")).containsText("IPTC");
            assertThat(seat.page.locator("main")).containsText("XMP");
        }
    }

    @Test
    void theFormWorksWithoutScript() {
        given().redirects()
                .follow(false)
                .formParam("userName", Workplace.USER)
                .formParam("password", Workplace.PASSWORD)
                .post("/desk/sign-in")
                .then()
                .statusCode(303);
        String cookie = signedInCookie();
        String id = "01990000-0000-7000-8000-0000000000aa";
        String page = given().cookie(DeskDoor.COOKIE, cookie)
                .formParam("identity.kind", "medal")
                .formParam("_change", "add inscriptions")
                .post("/desk/objects/" + id + "?form=changed")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).containsPattern("name=\"inscriptions\\.[a-z0-9]{6}\\.transcription\"");
    }

    @Test
    void aRequestFromAnotherSiteChangesNothing() {
        given().cookie(DeskDoor.COOKIE, signedInCookie())
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("identity.kind", "medal")
                .accept("application/json")
                .post("/desk/objects/01990000-0000-7000-8000-0000000000ab/draft")
                .then()
                .statusCode(403);
    }

    @Test
    void aDraftWithoutASessionIsRefusedAndSaysSo() {
        given().formParam("identity.kind", "medal")
                .accept("application/json")
                .post("/desk/objects/01990000-0000-7000-8000-0000000000ac/draft")
                .then()
                .statusCode(401);
    }

    @Test
    void aSaveThatIsRefusedKeepsWhatWasTyped() {
        String id = "01990000-0000-7000-8000-0000000000ad";
        given().cookie(DeskDoor.COOKIE, signedInCookie())
                .formParam("_basedOn", "999")
                .formParam("identity.kind", "medal")
                .formParam("titles", "t1")
                .formParam("titles.t1.text", "Typed")
                .post("/desk/objects/" + id)
                .then()
                .statusCode(409);
        String page = given().cookie(DeskDoor.COOKIE, signedInCookie())
                .get("/desk/objects/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThat(page).contains("value=\"Typed\"");
    }

    @Test
    void aDraftOfNoKnownKindIsRefused() {
        given().cookie(DeskDoor.COOKIE, signedInCookie())
                .formParam("identity.kind", "nope")
                .accept("application/json")
                .post("/desk/objects/01990000-0000-7000-8000-0000000000ae/draft")
                .then()
                .statusCode(422);
    }

    @Test
    void signingInDoesNotLeadAway() {
        String location = given().redirects()
                .follow(false)
                .formParam("userName", Workplace.USER)
                .formParam("password", Workplace.PASSWORD)
                .formParam("next", "//evil.example/desk/")
                .post("/desk/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(location).endsWith("/desk");
    }

    private static String signedInCookie() {
        return given().redirects()
                .follow(false)
                .formParam("userName", Workplace.USER)
                .formParam("password", Workplace.PASSWORD)
                .post("/desk/sign-in")
                .then()
                .extract()
                .cookie(DeskDoor.COOKIE);
    }
}
