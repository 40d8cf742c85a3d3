package org.vitrine.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    @Inject
    Exhibition exhibition;

    @BeforeEach
    void open() {
        exhibition.open();
    }

    private static RequestSpecification reading(String language) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .accept("text/html")
                .header("Accept-Language", language);
    }

    private static String page(String language, String path) {
        return reading(language).get(path).then().statusCode(200).extract().asString();
    }

    @Test
    void tellsWhoGaveAnObjectInWhichOfficeAndWhen() {
        assertThat(page("en", "/objects/" + Exhibition.KETTLE))
                .contains("<h1 id=\"title\"><span>Kettle of the potters</span></h1>")
                .contains("href=\"/people/site-potter\"")
                .contains("Chairman of the Pottery")
                .contains("and others")
                .contains("Juche 73")
                .contains("they agree")
                .contains("no holder claimed")
                .contains("Kettle, presented by A. Potter")
                .contains("/id/" + exhibition.kettle());
    }

    @Test
    void drawsAGapInTheProvenanceAndHidesWhatIsWithheld() {
        assertThat(page("en", "/objects/" + Exhibition.KETTLE))
                .contains("class=\"gap\"")
                .contains("step withheld");
    }

    @Test
    void showsTheWholeOnThePartAndThePartOnTheWhole() {
        assertThat(page("en", "/objects/" + Exhibition.LID)).contains("href=\"/objects/" + Exhibition.KETTLE + "\"");
        assertThat(page("en", "/objects/" + Exhibition.KETTLE)).contains("href=\"/objects/" + Exhibition.LID + "\"");
    }

    @ParameterizedTest
    @CsvSource({"en,Provenance", "ko,내력", "ru,Провенанс"})
    void speaksTheLanguageThatTheBrowserAsksFor(String language, String word) {
        assertThat(page(language, "/objects/" + Exhibition.KETTLE))
                .contains("<html lang=\"" + language + "\"")
                .contains(">" + word + "</h2>");
    }

    @Test
    void marksAValueInAnotherLanguageThanThePage() {
        assertThat(page("ko", "/objects/" + Exhibition.KETTLE))
                .contains("<span lang=\"en\">Kettle of the potters</span><span class=\"tag\">영어</span>");
        assertThat(page("ru", "/objects/" + Exhibition.KETTLE))
                .contains("<h1 id=\"title\"><span>Чайник гончаров</span></h1>");
    }

    @Test
    void remembersTheLanguageAndTheLightThatWereChosen() {
        reading("en")
                .get("/?lang=ru&theme=dark")
                .then()
                .statusCode(200)
                .cookie(Reader.LANGUAGE, "ru")
                .cookie(Reader.THEME, "dark")
                .body(containsString("<html lang=\"ru\" data-theme=\"dark\""));
        reading("en").cookie(Reader.LANGUAGE, "ko").get("/").then().body(containsString("<html lang=\"ko\""));
        reading("en").get("/?lang=xx&theme=neon").then().statusCode(200).body(containsString("<html lang=\"en\">"));
    }

    @Test
    void showsAHostileTitleAsText() {
        String shown = page("en", "/objects/" + Exhibition.HOSTILE);
        assertThat(shown).doesNotContain("<script>alert").doesNotContain("onmouseover=\"");
        assertThat(shown).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(page("en", "/objects?q=%22%3E%3Cscript%3Ealert(3)%3C%2Fscript%3E"))
                .doesNotContain("<script>alert");
    }

    @Test
    void saysThatThereIsNothingAtAnUnknownAddress() {
        for (String path : new String[] {"/objects/NO.SUCH", "/people/nobody", "/id/" + UUID.randomUUID(), "/id/x"}) {
            reading("en").get(path).then().statusCode(404).body(containsString("There is nothing at this address"));
        }
        given().accept("application/json")
                .get("/objects/NO.SUCH")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void saysWhyARecordWasWithdrawn() {
        reading("ru")
                .get("/objects/" + Exhibition.WITHDRAWN)
                .then()
                .statusCode(410)
                .body(containsString(Exhibition.REASON))
                .body(containsString("Эта запись отозвана"));
    }

    @Test
    void redirectsAFormerNumberForGood() {
        reading("en")
                .get("/objects/" + Exhibition.FORMER_NUMBER)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/objects/" + Exhibition.RENUMBERED));
    }

    @Test
    void leadsFromTheIdentifierToThePage() {
        reading("en")
                .get("/id/" + exhibition.kettle())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/objects/" + Exhibition.KETTLE));
    }

    @Test
    void givesTheRecordAsJsonByAcceptAndBySuffix() {
        given().accept("application/json")
                .get("/objects/" + Exhibition.LID)
                .then()
                .statusCode(200)
                .body("description.identity.number", equalTo(Exhibition.LID));
        given().get("/objects/" + Exhibition.LID + ".json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("description.identity.number", equalTo(Exhibition.LID));
    }

    @Test
    void findsObjectsAndKeepsTheWholeStateInTheAddress() {
        String found = page("en", "/objects?q=kettle+potters&kind=gift&sort=oldest&view=list&size=48");
        assertThat(found)
                .contains("Kettle of the potters")
                .contains("value=\"kettle potters\"")
                .contains("<option value=\"oldest\" selected>")
                .contains("<option value=\"48\" selected>")
                .contains("/objects?q=kettle+potters&amp;sort=oldest&amp;size=48&amp;view=list");
    }

    @Test
    void saysWhatToLoosenWhenNothingIsFound() {
        assertThat(page("en", "/objects?q=zzzzqqqq&kind=gift"))
                .contains("Nothing was found")
                .contains("href=\"/objects?kind=gift\"")
                .contains("href=\"/objects?q=zzzzqqqq\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/objects?page=-3&size=7&sort=sideways&view=cube",
                "/objects?page=999999&size=96",
                "/objects?giver=not-a-uuid&decade=soon&picture=maybe",
                "/objects?q=%01%ff&kind=%3Cb%3E",
                "/timeline?decade=later",
                "/people?after=%27%20or%201=1"
            })
    void answersAnAddressThatMakesNoSense(String path) {
        page("en", path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/objects",
                "/people",
                "/organisations",
                "/occasions",
                "/places",
                "/decorations",
                "/offices",
                "/sources",
                "/timeline",
                "/data",
                "/about"
            })
    void opensEveryPageInEveryLanguage(String path) {
        for (String language : new String[] {"en", "ko", "ru"}) {
            assertThat(page(language, path)).contains("<h1").contains("<main id=\"main\"");
        }
    }

    @Test
    void tellsTheStoryOfAPersonFromWhatWasGiven() {
        assertThat(page("en", "/people/site-potter"))
                .contains("What was given")
                .contains("Kettle of the potters")
                .contains("Chairman of the Pottery")
                .contains("The visit of the potters");
        assertThat(page("en", "/occasions/site-visit"))
                .contains("Given on this occasion")
                .contains("A. Potter");
        assertThat(page("en", "/sources/site-album")).contains("What this source attests");
    }

    @Test
    void guardsEveryPage() {
        reading("en")
                .get("/objects/NO.SUCH")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void letsFingerprintedStylesBeKeptForever() {
        Matcher style = Pattern.compile("href=\"(/assets/f-[0-9a-f]{12}/css/fonts\\.css)\"")
                .matcher(page("en", "/"));
        assertThat(style.find()).isTrue();
        Response css = given().get(style.group(1));
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.header("Cache-Control")).contains("immutable");
        String font = style.group(1).replace("css/fonts.css", "fonts/source-sans-3-latin-wght-normal.woff2");
        assertThat(given().get(font).statusCode()).isEqualTo(200);
    }

    @Test
    void givesNoPictureThatIsNotPublished() {
        reading("en").get("/media/" + UUID.randomUUID() + "/display.jpg").then().statusCode(404);
        reading("en").get("/media/" + UUID.randomUUID() + "/original").then().statusCode(404);
    }
}
