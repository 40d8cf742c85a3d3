package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.desk.Cabinet.desk;
import static org.vitrine.desk.Cabinet.number;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.revision.Revisions;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Ids;

/// Lists, the history and what was done, over HTTP.
@QuarkusTest
class ListsTest {

    @Inject
    Cabinet cabinet;

    @Inject
    CollectionObjects objects;

    @Inject
    Revisions revisions;

    @Inject
    WorkingSearch search;

    private String list(UnaryOperator<RequestSpecification> asked) {
        search.awaitSaved();
        return asked.apply(desk())
                .get("/desk/objects")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aListIsNarrowedSortedAndPagedByItsAddress() {
        String word = "Zq" + Ids.item();
        String first = number();
        String second = number();
        cabinet.enter(first, word + " alpha");
        cabinet.enter(second, word + " beta");
        String page = list(
                asked -> asked.queryParam("q", word).queryParam("sort", "title").queryParam("order", "desc"));
        assertThat(page.indexOf(second)).isPositive().isLessThan(page.indexOf(first));
        assertThat(page).contains("aria-sort=\"descending\"");
        assertThat(list(asked -> asked.queryParam("q", word).queryParam("kind", "gift")))
                .doesNotContain(first);
        assertThat(list(asked -> asked.queryParam("q", word).queryParam("missing", "condition", "materials")))
                .contains(first, second);
    }

    @Test
    void aListIsNarrowedToWhatWasGivenToSomebody() {
        String word = "Zq" + Ids.item();
        String given = number();
        String other = number();
        UUID id = cabinet.enter(given, word + " alpha");
        cabinet.enter(other, word + " beta");
        People.Person administrator = People.administrator();
        People.Person cataloguer = People.of(Role.CATALOGUER);
        administrator
                .sends(
                        "/desk/objects/" + id + "/assign",
                        Map.of("to", cataloguer.id(administrator).toString()))
                .then()
                .statusCode(303);
        String narrowed =
                list(asked -> asked.queryParam("q", word).queryParam("assigned", "Name of " + cataloguer.userName()));
        assertThat(narrowed).contains(given).doesNotContain(other);
        administrator
                .sends("/desk/objects/" + id + "/assign", Map.of("to", ""))
                .then()
                .statusCode(303);
        assertThat(list(asked ->
                        asked.queryParam("q", word).queryParam("assigned", "Name of " + cataloguer.userName())))
                .doesNotContain(given);
    }

    @Test
    void whatIsNoPartOfAnAddressIsPassedOver() {
        for (String hostile : List.of("<script>alert(1)</script>", "' or 1=1 --", "x".repeat(400), "%00")) {
            String page = list(asked -> asked.queryParam("kind", hostile)
                    .queryParam("giver", hostile)
                    .queryParam("sort", hostile)
                    .queryParam("column", hostile)
                    .queryParam("after", hostile)
                    .queryParam("key", hostile)
                    .queryParam("size", hostile));
            assertThat(page).doesNotContain("<script>alert");
        }
        desk().get("/desk/objects/facet/nonsense").then().statusCode(404);
        list(asked -> asked.queryParam("sort", "date").queryParam("after", "x").queryParam("key", "no number"));
    }

    @Test
    void aSearchIsKeptFoundAgainAndForgottenByItsOwnerOnly() {
        String name = "Search " + Ids.item();
        desk().formParam("name", name)
                .formParam("state", "q=kettle&kind=gift&sort=title&order=desc&column=title&column=giver")
                .post("/desk/searches")
                .then()
                .statusCode(303);
        String page = list(asked -> asked);
        Matcher kept = Pattern.compile("<a href=\"(/desk/objects\\?q=kettle[^\"]*)\">" + name
                        + "</a>.*?/desk/searches/([0-9a-f-]{36})")
                .matcher(page);
        assertThat(kept.find()).isTrue();
        assertThat(kept.group(1)).contains("kind=gift", "sort=title", "order=desc", "column=giver");
        desk().post("/desk/searches/" + Ids.record() + "/forget").then().statusCode(404);
        desk().post("/desk/searches/" + kept.group(2) + "/forget").then().statusCode(303);
        assertThat(list(asked -> asked)).doesNotContain(name);
    }

    @Test
    void anyTwoVersionsAreComparedByWordAndOneFieldIsBroughtBack() {
        UUID id = cabinet.enter(number(), "A kettle of silver");
        cabinet.change(id, "titles.t1.text", "A kettle of brass");
        cabinet.change(id, "objectName", "medal");
        String page = desk().get("/desk/objects/" + id + "/history/3?against=1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("A kettle of <del>silver</del>").contains("A kettle of <ins>brass</ins>");
        assertThat(page).contains("<ins>medal</ins>");
        desk().formParam("path", "titles.t1.text")
                .post("/desk/objects/" + id + "/history/1/restore-field")
                .then()
                .statusCode(303);
        assertThat(cabinet.fields(id).get("titles.t1.text")).isEqualTo("A kettle of silver");
        assertThat(cabinet.fields(id).get("objectName")).isEqualTo("medal");
        desk().formParam("path", "no.such.field")
                .post("/desk/objects/" + id + "/history/1/restore-field")
                .then()
                .statusCode(404);
        desk().get("/desk/objects/" + id + "/history/99").then().statusCode(404);
    }

    @Test
    void aSaveIsUndoneAndALaterEditOfSomebodyElseIsKeptAndNamed() {
        UUID id = cabinet.enter(number(), "First title");
        cabinet.change(id, "titles.t1.text", "Second title");
        UUID act = revisions.find(id, 2).orElseThrow().act();
        cabinet.change(id, "objectName", "medal");
        String page = desk().get("/desk/changes/" + act + "/undo")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("<del>Second</del>", "<ins>First</ins>");
        desk().post("/desk/changes/" + act + "/undo").then().statusCode(303);
        assertThat(cabinet.fields(id).get("titles.t1.text")).isEqualTo("First title");
        assertThat(cabinet.fields(id).get("objectName")).isEqualTo("medal");

        cabinet.change(id, "titles.t1.text", "Third title");
        cabinet.change(id, "titles.t1.text", "Fourth title");
        UUID third = revisions.find(id, 5).orElseThrow().act();
        String conflict = desk().get("/desk/changes/" + third + "/undo")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(conflict).contains("Another Archivist: Fourth title").doesNotContain("<button class=\"primary\">");
        desk().post("/desk/changes/" + third + "/undo").then().statusCode(303);
        assertThat(cabinet.fields(id).get("titles.t1.text")).isEqualTo("Fourth title");
    }

    @Test
    void aRecordIsDeletedWithItsNumberKeptAndBroughtBackAsItWas() {
        String number = number();
        UUID id = cabinet.enter(number, "To be deleted");
        desk().formParam("reason", "A mistake")
                .post("/desk/objects/" + id + "/delete")
                .then()
                .statusCode(303);
        objects.getEntityManager().clear();
        assertThat(objects.findByIdOptional(id)).isEmpty();
        assertThat(list(asked -> asked.queryParam("q", number))).doesNotContain("/desk/objects/" + id + "\"");
        assertThat(desk().queryParam("record", number).get("/desk/changes").asString())
                .contains("A mistake", "/desk/objects/" + id + "/undelete");
        desk().post("/desk/objects/" + id + "/undelete").then().statusCode(303);
        assertThat(Optional.ofNullable(objects.findById(id)).map(CollectionObject::version))
                .contains(3);
        assertThat(cabinet.fields(id).get("titles.t1.text")).isEqualTo("To be deleted");
        cabinet.change(id, "titles.t1.text", "Changed after it came back");
        desk().post("/desk/objects/" + Ids.record() + "/undelete").then().statusCode(404);
    }

    @Test
    void whatOthersReferToIsNotDeleted() {
        UUID whole = cabinet.enter(number(), "Whole");
        UUID part = cabinet.enter(number(), "Part");
        cabinet.change(part, "wholes", "w1", "wholes.w1.object", whole.toString(), "wholes.w1.possibly", "false");
        desk().post("/desk/objects/" + whole + "/delete").then().statusCode(409);
        assertThat(objects.findByIdOptional(whole)).isPresent();
    }

    @Test
    void whatWasDoneIsFoundByPersonRecordAndDay() {
        String number = number();
        cabinet.enter(number, "Done by another");
        String byRecord = desk().queryParam("record", number)
                .queryParam("author", Cabinet.OTHER.name())
                .queryParam("from", "2020-01-01")
                .get("/desk/changes")
                .asString();
        assertThat(byRecord).contains(">" + number + "</a>");
        assertThat(desk().queryParam("record", number)
                        .queryParam("author", "Nobody")
                        .get("/desk/changes")
                        .asString())
                .doesNotContain(">" + number + "</a>");
        assertThat(desk().queryParam("record", number)
                        .queryParam("to", "2020-01-01")
                        .get("/desk/changes")
                        .asString())
                .doesNotContain(">" + number + "</a>");
        desk().queryParam("from", "yesterday")
                .queryParam("before", "x")
                .get("/desk/changes")
                .then()
                .statusCode(200);
    }
}
