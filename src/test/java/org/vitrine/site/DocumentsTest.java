package org.vitrine.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocumentsTest {

    private static final String KETTLE = "/objects/" + Exhibition.KETTLE;
    private static final String PERSON = "/people/site-potter";
    private static final String MANIFEST = "/iiif/presentation/3/" + Exhibition.KETTLE + "/manifest";

    @Inject
    Exhibition exhibition;

    @BeforeEach
    void open() {
        exhibition.open();
    }

    private static ValidatableResponse get(String path, @Nullable String accept) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Accept", accept == null ? "*/*" : accept)
                .get(path)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "json,application/json,family",
        "jsonld,application/ld+json,HumanMadeObject",
        "schema.jsonld,application/ld+json,CreativeWork",
        "lido.xml,application/xml,lido:lidoRecID",
        "edm.xml,application/rdf+xml,edm:ProvidedCHO",
        "provenance.jsonld,application/ld+json,Provenance Activity",
        "dc.xml,text/xml,dc:title",
        "dcterms.xml,application/xml,dcterms:title",
        "linkset.json,application/linkset+json,cite-as"
    })
    void givesAnObjectInTheFormatThatItsAddressEndsIn(String suffix, String type, String word) {
        get(KETTLE + "." + suffix, "image/png")
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Access-Control-Allow-Origin", "*")
                .header("Link", allOf(containsString("rel=\"cite-as\""), containsString("rel=\"describes\"")))
                .body(containsString(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|\"family\"",
                "application/ld+json|HumanMadeObject",
                "application/ld+json;profile=\"https://schema.org/\"|\"@context\":\"https://schema.org/\"",
                "application/xml|lido:lido",
                "text/xml|oai_dc:dc",
                "application/rdf+xml|rdf:RDF",
                "text/html;q=0.1,application/rdf+xml|rdf:RDF",
                "text/html,application/xml;q=0.9,*/*;q=0.8|<!DOCTYPE html>"
            })
    void givesWhatIsAccepted(String accept, String word) {
        get(KETTLE, accept)
                .statusCode(200)
                .header("Vary", containsString("Accept"))
                .body(containsString(word));
    }

    @Test
    void saysWhatThereIsWhereNothingOfItIsAccepted() {
        get(KETTLE, "image/png")
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", endsWith("not-acceptable"))
                .body("detail", allOf(containsString("text/html"), containsString("application/ld+json")));
        get("/objects/SITE.no-such-thing", "image/png").statusCode(404);
    }

    @Test
    void leadsToTheManifest() {
        get(KETTLE + ".manifest", null).statusCode(303).header("Location", endsWith(MANIFEST));
        get(KETTLE, "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"")
                .statusCode(303)
                .header("Location", endsWith(MANIFEST));
        get(MANIFEST, null)
                .statusCode(200)
                .contentType(containsString("http://iiif.io/api/presentation/3/context.json"))
                .header("Access-Control-Allow-Origin", "*")
                .body("type", equalTo("Manifest"))
                .body("seeAlso.format", hasItems("application/xml", "application/json", "application/rdf+xml"))
                .body("label.en", hasItem("Kettle of the potters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"collection/all", "collection/kind-gift", "collection/occasion-site-fair"})
    void collectsManifests(String path) {
        Response response = given().get("/iiif/presentation/3/" + path);
        if (response.statusCode() == 404) {
            assertThat(path).as("only a set without members is missing").contains("occasion");
            return;
        }
        response.then().statusCode(200).body("type", equalTo("Collection")).body("items.id", not(equalTo(List.of())));
    }

    @Test
    void keepsTheFormatOnTheWayToTheNewAddress() {
        String former = "/objects/" + Exhibition.FORMER_NUMBER;
        get(former + ".lido.xml", null)
                .statusCode(301)
                .header("Location", endsWith("/objects/" + Exhibition.RENUMBERED + ".lido.xml"));
        get("/iiif/presentation/3/" + Exhibition.FORMER_NUMBER + "/manifest", null)
                .statusCode(301)
                .header("Location", endsWith("/" + Exhibition.RENUMBERED + "/manifest"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".json",
                ".jsonld",
                ".schema.jsonld",
                ".lido.xml",
                ".edm.xml",
                ".dc.xml",
                ".dcterms.xml",
                ".manifest",
                ".linkset.json",
                "/object-id"
            })
    void saysInEveryFormatWhyARecordWasWithdrawn(String suffix) {
        get("/objects/" + Exhibition.WITHDRAWN + suffix, "application/json")
                .statusCode(410)
                .body("detail", equalTo(Exhibition.REASON));
    }

    @Test
    void saysWhyAManifestIsGone() {
        get("/iiif/presentation/3/" + Exhibition.WITHDRAWN + "/manifest", "application/json")
                .statusCode(410)
                .body("detail", equalTo(Exhibition.REASON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/objects/SITE.1.nonsense",
                "/objects/.json",
                "/objects/%2e%2e.lido.xml",
                "/people/site-potter.lido.xml",
                "/people/nobody.jsonld",
                "/collections/nobody.jsonld",
                "/concepts/nobody.json",
                "/sitemap-999999.xml",
                "/iiif/presentation/3/nobody/manifest",
                "/iiif/presentation/3/collection/nobody",
                "/iiif/presentation/3/collection/kind-",
                "/iiif/presentation/3/collection/kind-gift/nobody",
            })
    void findsNothingWhereThereIsNothing(String path) {
        assertThat(get(path, null).extract().statusCode()).as(path).isIn(404, 400);
    }

    @Test
    void refusesMoreThanAHeaderMayHold() {
        int status = given().header("Accept", "a/b,".repeat(25_000)).get(KETTLE).statusCode();
        assertThat(status).isBetween(400, 499);
    }

    @Test
    void giveAPersonInEveryFormatThatPeopleHave() {
        get(PERSON + ".jsonld", null).statusCode(200).body("type", equalTo("Person"));
        get(PERSON + ".schema.jsonld", null).statusCode(200).body("'@type'", equalTo("Person"));
        get(PERSON + ".edm.xml", null).statusCode(200).body(containsString("edm:Agent"));
        get(PERSON, "application/json").statusCode(200).body("family", equalTo("authority"));
        get(PERSON, "application/xml").statusCode(200).body(containsString("edm:Agent"));
    }

    @Test
    void answersThatNothingHasChanged() {
        String tag = get(KETTLE + ".lido.xml", null).extract().header("ETag");
        given().header("If-None-Match", tag).get(KETTLE + ".lido.xml").then().statusCode(304);
        String other = get(MANIFEST, null).extract().header("ETag");
        given().header("If-None-Match", other).get(MANIFEST).then().statusCode(304);
    }

    @Test
    void signpostsThePage() {
        get(KETTLE, "text/html")
                .header(
                        "Link",
                        allOf(
                                containsString("/id/" + exhibition.kettle() + ">; rel=\"cite-as\""),
                                containsString(".lido.xml>; rel=\"describedby\"; type=\"application/xml\""),
                                containsString("rel=\"type\""),
                                containsString("rel=\"linkset\"")))
                .body(allOf(
                        containsString("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org/\""),
                        containsString("property=\"og:title\" content=\"Kettle of the potters\"")));
    }

    @Test
    void letsNoTextOfARecordEndTheStructuredData() {
        String page = get("/objects/" + Exhibition.HOSTILE, "text/html")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("\\u003cscript>").doesNotContain("<script>alert(1)");
    }

    @Test
    void redirectsTheIdentifierForWhoeverAccepts() {
        get("/id/" + exhibition.kettle(), "application/ld+json")
                .statusCode(303)
                .header("Vary", containsString("Accept"))
                .header("Location", endsWith(KETTLE));
    }

    @Test
    void printsASheetOfWhatIsNeededToRecogniseTheObject() {
        get(KETTLE + "/object-id", "text/html")
                .statusCode(200)
                .body(allOf(containsString("Distinguishing features"), containsString("Not known")));
        get(KETTLE, "text/html").body(containsString(KETTLE + "/object-id"));
    }

    @Test
    void listsEverythingForRobots() {
        get("/robots.txt", null).statusCode(200).body(containsString("Sitemap: http"));
        get("/sitemap.xml", null).statusCode(200).body(containsString("sitemap-0.xml"));
        get("/sitemap-0.xml", null)
                .statusCode(200)
                .body(allOf(containsString(KETTLE + "</loc>"), containsString("<lastmod>")))
                .body(not(containsString("/objects/" + Exhibition.WITHDRAWN + "<")));
    }

    @Test
    void tellsWhatIsNew() {
        get("/feed.atom", null)
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.entry.id", hasItem(endsWith("/id/" + exhibition.kettle())))
                .body("feed.link.@rel", hasItems("self", "first", "alternate"));
        get("/feed.atom?before=nonsense", "application/json").statusCode(422);
        get("/feed.atom?before=2000-01-01T00:00:00Z,00000000-0000-0000-0000-000000000000", null)
                .statusCode(200)
                .body(not(containsString("<entry>")));
    }

    @Test
    void givesTheTermsThatExportsName() {
        get("/concepts/object-names.json", null).statusCode(200).body(containsString("/concepts/object-names/order"));
        get("/concepts/kinds/gift", "application/ld+json").statusCode(200).body("type", equalTo("skos:Concept"));
        get("/concepts/authority-kinds/person.json", null).statusCode(200);
    }

    @Test
    void leadsTheIdentifierWithASuffixToTheDocument() {
        get("/id/" + exhibition.kettle() + ".lido.xml", null)
                .statusCode(303)
                .header("Location", endsWith(KETTLE + ".lido.xml"));
        get("/id/" + exhibition.kettle() + ".nonsense", null).statusCode(404);
        get("/id/nobody.lido.xml", null).statusCode(404);
    }

    @Test
    void letsAScriptOfAnotherSiteNameAProfile() {
        given().header("Origin", "https://viewer.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "accept")
                .options(KETTLE)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Headers", containsString("Accept"));
    }

    @Test
    void givesTheSchemaThatNobodyElsePublishes() {
        get("/schemas/oai_dcterms.xsd", null)
                .statusCode(200)
                .contentType(startsWith("application/xml"))
                .body(containsString("elementOrRefinementContainer"));
        get("/schemas/other.xsd", null).statusCode(404);
    }

    @Test
    void givesTheLinksToWhoeverAcceptsThem() {
        get(KETTLE, "application/linkset+json").statusCode(200).body("linkset[0].anchor", endsWith(KETTLE));
    }

    @Test
    void explainsEveryFormat() {
        get("/data", "text/html")
                .statusCode(200)
                .body(allOf(containsString("LIDO 1.1"), containsString("lido:lidoRecID"), containsString(".edm.xml")));
    }
}
