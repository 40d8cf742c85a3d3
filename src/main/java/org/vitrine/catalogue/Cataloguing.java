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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.account.CollectionRights;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profile;
import org.vitrine.revision.Act;
import org.vitrine.revision.Revisions;
import org.vitrine.text.Ids;
import org.vitrine.vocabulary.Vocabularies;

/// Where objects are entered and changed. Every save is a revision, and what does not keep the rules is refused whole.
@ApplicationScoped
public class Cataloguing {

    private final CollectionObjects objects;
    private final Integrity integrity;
    private final EventSharing sharing;
    private final Revisions revisions;
    private final ProfilesInForce profiles;
    private final Vocabularies vocabularies;
    private final Event<ObjectSaved> saved;
    private final EntityManager entityManager;
    private final CollectionRights collectionRights;
    private final PrivateFields privateFields;
    private final Clock clock;

    Cataloguing(
            CollectionObjects objects,
            Integrity integrity,
            EventSharing sharing,
            Revisions revisions,
            ProfilesInForce profiles,
            Vocabularies vocabularies,
            Event<ObjectSaved> saved,
            EntityManager entityManager,
            CollectionRights collectionRights,
            PrivateFields privateFields,
            Clock clock) {
        this.objects = objects;
        this.integrity = integrity;
        this.sharing = sharing;
        this.revisions = revisions;
        this.profiles = profiles;
        this.vocabularies = vocabularies;
        this.saved = saved;
        this.entityManager = entityManager;
        this.collectionRights = collectionRights;
        this.privateFields = privateFields;
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
        describe(object, description, author);
        objects.persist(object);
        revise(object, description, author, reason);
        return object;
    }

    /// Enters many new objects, which may refer to one another, with a handful of queries for all of them.
    ///
    /// @throws Refusal invalid, with every violation of every object; their paths begin with the number and a colon
    @Transactional
    public void enterAll(List<NewObject> all, Author author) {
        enterAll(all, author, null);
    }

    /// @param act that entering them is, null when each is by itself
    /// @throws Refusal invalid, as above
    @Transactional
    public void enterAll(List<NewObject> all, Author author, @Nullable Act act) {
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
            Stream.concat(
                            Checks.toSave(fields, profile).stream(),
                            newErrors(one.description().custom(), profile, Map.of()))
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
                    profile.hash(),
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
            append(entered.get(i), all.get(i).description(), author, all.get(i).reason(), act);
        }
        integrity.keepAll(all, references);
        entered.forEach(object -> saved.fire(new ObjectSaved(object.id())));
    }

    /// Saves a change made on top of a version. Private fields that the author does not see stay as they are, whatever
    /// the description says of them.
    ///
    /// @param basedOn the version that the change started from
    /// @throws Refusal invalid, with every violation; conflict `stale-version` when somebody saved in between
    /// @throws Refusal forbidden, when the author does not work in the collection
    @Transactional
    public CollectionObject save(UUID id, int basedOn, Description description, Author author, String reason) {
        return save(new Edit(id, basedOn, description), author, reason, null);
    }

    /// A change of one of several objects.
    ///
    /// @param basedOn the version that the change started from
    public record Edit(UUID id, int basedOn, Description description) {}

    /// Saves changes of several objects as one act, all or none.
    ///
    /// @throws Refusal invalid or conflict, as [#save]
    @Transactional
    public void saveAll(List<Edit> edits, Author author, String reason, Act act) {
        edits.forEach(edit -> save(edit, author, reason, act));
    }

    /// Everything that would refuse a save of this description by this author.
    ///
    /// @throws Refusal not found
    @Transactional
    public List<Violation> check(UUID id, Description sent, Author author) {
        CollectionObject object = objects.get(id);
        Description description = privateFields.putBack(author, sent, object.description());
        Fields fields = Description.FORM.write(description);
        return privateFields.told(
                author, check(object, description, fields, References.of(description), sharing.sharers(id)), fields);
    }

    private List<Violation> check(
            CollectionObject object,
            Description description,
            Fields fields,
            Map<String, UUID> references,
            List<UUID> sharers) {
        Profile profile = profiles.current().get(description.identity().kind());
        List<Violation> violations = new ArrayList<>(Checks.toSave(fields, profile));
        Map<String, List<CustomValue>> before =
                object.isNew() ? Map.of() : object.description().custom();
        newErrors(description.custom(), profile, before).forEach(violations::add);
        violations.addAll(Consistency.errors(object.id(), description));
        violations.addAll(integrity.check(object.id(), description, references));
        sharing.check(Map.of(object.id(), description)).values().forEach(violations::addAll);
        violations.addAll(sharing.checkTakenAway(object.id(), description, sharers));
        return violations;
    }

    private CollectionObject save(Edit edit, Author author, String reason, @Nullable Act act) {
        UUID id = edit.id();
        int basedOn = edit.basedOn();
        CollectionObject object = objects.get(id);
        if (object.version() != basedOn) {
            throw Refusal.conflict("stale-version", "Somebody saved version " + object.version() + " meanwhile");
        }
        Description before = object.description();
        Description description = privateFields.putBack(author, edit.description(), before);
        collectionRights.require(author, before.identity().collection());
        if (before.equals(description)) {
            return object;
        }
        collectionRights.require(author, description.identity().collection());
        describe(object, description, author);
        // gives the version its next number, which the revision bears
        entityManager.flush();
        append(object, description, author, reason, act);
        saved.fire(new ObjectSaved(id));
        return object;
    }

    /// What would be said of the fields that only its kind has, were it saved now: errors, and warnings of values that
    /// the profile no longer fits.
    public List<Violation> checkCustom(UUID id, Description description) {
        Map<String, List<CustomValue>> before = objects.findByIdOptional(id)
                .map(object -> object.description().custom())
                .orElse(Map.of());
        Profile profile = profiles.current().get(description.identity().kind());
        return CustomChecks.check(description.custom(), profile, before, vocabularies);
    }

    private void describe(CollectionObject object, Description description, Author author) {
        Profile profile = profiles.current().get(description.identity().kind());
        Fields fields = Description.FORM.write(description);
        Map<String, UUID> references = References.of(description);
        Map<UUID, Description> self = Map.of(object.id(), description);
        // a new object has told nothing yet that others could share
        List<UUID> sharers = object.isNew() ? List.of() : sharing.sharers(object.id());
        List<Violation> violations = check(object, description, fields, references, sharers);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(privateFields.told(author, violations, fields));
        }
        object.describe(
                description,
                sortDate(object.id(), sharing.resolved(self)),
                Checks.completeness(fields, profile).percent(),
                profile.hash(),
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

    private Stream<Violation> newErrors(
            Map<String, List<CustomValue>> custom, Profile profile, Map<String, List<CustomValue>> before) {
        return CustomChecks.check(custom, profile, before, vocabularies).stream()
                .filter(Violation::isError);
    }

    private void revise(CollectionObject object, Description description, Author author, String reason) {
        append(object, description, author, reason, null);
        saved.fire(new ObjectSaved(object.id()));
    }

    private void append(
            CollectionObject object, Description description, Author author, String reason, @Nullable Act act) {
        revisions.append(
                object.id(),
                object.version(),
                author,
                reason,
                Description.SCHEMA,
                DescriptionCodec.write(description),
                act,
                profiles.current().get(object.kind()).hash());
    }
}
