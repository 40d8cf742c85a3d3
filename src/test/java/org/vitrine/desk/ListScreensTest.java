package org.vitrine.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.desk.Workplace.Seat;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Ids;

/// Lists, sheet and palette as a person at the keyboard has them.
@QuarkusTest
class ListScreensTest {

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

    private static void paste(Page page, String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true,"
                        + " cancelable: true })); }",
                text);
    }

    @Test
    void aSheetIsTypedIntoPastedIntoFilledDownAndSavedByKeyboardAlone() {
        String word = "Sheet" + Ids.item();
        UUID first = cabinet.enter(Cabinet.number(), word + " 1");
        UUID second = cabinet.enter(Cabinet.number(), word + " 2");
        UUID third = cabinet.enter(Cabinet.number(), word + " 3");
        search.awaitSaved();
        try (Seat seat = workplace.seat()) {
            Page page = seat.page;
            seat.open("/desk/objects/sheet?q=" + word
                    + "&sort=number&order=asc&field=identity.number&field=titles.text&field=objectName");
            assertThat(page.locator("#sheet tbody tr")).hasCount(3);
            Locator cell = page.locator("#sheet tbody tr >> nth=0 >> [data-column='titles.text']");
            page.locator("#sheet [role=gridcell]").first().focus();
            page.keyboard().press("ArrowRight");
            assertThat(cell).isFocused();
            page.keyboard().press("F2");
            page.keyboard().press("Escape");
            assertThat(cell).hasText(word + " 1");
            page.keyboard().type("Typed over");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/cells") && answer.status() == 200,
                    () -> page.keyboard().press("Enter"));
            assertThat(cell).hasText("Typed over");

            page.waitForResponse(
                    answer -> answer.url().endsWith("/cells") && answer.status() == 200,
                    () -> paste(page, "Pasted\tMedal\n\"Pasted\ntwice\"\tMedal"));
            assertThat(page.locator("#sheet tbody tr >> nth=2 >> [data-column='titles.text']"))
                    .hasText(Pattern.compile("Pasted\\s+twice"));
            page.reload();
            assertThat(cell).hasText("Typed over");
            assertThat(cell).hasClass(Pattern.compile("changed"));

            page.locator("#sheet [role=gridcell]").nth(5).focus();
            page.keyboard().press("Home");
            page.keyboard().press("End");
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#sheet-preview ins").first()).isVisible();
            page.locator("#sheet-reason").focus();
            page.keyboard().press("Tab");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/save") && answer.status() == 204,
                    () -> page.keyboard().press("Enter"));
        }
        assertThat(cabinet.fields(first).get("titles.t1.text")).isEqualTo("Typed over");
        assertThat(cabinet.fields(second).get("titles.t1.text")).isEqualTo("Pasted");
        assertThat(cabinet.fields(second).get("objectName")).isEqualTo("medal");
        assertThat(cabinet.fields(third).get("titles.t1.text")).isEqualTo("Pasted\ntwice");
    }

    private static String copied(Page page) {
        return (String) page.evaluate("() => { const data = new DataTransfer();"
                + " document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true,"
                + " cancelable: true })); return data.getData('text/plain'); }");
    }

    @Test
    void aBlockIsCopiedAndFilledDownAndWhatIsRejectedStaysWithItsReason() {
        String word = "Block" + Ids.item();
        for (int i = 1; i <= 3; i++) {
            cabinet.enter(Cabinet.number(), word + " " + i);
        }
        search.awaitSaved();
        try (Seat seat = workplace.seat()) {
            Page page = seat.page;
            seat.open("/desk/objects/sheet?q=" + word
                    + "&sort=title&order=asc&field=titles.text&field=objectName&field=identity.number");
            Locator titles = page.locator("#sheet [data-column='titles.text']");
            titles.first().focus();
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Shift+ArrowRight");
            assertThat(copied(page)).isEqualTo(word + " 1\t\n" + word + " 2\t");
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Shift+ArrowLeft");
            page.keyboard().press("Control+d");
            assertThat(titles).hasText(new String[] {word + " 1", word + " 1", word + " 1"});

            Locator name = page.locator("#sheet tbody tr >> nth=1 >> [data-column='objectName']");
            name.focus();
            page.keyboard().type("no such thing");
            page.keyboard().press("Enter");
            Locator reason = page.locator("#sheet-summary li");
            assertThat(reason).containsText("no such thing");
            assertThat(name).hasText("no such thing");
            assertThat(name).hasAttribute("aria-invalid", "true");
            reason.locator("a").click();
            assertThat(name).isFocused();
            assertThat(page.locator("#cell-error")).containsText("no such thing");
            page.keyboard().press("Delete");
            assertThat(reason).hasCount(0);
        }
    }

    @Test
    void tooManyPastedCellsAreRefusedWithTheLimitAndNothingChanges() {
        String word = "Many" + Ids.item();
        cabinet.enter(Cabinet.number(), word);
        search.awaitSaved();
        try (Seat seat = workplace.seat()) {
            seat.open("/desk/objects/sheet?q=" + word);
            seat.page.locator("#sheet [role=gridcell]").first().focus();
            paste(seat.page, ("x\t".repeat(99) + "x\n").repeat(100));
            assertThat(seat.page.locator("#cell-error")).containsText("5000");
            assertThat(seat.page.locator("#sheet .changed")).hasCount(0);
        }
    }

    @Test
    void thePaletteGoesToARecordOrAScreenByKeyboard() {
        String word = "Palette" + Ids.item();
        UUID id = cabinet.enter(Cabinet.number(), word + " vase");
        search.awaitSaved();
        try (Seat seat = workplace.seat()) {
            seat.page.keyboard().press("Control+k");
            seat.page.keyboard().type(word);
            assertThat(seat.page.locator("#palette-list li").first()).containsText(word);
            seat.page.keyboard().press("Enter");
            assertThat(seat.page).hasURL(Pattern.compile(".*/desk/objects/" + id + ".*"));
            seat.page.keyboard().press("Control+k");
            seat.page.keyboard().type("spreadsh");
            assertThat(seat.page.locator("#palette-list li").first()).containsText("Spreadsheet");
            seat.page.keyboard().press("Enter");
            assertThat(seat.page).hasURL(Pattern.compile(".*/desk/objects/sheet.*"));
        }
    }
}
