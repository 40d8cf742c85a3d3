package org.vitrine.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.vitrine.publication.Shelf.CURATOR;
import static org.vitrine.publication.Shelf.freshNumber;
import static org.vitrine.publication.Shelf.freshWord;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.EventSharing;
import org.vitrine.catalogue.Status;
import org.vitrine.publication.ChangeOrder;
import org.vitrine.publication.Changes;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.Publications;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.Shelf;
import org.vitrine.revision.Revisions;
import org.vitrine.search.ObjectQuery.Sort;

/// The indexes keep up with the database, whatever happens to them.
@QuarkusTest
class FollowingTest {

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Inject
    PublicSearch search;

    @Inject
    WorkingSearch working;

    @Inject
    SearchRuntime runtime;

    @Inject
    WorkingQueue queue;

    @Inject
    Revisions revisions;

    @Inject
    Changes changes;

    @Inject
    ChangeOrder order;

    @Inject
    Publications publications;

    @Inject
    CollectionObjects objects;

    @Inject
    EventSharing sharing;

    @Inject
    Authorities authorities;

    @Inject
    EntityManager entityManager;

    @TempDir
    Path folder;

    @Test
    void findsWhatIsPublishedAndForgetsWhatIsWithdrawn() {
        String word = freshWord();
        UUID kettle = publish(shelf.kettle().title("Kettle " + word, "en"));

        assertThat(found(word)).containsExactly(kettle);

        publishing.withdraw(kettle, "It was a teapot", CURATOR);
        search.awaitPosition(order.head());

        assertThat(found(word)).isEmpty();
        assertThat(search.suggest(word, 5)).isEmpty();
    }

    @Test
    void doesNotFindWhatIsOnlySaved() {
        String word = freshWord();
        UUID kettle = publish(shelf.kettle().title("Kettle " + word, "en"));
        String secret = freshWord();
        shelf.save(
                kettle,
                shelf.kettle().number(objects.findById(kettle).number().value()).title(secret, "en"));
        working.awaitSaved();

        assertThat(found(secret)).isEmpty();
        assertThat(desk(secret, null)).containsExactly(kettle);
    }

    @Test
    void findsAnObjectByTheNewNameOfItsGiver() {
        String before = freshWord();
        String after = freshWord();
        UUID giver = shelf.authority(AuthorityKind.PERSON, before);
        UUID kettle = publish(shelf.kettle().givenBy(giver, null));
        assertThat(found(before)).containsExactly(kettle);

        shelf.rename(giver, AuthorityKind.PERSON, 1, after);
        publishing.publishAuthority(giver, CURATOR);
        search.awaitPosition(order.head());

        assertThat(found(after)).containsExactly(kettle);
        assertThat(search.suggest(after, 5))
                .extracting(PublicSearch.Suggestion::record)
                .contains(giver);
        working.awaitSaved();
        assertThat(desk(after, null)).containsExactly(kettle);
        assertThat(working.authorities(after, List.of(AuthorityKind.PERSON), 5))
                .extracting(WorkingSearch.AuthorityHit::id)
                .containsExactly(giver);
        assertThat(working.authorities(after, List.of(AuthorityKind.PLACE), 5)).isEmpty();
    }

    @Test
    void theDeskSeesWhereARecordStands() {
        String word = freshWord();
        UUID kettle = shelf.enter(shelf.kettle().title("Kettle " + word, "en"));
        working.awaitSaved();
        assertThat(desk(word, Status.DRAFT)).containsExactly(kettle);

        publishing.publishObject(kettle, CURATOR);
        search.awaitPosition(order.head());
        working.awaitSaved();

        assertThat(desk(word, Status.DRAFT)).isEmpty();
        assertThat(desk(word, Status.PUBLISHED)).containsExactly(kettle);
    }

    @Test
    void catchesUpWhenItDiedBeforeItsBookmarkWasWritten() throws IOException {
        String word = freshWord();
        UUID first = publish(shelf.kettle().title("Kettle " + word, "en"));
        UUID second;
        UUID third;
        Path copy = folder.resolve("copy");
        try (SearchIndex index = index(folder.resolve("one"))) {
            follow(index);
            Bookmark before = index.bookmark(IndexName.PUBLIC);
            second = publish(shelf.kettle().title("Kettle " + word, "en"));
            publishing.withdraw(first, "A mistake", CURATOR);
            follow(index);
            index.write(IndexName.PUBLIC, List.of(before.entry()), List.of());
            third = publish(shelf.kettle().title("Kettle " + word, "en"));
            // what lies on the disk while it runs is what a kill leaves
            copy(folder.resolve("one"), copy);
        }
        try (SearchIndex index = index(copy)) {
            assertThat(found(word, index)).containsExactly(second);

            PublicIndexing indexing = follow(index);

            assertThat(found(word, index)).containsExactlyInAnyOrder(second, third);
            assertThat(indexing.reached()).isEqualTo(order.head());
            assertThat(indexing.behind()).isZero();
        }
    }

