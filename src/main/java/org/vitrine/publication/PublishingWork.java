package org.vitrine.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Publication.Family;
import org.vitrine.publication.PublishingJobs.Item;
import org.vitrine.publication.PublishingJobs.Task;
import org.vitrine.text.RecordJson;

/// Does a publishing job batch by batch. A batch that was cut off is done again, which changes nothing that was done.
@ApplicationScoped
class PublishingWork {

    private static final int BATCH = 100;

    private final EntityManager entityManager;
    private final Publishing publishing;
    private final Publications publications;
    private final Authorities authorities;
    private final Clock clock;

    PublishingWork(
            EntityManager entityManager,
            Publishing publishing,
            Publications publications,
            Authorities authorities,
            Clock clock) {
        this.entityManager = entityManager;
        this.publishing = publishing;
        this.publications = publications;
        this.authorities = authorities;
        this.clock = clock;
    }

    private record Waiting(int place, Item item) {}

    private record Job(Author author, boolean cancelled) {}

    @ActivateRequestContext
    void run(UUID job) {
        while (true) {
            Job now = QuarkusTransaction.requiringNew().call(() -> job(job));
            List<Waiting> batch = now == null || now.cancelled()
                    ? List.of()
                    : QuarkusTransaction.requiringNew().call(() -> next(job));
            if (now == null || batch.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> end(job));
                return;
            }
            work(job, batch, now.author());
        }
    }

    /// The whole batch at once; when something in it is refused, what is blocked is told one by one and the rest done
    /// together. Where nobody can be named it is each half for itself, until only what is refused stays behind.
    private void work(UUID job, List<Waiting> batch, Author who) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            for (Task task : Task.values()) {
                for (Family family : Family.values()) {
                    List<UUID> records = batch.stream()
                            .map(Waiting::item)
                            .filter(item -> item.task() == task && item.family() == family)
                            .map(Item::record)
                            .toList();
                    perform(task, family, records, who);
                }
            }
            settle(job, batch, null);
        } catch (Refusal refusal) {
            if (batch.size() == 1) {
                settle(job, batch, refusal.failure());
                return;
            }
            Set<UUID> blocked = blocked(batch);
            if (!blocked.isEmpty()) {
                Map<Boolean, List<Waiting>> parts = batch.stream()
                        .collect(Collectors.partitioningBy(
                                one -> blocked.contains(one.item().record())));
                work(job, parts.getOrDefault(false, List.of()), who);
                parts.getOrDefault(true, List.of()).forEach(one -> work(job, List.of(one), who));
            } else {
                int half = batch.size() / 2;
                work(job, batch.subList(0, half), who);
                work(job, batch.subList(half, batch.size()), who);
            }
        }
    }

    private Set<UUID> blocked(List<Waiting> batch) {
        List<Item> items = batch.stream().map(Waiting::item).toList();
        if (items.stream().anyMatch(item -> item.task() != Task.PUBLISH || item.family() != Family.OBJECT)) {
            return Set.of();
        }
        try {
            return Set.copyOf(
                    publishing.blocked(items.stream().map(Item::record).toList()));
        } catch (Refusal refusal) {
            return Set.of();
        }
    }

    private void perform(Task task, Family family, List<UUID> records, Author who) {
        if (records.isEmpty()) {
            return;
        }
        switch (task) {
            case RENDER_AGAIN -> publishing.renderAgain(records, who);
            case PUBLISH -> {
                switch (family) {
                    case OBJECT -> publishing.publishObjects(records, who);
                    case AUTHORITY -> records.forEach(record -> publishOrLead(record, who));
                }
            }
        }
    }

    private void publishOrLead(UUID record, Author who) {
        UUID survivor = QuarkusTransaction.requiringNew()
                .call(() -> authorities
                        .findByIdOptional(record)
                        .map(Authority::mergedInto)
                        .orElse(null));
        if (survivor == null) {
            publishing.publishAuthority(record, who);
        } else if (isPublic(record)) {
            if (!isPublic(survivor)) {
                publishing.publishAuthority(survivor, who);
            }
            publishing.merge(record, survivor, "Merged into the record of the same", who);
        }
    }

    private boolean isPublic(UUID record) {
        return QuarkusTransaction.requiringNew()
                .call(() -> publications
                        .findByIdOptional(record)
                        .filter(Publication::isPublished)
                        .isPresent());
    }

    private static String said(Failure failure) {
        return switch (failure) {
            case Failure.Invalid(var violations) ->
                violations.stream()
                        .filter(Violation::isError)
                        .map(one -> one.path() + " " + one.message())
                        .collect(Collectors.joining("; "));
            case Failure other -> other.summary();
        };
    }

    private static @Nullable String fields(@Nullable Failure failure) {
        return failure instanceof Failure.Invalid(var violations)
                ? RecordJson.write(violations.stream()
                        .filter(Violation::isError)
                        .map(PublishingJobs.Reason::of)
                        .toList())
                : null;
    }

    private @Nullable Job job(UUID id) {
        List<?> found = entityManager
                .createNativeQuery("select author, account, cancelled from publishing_job where id = ?1", Tuple.class)
                .setParameter(1, id)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        Tuple row = (Tuple) found.getFirst();
        return new Job(new Author(row.get(1, UUID.class), row.get(0, String.class)), row.get(2, Boolean.class));
    }

    private List<Waiting> next(UUID job) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select place, record, family, task from publishing_job_item
                        where job = ?1 and state = 'WAITING' order by place limit ?2
                        """, Tuple.class)
                .setParameter(1, job)
                .setParameter(2, BATCH)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Waiting(
                        row.get(0, Integer.class),
                        new Item(
                                row.get(1, UUID.class),
                                Family.valueOf(row.get(2, String.class)),
                                Task.valueOf(row.get(3, String.class)))))
                .toList();
    }

    /// @param refusal null when it was done
    private void settle(UUID job, List<Waiting> batch, @Nullable Failure refusal) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("""
                                update publishing_job_item
                                set state = ?3, message = ?4, violations = cast(?5 as jsonb)
                                where job = ?1 and place = any(?2)
                                """)
                        .setParameter(1, job)
                        .setParameter(2, batch.stream().map(Waiting::place).toArray(Integer[]::new))
                        .setParameter(3, refusal == null ? "DONE" : "REFUSED")
                        .setParameter(4, refusal == null ? null : said(refusal))
                        .setParameter(5, fields(refusal))
                        .executeUpdate());
    }

    private void end(UUID job) {
        entityManager
                .createNativeQuery("update publishing_job set ended_at = ?2 where id = ?1 and ended_at is null")
                .setParameter(1, job)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }
}
