package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.account.CollectionRights;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;
import org.vitrine.revision.Revisions;
import org.vitrine.text.Ids;

/// Where objects are entered and changed. Every save is a revision, and what does not keep the rules is refused whole.
@ApplicationScoped
public class Cataloguing {

    private final CollectionObjects objects;
    private final Integrity integrity;
    private final EventSharing sharing;
    private final Revisions revisions;
    private final ProfilesInForce profiles;
    private final Event<ObjectSaved> saved;
    private final EntityManager entityManager;
    private final CollectionRights collectionRights;
    private final Clock clock;

    Cataloguing(
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

    /// Enters a new object under an id of its own.
    ///
    /// @throws Refusal invalid, with every violation; conflict when the number was ever given before
    @Transactional
    public CollectionObject enter(Description description, Author author, String reason) {
        return enter(Ids.record(), description, author, reason);
    }

    /// Enters a new object under a given id.
    ///
    /// @throws Refusal invalid, with every violation
    @Transactional
    public CollectionObject enter(UUID id, Description description, Author author, String reason) {
        collectionRights.require(author, description.identity().collection());
        CollectionObject object = new CollectionObject(id, clock.instant());
        describe(object, description);
        objects.persist(object);
        revise(object, description, author, reason);
        return object;
    }

    /// Enters many new objects, which may refer to one another, with a handful of queries for all of them.
    ///
    /// @throws Refusal invalid, with every violation of every object; their paths begin with the number and a colon
    @Transactional
    public void enterAll(List<NewObject> all, Author author) {
        all.stream()
                .map(one -> one.description().identity().collection())
                .distinct()
                .forEach(collection -> collectionRights.require(author, collection));
        Map<UUID, Map<String, UUID>> references = new LinkedHashMap<>();
        all.forEach(one -> references.put(one.id(), References.of(one.description())));
        List<Violation> violations = new ArrayList<>(integrity.checkAll(all, references));
        Map<UUID, Description> descriptions = new LinkedHashMap<>();
        all.forEach(one -> descriptions.put(one.id(), one.description()));
        Map<UUID, List<Violation>> ofEvents = sharing.check(descriptions);
        Map<UUID, Description> resolved = sharing.resolved(descriptions);
        List<CollectionObject> entered = new ArrayList<>();
        for (NewObject one : all) {
            Profile profile =
                    profiles.current().get(one.description().identity().kind());
            Fields fields = Description.FORM.write(one.description());
            Checks.toSave(fields, profile, profiles.current()).stream()
                    .map(one::of)
                    .forEach(violations::add);
            Consistency.errors(one.id(), one.description()).stream()
                    .map(one::of)
                    .forEach(violations::add);
            ofEvents.getOrDefault(one.id(), List.of()).stream().map(one::of).forEach(violations::add);
            CollectionObject object = new CollectionObject(one.id(), clock.instant());
            object.describe(
                    one.description(),
                    SortDate.of(resolved.getOrDefault(one.id(), one.description()), profile)
                            .orElse(null),
                    Checks.completeness(fields, profile).percent(),
                    clock.instant());
            entered.add(object);
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        // of each table all rows together, so that they travel in batches
        entered.forEach(objects::persist);
        entityManager.flush();
        for (int i = 0; i < all.size(); i++) {
            append(entered.get(i), all.get(i).description(), author, all.get(i).reason());
        }
        integrity.keepAll(all, references);
        entered.forEach(object -> saved.fire(new ObjectSaved(object.id())));
    }

    /// Saves a change made on top of a version.
    ///
    /// @param basedOn the version that the change started from
    /// @throws Refusal invalid, with every violation; conflict `stale-version` when somebody saved in between
    /// @throws Refusal forbidden, when the author does not work in the collection
    @Transactional
    public CollectionObject save(UUID id, int basedOn, Description description, Author author, String reason) {
        CollectionObject object = objects.get(id);
        if (object.version() != basedOn) {
            throw Refusal.conflict("stale-version", "Somebody saved version " + object.version() + " meanwhile");
        }
        Description before = object.description();
        if (before.equals(description)) {
            return object;
        }
        collectionRights.require(author, before.identity().collection());
        collectionRights.require(author, description.identity().collection());
        describe(object, description);
        // gives the version its next number, which the revision bears
        entityManager.flush();
        revise(object, description, author, reason);
        return object;
    }

    private void describe(CollectionObject object, Description description) {
        Profile profile = profiles.current().get(description.identity().kind());
        Profiles labels = profiles.current();
        Fields fields = Description.FORM.write(description);
        List<Violation> violations = new ArrayList<>(Checks.toSave(fields, profile, labels));
        Map<String, UUID> references = References.of(description);
        violations.addAll(Consistency.errors(object.id(), description));
        violations.addAll(integrity.check(object.id(), description, references));
        Map<UUID, Description> self = Map.of(object.id(), description);
        sharing.check(self).values().forEach(violations::addAll);
        // a new object has told nothing yet that others could share
        List<UUID> sharers = object.isNew() ? List.of() : sharing.sharers(object.id());
        violations.addAll(sharing.checkTakenAway(object.id(), description, sharers));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        object.describe(
                description,
                sortDate(object.id(), sharing.resolved(self)),
                Checks.completeness(fields, profile).percent(),
                clock.instant());
        integrity.keep(object.id(), description.identity().number(), references);
        sortAgain(sharers, self);
    }

    /// What an event says of those who share it has changed with it: their place in lists, and what they are
    /// found by.
    ///
    /// @param changed the record that tells, as it is now
    private void sortAgain(List<UUID> sharers, Map<UUID, Description> changed) {
        if (sharers.isEmpty()) {
            return;
        }
        Map<UUID, CollectionObject> found = objects.byId(sharers);
        Map<UUID, Description> descriptions = new LinkedHashMap<>(changed);
        found.forEach((id, object) -> descriptions.put(id, object.description()));
        Map<UUID, Description> resolved = sharing.resolved(descriptions);
        found.forEach((id, object) -> {
            object.sortBy(sortDate(id, resolved));
            saved.fire(new ObjectSaved(id));
        });
    }

    private @Nullable HistoricalDate sortDate(UUID id, Map<UUID, Description> resolved) {
        return Optional.ofNullable(resolved.get(id))
                .flatMap(description -> SortDate.of(
                        description,
                        profiles.current().get(description.identity().kind())))
                .orElse(null);
    }

    private void revise(CollectionObject object, Description description, Author author, String reason) {
        append(object, description, author, reason);
        saved.fire(new ObjectSaved(object.id()));
    }

    private void append(CollectionObject object, Description description, Author author, String reason) {
        revisions.append(
                object.id(), object.version(), author, reason, Description.SCHEMA, DescriptionCodec.write(description));
    }
}
