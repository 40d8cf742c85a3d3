package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Publication.Family;
import org.vitrine.text.Ids;
import org.vitrine.text.RecordJson;

/// Work on many public records at once: what is to be done, and how far it has come. It is done in batches by
/// [PublishingQueue] on any node, survives a crash and can be stopped between two batches.
@ApplicationScoped
public class PublishingJobs {

    private final EntityManager entityManager;
    private final PublishingQueue queue;
    private final Clock clock;

    PublishingJobs(EntityManager entityManager, PublishingQueue queue, Clock clock) {
        this.entityManager = entityManager;
        this.queue = queue;
        this.clock = clock;
    }

    public enum Task {
        /// the newest revision; an authority that was merged away leads to its survivor instead
        PUBLISH,
        /// the published revision with today's labels and mapping; nothing for what is not public
        RENDER_AGAIN
    }

    public record Item(UUID record, Family family, Task task) {}

    /// How far a job has come.
    ///
    /// @param occasion why it was begun, a word: "label", "mapping", "merge", "undo", "publish"
    /// @param about name of what it is about
    /// @param endedAt null while it is not at its end
    public record Progress(
            UUID id,
            String occasion,
            String about,
            String author,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelled,
            long total,
            long done,
            long refused) {

        public boolean isOver() {
            return endedAt != null;
        }
    }

    /// A record that could not be done, and why.
    ///
    /// @param message in English, complete by itself
    /// @param violations the same field by field; empty when no field is to blame
    public record Refused(UUID record, Family family, String message, List<Violation> violations) {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /// Begins a job, as part of the caller's transaction; [#wake] after its commit saves a few seconds.
    ///
    /// @param items in the order in which they are to be done
    @Transactional
    public UUID begin(String occasion, String about, List<Item> items, Author who) {
        UUID id = Ids.record();
        entityManager
                .createNativeQuery("""
                        insert into publishing_job (id, occasion, about, author, account, started_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, id)
                .setParameter(2, occasion)
                .setParameter(3, about)
                .setParameter(4, who.name())
                .setParameter(5, who.account())
                .setParameter(6, clock.instant())
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        insert into publishing_job_item (job, place, record, family, task)
                        select ?1, place, record, family, task
                        from unnest(cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as text[]))
                            with ordinality as i(record, family, task, place)
                        """)
                .setParameter(1, id)
                .setParameter(2, items.stream().map(Item::record).toArray(UUID[]::new))
                .setParameter(
                        3, items.stream().map(item -> item.family().name()).toArray(String[]::new))
                .setParameter(4, items.stream().map(item -> item.task().name()).toArray(String[]::new))
                .executeUpdate();
        queue.add(id);
        return id;
    }

    public void wake() {
        queue.wake();
    }

    /// Stops after the present batch; what is done stays done.
    ///
    /// @throws Refusal conflict when it is over
    @Transactional
    public void cancel(UUID id) {
        int stopped = entityManager
                .createNativeQuery("update publishing_job set cancelled = true where id = ?1 and ended_at is null")
                .setParameter(1, id)
                .executeUpdate();
        if (stopped == 0) {
            throw Refusal.conflict("job-over", "It is over already");
        }
    }

    @Transactional
    public Optional<Progress> find(UUID id) {
        return read(id, 1).stream().findFirst();
    }

    /// The last begun first.
    @Transactional
    public List<Progress> recent(int limit) {
        return read(null, limit);
    }

    @Transactional
    public List<Refused> refused(UUID id, int limit) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select record, family, message, cast(violations as text) from publishing_job_item
                        where job = ?1 and state = 'REFUSED' order by place limit ?2
                        """, Tuple.class)
                .setParameter(1, id)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Refused(
                        row.get(0, UUID.class),
                        Family.valueOf(row.get(1, String.class)),
                        String.valueOf(row.get(2)),
                        violations(row.get(3, String.class))))
                .toList();
    }

    private static List<Violation> violations(@Nullable String json) {
        return json == null
                ? List.of()
                : Stream.of(RecordJson.read(json, Reason[].class))
                        .map(Reason::violation)
                        .toList();
    }

    /// An error as it is kept.
    record Reason(String code, String path, String message, List<String> arguments) {
        static Reason of(Violation violation) {
            return new Reason(violation.code(), violation.path(), violation.message(), violation.arguments());
        }

        Violation violation() {
            return new Violation(Violation.Severity.ERROR, code, path, message, arguments);
        }
    }

    /// @param id null for all
    private List<Progress> read(@Nullable UUID id, int limit) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select j.id, j.occasion, j.about, j.author, j.started_at, j.ended_at, j.cancelled,
                               count(i.place), count(*) filter (where i.state = 'DONE'),
                               count(*) filter (where i.state = 'REFUSED')
                        from publishing_job j left join publishing_job_item i on i.job = j.id
                        where cast(?1 as uuid) is null or j.id = cast(?1 as uuid)
                        group by j.id order by j.started_at desc limit ?2
                        """, Tuple.class)
                .setParameter(1, id)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(PublishingJobs::progress)
                .toList();
    }

    private static Progress progress(Tuple row) {
        return new Progress(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Instant.class),
                row.get(5, Instant.class),
                row.get(6, Boolean.class),
                row.get(7, Long.class),
                row.get(8, Long.class),
                row.get(9, Long.class));
    }
}
