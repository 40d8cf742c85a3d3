package org.vitrine.publication;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.ChangeOrder.Tick;
import org.vitrine.publication.Publication.Family;

/// One step of the change order: everything slow first, then the clock, then what depends on its positions, commit,
/// and the news.
@ApplicationScoped
class PublishingTransaction {

    private static final Logger LOG = Logger.getLogger(PublishingTransaction.class);
    private static final int ATTEMPTS = 5;
    // unique violation (two publish the same new record), deadlock, serialization failure
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("23505", "40P01", "40001");

    private final EntityManager entityManager;
    private final Publications publications;
    private final CollectionObjects objects;
    private final Renditions renditions;
    private final ChangeOrder order;
    private final ChangeLog log;
    private final PublicationLinks links;
    private final PublicationTerms terms;
    private final Event<Published> news;

    PublishingTransaction(
            EntityManager entityManager,
            Publications publications,
            CollectionObjects objects,
            Renditions renditions,
            ChangeOrder order,
            ChangeLog log,
            PublicationLinks links,
            PublicationTerms terms,
            Event<Published> news) {
        this.entityManager = entityManager;
        this.publications = publications;
        this.objects = objects;
        this.renditions = renditions;
        this.order = order;
        this.log = log;
        this.links = links;
        this.terms = terms;
        this.news = news;
    }

    <T> T read(Supplier<T> reading) {
        return QuarkusTransaction.joiningExisting().call(reading::get);
    }

    /// @param onlyNew those that are left alone when they are public already
    void publish(List<Publishable> records, Set<UUID> onlyNew, Author who) {
        Map<UUID, List<Renditions.Stored>> documents = new HashMap<>();
        records.forEach(one -> documents.put(one.body().id(), renditions.renderStored(one.body())));
        inOwnTransaction(() -> {
            List<UUID> ids = records.stream().map(one -> one.body().id()).toList();
            Map<UUID, Publication> known = publications.held(ids);
            List<Step> steps = new ArrayList<>();
            List<Step> same = new ArrayList<>();
            for (Publishable one : records) {
                Publication before = known.get(one.body().id());
                if (before != null && before.isPublished()) {
                    if (onlyNew.contains(before.record())) {
                        continue;
                    }
                    if (before.shows(one.body())) {
                        before.standsFor(one.revision());
                        same.add(new Step(one, before));
                        continue;
                    }
                }
                steps.add(new Step(one, before));
            }
            steps.addAll(writtenOtherwise(same, documents));
            objects.published(ids);
            entityManager.flush();
            return take(steps, documents, who);
        });
    }

    /// Those that say the same as before, but are written otherwise since the mapping has changed.
    private List<Step> writtenOtherwise(List<Step> same, Map<UUID, List<Renditions.Stored>> documents) {
        Set<UUID> differing = renditions.refresh(same.stream()
                .flatMap(step -> documents.getOrDefault(step.id(), List.of()).stream())
                .toList());
        return same.stream().filter(step -> differing.contains(step.id())).toList();
    }

    /// @param successor the public record that it is merged into
    void withdraw(UUID record, String reason, @Nullable UUID successor, Author who) {
        inOwnTransaction(() -> {
            Map<UUID, Publication> known =
                    publications.held(successor == null ? List.of(record) : List.of(record, successor));
            Publication publication = known.get(record);
            if (publication == null) {
                throw Refusal.notFound("publication", record);
            }
            if (!publication.isPublished()) {
                throw Refusal.conflict("already-withdrawn", "It was withdrawn already: " + publication.reason());
            }
            if (successor != null) {
                requireMergeable(publication, known.get(successor), successor);
            }
            Optional.ofNullable(objects.findById(record)).ifPresent(CollectionObject::withdrawn);
            entityManager.flush();
            Tick tick = order.advance(1);
            publication.withdraw(reason, successor, tick.first(), tick.stamp());
            entityManager.flush();
            log.write(
                    List.of(new ChangeLog.Entry(
                            publication,
                            Change.Type.DELETE,
                            null,
                            null,
                            successor == null ? null : known.get(successor),
                            null,
                            List.of())),
                    who.name());
            return Optional.of(new Published(tick.first(), tick.last()));
        });
    }

    private static void requireMergeable(Publication one, @Nullable Publication other, UUID id) {
        if (other == null) {
            throw Refusal.notFound("publication", id);
        }
        if (!other.isPublished() || other.family() != one.family()) {
            throw Refusal.conflict("merge-target", "A record can only be merged into a public one of its own sort");
        }
    }

    /// @param before as it is public or withdrawn now; null when it never was
    private record Step(Publishable record, @Nullable Publication before) {
        UUID id() {
            return record.body().id();
        }

        boolean moves() {
            return before != null
                    && !before.isAt(
                            Publication.folderOf(record.body()), record.body().key());
        }

        Change.Type type() {
            if (before == null || !before.isPublished()) {
                return Change.Type.CREATE;
            }
            return moves() ? Change.Type.MOVE : Change.Type.UPDATE;
        }
    }

    private Optional<Published> take(List<Step> steps, Map<UUID, List<Renditions.Stored>> documents, Author who) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Tick tick = order.advance(steps.size());
        long position = tick.first();
        List<ChangeLog.Entry> entries = new ArrayList<>();
        for (Step step : steps) {
            PublicRecord body = step.record().body();
            Family family = Publication.familyOf(body);
            Publication before = step.before();
            Publication publication = before == null ? new Publication(body.id(), family) : before;
            Change.Type type = step.type();
            String formerFolder = step.moves() ? publication.folder() : null;
            String formerKey = step.moves() ? publication.key() : null;
            publication.show(step.record(), position++, tick.stamp());
            if (before == null) {
                publications.persist(publication);
            }
            entries.add(new ChangeLog.Entry(
                    publication,
                    type,
                    formerFolder,
                    formerKey,
                    null,
                    PublicSets.of(body),
                    documents.getOrDefault(body.id(), List.of())));
        }
        entityManager.flush();
        List<PublicRecord> bodies =
                steps.stream().map(step -> step.record().body()).toList();
        links.write(bodies);
        terms.write(bodies);
        log.write(entries, who.name());
        return Optional.of(new Published(tick.first(), tick.last()));
    }

    private void inOwnTransaction(Supplier<Optional<Published>> work) {
        requireNoOther();
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<Published> done = QuarkusTransaction.requiringNew().call(work::get);
                forgetWhatWasReadBefore();
                done.ifPresent(this::tell);
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isWorthAnotherTry(e)) {
                    throw e;
                }
            }
        }
    }

    /// A request that publishes and then shows the result would be shown its own old reading.
    private void forgetWhatWasReadBefore() {
        if (Arc.container().requestContext().isActive()) {
            entityManager.clear();
        }
    }

    /// The change is made whatever a listener does: those who missed it read on from the change order.
    private void tell(Published published) {
        try {
            news.fire(published);
        } catch (RuntimeException e) {
            LOG.error(
                    "A listener failed after positions " + published.fromPosition() + " to " + published.toPosition()
                            + " were published",
                    e);
        }
    }

    private static void requireNoOther() {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Publishing begins and ends its own transactions; save and commit first");
        }
    }

    private static boolean isWorthAnotherTry(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || (cause instanceof SQLException sql && WORTH_ANOTHER_TRY.contains(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
