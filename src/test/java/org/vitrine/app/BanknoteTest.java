package org.vitrine.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.catalogue.Banknotes;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.revision.Revisions;
import org.vitrine.search.PublicSearch;

/// A kind that no code knows, from its file to every place where its fields have to appear.
@QuarkusTest
class BanknoteTest {

    private static final String BOTH_READ = "text/html";

    @Inject
    @ConfigProperty(name = "vitrine.catalogue")
    Path catalogue;

    @Inject
    EntityManager entityManager;

    @Inject
    ProfilesInForce profiles;

    @Inject
    Revisions revisions;

    @Inject
    PublicSearch search;

    private String cookie = "";

    @BeforeEach
    void signIn() {
        cookie = given().redirects()
                .follow(false)
                .formParam("userName", "admin")
                .formParam("password", "a password for tests")
                .post("/desk/sign-in")
                .getCookie("vitrine_session");
    }

    /// The other tests know only the shipped kinds.
    @AfterEach
    void takeAway() throws IOException {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("delete from collection_object where kind = 'banknote'")
                        .executeUpdate());
        Files.deleteIfExists(catalogue.resolve("profiles/banknote.yaml"));
        Files.deleteIfExists(catalogue.resolve("vocabularies/currencies.yaml"));
        Files.deleteIfExists(catalogue.resolve("vocabularies/security-features.yaml"));
        assertThat(reload(ContentType.JSON).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrokenFileIsRefusedWithItsLineAndNothingChanges() {
        Banknotes.addTo(catalogue);
        Banknotes.write(
                catalogue,
                Banknotes.profile().replace("type: quantity", "type: amount").replace("weight: 5", "weight: heavy"));
        long before = profiles.version();
        String page =
                reload(ContentType.HTML).then().statusCode(422).extract().body().asString();
        assertThat(page)
                .contains("<code>banknote.yaml</code></td><td>9</td>")
                .contains("<code>banknote.yaml</code></td><td>74</td>")
                .contains("what was in force stays");
        reload(ContentType.JSON).then().statusCode(422);
        assertThat(profiles.version()).isEqualTo(before);
        desk("/desk/objects/new/banknote").then().statusCode(404);
        desk("/desk/objects/new/medal").then().statusCode(303);
    }

    @Test
    void aKindAppearsEverywhereByItsFileAlone() throws IOException {
        Banknotes.addTo(catalogue);
        reload(ContentType.HTML).then().statusCode(303);
        assertThat(desk("/desk/profiles").asString())
                .contains("Banknotes", "custom.denomination", "banknote", "Serial number");

        UUID id = UUID.fromString(desk("/desk/objects/new/banknote")
                .getHeader("Location")
                .replaceAll(".*/objects/([0-9a-f-]{36}).*", "$1"));
        String form = desk("/desk/objects/" + id + "?kind=banknote").asString();
        assertThat(form)
                .contains("name=\"custom.denomination.only.number\"", "Denomination", "The number and the currency.")
                .contains("name=\"custom.printedAt.only.place\"", "kinds=place")
                .contains("data-list=\"custom.security\"", "security thread")
                .contains("Name of the note")
                .contains("name=\"dublinCore.bibliographicCitation\"");

        String printer = authority("Pyongyang mint", "place");
        Map<String, String> note = note(printer);
        note.put("custom.denomination.only.unit", "dollar");
        assertThat(save(id, 0, note, "save").then().statusCode(422).extract().asString())
                .contains("“dollar” is no term of the vocabulary of “Denomination”")
                .contains("value=\"dollar\"");
        note.put("custom.denomination", "");
        assertThat(save(id, 0, note, "publish").then().statusCode(422).extract().asString())
                .contains("Denomination")
                .contains("is needed");
        save(id, 1, note(printer), "publish").then().statusCode(303);
        assertThat(revisions.find(id, 2).orElseThrow().profile())
                .isEqualTo(profiles.current().get("banknote").hash());

        thePublicPageSaysIt();
        theDataSayIt(id);
        theFacetsCountIt();
        whatTheProfileLosesStaysWithTheRecord(id);
        aKindInUseCannotBeTakenAway();
        given().cookie("vitrine_session", cookie)
                .formParam("reason", "Entered to try a kind")
                .post("/desk/objects/" + id + "/withdraw");
    }

    private void thePublicPageSaysIt() {
        String page = visit("/objects/BANK.1?lang=en").asString();
        assertThat(page)
                .contains("Banknote", "Denomination", "100 won", "Issuing body", "the central bank")
                .contains("watermark", "security thread", "Specimen", "no")
                .contains("href=\"/places/pyongyang-mint\"")
                .contains("15 April 1978")
                .doesNotContain("Price paid", "12 rouble");
        assertThat(visit("/objects/BANK.1?lang=ru").asString()).contains("Номинал", "100 вона", "водяной знак");
        assertThat(visit("/objects/BANK.1?lang=ko").asString()).contains("액면가", "100 원");
    }

    private void theDataSayIt(UUID id) {
        String json = visit("/objects/BANK.1.json").asString();
        assertThat(json).contains("\"denomination\"", "\"won\"", "AB 123456").doesNotContain("paid", "rouble");
        String harvested = given().queryParam("verb", "ListRecords")
                .queryParam("metadataPrefix", "oai_dc")
                .queryParam("set", "kind:banknote")
                .get("/oai")
                .asString();
        assertThat(harvested)
                .contains("<dc:creator>the central bank</dc:creator>")
                .contains("100 won</dc:format>")
                .contains("<dc:identifier>AB 123456</dc:identifier>")
                .contains("<dc:date>1978-04-15</dc:date>")
                .contains("Pyongyang mint</dc:coverage>")
                .doesNotContain("12 rouble");
        assertThat(given().queryParam("verb", "ListSets").get("/oai").asString())
                .contains("<setName>Banknotes</setName>");
        assertThat(visit("/data?lang=en").asString())
                .contains("kind:banknote", "custom.denomination", "dcterms:extent")
                .doesNotContain("custom.paid");
        String aside = given().cookie("vitrine_session", cookie)
                .formParams(note("").entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .formParam("dublinCore.creator", "Another")
                .post("/desk/objects/" + id + "/aside")
                .asString();
        assertThat(aside)
                .contains("data-dc=\"dublinCore.creator\" data-derived=\"the central bank\"")
                .contains("overridden")
                .contains("Another");
    }

    private void theFacetsCountIt() {
        Eventually.isTrue(
                "the note among the objects",
                () -> visit("/objects?lang=en&kind=banknote").asString().contains("field.denomination=100+won"));
        assertThat(visit("/objects?lang=en&kind=banknote").asString())
                .contains("Denomination", "Security features", "field.security=thread", "Printed at")
                .doesNotContain("Price paid");
        String narrowed = visit("/objects?lang=en&field.security=thread").asString();
        assertThat(narrowed).contains("BANK.1", "Security thread", "aria-current=\"true\"");
        assertThat(visit("/objects?lang=en&field.denomination=5+won").asString())
                .contains("5 won")
                .doesNotContain("BANK.1");
    }

    private void whatTheProfileLosesStaysWithTheRecord(UUID id) {
        Banknotes.write(
                catalogue,
                Banknotes.profile()
                        .replaceFirst("(?s)  serialNumber:.*?  security:", "  security:")
                        .replace("      - {field: custom.serialNumber}\n", ""));
        reload(ContentType.HTML).then().statusCode(303);
        String form = desk("/desk/objects/" + id).asString();
        assertThat(form).contains("No longer in the profile", "<dt>Serial number</dt><dd>AB 123456</dd>");
        Map<String, String> changed = note("");
        changed.keySet().removeIf(path -> path.startsWith("custom.serialNumber") || path.contains("printedAt"));
        changed.put("titles.aaaaaa.text", "A hundred won");
        save(id, 2, changed, "publish").then().statusCode(303);
        assertThat(revisions.find(id, 3).orElseThrow().body()).contains("AB 123456");
        assertThat(visit("/objects/BANK.1.json").asString())
                .contains("A hundred won")
                .doesNotContain("AB 123456");
        assertThat(desk("/desk/objects/" + id + "/history/1").asString()).contains("Serial number", "AB 123456");
    }

    private void aKindInUseCannotBeTakenAway() throws IOException {
        String text = Files.readString(catalogue.resolve("profiles/banknote.yaml"));
        Files.delete(catalogue.resolve("profiles/banknote.yaml"));
        assertThat(reload(ContentType.HTML).then().statusCode(422).extract().asString())
                .contains("There are 1 objects of the kind “banknote”; it cannot be taken away");
        Banknotes.write(catalogue, text);
    }

    private static Map<String, String> note(String printer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("identity.kind", "banknote");
        fields.put("identity.number", "BANK.1");
        fields.put("identity.collection", "money");
        fields.put("identity.level", "ITEM");
        fields.put("identity.basis", "HELD");
        fields.put("titles", "aaaaaa");
        fields.put("titles.aaaaaa.type", "GIVEN");
        fields.put("titles.aaaaaa.text", "One hundred won");
        fields.put("titles.aaaaaa.lang", "en");
        fields.put("custom.denomination", "only");
        fields.put("custom.denomination.only.number", "100");
        fields.put("custom.denomination.only.unit", "won");
        fields.put("custom.issuer", "only");
        fields.put("custom.issuer.only.agent", "");
        fields.put("custom.issuer.only.text", "the central bank");
        fields.put("custom.serialNumber", "only");
        fields.put("custom.serialNumber.only.text", "AB 123456");
        fields.put("custom.security", "a b");
        fields.put("custom.security.a.term", "watermark");
        fields.put("custom.security.b.term", "thread");
        fields.put("custom.issuedOn", "only");
        fields.put("custom.issuedOn.only.date", "April 15 Juche 67 (1978)");
        fields.put("custom.printedAt", "only");
        fields.put("custom.printedAt.only.place", printer);
        fields.put("custom.specimen", "only");
        fields.put("custom.specimen.only.yes", "false");
        fields.put("custom.paid", "only");
        fields.put("custom.paid.only.number", "12");
        fields.put("custom.paid.only.unit", "rouble");
        return fields;
    }

    private Response save(UUID id, int basedOn, Map<String, String> fields, String action) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .cookie("vitrine_session", cookie)
                .accept(BOTH_READ)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_basedOn", basedOn)
                .formParam("_action", action);
        fields.forEach(form::formParam);
        return form.post("/desk/objects/" + id);
    }

    private String authority(String name, String kind) {
        return given().cookie("vitrine_session", cookie)
                .accept(ContentType.JSON)
                .formParam("name", name)
                .formParam("kind", kind)
                .post("/desk/authorities")
                .jsonPath()
                .getString("id");
    }

    private Response reload(ContentType type) {
        return given().redirects()
                .follow(false)
                .cookie("vitrine_session", cookie)
                .accept(type == ContentType.HTML ? BOTH_READ : "application/json")
                .post("/desk/profiles/reload");
    }

    private Response desk(String path) {
        return given().redirects()
                .follow(false)
                .cookie("vitrine_session", cookie)
                .accept(BOTH_READ)
                .get(path);
    }

    private static Response visit(String path) {
        return given().accept(path.contains(".json") ? "application/json" : BOTH_READ)
                .urlEncodingEnabled(false)
                .get(path);
    }
}
