package org.vitrine.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publication.Shelf.CURATOR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.problem.Violation;
import org.vitrine.publication.PublishingJobs.Progress;
import org.vitrine.publication.PublishingJobs.Refused;

@QuarkusTest
class ManyPublishingTest {

    @Inject
    Shelf shelf;

    @Inject
    ManyPublishing many;

    @Inject
    PublishingJobs jobs;

    @Inject
    Publications publications;

    @Inject
    Publishing publishing;

    @Inject
    Changes changes;

    @Inject
    ChangeOrder order;

    @Inject
    EntityManager entityManager;

    @Test
    void publishesWhatCanBePublishedAndNamesTheRestWithReasons() {
        UUID source = shelf.source();
        List<UUID> all = new ArrayList<>();
        Set<UUID> unfinished = new java.util.HashSet<>();
        for (int i = 0; i < 230; i++) {
            ObjectFixture object = ObjectFixture.object(Shelf.freshNumber(), source);
            boolean finished = i % 50 != 7;
            UUID id = shelf.enter(finished ? object : object.withoutObjectName());
            all.add(id);
            if (!finished) {
                unfinished.add(id);
            }
        }
        UUID job = many.publish(all, "230 records", CURATOR);

        Progress progress = awaitEnd(job);

        assertThat(progress.total()).isEqualTo(230);
        assertThat(progress.done()).isEqualTo(225);
        List<Refused> refused = jobs.refused(job, 100);
        assertThat(refused.stream().map(Refused::record)).containsExactlyInAnyOrderElementsOf(unfinished);
        assertThat(refused)
                .allSatisfy(one -> assertThat(one.violations())
                        .extracting(Violation::code, Violation::path)
                        .containsExactly(org.assertj.core.api.Assertions.tuple("required", "objectName")));
        assertThat(publications.byId(all).keySet()).hasSize(225).doesNotContainAnyElementsOf(unfinished);
    }

    @Test
    void writesAgainOnlyWhatTheMappingMadeDifferent() {
        List<UUID> all = new ArrayList<>();
        UUID source = shelf.source();
        for (int i = 0; i < 4; i++) {
            all.add(shelf.enter(ObjectFixture.object(Shelf.freshNumber(), source)));
        }
        publishing.publishObjects(all, CURATOR);
        List<UUID> differing = all.subList(0, 2);
        QuarkusTransaction.requiringNew().run(() -> {
            writtenBefore("mapper = 'an older one'", all);
            writtenBefore("content = content || '<!-- once -->'", differing);
        });
        assertThat(many.outdated()).isGreaterThanOrEqualTo(4);
        long before = order.head();

        awaitEnd(many.renderAgain("a mapping", CURATOR));

        Map<UUID, Change.Type> touched = changes.after(before, 1000).stream()
                .filter(change -> all.contains(change.record()))
                .collect(Collectors.toMap(Change::record, Change::type));
        assertThat(touched.keySet()).containsExactlyInAnyOrderElementsOf(differing);
        assertThat(touched.values()).containsOnly(Change.Type.UPDATE);
        assertThat(many.outdated()).isZero();
    }

    private void writtenBefore(String change, List<UUID> records) {
        entityManager
                .createNativeQuery("update rendition set " + change + " where record = any(?1)")
                .setParameter(1, records.toArray(UUID[]::new))
                .executeUpdate();
    }

    private Progress awaitEnd(UUID job) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!jobs.find(job).orElseThrow().isOver()) {
            assertThat(System.nanoTime()).as("the job ends").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(20).toNanos());
        }
        return jobs.find(job).orElseThrow();
    }
}
