package org.vitrine.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publication.Shelf.CURATOR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.oai.Harvested.Header;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.Shelf;

/// What a harvester gets while others publish, edit, withdraw and publish again without a pause.
@QuarkusTest
class BusyHarvestTest {

    private static final int OBJECTS = 230;
    private static final int HARVESTS = 4;

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Inject
    EntityManager entityManager;

    @ParameterizedTest
    @ValueSource(strings = {"ListRecords", "ListIdentifiers"})
    void isCompleteWithTheNextHarvestHoweverMuchHappensMeanwhile(String verb) throws Exception {
        String collection = "busy-" + Shelf.freshWord();
        String set = "collection:" + collection;
        Map<UUID, ObjectFixture> all = published(collection);
        Map<UUID, Header> known = new HashMap<>();
        AtomicBoolean enough = new AtomicBoolean();
        String from = "";
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> busy = pool.submit(() -> keepBusy(all, enough));
            try {
                for (int harvest = 0; harvest < HARVESTS; harvest++) {
                    Map<UUID, Instant> before = stamps(all);
                    Harvested list = Harvested.list(verb, "metadataPrefix", "oai_dc", "set", set);
                    requireOnce(list);
                    requireAllOf(before, list);
                    Harvested next = Harvested.list(verb, "metadataPrefix", "oai_dc", "set", set, "from", from);
                    requireOnce(next);
                    next.headers().forEach(header -> known.put(header.record(), header));
                    from = next.begun().toString();
                }
            } finally {
                enough.set(true);
            }
            busy.get();
        }
        Harvested.list(verb, "metadataPrefix", "oai_dc", "set", set, "from", from)
                .headers()
                .forEach(header -> known.put(header.record(), header));
        entityManager.clear();
        Map<UUID, Publication> after = publications.byId(all.keySet());
        assertThat(known.keySet()).isEqualTo(after.keySet());
        after.forEach((id, publication) -> {
            Header header = Objects.requireNonNull(known.get(id));
            assertThat(header.deleted()).isEqualTo(!publication.isPublished());
            assertThat(header.datestamp()).isEqualTo(second(publication.datestamp()));
        });
    }

    @Test
    void givesTheSamePageToATokenThatIsUsedTwice() {
        String set = "collection:" + collectionOf(published("twice-" + Shelf.freshWord()));
        Harvested once = Harvested.list("ListRecords", "metadataPrefix", "oai_dc", "set", set);
        Harvested again = Harvested.list("ListRecords", "metadataPrefix", "oai_dc", "set", set);
        assertThat(again.headers()).isEqualTo(once.headers());
    }

    private static String collectionOf(Map<UUID, ObjectFixture> all) {
        return all.values().iterator().next().description().identity().collection();
    }

    private Map<UUID, ObjectFixture> published(String collection) {
        UUID source = shelf.source();
        Map<UUID, ObjectFixture> all = new HashMap<>();
        for (int i = 0; i < OBJECTS; i++) {
            ObjectFixture object =
                    ObjectFixture.object(Shelf.freshNumber(), source).collection(collection);
            all.put(shelf.enter(object), object);
        }
        publishing.publishObjects(List.copyOf(all.keySet()), CURATOR);
        return all;
    }

    private void keepBusy(Map<UUID, ObjectFixture> all, AtomicBoolean enough) {
        Random random = new Random(1);
        List<UUID> ids = new ArrayList<>(all.keySet());
        while (!enough.get()) {
            UUID id = ids.get(random.nextInt(ids.size()));
            boolean shown = QuarkusTransaction.requiringNew()
                    .call(() -> publications.byId(List.of(id)).values().stream().allMatch(Publication::isPublished));
            if (shown && random.nextInt(3) == 0) {
                publishing.withdraw(id, "for a while", CURATOR);
            } else {
                ObjectFixture object = Objects.requireNonNull(all.get(id));
                shelf.save(id, object.title("Edition " + random.nextInt(), "en"));
                publishing.publishObject(id, CURATOR);
            }
        }
    }

    /// Within one list no record comes twice.
    private static void requireOnce(Harvested list) {
        assertThat(list.headers()).extracting(Header::record).doesNotHaveDuplicates();
    }

    /// Whatever was public at the start is in the list as it was or newer, or has changed since the list was begun.
    private void requireAllOf(Map<UUID, Instant> before, Harvested list) {
        Map<UUID, Instant> now = stamps(before);
        before.forEach((id, stamp) -> {
            Header header = list.of(id);
            if (header == null) {
                assertThat(now.get(id)).isAfterOrEqualTo(list.begun());
            } else {
                assertThat(header.datestamp()).isAfterOrEqualTo(second(stamp));
            }
        });
    }

    private Map<UUID, Instant> stamps(Map<UUID, ?> of) {
        // anew, not as this test has read them before
        entityManager.clear();
        Map<UUID, Instant> stamps = new HashMap<>();
        publications.byId(of.keySet()).forEach((id, publication) -> stamps.put(id, publication.datestamp()));
        return stamps;
    }

    private static Instant second(Instant stamp) {
        return stamp.truncatedTo(ChronoUnit.SECONDS);
    }
}
