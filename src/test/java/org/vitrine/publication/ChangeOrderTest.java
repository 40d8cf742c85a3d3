package org.vitrine.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publication.Shelf.CURATOR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityKind;

@QuarkusTest
class ChangeOrderTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 500;
    private static final int ONE_IN = 20;

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Inject
    Changes changes;

    @Inject
    ChangeOrder order;

    @Inject
    EntityManager entityManager;

    /// What a follower must be able to trust: positions come without gaps and stamps never fall, however long the
    /// transactions run before and after they took their positions.
    @Test
    void neverShowsAChangeBehindAReader() throws Exception {
        long start = order.head();
        long end = start + (long) WRITERS * ROUNDS * 2;
        List<Long> seen = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                writers.add(pool.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        writeTwo(random);
                    }
                }));
            }
            Future<?> reader = pool.submit(() -> follow(start, end, seen));
            for (Future<?> writer : writers) {
                writer.get();
            }
            reader.get();
        }
        assertThat(seen).hasSize((int) (end - start));
    }

    private void follow(long start, long end, List<Long> seen) {
        long position = start;
        Instant stamp = Instant.EPOCH;
        while (position < end) {
            List<Change> next = read(position);
            for (Change change : next) {
                assertThat(change.position()).isEqualTo(position + 1);
                assertThat(change.datestamp()).isAfterOrEqualTo(stamp);
                position = change.position();
                stamp = change.datestamp();
                seen.add(position);
            }
        }
    }

    private List<Change> read(long after) {
        return QuarkusTransaction.requiringNew().call(() -> changes.after(after, 1000));
    }

    private void writeTwo(Random random) {
        QuarkusTransaction.requiringNew().run(() -> {
            // thousands of rounds need not wait for the disk: what others see is the same
            entityManager
                    .createNativeQuery("set local synchronous_commit = off")
                    .executeUpdate();
            work(random);
            ChangeOrder.Tick tick = order.advance(2);
            work(random);
            entityManager
                    .createNativeQuery("""
                            insert into change (position, record, family, type, folder, key, author, datestamp)
                            select position, ?3, 'AUTHORITY', 'DELETE', 'people', 'nobody', 'a curator', ?4
                            from generate_series(?1, ?2) as position
                            """)
                    .setParameter(1, tick.first())
                    .setParameter(2, tick.last())
                    .setParameter(3, UUID.randomUUID())
                    .setParameter(4, tick.stamp())
                    .executeUpdate();
        });
    }

    /// Now and then keeps the transaction open for a while that nobody can foresee.
    private void work(Random random) {
        if (random.nextInt(ONE_IN) == 0) {
            entityManager
                    .createNativeQuery("select count(*) from generate_series(1, ?1)")
                    .setParameter(1, 1 + random.nextInt(40_000))
                    .getSingleResult();
        }
    }

    @Test
    void survivesManyWhoPublishTheSameRecords() throws Exception {
        UUID giver = shelf.authority(AuthorityKind.PERSON, "Giver " + Shelf.freshWord());
        UUID source = shelf.source();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            ids.add(shelf.enter(
                    ObjectFixture.object(Shelf.freshNumber(), source).givenBy(giver, null)));
        }
        long before = order.head();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Void>> all = ids.stream()
                    .<Callable<Void>>map(id -> () -> {
                        publishing.publishObject(id, CURATOR);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(publications.byId(ids)).hasSize(WRITERS);
        // each object once, the giver and the album once although all of them brought both
        assertThat(changes.after(before, 100))
                .hasSize(WRITERS + 2)
                .allMatch(change -> change.type() == Change.Type.CREATE);
    }

    @Test
    void waitsForWhoeverIsJustCommitting() throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<ChangeOrder.Moment> moment = QuarkusTransaction.requiringNew()
                    .call(() -> {
                        ChangeOrder.Tick tick = order.advance(1);
                        Future<ChangeOrder.Moment> asked = pool.submit(order::moment);
                        entityManager
                                .createNativeQuery("""
                                insert into change (position, record, family, type, folder, key, author, datestamp)
                                values (?1, ?2, 'AUTHORITY', 'DELETE', 'people', 'nobody', 'a curator', ?3)
                                """)
                                .setParameter(1, tick.first())
                                .setParameter(2, UUID.randomUUID())
                                .setParameter(3, tick.stamp())
                                .executeUpdate();
                        while (!asked.isDone() && !somebodyWaits()) {
                            Thread.onSpinWait();
                        }
                        return asked;
                    });
            assertThat(moment.get().position()).isEqualTo(order.head());
        }
    }

    private boolean somebodyWaits() {
        return (Boolean) entityManager
                .createNativeQuery("select exists (select 1 from pg_locks where not granted)")
                .getSingleResult();
    }
}
