package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.vitrine.desk.Cabinet.desk;
import static org.vitrine.desk.Cabinet.number;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Ids;

/// Many records at once: a sheet, one change for all, and copies.
@QuarkusTest
class SheetTest {

    @Inject
    Cabinet cabinet;

    @Inject
    CollectionObjects objects;

    @Inject
    Revisions revisions;

    @Inject
    WorkingSearch search;

    private static ValidatableResponse type(List<Map<String, String>> cells) {
        return desk().accept("application/json")
                .contentType("application/json")
                .body(Map.of("cells", cells))
                .post("/desk/objects/sheet/cells")
                .then();
    }

    private static Map<String, String> cell(UUID record, String column, String text) {
        return Map.of("record", record.toString(), "column", column, "text", text);
    }

    private static ValidatableResponse save(UUID... ids) {
        return desk().formParam("id", Stream.of(ids).map(UUID::toString).toArray())
                .post("/desk/objects/sheet/save")
                .then();
    }

    @Test
    void whatIsTypedIsKeptAndSavedAsOneActThatIsUndoneAsAWhole() {
        UUID first = cabinet.enter(number(), "One");
        UUID second = cabinet.enter(number(), "Two");
        type(List.of(cell(first, "titles.text", "One, in a sheet"), cell(second, "objectName", "Medal")))
                .statusCode(200);
        assertThat(cabinet.fields(first).get("titles.t1.text")).isEqualTo("One");
        search.awaitSaved();
        assertThat(desk().queryParam("q", "\"One\"").get("/desk/objects/sheet").asString())
                .contains("One, in a sheet");

        save(first, second).statusCode(204);
        assertThat(cabinet.fields(first).get("titles.t1.text")).isEqualTo("One, in a sheet");
        // the word of a term means the term
        assertThat(cabinet.fields(second).get("objectName")).isEqualTo("medal");
        UUID act = revisions.newest(first).map(Revision::act).orElseThrow();
        assertThat(revisions.newest(second).map(Revision::act)).contains(act);

        desk().post("/desk/changes/" + act + "/undo").then().statusCode(303);
        assertThat(cabinet.fields(first).get("titles.t1.text")).isEqualTo("One");
        assertThat(cabinet.fields(second).get("objectName")).isEmpty();
    }

    @Test
    void anErrorStandsAtItsCellAndNothingIsSavedAndNothingIsLost() {
        String taken = number();
        cabinet.enter(taken, "Taken");
        UUID first = cabinet.enter(number(), "Good");
        UUID second = cabinet.enter(number(), "Bad");
        type(List.of(
                        cell(first, "titles.text", "Better"),
                        cell(second, "identity.number", taken),
                        cell(second, "objectName", "no such thing")))
                .statusCode(200)
                // an unknown term does not hide that the number is taken
                .body(containsString("no such thing”"), containsString("never given again"));
        type(List.of(cell(second, "objectName", ""))).statusCode(200).body(containsString("never given again"));
        save(first, second).statusCode(409).body(containsString(taken));
        assertThat(cabinet.fields(first).get("titles.t1.text")).isEqualTo("Good");
        type(List.of(cell(second, "identity.number", number()))).statusCode(200);
        save(first, second).statusCode(204);
        assertThat(cabinet.fields(first).get("titles.t1.text")).isEqualTo("Better");
    }

    @Test
    void aSaveOfSomebodyElseIsMergedOrShownAndNeverOverwritten() {
        UUID id = cabinet.enter(number(), "Before");
        type(List.of(cell(id, "titles.text", "Mine"))).statusCode(200);
        cabinet.change(id, "objectName", "medal");
        save(id).statusCode(204);
        assertThat(cabinet.fields(id).get("objectName")).isEqualTo("medal");
        assertThat(cabinet.fields(id).get("titles.t1.text")).isEqualTo("Mine");

        type(List.of(cell(id, "titles.text", "Mine again"))).statusCode(200);
        cabinet.change(id, "titles.t1.text", "Theirs");
        save(id).statusCode(409).body(containsString("Theirs"), containsString("Mine again"));
        assertThat(cabinet.fields(id).get("titles.t1.text")).isEqualTo("Theirs");
        desk().formParam("id", id.toString())
                .formParam("take", "mine")
                .post("/desk/objects/sheet/settle")
                .then()
                .statusCode(204);
        save(id).statusCode(204);
        assertThat(cabinet.fields(id).get("titles.t1.text")).isEqualTo("Mine again");
    }

