package org.vitrine.oai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publication.Shelf.CURATOR;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.oai.Harvested.Header;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.Publications;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.Shelf;

/// Whatever happens to an object is seen with the right status and datestamp in every format and every set that it is
/// or was in, whichever verb asks.
@QuarkusTest
class LifeInEveryListTest {

    private static final Pattern PREFIX = Pattern.compile("<metadataPrefix>([^<]+)</metadataPrefix>");

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    private String collection = "";
    private String occasion = "";
    private ObjectFixture object = ObjectFixture.object("none", new UUID(0, 0));
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void publishOne() {
        collection = "life-" + Shelf.freshWord();
        occasion = "visit-" + Shelf.freshWord();
        UUID visit = shelf.authority(AuthorityKind.OCCASION, occasion.replace('-', ' '));
        object = shelf.kettle().collection(collection).given(null, "a general", null, visit, null);
        id = shelf.enter(object);
        publishing.publishObject(id, CURATOR);
    }

    @Test
    void publishing() {
        everywhere(false, own(), List.of());
    }

    @Test
    void withdrawing() {
        publishing.withdraw(id, "a mistake", CURATOR);
        everywhere(true, own(), List.of());
    }

    @Test
    void publishingAgain() {
        publishing.withdraw(id, "a mistake", CURATOR);
        publishing.publishObject(id, CURATOR);
        everywhere(false, own(), List.of());
    }

    @Test
    void editing() {
        shelf.save(id, object.title("Another title", "en"));
        publishing.publishObject(id, CURATOR);
        everywhere(false, own(), List.of());
    }

    @Test
    void renumbering() {
        shelf.save(id, object.number(Shelf.freshNumber()));
        publishing.publishObject(id, CURATOR);
        everywhere(false, own(), List.of());
    }

    @Test
    void merging() {
        UUID survivor = shelf.enter(shelf.kettle().collection(collection));
        publishing.publishObject(survivor, CURATOR);
        publishing.merge(id, survivor, "the same kettle", CURATOR);
        everywhere(true, own(), List.of());
        assertThat(header("ListIdentifiers", "oai_dc", "collection:" + collection, survivor)
                        .deleted())
                .isFalse();
    }

    @Test
    void changingTheKind() {
        shelf.save(id, object.kind("plaque").withoutEvents());
        publishing.publishObject(id, CURATOR);
        everywhere(
                false,
                List.of("", "collection", "collection:" + collection, "kind", "kind:plaque"),
                List.of("kind:gift", "occasion", "occasion:" + occasion));
    }

    @Test
    void withdrawingAfterLeavingASet() {
        shelf.save(id, object.withoutEvents());
        publishing.publishObject(id, CURATOR);
        Instant left = stamp();
        publishing.withdraw(id, "a mistake", CURATOR);
        everywhere(true, List.of("", "collection", "collection:" + collection, "kind", "kind:gift"), List.of());
        // who follows the set was told when it left, and is not told again
        Header there = header("ListIdentifiers", "oai_dc", "occasion:" + occasion, id);
        assertThat(there.deleted()).isTrue();
        assertThat(there.datestamp()).isEqualTo(left);
    }

    private List<String> own() {
        return List.of(
                "", "collection", "collection:" + collection, "kind", "kind:gift", "occasion", "occasion:" + occasion);
    }

    private void everywhere(boolean deleted, List<String> in, List<String> left) {
        Instant stamp = stamp();
        for (String prefix : prefixes()) {
            for (String verb : List.of("ListIdentifiers", "ListRecords")) {
                for (String set : in) {
                    Header header = header(verb, prefix, set, id);
                    assertThat(header.deleted()).as(verb + prefix + set).isEqualTo(deleted);
                    assertThat(header.datestamp()).as(verb + prefix + set).isEqualTo(stamp);
                }
                for (String set : left) {
                    Header header = header(verb, prefix, set, id);
                    assertThat(header.deleted()).as(verb + prefix + set).isTrue();
                    assertThat(header.datestamp()).as(verb + prefix + set).isEqualTo(stamp);
                }
            }
            String record = given().queryParam("verb", "GetRecord")
                    .queryParam("metadataPrefix", prefix)
                    .queryParam("identifier", "oai:vitrine.localhost:" + id)
                    .get("/oai")
                    .asString();
            assertThat(record).contains("<datestamp>" + stamp + "</datestamp>");
            assertThat(record.contains("status=\"deleted\"")).isEqualTo(deleted);
            assertThat(record.contains("<metadata>")).isEqualTo(!deleted);
        }
    }

    private Instant stamp() {
        return publications
                .byId(List.of(id))
                .values()
                .iterator()
                .next()
                .datestamp()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private Header header(String verb, String prefix, String set, UUID record) {
        Header header = Harvested.list(
                        verb,
                        "metadataPrefix",
                        prefix,
                        "set",
                        set,
                        "from",
                        publications
                                .byId(List.of(record))
                                .values()
                                .iterator()
                                .next()
                                .firstPublished()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .of(record);
        assertThat(header).as(verb + " " + prefix + " " + set).isNotNull();
        return java.util.Objects.requireNonNull(header);
    }

    private static List<String> prefixes() {
        Matcher prefix = PREFIX.matcher(
                given().queryParam("verb", "ListMetadataFormats").get("/oai").asString());
        List<String> found =
                prefix.results().map(result -> result.group(1)).distinct().toList();
        assertThat(found).contains("oai_dc");
        return found;
    }
}