    @Test
    void makesADamagedIndexAgain() throws IOException {
        String word = freshWord();
        UUID kettle = publish(shelf.kettle().title("Kettle " + word, "en"));
        try (SearchIndex index = index(folder)) {
            follow(index);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }
        try (SearchIndex index = index(folder)) {
            assertThat(index.bookmark(IndexName.PUBLIC)).isEqualTo(Bookmark.START);

            follow(index);

            assertThat(found(word, index)).containsExactly(kettle);
        }
    }

    @Test
    void makesTheIndexOfAnotherDatabaseAgain() {
        String word = freshWord();
        UUID kettle = publish(shelf.kettle().title("Kettle " + word, "en"));
        try (SearchIndex index = index(folder)) {
            String stranger = UUID.randomUUID().toString();
            Entry foreign = new Entry.Draft(stranger)
                    .put(Field.FAMILY, Entry.OBJECT)
                    .title("Kettle " + word)
                    .entry();
            index.write(IndexName.PUBLIC, List.of(foreign, new Bookmark(order.head(), "another").entry()), List.of());

            follow(index);

            assertThat(found(word, index)).containsExactly(kettle);
        }
    }

    @Test
    void fillsAnEmptyWorkingIndexWithAllThereIs() {
        String word = freshWord();
        UUID kettle = shelf.enter(shelf.kettle().title("Kettle " + word, "en"));
        working.awaitSaved();
        try (SearchIndex index = index(folder)) {
            WorkingIndexing indexing = new WorkingIndexing(
                    index, entries(), objects, sharing, authorities, queue, revisions, entityManager);
            while (indexing.step()) {
                assertThat(indexing.isFilled()).isFalse();
            }

            assertThat(indexing.isFilled()).isTrue();
            assertThat(index.<List<String>>read(session -> session.search(IndexedEntry.Working.class)
                            .select(f -> f.id(String.class))
                            .where(f ->
                                    f.match().field(Field.TITLE_WORDS.path()).matching(word))
                            .fetchHits(10)))
                    .containsExactly(kettle.toString());
        }
    }

    @Test
    void everythingIsFoundAfterReindexing() {
        String word = freshWord();
        UUID kettle = publish(shelf.kettle().title("Kettle " + word, "en"));

        runtime.reindex();
        publish(shelf.kettle());

        assertThat(found(word)).containsExactly(kettle);
        working.awaitSaved();
        assertThat(desk(word, null)).containsExactly(kettle);
    }

    @Test
    void saysHowFarItIs() {
        search.awaitPosition(order.head());

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Search index' }.status", equalTo("UP"));
        given().get("/q/metrics").then().body(containsString("vitrine_search_behind"));
    }

    private UUID publish(ObjectFixture fixture) {
        UUID id = shelf.enter(fixture.number(freshNumber()));
        publishing.publishObject(id, CURATOR);
        search.awaitPosition(order.head());
        return id;
    }

    private List<UUID> found(String text) {
        return search.objects(query(text)).records();
    }

    private static List<UUID> found(String text, SearchIndex index) {
        return index.read(session -> new Asking(session, query(text)).answer()).records();
    }

    private static ObjectQuery query(String text) {
        return new ObjectQuery(text, Map.of(), Sort.RELEVANCE, 0, 100);
    }

    private List<UUID> desk(String text, @org.jspecify.annotations.Nullable Status status) {
        Map<WorkingQuery.Facet, List<String>> chosen =
                status == null ? Map.of() : Map.of(WorkingQuery.Facet.STATUS, List.of(status.name()));
        return working.list(new WorkingQuery(text, chosen, WorkingQuery.Column.NUMBER, false, null, 100))
                .records();
    }

    private static SearchIndex index(Path folder) {
        return SearchIndex.open(new SearchSettings.Lucene(folder));
    }

    private static Entries entries() {
        return new Entries(
                (_, term) -> List.of(term),
                _ -> java.util.Optional.empty(),
                _ -> List.of(),
                _ -> java.util.Optional.empty());
    }

    private PublicIndexing follow(SearchIndex index) {
        PublicIndexing indexing =
                new PublicIndexing(index, entries(), changes, order, publications, queue, entityManager);
        boolean more = true;
        while (more) {
            more = indexing.step();
        }
        return indexing;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
