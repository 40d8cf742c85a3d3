package org.vitrine.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Role;
import org.vitrine.desk.People.Person;
import org.vitrine.desk.Workplace.Seat;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Ids;

/// A day at the desk in a real browser: much is entered by keyboard alone, and nothing that was typed is lost.
@QuarkusTest
class WorkdayTest {

    /// Beside the text itself.
    private static final int MOST_PRESSES = 150;

    private static final Path FRONT = Path.of("media", "bryansk-millennium-medallion-1984.jpg");
    private static final Path BACK = Path.of("media", "order-of-lenin-1987.jpg");

    @TestHTTPResource("")
    String address;

    @Inject
    Cabinet cabinet;

    @Inject
    WorkingSearch search;

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
        return "DAY." + Ids.item().toUpperCase(Locale.ROOT) + ".1";
    }

    @Test
    void aCompleteMedalWithTwoPicturesIsEnteredByKeyboardAloneAndClonedTwentyTimes() {
        String number = number();
        try (Seat seat = workplace.seat()) {
            Page page = seat.page;
            Keyboard keys = new Keyboard(page);
            keys.press("Control+k").write("new medal");
            assertThat(page.locator("#palette-list li").first()).containsText("Medal");
            keys.press("Enter");
            page.waitForURL(Pattern.compile(".*/desk/objects/[0-9a-f-]{36}.*"));
            assertThat(page.locator("[name='identity.number']")).isFocused();
            page.keyboard().press("Control+a");
            keys.write(number).to("[name=objectName]").write("medal");
            keys.to("[name^='titles.'][name$='.text']").write("Medal for strengthening friendship");

            keys.press("Alt+PageDown");
            keys.to("[name^='descriptions.'][name$='.text']")
                    .write("Round, with a wreath; on the back an inscription.");
            keys.to("[data-list=materials] > [data-add]").press("Enter").write("silver");
            keys.press("Enter").write("enamel");
            keys.to("[data-list=dimensions] > [data-add]").press("Enter").write("diameter 32 mm; 21.4 g");

            keys.press("Alt+PageDown").press("Alt+a");
            keys.to("[name^='conferrals.'][name$='.date']").write("April 14 Juche 76 (1987)");
            keys.to("[data-combo*='decoration'] [role=combobox]").choose("Order of Friendship " + number);
            keys.to("[name^='conferrals.'][name$='.serialNumber']").write("1001");
            keys.to("[data-list$='.recipients'] > [data-add]").press("Enter");
            keys.choose("Recipient " + number);

            keys.press("Alt+PageDown").press("Alt+PageDown");
            keys.to("#chain-text").write("Gift of A. Smith to the Museum, 1950");

            keys.press("Alt+PageDown").press("Alt+PageDown");
            FileChooser files = page.waitForFileChooser(() -> keys.press("Alt+u"));
            files.setFiles(new Path[] {FRONT, BACK});
            assertThat(page.locator("[data-list=pictures] > .items > [data-item]"))
                    .hasCount(2);

            keys.press("Alt+PageDown").press("Alt+a");
            keys.to("[data-list=references] [role=combobox]").choose("Inventory " + number);
            page.evaluate("() => { window.left = true; }");
            keys.press("Control+s");
            page.waitForFunction("() => !window.left && document.readyState === 'complete'");

            assertThat(seat.notice()).contains("Saved");
            assertThat(page.locator("#summary")).hasCount(0);
            assertThat(page.locator("[name^='conferrals.'][name$='.serialNumber']")
                            .first())
                    .hasValue("1001");
            assertThat(page.locator("[data-list=materials] > .items > [data-item]"))
                    .hasCount(2);
            assertThat(page.locator("[data-list=dimensions] > .items > [data-item]"))
                    .hasCount(2);
            assertThat(page.locator("[data-list=pictures] .file img")).hasCount(2);
            System.out.println("key presses beside the text: " + keys.presses());
            assertThat(keys.presses()).isLessThan(MOST_PRESSES);
            copies(seat, number);
        }
    }

    private void copies(Seat seat, String number) {
        String begins = number.replaceAll("1$", "");
        seat.page.locator("a[href$='/reuse']").first().click();
        seat.page.fill("[name=count]", "20");
        seat.page.locator(".reuse .filters button.primary").click();
        assertThat(seat.page.locator(".numbers li")).hasCount(20);
        seat.page.locator("button[formaction$='/clone']").click();
        seat.page.waitForURL(Pattern.compile(".*done=cloned.*"));
        search.awaitSaved();
        seat.open("/desk/objects/sheet?q=" + begins + "&sort=number&order=asc&field=identity.number");
        assertThat(seat.page.locator("#sheet [data-column='identity.number']"))
                .hasText(IntStream.rangeClosed(1, 21).mapToObj(i -> begins + i).toArray(String[]::new));
        seat.page.locator("#sheet tbody th a").last().click();
        assertThat(seat.page
                        .locator("[name^='conferrals.'][name$='.serialNumber']")
                        .first())
                .hasValue("1021");
    }

    @Test
    void twoPeopleInTwoBrowsersKeepTheirWork() {
        UUID id = cabinet.enter(number(), "Before");
        Person other = People.of(Role.CATALOGUER);
        try (Seat mine = workplace.seat();
                Seat theirs = workplace.seat(other.userName(), People.PASSWORD)) {
            mine.openRecord(id.toString());
            theirs.openRecord(id.toString());
            mine.keeping(() -> mine.type("objectName", "medal"));
            theirs.keeping(() -> theirs.type("titles.text", "Theirs"));
            theirs.save();
            mine.save();
            assertThat(mine.field("titles.text")).hasValue("Theirs");
            assertThat(mine.field("objectName")).hasValue("medal");

            theirs.openRecord(id.toString());
            mine.keeping(() -> mine.type("titles.text", "Mine"));
            theirs.keeping(() -> theirs.type("titles.text", "Theirs again"));
            theirs.save();
            mine.save();
            assertThat(mine.page.locator(".conflict")).containsText("Theirs again");
            assertThat(mine.page.locator(".conflict")).containsText("Mine");
            mine.page.locator(".conflict input[value=theirs]").check();
            mine.save();
            assertThat(mine.field("titles.text")).hasValue("Theirs again");
        }
    }

    @Test
    void aSessionThatExpiresInTheMiddleIsBegunAgainInPlace() {
        UUID id = cabinet.enter(number(), "Before");
        try (Seat seat = workplace.seat()) {
            seat.openRecord(id.toString());
            seat.context.clearCookies();
            Keyboard keys = new Keyboard(seat.page);
            seat.field("titles.text").focus();
            keys.write(" and after");
            assertThat(seat.page.locator("#again")).isVisible();
            assertThat(seat.page.locator("#again-password")).isFocused();
            keys.write("wrong").press("Enter");
            assertThat(seat.page.locator("#again-error")).not().isEmpty();
            seat.keeping(() -> keys.write(Workplace.PASSWORD).press("Enter"));
            assertThat(seat.page.locator("#again")).isHidden();
            assertThat(seat.field("titles.text")).isFocused();
            keys.write(", still typing");
            String typed = seat.field("titles.text").inputValue();
            assertThat(typed).contains(" and after").contains(", still typing");
            seat.save();
            assertThat(seat.field("titles.text")).hasValue(typed.strip());
        }
    }

    @Test
    void leavingWithUnsavedWorkAsksAndComingBackOffersIt() {
        UUID id = cabinet.enter(number(), "Before");
        List<String> asked = new ArrayList<>();
        try (Seat seat = workplace.seat()) {
            seat.openRecord(id.toString());
            seat.page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            seat.field("titles.text").focus();
            seat.page.keyboard().type("x");
            seat.page.evaluate("() => setTimeout(() => { location.href = '/desk'; })");
            seat.page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).containsExactly("beforeunload");
            assertThat(seat.page.locator("#draft-state")).hasText(Pattern.compile(".*\\d.*"));
            assertThat(seat.field("titles.text")).hasValue(Pattern.compile(".*x.*"));
        }
        try (Seat again = workplace.seat()) {
            assertThat(again.page.locator("#drafts ~ ul")).containsText("x");
            again.openRecord(id.toString());
            assertThat(again.page.locator(".notice button[formaction$='/draft/discard']"))
                    .isVisible();
            assertThat(again.field("titles.text")).hasValue(Pattern.compile(".*x.*"));
        }
    }

    @Test
    void aFailedSaveAndARejectedFileLoseNothing() {
        UUID id = cabinet.enter(number(), "Before");
        try (Seat seat = workplace.seat()) {
            seat.openRecord(id.toString());
            seat.page.route("**/draft", route -> route.abort());
            seat.type("titles.text", "Typed while it was away");
            assertThat(seat.page.locator("#draft-state")).hasText(Pattern.compile(".+"));
            seat.page.keyboard().press("Control+s");
            assertThat(seat.field("titles.text")).hasValue("Typed while it was away");
            seat.page.unroute("**/draft");
            seat.keeping(() -> seat.type("objectName", "medal"));
            seat.page.setInputFiles(
                    "#upload",
                    new com.microsoft.playwright.options.FilePayload(
                            "broken.jpg", "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2}));
            assertThat(seat.page.locator(".progress .error")).hasCount(1);
            assertThat(seat.field("titles.text")).hasValue("Typed while it was away");

            // the save itself finds nobody: the browser shows its own page, and the draft is there behind it
            seat.page.route(Pattern.compile(".*/desk/objects/[0-9a-f-]{36}$"), route -> {
                if (route.request().method().equals("POST")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            seat.page.keyboard().press("Control+s");
            seat.page.waitForURL(Pattern.compile("chrome-error:.*"));
            seat.openRecord(id.toString());
            assertThat(seat.field("titles.text")).hasValue("Typed while it was away");
            assertThat(seat.field("objectName")).hasValue("medal");
        }
    }
}
