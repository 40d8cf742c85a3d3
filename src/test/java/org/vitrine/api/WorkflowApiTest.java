package org.vitrine.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Right;
import org.vitrine.account.RightsTable;
import org.vitrine.account.Role;
import org.vitrine.account.Scope;
import org.vitrine.search.WorkingSearch;

@QuarkusTest
class WorkflowApiTest {

    private static final String MERGE = "application/merge-patch+json";

    @Inject
    Programs programs;

    @Inject
    WorkingSearch search;

    private String token = "";

    @BeforeEach
    void someoneWorksHere() {
        if (token.isEmpty()) {
            token = programs.token(Role.CURATOR);
        }
    }

    private Response post(String address, String body) {
        return Programs.with(token).contentType("application/json").body(body).post(address);
    }

    private String authority(String kind, String name) {
        Response made = post("/api/authorities", """
                {"description": {"kind": "%s", "names": [{"text": "%s", "lang": "en", "use": "PREFERRED"}]}}""".formatted(kind, name));
        made.then().statusCode(201).header("ETag", startsWith("\"1-"));
        return made.path("id");
    }

    /// A medal that nothing keeps from the public.
    private String complete(String number) {
        String source = authority("SOURCE", "Inventory of " + number);
        post("/api/objects", Programs.medal(number, "Medal").replaceFirst("}}$", """
                , "references": [{"source": "%s"}],
                  "rights": {"record": "https://creativecommons.org/publicdomain/zero/1.0/"}}}""".formatted(source)))
                .then()
                .statusCode(201);
        return source;
    }

