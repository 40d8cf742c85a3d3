package org.vitrine.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.account.Role;
import org.vitrine.account.Scope;

@QuarkusTest
class ObjectApiTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String MERGE = "application/merge-patch+json";
    private static final String PATCH = "application/json-patch+json";

    @Inject
    Programs programs;

    private String token = "";

    @BeforeEach
    void someoneWorksHere() {
        if (token.isEmpty()) {
            token = programs.token(Role.CURATOR);
        }
    }

    private Response enter(String number) {
        return Programs.with(token)
                .contentType("application/json")
                .body(Programs.medal(number, "Medal of the API"))
                .post("/api/objects");
    }

    private Response change(String number, String ifMatch, String type, String change) {
        return Programs.with(token)
                .header("If-Match", ifMatch)
                .contentType(type)
                .body(change)
                .patch("/api/objects/" + number);
    }

    @Test
    void entersReadsAndPutsBackWhatWasRead() {
        String number = Programs.number();
        Response made = enter(number);
        made.then()
                .statusCode(201)
                .header("Location", containsString("/api/objects/"))
                .header("ETag", startsWith("\"1-"))
                .body("number", equalTo(number))
                .body("status", equalTo("draft"))
                .body("version", equalTo(1))
                .body("description.titles[0].id", notNullValue());
        Response read = Programs.with(token).get("/api/objects/" + number);
        read.then().statusCode(200).header("ETag", made.header("ETag"));
        Programs.with(token)
                .header("If-None-Match", read.header("ETag"))
                .get("/api/objects/" + number)
                .then()
                .statusCode(304)
                .header("ETag", read.header("ETag"));
        // nothing changes, so it is no version
        Programs.with(token)
                .header("If-Match", read.header("ETag"))
                .contentType("application/json")
                .body(read.asString())
                .put("/api/objects/" + number)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("description", equalTo(read.path("description")));
    }

    @Test
    void changesPartsInBothWays() {
        String number = Programs.number();
        enter(number).then().statusCode(201);
        change(number, "\"1\"", MERGE, """
                {"description": {"notes": [{"text": "Seen by a program", "internal": true}], "objectName": null}}""")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("description.objectName", nullValue())
                .body("description.notes[0].text", equalTo("Seen by a program"));
        change(number, "\"2\"", PATCH, """
                [{"op": "test", "path": "/description/titles/0/lang", "value": "en"},
                 {"op": "replace", "path": "/description/titles/0/text", "value": "Changed"},
                 {"op": "add", "path": "/description/dates", "value": [{"role": "CONFERRED", "date": "Juche 76 (1987)"}]}]""")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("description.titles[0].text", equalTo("Changed"))
                .body("description.dates[0].date.edtf", equalTo("1987"))
                .body("description.dates[0].date.calendar", equalTo("JUCHE"));
        change(number, "\"3\"", PATCH, """
                [{"op": "test", "path": "/description/titles/0/text", "value": "Another"}]""").then().statusCode(422).body("violations.code", contains("json-patch"));
        change(number, "\"3\"", MERGE, "{\"status\": \"published\", \"colour\": \"red\"}")
                .then()
                .statusCode(422)
                .body("violations.code", contains("read-only", "unknown-field"));
        change(number, "\"3\"", "application/json", "{}").then().statusCode(415).contentType(PROBLEM);
    }

    @Test
    void losesNobodysWorkOfTwoWriters() throws Exception {
        String number = Programs.number();
        enter(number).then().statusCode(201);
        Programs.with(token)
                .contentType(MERGE)
                .body("{}")
                .patch("/api/objects/" + number)
                .then()
                .statusCode(428)
                .contentType(PROBLEM);
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String text = "Writer " + i;
                all.add(() -> change(
                                number,
                                "\"1\"",
                                MERGE,
                                "{\"description\": {\"notes\": [{\"text\": \"" + text + "\", \"internal\": false}]}}")
                        .statusCode());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : writers.invokeAll(all)) {
                answers.add(one.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        }
        change(number, "\"1\"", MERGE, "{}")
                .then()
                .statusCode(412)
                .contentType(PROBLEM)
                .body("current.version", equalTo(2))
                .body("changed.path", hasItem(startsWith("notes.")))
                .body("changed.after", hasItem(startsWith("Writer ")));
        change(number, "W/\"2\"", MERGE, "{}").then().statusCode(412);
        change(number, "*", MERGE, "{}").then().statusCode(200);
        change(number, "seven", MERGE, "{}").then().statusCode(422);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceWithItsPlace() {
        Response refused = Programs.with(token)
                .header("Accept-Language", "ru")
                .contentType("application/json")
                .body("""
                        {"description": {
                          "identity": {"number": "a/b", "collection": "api", "kind": "spoon", "level": "ITEM"},
                          "titles": [{"lang": "en", "type": "GIVEN", "colour": "red"}, {"text": 7, "type": "LOUD"}],
                          "dates": [{"role": "MADE", "date": "the day before"}],
                          "dimensions": [{"value": 1e999999999}],
                          "sides": "none"}}""")
                .post("/api/objects");
        refused.then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body(
                        "violations.pointer",
                        hasItems(
                                "/description/identity/number",
                                "/description/identity/kind",
                                "/description/identity/basis",
                                "/description/titles/0/colour",
                                "/description/titles/1/text",
                                "/description/titles/1/type",
                                "/description/dates/0/date",
                                "/description/dimensions/0/value",
                                "/description/sides"))
                .body(
                        "violations.find { it.pointer == '/description/sides' }.message",
                        equalTo("Здесь ожидается список"));
    }

    @Test
    void looksAtAChangeWithoutMakingIt() {
        String number = Programs.number();
        Programs.with(token)
                .contentType("application/json")
                .body(Programs.medal(number, "Looked at"))
                .post("/api/objects?check=true")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true));
        Programs.with(token).get("/api/objects/" + number).then().statusCode(404);
        enter(number).then().statusCode(201);
        Programs.with(token)
                .contentType("application/json")
                .body(Programs.medal(number, "Twice"))
                .post("/api/objects?check=true")
                .then()
                .statusCode(422)
                .body("violations.code", contains("number-taken"))
                .body("violations.pointer", contains("/description/identity/number"));
        Programs.with(token)
                .header("If-Match", "\"1\"")
                .contentType(MERGE)
                .body("{\"description\": {\"objectName\": \"no-such-term\"}}")
                .patch("/api/objects/" + number + "?check=true")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("term-unknown"))
                .body("changes.path", contains("objectName"));
        Programs.with(token)
                .header("If-Match", "\"1\"")
                .header("Prefer", "handling=strict")
                .contentType(MERGE)
                .body("{\"description\": {\"objectName\": \"no-such-term\"}}")
                .patch("/api/objects/" + number)
                .then()
                .statusCode(422)
                .body("violations.severity", contains("WARNING"));
        Programs.with(token).get("/api/objects/" + number).then().body("version", equalTo(1));
    }

    @Test
    void doesOnceWhatIsSentTwice() throws Exception {
        String number = Programs.number();
        try (ExecutorService senders = Executors.newFixedThreadPool(3)) {
            List<Callable<Response>> same = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                same.add(() -> Programs.with(token)
                        .header("Idempotency-Key", "\"first-" + number + "\"")
                        .contentType("application/json")
                        .body(Programs.medal(number, "Once"))
                        .post("/api/objects"));
            }
            Set<String> locations = new HashSet<>();
            for (Future<Response> one : senders.invokeAll(same)) {
                Response answer = one.get();
                answer.then().statusCode(201).body("number", equalTo(number)).header("ETag", startsWith("\"1-"));
                locations.add(answer.header("Location"));
            }
            assertThat(locations).hasSize(1);
        }
        Programs.with(token)
                .header("Idempotency-Key", "first-" + number)
                .contentType("application/json")
                .body(Programs.medal(number + ".b", "Another"))
                .post("/api/objects")
                .then()
                .statusCode(409)
                .body("type", endsWith("key-used"));
    }

    @Test
    void walksAListThatOthersWriteIn() {
        String first = programs.token(Role.CATALOGUER);
        Set<String> there = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            String number = "WALK." + i;
            there.add(number);
            Programs.with(first)
                    .contentType("application/json")
                    .body(Programs.medal(number, "Walked").replace("\"api\"", "\"walked\""))
                    .post("/api/objects")
                    .then()
                    .statusCode(201);
        }
        List<String> seen = new ArrayList<>();
        String next = "/api/objects?collection=walked&sort=-number&limit=2&kind=medal";
        while (next != null) {
            Response page = Programs.with(token).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.number"));
            next = page.path("next");
            if (next != null) {
                page.then().header("Link", equalTo("<" + next + ">; rel=\"next\""));
            }
            String changed = seen.getLast();
            Programs.with(token)
                    .header("If-Match", "*")
                    .contentType(MERGE)
                    .body("{\"description\": {\"objectName\": \"order\"}}")
                    .patch("/api/objects/" + changed)
                    .then()
                    .statusCode(200);
            if (seen.size() == 4) {
                Programs.with(token)
                        .header("If-Match", "*")
                        .delete("/api/objects/WALK.6")
                        .then()
                        .statusCode(204);
                enterIn("walked", "WALK.9");
            }
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there);
        Programs.with(token)
                .get("/api/objects?collection=walked&sort=-changed&limit=1")
                .then()
                .body("items", hasSize(1));
        Programs.with(token)
                .get("/api/objects?colection=walked&sort=colour&limit=0&changed-since=soon&party=x&cursor=abc")
                .then()
                .statusCode(422)
                .body("violations.path", hasItems("colection", "sort", "limit", "changed-since", "party", "cursor"));
    }

    private void enterIn(String collection, String number) {
        Programs.with(token)
                .contentType("application/json")
                .body(Programs.medal(number, "Walked").replace("\"api\"", "\"" + collection + "\""))
                .post("/api/objects")
                .then()
                .statusCode(201);
    }

    @Test
    void deletesBringsBackAndRestores() {
        String number = Programs.number();
        String id = enter(number).path("id");
        change(number, "\"1\"", MERGE, "{\"description\": {\"objectName\": \"order\"}}")
                .then()
                .statusCode(200);
        Programs.with(token)
                .header("If-Match", "\"2\"")
                .body("{\"path\": \"objectName\"}")
                .post("/api/objects/" + number + "/revisions/1/restore")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("description.objectName", equalTo("medal"));
        Programs.with(token)
                .get("/api/objects/" + number + "/revisions")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2, 1));
        Programs.with(token)
                .get("/api/objects/" + number + "/revisions/2")
                .then()
                .body("changes.path", contains("objectName"))
                .body("changes[0].after", equalTo("order"));
        Programs.with(token)
                .get("/api/objects/" + number + "?revision=2")
                .then()
                .body("description.objectName", equalTo("order"));
        Programs.with(token)
                .header("If-Match", "\"1\"")
                .delete("/api/objects/" + number)
                .then()
                .statusCode(412);
        Programs.with(token)
                .header("If-Match", "\"3\"")
                .delete("/api/objects/" + number)
                .then()
                .statusCode(204);
        Programs.with(token).get("/api/objects/" + id).then().statusCode(410).contentType(PROBLEM);
        Programs.with(token)
                .post("/api/objects/" + id + "/undelete")
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("version", equalTo(5));
    }

    @Test
    void keepsPrivateFieldsFromWhoMayNotReadThemAndAsTheyWere() {
        String number = Programs.number();
        enter(number).then().statusCode(201);
        change(number, "\"1\"", MERGE, """
                {"description": {
                  "notes": [{"id": "n1", "text": "Secret", "internal": true}, {"id": "n2", "text": "Open", "internal": false}],
                  "locations": [{"asWritten": "Cellar 4", "shown": false}]}}""").then().statusCode(200);
        String little = programs.token(Role.CATALOGUER, Set.of(Scope.READ, Scope.WRITE), false);
        Response seen = Programs.with(little).get("/api/objects/" + number);
        seen.then()
                .statusCode(200)
                .body("description.notes.text", contains("Open"))
                .body(not(containsString("Secret")))
                .body(not(containsString("Cellar")));
        Programs.with(little)
                .header("If-Match", seen.header("ETag"))
                .contentType(MERGE)
                .body("{\"description\": {\"notes\": [{\"text\": \"Mine\", \"internal\": false}]}}")
                .patch("/api/objects/" + number)
                .then()
                .statusCode(200)
                .body("description.notes.text", contains("Mine"));
        Programs.with(token)
                .get("/api/objects/" + number)
                .then()
                .body("description.notes.text", hasItems("Secret", "Mine"))
                .body(containsString("Cellar 4"));
        Programs.with(little)
                .get("/api/objects/" + number + "/revisions/2")
                .then()
                .statusCode(200)
                .body(not(containsString("Secret")));
    }

    @Test
    void showsOnlyWhatIsPublicWithoutAToken() {
        String number = Programs.number();
        enter(number).then().statusCode(201);
        given().get("/api/objects/" + number).then().statusCode(404).contentType(PROBLEM);
        given().get("/api/objects/" + number + "?revision=1").then().statusCode(401);
        given().get("/api/objects?collection=api").then().statusCode(200).body("items.number", not(hasItem(number)));
        given().get("/api/objects?view=working")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
        given().header("Authorization", "Bearer vitrine_nonsense")
                .get("/api/objects")
                .then()
                .statusCode(401);
        String writer = programs.token(Role.CATALOGUER, Set.of(Scope.WRITE), true);
        Programs.with(writer).get("/api/objects").then().statusCode(403);
        given().get("/api/objects")
                .then()
                .header("RateLimit-Policy", startsWith("\"address\";q="))
                .header("RateLimit", startsWith("\"address\";r="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{} {}",
                "{\"description\": {}, \"description\": {}}",
                "{\"description\": []}",
                "{\"description\": {\"titles\": [[]]}}",
                "{\"description\": {\"titles\": [{\"id\": 7}]}}",
                "{\"description\": {\"titles\": [{\"id\": \"a b\", \"text\": \"x\"}]}}",
                "{\"description\": {\"identity\": {\"number\": \"\\ud800\"}}}",
                "{\"description\": {\"\\u0000\\udfff\": 1}}",
                "{\"description\": {\"dublinCore\": {\"title\": {\"a\": 1}}, \"custom\": {\"x\": 5}}}",
                "{\"description\": {\"count\": {\"least\": 1e400, \"most\": 99999999999999999999}}}",
                "{\"description\": {\"dates\": [{\"date\": {\"asWritten\": [], \"edtf\": {}, \"decision\": 4}}]}}",
                "\"\\",
                "{\"description\": {\"identity\": 123456789012345678901234567890123456789012345678901234567890123}}"
            })
    void refusesHostileJsonWithAReason(String body) {
        Programs.with(token)
                .contentType("application/json")
                .body(body)
                .post("/api/objects")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("violations", not(hasSize(0)));
    }

    /// Without the other client, which would write such a body down in its own way.
    private int status(String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://localhost:" + io.restassured.RestAssured.port + "/api/objects"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void refusesWhatIsTooDeepTooLargeOrOfAnotherKind() throws Exception {
        assertThat(status("[".repeat(50_000))).isEqualTo(422);
        assertThat(status("\"" + "x".repeat(Sent.MOST_BYTES) + "\"")).isEqualTo(413);
        Programs.with(token)
                .contentType("text/plain")
                .body("x")
                .post("/api/objects")
                .then()
                .statusCode(415);
        Programs.with(token)
                .accept("image/png")
                .get("/api/objects")
                .then()
                .statusCode(406)
                .contentType(PROBLEM);
        Programs.with(token).put("/api/objects").then().statusCode(405).contentType(PROBLEM);
        String number = Programs.number();
        enter(number).then().statusCode(201);
        String doubling = "{\"op\": \"copy\", \"from\": \"/description\", \"path\": \"/description/x\"},";
        change(number, "*", PATCH, "[" + doubling.repeat(60).replaceAll(",$", "") + "]")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(413, 422));
    }
}