    @Test
    void whatCannotBeTypedIsRefusedWithTheReason() {
        UUID id = cabinet.enter(number(), "Untouched");
        type(List.of(cell(id, "no.such.column", "x"))).statusCode(422);
        type(List.of(cell(id, "identity.kind", "gift"))).statusCode(422);
        type(List.of(cell(Ids.record(), "titles.text", "x"))).statusCode(404);
        type(List.of(Map.of("record", id.toString()))).statusCode(422);
        type(IntStream.range(0, 10_000)
                        .mapToObj(i -> cell(id, "titles.text", "x" + i))
                        .toList())
                .statusCode(422)
                .body(containsString("5000"), containsString("10000"));
        assertThat(desk().get("/desk/objects/sheet?field=no.such.column&field=%3Cscript%3E")
                        .statusCode())
                .isEqualTo(200);
        assertThat(cabinet.fields(id).get("titles.t1.text")).isEqualTo("Untouched");
    }

    @Test
    void oneChangeOfManyIsLookedAtFirstAndRefusedWhenSomebodySavedMeanwhile() {
        UUID first = cabinet.enter(number(), "A silver vase");
        UUID second = cabinet.enter(number(), "A silver kettle");
        String page = batch(first, second, "preview", "REPLACE", "titles.text", "brass", "silver", "")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("A <del>silver</del> vase", "A <ins>brass</ins> kettle");
        String seen = seen(page);
        cabinet.change(first, "objectName", "medal");
        batch(first, second, "apply", "REPLACE", "titles.text", "brass", "silver", seen)
                .statusCode(409);
        assertThat(cabinet.fields(second).get("titles.t1.text")).isEqualTo("A silver kettle");

        String again = batch(first, second, "preview", "REPLACE", "titles.text", "brass", "silver", "")
                .extract()
                .asString();
        batch(first, second, "apply", "REPLACE", "titles.text", "brass", "silver", seen(again))
                .statusCode(303);
        assertThat(cabinet.fields(first).get("titles.t1.text")).isEqualTo("A brass vase");
        assertThat(cabinet.fields(second).get("titles.t1.text")).isEqualTo("A brass kettle");

        String added = batch(first, second, "preview", "APPEND", "titles.text", "Vase", "", "")
                .extract()
                .asString();
        batch(first, second, "apply", "APPEND", "titles.text", "Vase", "", seen(added))
                .statusCode(303);
        assertThat(cabinet.fields(first).items("titles")).hasSize(2);
        batch(first, second, "preview", "EXPLODE", "titles.text", "x", "", "").statusCode(404);
    }

    private static String seen(String page) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private static ValidatableResponse batch(
            UUID first,
            UUID second,
            String step,
            String operation,
            String field,
            String value,
            String sought,
            String seen) {
        return desk().formParam("ids", first + " " + second)
                .formParam("operation", operation)
                .formParam("field", field)
                .formParam("value", value)
                .formParam("sought", sought)
                .formParam("seen", seen)
                .post("/desk/objects/batch/" + step)
                .then();
    }

    @Test
    void copiesCountUpNumbersAndSerialNumbersAndAreMadeAllOrNone() {
        String series = "CLONE." + Ids.item();
        UUID original = cabinet.enter(series + ".098.a", "Order of copies");
        cabinet.change(
                original,
                "conferrals",
                "c1",
                "conferrals.c1.serialNumber",
                "No. 0099",
                "conferrals.c1.instrument",
                "Decree");
        copies(original, series + ".099.a", "20").statusCode(303);
        CollectionObject second =
                objects.find(new ObjectNumber(series + ".100.a")).orElseThrow();
        assertThat(cabinet.fields(second.id()).get("conferrals.c1.serialNumber"))
                .isEqualTo("No. 0101");
        assertThat(cabinet.fields(second.id()).get("titles.t1.text")).isEqualTo("Order of copies");
        assertThat(objects.find(new ObjectNumber(series + ".118.a"))).isPresent();

        copies(original, series + ".110.a", "50").statusCode(422).body(containsString(series + ".110.a"));
        assertThat(objects.find(new ObjectNumber(series + ".130.a"))).isEmpty();
        copies(original, series + ".200.a", "501").statusCode(422);
        copies(original, series + ".200.a", "0").statusCode(422);
        copies(original, "no digits", "2").statusCode(422);

        UUID act = revisions.newest(second.id()).map(Revision::act).orElseThrow();
        desk().post("/desk/changes/" + act + "/undo").then().statusCode(303);
        assertThat(objects.find(new ObjectNumber(series + ".100.a"))).isEmpty();
    }

