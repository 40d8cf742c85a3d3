package org.vitrine.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.CollectionRights;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.ObjectSaved;
import org.vitrine.catalogue.Status;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;
import org.vitrine.text.Ids;
import org.vitrine.text.PlainText;

/// A record's way to the public: handed in by a cataloguer, published by a curator or sent back with a reason; and who
/// sees to it meanwhile.
@ApplicationScoped
public class Reviews {

    private static final int LONGEST_REASON = 2_000;

    private final CollectionObjects objects;
    private final Publications publications;
    private final CollectionRights collectionRights;
    private final Accounts accounts;
    private final EntityManager entityManager;
    private final Event<ObjectSaved> saved;
    private final Clock clock;

    Reviews(
            CollectionObjects objects,
            Publications publications,
            CollectionRights collectionRights,
            Accounts accounts,
            EntityManager entityManager,
            Event<ObjectSaved> saved,
            Clock clock) {
        this.objects = objects;
        this.publications = publications;
        this.collectionRights = collectionRights;
        this.accounts = accounts;
        this.entityManager = entityManager;
        this.saved = saved;
        this.clock = clock;
    }

    /// Hands a record in for a curator to look at.
    ///
    /// @throws Refusal not found; conflict `not-to-submit` when it is in review, or public as it is; forbidden
    @Transactional
    public void submit(UUID record, Account who) {
        CollectionObject object = owned(record, who);
        boolean shown = isPublic(record, object.version());
        if (object.status() == Status.IN_REVIEW || shown) {
            throw Refusal.conflict("not-to-submit", shown ? "It is public as it is" : "It is in review already");
        }
        object.submitted();
        note(object, who, ReviewStep.Kind.SUBMITTED, "");
        saved.fire(new ObjectSaved(record));
    }

    /// Gives it back to whoever works on it.
    ///
    /// @throws Refusal not found; conflict `not-in-review`; invalid without a reason; forbidden
    @Transactional
    public void sendBack(UUID record, Account who, String reason) {
        CollectionObject object = owned(record, who);
        String why = PlainText.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.invalid(List.of(
                    Violation.error("review-reason", "reason", "Say what is to be done before it is published")));
        }
        if (object.status() != Status.IN_REVIEW) {
            throw Refusal.conflict("not-in-review", "It is not in review");
        }
        object.sentBack(publications
                .findByIdOptional(record)
                .map(publication -> publication.isPublished() ? Status.PUBLISHED : Status.WITHDRAWN)
                .orElse(Status.DRAFT));
        note(object, who, ReviewStep.Kind.SENT_BACK, why);
        saved.fire(new ObjectSaved(record));
    }

    /// Gives a record to somebody to see to.
    ///
    /// @param to empty for nobody
    /// @throws Refusal not found; forbidden
    @Transactional
    public void assign(UUID record, Account who, Optional<UUID> to) {
        CollectionObject object = owned(record, who);
        if (to.equals(assignee(record).map(Account::id))) {
            return;
        }
        entityManager
                .createNativeQuery("delete from assignment where record = ?1")
                .setParameter(1, record)
                .executeUpdate();
        if (to.isEmpty()) {
            note(object, who, ReviewStep.Kind.UNASSIGNED, "");
            saved.fire(new ObjectSaved(record));
            return;
        }
        Account given = accounts.findByIdOptional(to.get())
                .filter(Account::isEnabled)
                .orElseThrow(() -> Refusal.notFound("account", to.get()));
        entityManager
                .createNativeQuery("insert into assignment (record, account, since) values (?1, ?2, ?3)")
                .setParameter(1, record)
                .setParameter(2, given.id())
                .setParameter(3, clock.instant())
                .executeUpdate();
        note(object, who, ReviewStep.Kind.ASSIGNED, given.displayName());
        saved.fire(new ObjectSaved(record));
    }

    /// Who sees to a record.
    @Transactional
    public Optional<Account> assignee(UUID record) {
        return entityManager
                .createNativeQuery("select account from assignment where record = ?1")
                .setParameter(1, record)
                .getResultStream()
                .findFirst()
                .flatMap(id -> accounts.findByIdOptional((UUID) id));
    }

    /// What happened to a record beside its saves, publishing and withdrawing included, newest first.
    @Transactional
    public List<ReviewStep> steps(UUID record) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select at, author, step, note, revision from review_step where record = ?1
                        union all
                        select c.datestamp, c.author, case when c.type = 'DELETE' then 'WITHDRAWN' else 'PUBLISHED' end,
                            case when c.type = 'DELETE' and p.position = c.position
                                then coalesce(p.reason, '') else '' end, null
                        from change c left join publication p on p.record = c.record where c.record = ?1
                        order by 1 desc
                        """, Object[].class)
                .setParameter(1, record)
                .getResultList();
        return rows.stream()
                .map(row -> new ReviewStep(
                        (Instant) row[0],
                        (String) row[1],
                        ReviewStep.Kind.valueOf((String) row[2]),
                        (String) row[3],
                        row[4] == null ? null : ((Number) row[4]).intValue()))
                .toList();
    }

    /// Whether the public sees the record as it is now.
    public boolean isPublic(UUID record, int version) {
        return publications
                .findByIdOptional(record)
                .filter(Publication::isPublished)
                .filter(publication -> publication.revision() == version)
                .isPresent();
    }

    /// What waits for somebody to publish it or send it back, the longest waiting first.
    @Transactional
    public List<CollectionObject> inReview(Account curator, int limit) {
        return objects.find("status = ?1 order by updatedAt, id", Status.IN_REVIEW).page(0, limit).list().stream()
                .filter(object -> curator.mayWorkIn(object.collection()))
                .toList();
    }

    /// What was given to somebody and is not public as it is, the longest waiting first.
    @Transactional
    public List<CollectionObject> givenTo(Account who, int limit) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = entityManager
                .createNativeQuery("""
                        select a.record from assignment a
                        join collection_object o on o.id = a.record
                        left join publication p on p.record = a.record
                        where a.account = ?1
                          and not (p.state is not distinct from 'PUBLISHED' and p.revision = o.version)
                        order by a.since, a.record limit ?2
                        """)
                .setParameter(1, who.id())
                .setParameter(2, limit)
                .getResultList();
        var found = objects.byId(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    private CollectionObject owned(UUID record, Account who) {
        CollectionObject object = objects.get(record);
        collectionRights.require(who.author(), object.collection());
        return object;
    }

    private void note(CollectionObject object, Account who, ReviewStep.Kind step, String note) {
        entityManager
                .createNativeQuery("""
                        insert into review_step (id, record, at, account, author, step, note, revision)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, Ids.record())
                .setParameter(2, object.id())
                .setParameter(3, clock.instant())
                .setParameter(4, who.id())
                .setParameter(5, who.displayName())
                .setParameter(6, step.name())
                .setParameter(7, note)
                .setParameter(8, object.version())
                .executeUpdate();
    }
}
