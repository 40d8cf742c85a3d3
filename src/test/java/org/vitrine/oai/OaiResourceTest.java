package org.vitrine.oai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publication.Shelf.CURATOR;
import static org.vitrine.publication.Shelf.freshWord;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.config.XmlPathConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.Publications;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.Shelf;

@QuarkusTest
class OaiResourceTest {

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Test
    void identifiesItself() {
        published(shelf.kettle());
        XmlPath xml = get("Identify");
        assertThat(xml.getString("OAI-PMH.Identify.protocolVersion")).isEqualTo("2.0");
        assertThat(xml.getString("OAI-PMH.Identify.deletedRecord")).isEqualTo("persistent");
        assertThat(xml.getString("OAI-PMH.Identify.granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
        assertThat(xml.getString("OAI-PMH.Identify.baseURL")).endsWith("/oai");
        assertThat(xml.getString("OAI-PMH.request.@verb")).isEqualTo("Identify");
        assertThat(xml.getString("OAI-PMH.Identify.description.'oai-identifier'.repositoryIdentifier"))
                .isEqualTo("vitrine.localhost");
        assertThat(Instant.parse(xml.getString("OAI-PMH.Identify.earliestDatestamp")))
                .isBefore(Instant.now());
    }

    @Test
    void saysWhatIsHereUnderWhichRightsAndByWhichSign() {
        XmlPath xml = get("Identify");
        assertThat(xml.getList("OAI-PMH.Identify.description.children().collect { it.name() }", String.class))
                .containsExactly("oai-identifier", "eprints", "rightsManifest", "branding");
        assertThat(xml.getString("OAI-PMH.Identify.description.rightsManifest.rights.rightsReference.@ref"))
                .startsWith("https://creativecommons.org/");
        assertThat(xml.getString("OAI-PMH.Identify.description.branding.collectionIcon.url"))
                .endsWith(".svg");
    }

    @Test
    void answersTheSameToAPostedForm() {
        UUID id = published(shelf.kettle());
        String posted = given().formParam("verb", "GetRecord")
                .formParam("identifier", identifier(id))
                .formParam("metadataPrefix", "oai_dc")
                .post("/oai")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(xml(posted).getString("OAI-PMH.GetRecord.record.header.identifier"))
                .isEqualTo(identifier(id));
    }

    @Test
    void answersAsXmlInUtf8() {
        given().queryParam("verb", "Identify")
                .get("/oai")
                .then()
                .statusCode(200)
                .header("Content-Type", org.hamcrest.Matchers.equalToIgnoringCase("text/xml; charset=UTF-8"));
    }

    @Test
    void listsItsFormats() {
        UUID id = published(shelf.kettle());
        assertThat(get("ListMetadataFormats")
                        .getList("OAI-PMH.ListMetadataFormats.metadataFormat.metadataPrefix", String.class))
                .startsWith("oai_dc");
        assertThat(get("ListMetadataFormats", "identifier", identifier(id))
                        .getList("OAI-PMH.ListMetadataFormats.metadataFormat.metadataPrefix", String.class))
                .startsWith("oai_dc");
        publishing.withdraw(id, "a mistake", CURATOR);
        assertThat(error("ListMetadataFormats", "identifier", identifier(id))).isEqualTo("noMetadataFormats");
    }

    @Test
    void listsSetsWithTheirNames() {
        String name = "Visit " + freshWord();
        UUID occasion = shelf.authority(AuthorityKind.OCCASION, name);
        published(shelf.kettle().given(null, "a general", null, occasion, null));
        XmlPath xml = get("ListSets");
        assertThat(xml.getList("OAI-PMH.ListSets.set.setSpec", String.class))
                .contains("collection", "collection:album", "kind", "kind:gift", "occasion", "occasion:" + slug(name))
                .doesNotHaveDuplicates();
        assertThat(xml.getList("OAI-PMH.ListSets.set.setName", String.class)).contains(name);
    }

    @Test
    void givesARecordWithItsDublinCoreAndItsSets() {
        UUID id = published(
                shelf.kettle().title("Kettle <of> copper & bronze", "en").title("구리주전자", "ko"));
        XmlPath xml = get("GetRecord", "identifier", identifier(id), "metadataPrefix", "oai_dc");
        assertThat(xml.getList("OAI-PMH.GetRecord.record.header.setSpec", String.class))
                .containsExactly("collection:album", "kind:gift");
        assertThat(xml.getList("OAI-PMH.GetRecord.record.metadata.'oai_dc:dc'.'dc:title'", String.class))
                .containsExactly("Kettle <of> copper & bronze", "구리주전자");
        assertThat(xml.getString("OAI-PMH.request.@identifier")).isEqualTo(identifier(id));
    }

    @Test
    void showsAWithdrawnRecordAsDeleted() {
        UUID id = published(shelf.kettle());
        publishing.withdraw(id, "a mistake", CURATOR);
        XmlPath xml = get("GetRecord", "identifier", identifier(id), "metadataPrefix", "oai_dc");
        assertThat(xml.getString("OAI-PMH.GetRecord.record.header.@status")).isEqualTo("deleted");
        assertThat(xml.getString("OAI-PMH.GetRecord.record.metadata")).isNullOrEmpty();
        publishing.publishObject(id, CURATOR);
        XmlPath again = get("GetRecord", "identifier", identifier(id), "metadataPrefix", "oai_dc");
        assertThat(again.getString("OAI-PMH.GetRecord.record.header.@status")).isNullOrEmpty();
    }

    @Test
    void showsARecordThatLeftASetAsDeletedThereAndOnlyThere() {
        String from = "from-" + freshWord();
        String to = "to-" + freshWord();
        ObjectFixture kettle = shelf.kettle().collection(from);
        UUID id = published(kettle);
        shelf.save(id, kettle.collection(to));
        publishing.publishObject(id, CURATOR);
        assertThat(statuses("collection:" + from)).containsExactly("deleted");
        assertThat(statuses("collection:" + to)).containsExactly("");
        shelf.save(id, kettle.collection(from));
        publishing.publishObject(id, CURATOR);
        assertThat(statuses("collection:" + from)).containsExactly("");
        assertThat(statuses("collection:" + to)).containsExactly("deleted");
    }

    @ParameterizedTest
    @CsvSource({
        "badVerb, '', ''",
        "badArgument, ListRecords, ''",
        "badArgument, Identify, colour=red",
        "badResumptionToken, ListRecords, resumptionToken=nonsense",
        "badResumptionToken, ListSets, resumptionToken=nonsense",
        "cannotDisseminateFormat, ListRecords, metadataPrefix=marc21",
        "cannotDisseminateFormat, GetRecord, metadataPrefix=marc21&identifier=oai:vitrine.localhost:1",
        "idDoesNotExist, GetRecord, metadataPrefix=oai_dc&identifier=oai:vitrine.localhost:1",
        "idDoesNotExist, GetRecord, metadataPrefix=oai_dc&identifier=urn:isbn:1",
        "idDoesNotExist, ListMetadataFormats, identifier=oai:vitrine.localhost:0190163d-8694-739b-aea5-966c26f8ad91",
        "noRecordsMatch, ListIdentifiers, metadataPrefix=oai_dc&set=collection:none-such",
        "noRecordsMatch, ListRecords, metadataPrefix=oai_dc&until=1970-01-02",
        "noRecordsMatch, ListRecords, metadataPrefix=oai_dc&from=2999-01-01T00:00:00Z"
    })
    void answersEveryErrorWithItsCode(String code, String verb, String arguments) {
        assertThat(error(verb, split(arguments))).isEqualTo(code);
    }

    @Test
    void refusesARepeatedArgument() {
        String answer = given().queryParam("verb", "ListRecords")
                .queryParam("metadataPrefix", "oai_dc", "oai_dc")
                .get("/oai")
                .asString();
        assertThat(xml(answer).getString("OAI-PMH.error.@code")).isEqualTo("badArgument");
        assertThat(xml(answer).getString("OAI-PMH.request.@verb")).isNullOrEmpty();
    }

    @Test
    void hasNoItemForAnAuthority() {
        UUID source = shelf.source();
        publishing.publishAuthority(source, CURATOR);
        assertThat(error("GetRecord", "metadataPrefix", "oai_dc", "identifier", identifier(source)))
                .isEqualTo("idDoesNotExist");
    }

    @Test
    void acceptsOneSpellingOfAnIdentifierOnly() {
        UUID id = published(shelf.kettle());
        assertThat(error(
                        "GetRecord",
                        "metadataPrefix",
                        "oai_dc",
                        "identifier",
                        identifier(id).toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo("idDoesNotExist");
    }

    @Test
    void givesALongListInPagesWithEachRecordOnce() {
        String collection = "long-" + freshWord();
        List<UUID> all = many(collection, 230);
        List<String> seen = new ArrayList<>();
        XmlPath page = get("ListRecords", "metadataPrefix", "oai_dc", "set", "collection:" + collection);
        assertThat(page.getInt("OAI-PMH.ListRecords.resumptionToken.@completeListSize"))
                .isEqualTo(230);
        assertThat(page.getInt("OAI-PMH.ListRecords.resumptionToken.@cursor")).isZero();
        for (int pages = 1; ; pages++) {
            seen.addAll(page.getList("OAI-PMH.ListRecords.record.header.identifier", String.class));
            String token = page.getString("OAI-PMH.ListRecords.resumptionToken");
            if (token.isEmpty()) {
                assertThat(pages).isEqualTo(3);
                assertThat(page.getInt("OAI-PMH.ListRecords.resumptionToken.@cursor"))
                        .isEqualTo(200);
                break;
            }
            page = get("ListRecords", "resumptionToken", token);
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(all.size());
        assertThat(new HashSet<>(seen))
                .isEqualTo(new HashSet<>(all.stream().map(this::identifier).toList()));
    }

    @Test
    void leavesWhatChangesDuringAHarvestToTheNextOne() {
        String collection = "moving-" + freshWord();
        List<UUID> all = many(collection, 110);
        XmlPath first = get("ListRecords", "metadataPrefix", "oai_dc", "set", "collection:" + collection);
        List<String> seen =
                new ArrayList<>(first.getList("OAI-PMH.ListRecords.record.header.identifier", String.class));
        UUID changed = all.stream()
                .filter(id -> !seen.contains(identifier(id)))
                .findFirst()
                .orElseThrow();
        publishing.withdraw(changed, "a mistake", CURATOR);
        publishing.withdraw(
                all.stream()
                        .filter(id -> seen.contains(identifier(id)))
                        .findFirst()
                        .orElseThrow(),
                "another",
                CURATOR);

        XmlPath second = get("ListRecords", "resumptionToken", first.getString("OAI-PMH.ListRecords.resumptionToken"));
        seen.addAll(second.getList("OAI-PMH.ListRecords.record.header.identifier", String.class));
        assertThat(seen).doesNotHaveDuplicates().hasSize(109).doesNotContain(identifier(changed));

        XmlPath next = get(
                "ListIdentifiers",
                "metadataPrefix",
                "oai_dc",
                "set",
                "collection:" + collection,
                "from",
                first.getString("OAI-PMH.responseDate"));
        assertThat(next.getList("OAI-PMH.ListIdentifiers.header.identifier", String.class))
                .contains(identifier(changed));
    }

    @Test
    void harvestsSinceADateToTheSecond() {
        String collection = "dated-" + freshWord();
        UUID id = many(collection, 1).getFirst();
        String stamp = Datestamp.format(publications.findById(id).datestamp());
        String set = "collection:" + collection;
        assertThat(get("ListIdentifiers", "metadataPrefix", "oai_dc", "set", set, "from", stamp, "until", stamp)
                        .getString("OAI-PMH.ListIdentifiers.header.datestamp"))
                .isEqualTo(stamp);
        String day = stamp.substring(0, 10);
        assertThat(get("ListIdentifiers", "metadataPrefix", "oai_dc", "set", set, "from", day, "until", day)
                        .getString("OAI-PMH.ListIdentifiers.header.datestamp"))
                .isEqualTo(stamp);
        String later = Datestamp.format(publications.findById(id).datestamp().plusSeconds(1));
        assertThat(error("ListIdentifiers", "metadataPrefix", "oai_dc", "set", set, "from", later))
                .isEqualTo("noRecordsMatch");
    }

    private List<UUID> many(String collection, int count) {
        UUID source = shelf.source();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(shelf.enter(
                    ObjectFixture.object(Shelf.freshNumber(), source).collection(collection)));
        }
        publishing.publishObjects(ids, CURATOR);
        return ids;
    }

    private List<String> statuses(String set) {
        return get("ListIdentifiers", "metadataPrefix", "oai_dc", "set", set)
                .getList("OAI-PMH.ListIdentifiers.header.collect { it.@status.text() }", String.class);
    }

    private UUID published(ObjectFixture object) {
        UUID id = shelf.enter(object);
        publishing.publishObject(id, CURATOR);
        return id;
    }

    private String identifier(UUID id) {
        return "oai:vitrine.localhost:" + id;
    }

    private static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static String[] split(String arguments) {
        return arguments.isEmpty() ? new String[0] : arguments.split("[&=]");
    }

    private String error(String verb, String... arguments) {
        return get(verb, arguments).getString("OAI-PMH.error.@code");
    }

    private XmlPath get(String verb, String... arguments) {
        RequestSpecification request = given();
        if (!verb.isEmpty()) {
            request.queryParam("verb", verb);
        }
        for (int i = 0; i < arguments.length; i += 2) {
            request.queryParam(arguments[i], arguments[i + 1]);
        }
        return xml(request.get("/oai").then().statusCode(200).extract().asString());
    }

    private static XmlPath xml(String document) {
        return new XmlPath(OaiSchema.requireValid(document))
                .using(XmlPathConfig.xmlPathConfig().namespaceAware(false));
    }
}