    private static ValidatableResponse copies(UUID original, String first, String count) {
        return desk().formParam("first", first)
                .formParam("count", count)
                .formParam("carry", "titles", "conferrals")
                .post("/desk/objects/" + original + "/clone")
                .then();
    }

    @Test
    void newRecordsStartFromATemplateOrFromWhatSticks() {
        UUID original = cabinet.enter(number(), "Medal of the template");
        String name = "Template " + Ids.item();
        desk().formParam("name", name)
                .formParam("carry", "titles")
                .post("/desk/objects/" + original + "/template")
                .then()
                .statusCode(303);
        Matcher template = Pattern.compile("/desk/objects/new/medal\\?template=([0-9a-f-]{36})\">[^<]*<span>" + name)
                .matcher(desk().get("/desk/templates").asString());
        assertThat(template.find()).isTrue();
        assertThat(begun("medal?template=" + template.group(1))).contains("Medal of the template");
        desk().get("/desk/objects/new/medal?template=" + Ids.record()).then().statusCode(404);

        UUID sticky = cabinet.enter(number(), "Value that sticks");
        desk().formParam("carry", "titles")
                .post("/desk/objects/" + sticky + "/stick")
                .then()
                .statusCode(303);
        assertThat(begun("medal")).contains("Value that sticks");
        assertThat(begun("gift")).doesNotContain("Value that sticks");
        desk().post("/desk/objects/" + sticky + "/stick").then().statusCode(303);
        assertThat(begun("medal")).doesNotContain("Value that sticks");
    }

    private static String begun(String kind) {
        String address = desk().get("/desk/objects/new/" + kind)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String page = desk().get(address.replaceFirst("https?://[^/]+", "")).asString();
        desk().post(address.replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "") + "/draft/discard");
        return page;
    }

    @Test
    void oneFieldSticksFromTheFormAndIsLetGoAgain() {
        Map<String, String> form = Map.of(
                "_stick", "materials",
                "materials", "m1",
                "materials.m1.term", "silver",
                "objectName", "medal");
        desk().formParams(form)
                .accept("application/json")
                .post("/desk/sticking/plaque")
                .then()
                .statusCode(200)
                .body("sticking", hasItem("materials"));
        String address = desk().get("/desk/objects/new/plaque").header("Location");
        assertThat(desk().get(address.replaceFirst("https?://[^/]+", "")).asString())
                .containsPattern("name=\"materials\\.[a-z0-9]+\\.term\" value=\"silver\"");
        desk().formParams(form)
                .accept("application/json")
                .post("/desk/sticking/plaque")
                .then()
                .statusCode(200)
                .body("sticking", not(hasItem("materials")));
        desk().formParams(Map.of("_stick", "identity"))
                .accept("application/json")
                .post("/desk/sticking/plaque")
                .then()
                .statusCode(422);
        desk().accept("application/json").get("/desk/sticking/nope").then().statusCode(404);
    }

    @Test
    void anyPlaceIsFoundByAnyOfItsNames() {
        String number = number();
        String word = "Xylo" + Ids.item();
        cabinet.enter(number, word + " of crystal");
        search.awaitSaved();
        for (String typed : List.of(number, word, word.substring(0, 7))) {
            desk().accept("application/json")
                    .queryParam("q", typed)
                    .get("/desk/find")
                    .then()
                    .statusCode(200)
                    .body(containsString(number));
        }
        desk().accept("application/json")
                .queryParam("q", "*:* \"(")
                .get("/desk/find")
                .then()
                .statusCode(200);
        desk().accept("application/json")
                .get("/desk/find/places")
                .then()
                .statusCode(200)
                .body(containsString("/desk/objects/new/medal"), containsString("/desk/changes"));
    }
}
