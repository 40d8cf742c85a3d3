package org.vitrine.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ParsingTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void understandsADateInTwoCalendars() {
        given().queryParam("text", "April 14 Juche 76 (1987)")
                .get("/api/dates/parse")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=86400")
                .body("asWritten", equalTo("April 14 Juche 76 (1987)"))
                .body("calendar", equalTo("juche"))
                .body("edtf", equalTo("1987-04-14"))
                .body("earliest", equalTo("1987-04-14"))
                .body("latest", equalTo("1987-04-14"))
                .body("level", equalTo(0))
                .body("check", equalTo("agrees"))
                .body("warnings", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
                    before 1912              | [..1911]              | null           | 1911-12-31     | 2
                    1950/..                  | 1950/..               | 1950-01-01     | null           | 1
                    /1950                    | /1950                 | null           | 1950-12-31     | 1
                    195X                     | 195X                  | 1950-01-01     | 1959-12-31     | 1
                    1950-02-XX               | 1950-02-XX            | 1950-02-01     | 1950-02-28     | 1
                    1952-02                  | 1952-02               | 1952-02-01     | 1952-02-29     | 0
                    Y12345                   | Y12345                | +12345-01-01   | +12345-12-31   | 1
                    -0044                    | -0044                 | -0044-01-01    | -0044-12-31    | 1
                    1667-1668                | 1667/1668             | 1667-01-01     | 1668-12-31     | 0
                    """)
    void saysTheBoundsInIsoDates(String text, String edtf, String earliest, String latest, int level) {
        given().queryParam("text", text)
                .get("/api/dates/parse")
                .then()
                .statusCode(200)
                .body("edtf", equalTo(edtf))
                .body("earliest", earliest == null ? nullValue() : equalTo(earliest))
                .body("latest", latest == null ? nullValue() : equalTo(latest))
                .body("level", equalTo(level));
    }

    @Test
    void keepsBothReadingsOfYearsThatDisagree() {
        given().queryParam("text", "Juche 76 (1988)")
                .get("/api/dates/parse")
                .then()
                .statusCode(200)
                .body("check", equalTo("disagrees"))
                .body("edtf", nullValue())
                .body("earliest", nullValue())
                .body("level", nullValue())
                .body("readings", contains("1987", "1988"))
                .body("warnings.code", hasItem("date.era-disagrees"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "70th Anniversary of the Great October Socialist Revolution",
                "1 000th",
                "No. 1",
                "Victory in the Great Patriotic War (1941-1945)",
                "30 February 1950",
                "03/04/1950"
            })
    void refusesWhatIsNoDateWithReasons(String text) {
        given().queryParam("text", text)
                .get("/api/dates/parse")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("status", equalTo(422))
                .body("violations[0].code", startsWith("date."))
                .body("violations[0].path", equalTo("text"));
    }

    @Test
    void takesOnlyEdtfWhenAskedTo() {
        given().queryParam("text", "17 September 1984")
                .queryParam("form", "edtf")
                .get("/api/dates/parse")
                .then()
                .statusCode(422);
        given().queryParam("text", "1984-09-17")
                .queryParam("form", "edtf")
                .get("/api/dates/parse")
                .then()
                .statusCode(200);
        given().queryParam("text", "")
                .get("/api/dates/parse")
                .then()
                .statusCode(422)
                .body("violations.code", contains("required"));
        given().queryParam("form", "roman")
                .get("/api/dates/parse")
                .then()
                .statusCode(422)
                .body("violations.code", contains("required", "choice"));
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        given().queryParam("text", "nonsense")
                .header("Accept-Language", "ru, en;q=0.5")
                .get("/api/dates/parse")
                .then()
                .statusCode(422)
                .body("violations[0].message", startsWith("Не "));
    }

    @Test
    void understandsAChainAndRendersItBack() {
        given().contentType("text/plain; charset=UTF-8")
                .body("Gift of J. V. Stalin to Kim Il Sung, Moscow, 5 March 1949; it went somewhere, they say."
                        + " Lent by Kim Il Sung to the Museum, 1940")
                .post("/api/provenance/parse")
                .then()
                .statusCode(200)
                .body("events", hasSize(3))
                .body("events[0].method", equalTo("gift"))
                .body("events[0].from[0].name", equalTo("J. V. Stalin"))
                .body("events[0].date.edtf", equalTo("1949-03-05"))
                .body("events[1].direct", equalTo(true))
                .body("events[1].text", startsWith("it went somewhere"))
                .body("warnings.code", hasItem("provenance-unclear"))
                .body("warnings.code", hasItem("provenance-backward"))
                .body("text", startsWith("Gift of J. V. Stalin to Kim Il Sung, Moscow, 5 March 1949; [As written:"));
    }

    @Test
    void takesAChainInJsonToo() {
        given().contentType("application/json")
                .body("{\"text\": \"김일성, 평양, 1949\"}")
                .post("/api/provenance/parse")
                .then()
                .statusCode(200)
                .body("events[0].to[0].name", equalTo("김일성"));
        given().contentType("application/json")
                .body("{\"txt\": 1}")
                .post("/api/provenance/parse")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("violations.code", contains("unknown-field", "required"));
        given().contentType("application/json")
                .body("[[[")
                .post("/api/provenance/parse")
                .then()
                .statusCode(422);
    }

    @Test
    void refusesMoreThanItTakes() {
        given().contentType("text/plain")
                .body("x".repeat(ProvenanceResource.MOST_BYTES + 1))
                .post("/api/provenance/parse")
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
        given().contentType("application/xml")
                .body("<x/>")
                .post("/api/provenance/parse")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }
}