    /// Every row of the table is asked for with a token that lacks just the scope it needs, and with none.
    @Test
    void refusesATokenOfATooSmallScopeAtEveryEndpoint() {
        List<String> wrong = new ArrayList<>();
        RightsTable.load().endpoints().forEach((endpoint, right) -> {
            if (!endpoint.contains(" /api/") || right == Right.ANYONE) {
                return;
            }
            Set<Scope> others = EnumSet.allOf(Scope.class);
            right.scope().ifPresent(others::remove);
            int refused = call(programs.token(Role.CURATOR, others, true), endpoint);
            int open = call(token, endpoint);
            if (refused != 403 || open == 403 || open == 401 || open >= 500) {
                wrong.add(endpoint + " was answered " + refused + " and " + open);
            }
            int nobody = call("", endpoint);
            if (nobody != 401) {
                wrong.add("nobody " + endpoint + " was answered " + nobody);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void givesATokenNoMoreThanItsOwnersRole() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            String mine = programs.token(role);
            RightsTable.load().endpoints().forEach((endpoint, right) -> {
                if (endpoint.contains(" /api/") && right != Right.ANYONE) {
                    int status = call(mine, endpoint);
                    if ((status == 403) == right.isHeldBy(role)) {
                        wrong.add(role + " " + endpoint + " was answered " + status);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static int call(String with, String endpoint) {
        String[] words = endpoint.split(" ");
        String path = words[1].replaceAll("\\{number}", "1")
                .replaceAll("\\{kind}", "medal")
                .replaceAll("\\{[^}]*}", "01990000-0000-7000-8000-00000000dead");
        return (with.isEmpty() ? given() : Programs.with(with))
                .request(words[0], path)
                .statusCode();
    }

    @Test
    void opensNothingToASessionsCookie() {
        String cookie = given().redirects()
                .follow(false)
                .formParam("userName", "admin")
                .formParam("password", "a password for tests")
                .post("/desk/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .detailedCookies()
                .asList()
                .getFirst()
                .toString()
                .split(";")[0];
        given().header("Cookie", cookie)
                .contentType("application/json")
                .body(Programs.medal(Programs.number(), "Forged"))
                .post("/api/objects")
                .then()
                .statusCode(401);
        given().header("Cookie", cookie).get("/api/me").then().statusCode(401);
    }

    @Test
    void bringsAnObjectToThePublicAndBack() {
        String number = Programs.number();
        post("/api/objects", Programs.medal(number, "Unfinished").replace("\"objectName\": \"medal\",", ""))
                .then()
                .statusCode(201);
        post("/api/objects/" + number + "/publish?check=true", "")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("required"));
        post("/api/objects/" + number + "/publish", "").then().statusCode(422);
        String ready = Programs.number();
        complete(ready);
        post("/api/objects/" + ready + "/publish?check=true", "")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true));
        post("/api/objects/" + ready + "/submit", "").then().statusCode(200).body("status", equalTo("in_review"));
        post("/api/objects/" + ready + "/send-back", "{\"reason\": \"No date\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"));
        post("/api/objects/" + ready + "/publish", "")
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("published.address", equalTo("/objects/" + ready));
        Response open = given().get("/api/objects/" + ready);
        open.then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("description.titles[0].text", equalTo("Medal"));
        given().header("If-None-Match", open.header("ETag"))
                .get("/api/objects/" + ready)
                .then()
                .statusCode(304);
        given().get("/api/objects?collection=api&sort=-changed&include=description")
                .then()
                .body("items.number", hasItem(ready))
                .body("items[0].description", notNullValue());
        Programs.with(token)
                .header("If-Match", "*")
                .delete("/api/objects/" + ready)
                .then()
                .statusCode(409);
        post("/api/objects/" + ready + "/withdraw", "").then().statusCode(422);
        post("/api/objects/" + ready + "/withdraw", "{\"reason\": \"A forgery\"}")
                .then()
                .statusCode(200);
        given().get("/api/objects/" + ready).then().statusCode(410).body("detail", equalTo("A forgery"));
        Programs.with(token)
                .get("/api/objects/" + ready + "/review")
                .then()
                .body("steps.kind", contains("WITHDRAWN", "PUBLISHED", "SENT_BACK", "SUBMITTED"));
    }

    @Test
    void givesObjectsToPeopleAndTalksAboutFields() {
        String number = Programs.number();
        post("/api/objects", Programs.medal(number, "Talked about")).then().statusCode(201);
        Programs.with(token)
                .body("{\"to\": \"ADMIN\"}")
                .put("/api/objects/" + number + "/assignment")
                .then()
                .statusCode(200)
                .body("assignee.userName", equalTo("admin"));
        Programs.with(token)
                .body("{\"to\": \"nobody-of-this-name\"}")
                .put("/api/objects/" + number + "/assignment")
                .then()
                .statusCode(404);
        Programs.with(token)
                .body("{}")
                .put("/api/objects/" + number + "/assignment")
                .then()
                .body("assignee", nullValue());
        String thread = post("/api/objects/" + number + "/comments", "{\"path\": \"objectName\", \"text\": \"Sure?\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post("/api/objects/" + number + "/comments", "{\"thread\": \"" + thread + "\", \"text\": \"Yes\"}")
                .then()
                .statusCode(201);
        post("/api/objects/" + number + "/comments/" + thread + "/resolve", "")
                .then()
                .statusCode(204);
        Programs.with(token)
                .get("/api/objects/" + number + "/comments")
                .then()
                .body("items[0].answers.text", contains("Yes"))
                .body("items[0].resolvedBy", notNullValue());
    }

    @Test
    void changesPublishesAndCopiesManyAtOnce() {
        String one = Programs.number() + ".1";
        String other = Programs.number() + ".1";
        complete(one);
        complete(other);
        String both = "\"objects\": [\"" + one + "\", \"" + other + "\"]";
        post(
                        "/api/objects/changes?check=true",
                        "{" + both + ", \"merge\": {\"description\": {\"objectName\": \"order\"}}}")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 1))
                .body("items[0].changes.path", contains("objectName"));
        post(
                        "/api/objects/changes",
                        "{" + both + ", \"patch\": [{\"op\": \"remove\", \"path\": \"/description/titles\"}]}")
                .then()
                .statusCode(422)
                .body("violations.path", contains(one + ":titles", other + ":titles"));
        post(
                        "/api/objects/changes?reason=Orders",
                        "{" + both + ", \"merge\": {\"description\": {\"objectName\": \"order\"}}}")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 2));
        Programs.with(token).get("/api/objects/" + one).then().body("description.objectName", equalTo("order"));
        String missing = Programs.number();
        post("/api/objects", Programs.medal(missing, "Without a source")).then().statusCode(201);
        String job = post(
                        "/api/objects/publications",
                        "{\"objects\": [\"" + one + "\", \"" + other + "\", \"" + missing + "\"]}")
                .then()
                .statusCode(202)
                .header("Location", startsWith("/api/jobs/"))
                .extract()
                .header("Location");
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        Response progress = Programs.with(token).get(job);
        while (!progress.path("state").equals("over") && Instant.now().isBefore(patience)) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            progress = Programs.with(token).get(job);
        }
        progress.then().body("state", equalTo("over")).body("done", equalTo(2)).body("refusals", hasSize(1));
        post("/api/objects/" + one + "/clones?check=true", "{\"first\": \"" + one + "\", \"count\": 2, \"fields\": []}")
                .then()
                .statusCode(200)
                .body("numbers.problem", contains("number-taken", ""));
        String copies = one.substring(0, one.length() - 1) + "8";
        post(
                        "/api/objects/" + one + "/clones",
                        "{\"first\": \"" + copies + "\", \"count\": 3, \"fields\": [\"titles\"]}")
                .then()
                .statusCode(201)
                .body("items", hasSize(3))
                .body("items[2].number", equalTo(one + "0"));
    }

    @Test
    void beginsRecordsFromTemplates() {
        String number = Programs.number();
        post("/api/objects", Programs.medal(number, "Model")).then().statusCode(201);
        String template = post(
                        "/api/templates",
                        "{\"from\": \"" + number + "\", \"fields\": [\"objectName\", \"titles\"], \"name\": \"T "
                                + number + "\"}")
                .then()
                .statusCode(201)
                .body("description.identity", nullValue())
                .extract()
                .path("id");
        Response begun = Programs.with(token).get("/api/templates/new/medal?template=" + template);
        begun.then()
                .statusCode(200)
                .body("description.titles[0].text", equalTo("Model"))
                .body("description.identity.kind", equalTo("medal"));
        post("/api/objects", begun.asString().replaceAll("\"number\":\"[^\"]*\"", "\"number\":\"" + number + ".n\""))
                .then()
                .statusCode(201);
        Programs.with(token).delete("/api/templates/" + template).then().statusCode(204);
        Programs.with(token).get("/api/templates/new/spoon").then().statusCode(404);
    }

    @Test
    void keepsAuthoritiesWithTheSameVerbs() {
        String name = "Anna " + Programs.number();
        String anna = authority("PERSON", name);
        String double1 = authority("PERSON", name + " again");
        String number = Programs.number();
        post("/api/objects", Programs.medal(number, "Given").replaceFirst("}}$", """
                , "presentations": [{"givers": [{"agent": "%s"}]}]}}""".formatted(double1)))
                .then()
                .statusCode(201);
        Programs.with(token)
                .header("If-Match", "\"1\"")
                .contentType(MERGE)
                .body("{\"description\": {\"begin\": \"1912\", \"kind\": \"PLACE\"}}")
                .patch("/api/authorities/" + anna)
                .then()
                .statusCode(409);
        Programs.with(token)
                .header("If-Match", "\"1\"")
                .contentType(MERGE)
                .body("{\"description\": {\"begin\": \"1912\"}}")
                .patch("/api/authorities/" + anna)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("description.begin.edtf", equalTo("1912"));
        Programs.with(token)
                .header("If-Match", "\"1\"")
                .contentType(MERGE)
                .body("{}")
                .patch("/api/authorities/" + anna)
                .then()
                .statusCode(412)
                .body("changed.path", contains("begin"));
        Programs.with(token).get("/api/objects?party=" + double1).then().body("items.number", contains(number));
        Programs.with(token)
                .get("/api/authorities/" + double1 + "/uses")
                .then()
                .body("records", equalTo(1))
                .body("items[0].path", startsWith("presentations."));
        Programs.with(token)
                .header("If-Match", "*")
                .delete("/api/authorities/" + double1)
                .then()
                .statusCode(409);
        post("/api/authorities/" + double1 + "/merge?check=true", "{\"into\": \"" + anna + "\"}")
                .then()
                .body("working", equalTo(1));
        post("/api/authorities/" + double1 + "/merge", "{\"into\": \"" + anna + "\"}")
                .then()
                .statusCode(202)
                .header("Location", startsWith("/api/jobs/"));
        Programs.with(token)
                .get("/api/objects/" + number)
                .then()
                .body("description.presentations[0].givers[0].agent", equalTo(anna));
        Programs.with(token).get("/api/authorities/" + double1).then().body("mergedInto", equalTo(anna));
        search.awaitSaved();
        Programs.with(token)
                .queryParam("text", name)
                .get("/api/authorities?kind=person")
                .then()
                .statusCode(200)
                .body("items.id", contains(anna));
        post("/api/authorities/" + anna + "/publish", "").then().statusCode(200);
        given().get("/api/authorities/" + anna).then().statusCode(200).body("description.names.text", hasItem(name));
        given().get("/api/authorities?kind=person&sort=-changed").then().body("items.id", hasItem(anna));
        String unused = authority("PLACE", "Nowhere " + number);
        Programs.with(token)
                .header("If-Match", "\"1\"")
                .delete("/api/authorities/" + unused)
                .then()
                .statusCode(204);
        Programs.with(token).get("/api/authorities/" + unused).then().statusCode(404);
        post("/api/authorities", "{\"description\": {\"kind\": \"SPOON\"}}")
                .then()
                .statusCode(422)
                .body("violations.path", contains("kind", "names"));
    }

    @Test
    void saysWhatRecordsAreDescribedWithAndWhoAsks() {
        Programs.with(token)
                .get("/api/me")
                .then()
                .body("role", equalTo("curator"))
                .body("scopes", hasItem("publish"));
        Programs.with(token)
                .get("/api/kinds/medal")
                .then()
                .statusCode(200)
                .body("sections", not(hasSize(0)))
                .body("fields.titles.labels.en", notNullValue());
        given().get("/api/vocabularies").then().statusCode(200).body("items.id", hasItem("object-names"));
        given().get("/api/vocabularies/object-names").then().body("concepts.id", hasItem("medal"));
        given().get("/api/vocabularies/none").then().statusCode(404).body("type", endsWith("not-found"));
        Programs.with(token).get("/api/jobs/none").then().statusCode(404);
    }

    /// The description is read by a client that is not ours, and has every endpoint that there is a right for.
    @Test
    void describesEveryEndpointSoThatClientsCanBeMadeOfIt() {
        String described = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(described);
        assertThat(read.getMessages()).isEmpty();
        List<String> wrong = new ArrayList<>();
        RightsTable.load().endpoints().keySet().stream()
                .filter(endpoint -> endpoint.contains(" /api/"))
                // ways round for clients that cannot send the method itself
                .filter(endpoint -> !endpoint.matches("(OPTIONS|POST) /api/uploads/\\{id}"))
                .forEach(endpoint -> {
                    String[] words = endpoint.split(" ");
                    PathItem path = read.getOpenAPI().getPaths().get(words[1]);
                    Operation operation =
                            path == null ? null : path.readOperationsMap().get(PathItem.HttpMethod.valueOf(words[0]));
                    if (operation == null || operation.getSummary() == null) {
                        wrong.add(endpoint + " is not described");
                        return;
                    }
                    Set<String> answers = operation.getResponses().keySet();
                    if (answers.stream().noneMatch(one -> one.startsWith("2")) || !answers.contains("429")) {
                        wrong.add(endpoint + " answers " + answers);
                    }
                });
        assertThat(wrong).isEmpty();
        assertThat(Objects.requireNonNull(
                                read.getOpenAPI().getComponents().getSchemas().get("ObjectDescription"))
                        .getProperties())
                .containsKeys("titles", "conferrals", "provenance", "custom");
        assertThat(read.getOpenAPI().getComponents().getSecuritySchemes()).containsKey("token");
        given().accept("text/html")
                .get("/api")
                .then()
                .statusCode(200)
                .body(containsString("PATCH /api/objects/{object}"));
    }
}
