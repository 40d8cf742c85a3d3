package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.account.CollectionRights;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.profile.Profile;
import org.vitrine.revision.Act;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;

/// Takes objects out and brings them back. What is public is withdrawn first, what others refer to stays; revisions and
/// number are kept for good, and both ways are revisions of their own.
@ApplicationScoped
public class Deletions {

    private static final int NAMED = 5;

    private final CollectionObjects objects;
    private final Integrity integrity;
    private final EventSharing sharing;
    private final Revisions revisions;
    private final ProfilesInForce profiles;
    private final Event<ObjectSaved> saved;
    private final EntityManager entityManager;
    private final CollectionRights collectionRights;
    private final Clock clock;

    Deletions(
            CollectionObjects objects,
            Integrity integrity,
            EventSharing sharing,
            Revisions revisions,
            ProfilesInForce profiles,
            Event<ObjectSaved> saved,
            EntityManager entityManager,
            CollectionRights collectionRights,
            Clock clock) {
        this.objects = objects;
        this.integrity = integrity;
        this.sharing = sharing;
        this.revisions = revisions;
        this.profiles = profiles;
        this.saved = saved;
        this.entityManager = entityManager;
        this.collectionRights = collectionRights;
        this.clock = clock;
    }

    /// @param version of its last revision, which says that it was deleted
    public record Deleted(UUID record, String number, int version, String author, Instant at) {}

    /// @param act that deleting it is part of, null when it is by itself
    /// @throws Refusal conflict: `is-public` when it is to be withdrawn first, `is-referred-to` with who does
    @Transactional
    public void delete(UUID id, Author author, String reason, @Nullable Act act) {
        CollectionObject object = objects.get(id);
        collectionRights.require(author, object.description().identity().collection());
        if (object.status() != Status.DRAFT && object.status() != Status.WITHDRAWN) {
            throw Refusal.conflict("is-public", object.number() + " is public; withdraw it first");
        }
        List<?> referring = entityManager
                .createNativeQuery("""
                        select distinct o.number from link l join collection_object o on o.id = l.from_record
                        where l.to_record = ?1 and l.from_record <> ?1 order by 1 limit ?2
                        """)
                .setParameter(1, id)
                .setParameter(2, NAMED)
                .getResultList();
        if (!referring.isEmpty()) {
            throw Refusal.conflict("is-referred-to", object.number() + " is referred to by " + referring);
        }
        int version = object.version() + 1;
        revisions.append(
                id,
                version,
                author,
                reason,
                Description.SCHEMA,
                DescriptionCodec.write(object.description()),
                act,
                profiles.current().get(object.kind()).hash());
        entityManager
                .createNativeQuery("""
                        insert into deleted_object (record, number, status, version, author, deleted_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, id)
                .setParameter(2, object.number().value())
                .setParameter(3, object.status().name())
                .setParameter(4, version)
                .setParameter(5, author.name())
                .setParameter(6, clock.instant())
                .executeUpdate();
        entityManager
                .createNativeQuery("delete from link where from_record = ?1")
                .setParameter(1, id)
                .executeUpdate();
        objects.delete(object);
        saved.fire(new ObjectSaved(id));
    }

    /// Brings an object back as it was.
    ///
    /// @throws Refusal not found, when it is not among the deleted ones; invalid, when what it refers to is gone
    @Transactional
    public CollectionObject undelete(UUID id, Author author, String reason) {
        Deleted deleted = find(id).orElseThrow(() -> Refusal.notFound("deleted object", id));
        Revision last = revisions.newest(id).orElseThrow(() -> Refusal.notFound("revision", deleted.version()));
        Description description = DescriptionCodec.open(last.schema(), last.body());
        collectionRights.require(author, description.identity().collection());
        Map<String, UUID> references = References.of(description);
        var violations = integrity.check(id, description, references);
        if (!violations.isEmpty()) {
            throw new Refusal(new Failure.Invalid(violations));
        }
        Instant begun = revisions.find(id, 1).map(Revision::savedAt).orElseGet(clock::instant);
        CollectionObject object = new CollectionObject(id, begun, status(id), last.number() + 1);
        Profile profile = profiles.current().get(description.identity().kind());
        object.describe(
                description,
                SortDate.of(sharing.resolved(Map.of(id, description)).getOrDefault(id, description), profile)
                        .orElse(null),
                Checks.completeness(Description.FORM.write(description), profile)
                        .percent(),
                profile.hash(),
                clock.instant());
        objects.persistAndFlush(object);
        integrity.keep(id, description.identity().number(), references);
        revisions.append(
                id,
                object.version(),
                author,
                reason,
                Description.SCHEMA,
                DescriptionCodec.write(description),
                null,
                profile.hash());
        entityManager
                .createNativeQuery("delete from deleted_object where record = ?1")
                .setParameter(1, id)
                .executeUpdate();
        saved.fire(new ObjectSaved(id));
        return object;
    }

    public Optional<Deleted> find(UUID id) {
        return list("where record = ?1", id).stream().findFirst();
    }

    /// The last deleted ones, newest first.
    public List<Deleted> latest(int limit) {
        return list("order by deleted_at desc limit ?1", limit);
    }

    private List<Deleted> list(String which, Object parameter) {
        // the clause is one of two constants above, never input
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("select record, number, version, author, deleted_at from deleted_object " + which)
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream()
                .map(row -> new Deleted(
                        (UUID) row[0], (String) row[1], ((Number) row[2]).intValue(), (String) row[3], (Instant)
                                row[4]))
                .toList();
    }

    private Status status(UUID id) {
        return Status.valueOf((String) entityManager
                .createNativeQuery("select status from deleted_object where record = ?1")
                .setParameter(1, id)
                .getSingleResult());
    }
}
