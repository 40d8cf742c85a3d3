package org.vitrine.iiif;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publication.Shelf.CURATOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.Shelf;

@QuarkusTest
class DiscoveryTest {

    private static final String STREAM = "/iiif/discovery/activity-stream.json";

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Test
    void tellsTheWholeLifeOfAManifestToWhoeverReadsFromTheEnd() {
        ObjectFixture kettle = shelf.kettle();
        UUID id = shelf.enter(kettle);
        String first = number(kettle);
        publishing.publishObject(id, CURATOR);
        shelf.save(id, kettle.title("A kettle", "en"));
        publishing.publishObject(id, CURATOR);
        String second = Shelf.freshNumber();
        shelf.save(id, kettle.number(second));
        publishing.publishObject(id, CURATOR);
        publishing.withdraw(id, "Entered twice", CURATOR);

        List<JsonNode> life = activitiesOf(id);

        assertThat(life)
                .extracting(one -> one.path("type").asText())
                .containsExactly("Create", "Update", "Move", "Delete");
        assertThat(life)
                .extracting(one -> path(one.path("object")))
                .containsExactly(manifest(first), manifest(first), manifest(first), manifest(second));
        assertThat(path(life.get(2).path("target"))).isEqualTo(manifest(second));
        assertThat(life)
                .extracting(one -> Instant.parse(one.path("endTime").asText()))
                .isSorted();
    }

    @Test
    void leadsFromARecordThatWasMergedToTheOneThatStays() {
        ObjectFixture twin = shelf.kettle();
        ObjectFixture kept = shelf.kettle();
        UUID id = shelf.enter(twin);
        UUID survivor = shelf.enter(kept);
        publishing.publishObjects(List.of(id, survivor), CURATOR);
        publishing.merge(id, survivor, "the same kettle", CURATOR);
        String number = number(kept);
        shelf.save(survivor, kept.number(Shelf.freshNumber()));
        publishing.publishObject(survivor, CURATOR);

        JsonNode last = activitiesOf(id).getLast();

        assertThat(last.path("type").asText()).isEqualTo("Move");
        assertThat(path(last.path("object"))).isEqualTo(manifest(number(twin)));
        assertThat(path(last.path("target")))
                .as("as it was then: what a follower has read stays the same")
                .isEqualTo(manifest(number));
        assertThat(last.path("target").path("canonical").asText()).endsWith("/id/" + survivor);
    }

    @Test
    void answersAnActivityByItsOwnAddress() {
        ObjectFixture kettle = shelf.kettle();
        UUID id = shelf.enter(kettle);
        publishing.publishObject(id, CURATOR);
        JsonNode alone = get(path(activitiesOf(id).getFirst()));
        assertThat(alone.path("object").path("canonical").asText()).endsWith("/id/" + id);
        assertThat(alone.has("target")).isFalse();
    }

    @Test
    void leavesOutWhatHasNoManifest() {
        UUID person = shelf.authority(org.vitrine.authority.AuthorityKind.PERSON, "Nobody " + Shelf.freshWord());
        publishing.publishAuthority(person, CURATOR);
        assertThat(activitiesOf(person)).isEmpty();
    }

    @Test
    void letsAnyPageReadItAndSaysWhenNothingIsNew() {
        publishing.publishObject(shelf.enter(shelf.kettle()), CURATOR);
        String tag = given().get(STREAM)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(STREAM).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page/99999999.json",
                "page/-1.json",
                "page/01.json",
                "page/x.json",
                "page/123456789012345678901234567890.json",
                "activity/0",
                "activity/9223372036854775808"
            })
    void knowsNoPageOutsideTheStream(String path) {
        given().get("/iiif/discovery/" + path).then().statusCode(404);
    }

    private static List<JsonNode> activitiesOf(UUID id) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = get(STREAM).path("last");
        while (page.has("id")) {
            JsonNode read = get(path(page));
            List<JsonNode> newestFirst = new ArrayList<>();
            read.path("orderedItems").forEach(newestFirst::addFirst);
            for (JsonNode activity : newestFirst) {
                if (activity.path("object").path("canonical").asText().endsWith(id.toString())) {
                    found.addFirst(activity);
                }
            }
            page = read.path("prev");
        }
        return found;
    }

    /// The address of a resource, without the host that tests do not have.
    private static String path(JsonNode resource) {
        String address = resource.path("id").asText();
        return address.substring(address.indexOf("/iiif"));
    }

    private static String manifest(String number) {
        return "/iiif/presentation/3/" + number + "/manifest";
    }

    private static String number(ObjectFixture fixture) {
        return fixture.description().identity().number().value();
    }

    private static JsonNode get(String path) {
        return given().get(path).then().statusCode(200).extract().as(JsonNode.class);
    }
}
