package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.vitrine.account.Author;
import org.vitrine.account.CollectionRights;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.AuthorityCodec;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.DescriptionCodec;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Assembler.Assembled;
import org.vitrine.publication.Assembler.AuthoritySource;
import org.vitrine.publication.Assembler.ObjectSource;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;

/// Where records become public, change in public, and are withdrawn. Whatever changes something begins and ends
/// transactions of its own, because the clock must be the last thing that a transaction takes, and refuses to be
/// called within another one: save and commit first, then publish.
@ApplicationScoped
public class Publishing {

    /// Most records that one transaction publishes: what a reader waits for at worst.
    public static final int MOST_AT_ONCE = 500;

    private static final int OBJECTS_AT_ONCE = 100;
    private static final Logger LOG = Logger.getLogger(Publishing.class);

    private final CollectionObjects objects;
    private final Authorities authorities;
    private final Revisions revisions;
    private final Publications publications;
    private final Assembler assembler;
    private final Instance<PublicationCheck> checks;
    private final PublishingTransaction transaction;
    private final PublicationLinks links;
    private final CollectionRights collectionRights;
    private final AuditLog audit;

    Publishing(
            CollectionObjects objects,
            Authorities authorities,
            Revisions revisions,
            Publications publications,
            Assembler assembler,
            Instance<PublicationCheck> checks,
            PublishingTransaction transaction,
            PublicationLinks links,
            CollectionRights collectionRights,
            AuditLog audit) {
        this.objects = objects;
        this.authorities = authorities;
        this.revisions = revisions;
        this.publications = publications;
        this.assembler = assembler;
        this.checks = checks;
        this.transaction = transaction;
        this.links = links;
        this.collectionRights = collectionRights;
        this.audit = audit;
    }

    /// Publishes the newest revision of an object, and with it the authorities it refers to that are not public yet.
    /// When its public part has not changed, nothing happens in public.
    ///
    /// @throws Refusal not found; invalid, with everything that stands in the way
    public void publishObject(UUID id, Author who) {
        publishObjects(List.of(id), who);
    }

    /// As [#publishObject(UUID, Author)], but a given revision.
    public void publishObject(UUID id, int revision, Author who) {
        publish(transaction.read(() -> assembler.objects(List.of(source(id, revision)))), who);
        renderSharersAgain(List.of(id), who);
    }

    /// As [#publishObject(UUID, Author)], for as many as one likes, 100 at a time; they may refer to one another. A
    /// refusal leaves the hundreds before it published.
    public void publishObjects(List<UUID> ids, Author who) {
        for (int from = 0; from < ids.size(); from += OBJECTS_AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(from + OBJECTS_AT_ONCE, ids.size()));
            publish(transaction.read(() -> assembler.objects(newest(some))), who);
        }
        renderSharersAgain(ids, who);
    }

    /// Those who have a part in an event of these objects show it as it is told now.
    private void renderSharersAgain(List<UUID> tellers, Author who) {
        for (UUID sharer : transaction.read(() -> links.sharersOf(tellers))) {
            try {
                renderAgain(List.of(sharer), who);
            } catch (Refusal refusal) {
                // what was asked for is done; this one stays as it was until somebody puts it right
                LOG.warnf("%s was not rendered again with its shared event: %s", sharer, refusal.getMessage());
            }
        }
    }

    /// Publishes the newest revision of an authority, and with it the authorities it refers to that are not public
    /// yet.
    ///
    /// @throws Refusal not found; invalid, with everything that stands in the way
    public void publishAuthority(UUID id, Author who) {
        if (transaction.read(() -> authorities.get(id).mergedInto()) != null) {
            throw Refusal.conflict("merged-record", "It was merged into another record");
        }
        publish(transaction.read(() -> assembler.authorities(List.of(AuthoritySource.of(authorities.get(id))))), who);
    }

    /// As [#publishAuthority], for as many as one likes, 500 at a time; they may refer to one another.
    public void publishAuthorities(List<UUID> ids, Author who) {
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(from + MOST_AT_ONCE, ids.size()));
            publish(
                    transaction.read(() -> assembler.authorities(authorities.byId(some).values().stream()
                            .map(AuthoritySource::of)
                            .toList())),
                    who);
        }
    }

    /// Publishes records that are already complete.
    ///
    /// @param records at most [#MOST_AT_ONCE], each record once
    /// @throws Refusal invalid, with everything that stands in the way
    public void publish(Collection<Publishable> records, Author who) {
        if (records.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " records are published at once");
        }
        if (records.stream().map(one -> one.body().id()).distinct().count() < records.size()) {
            throw new IllegalArgumentException("A record is published once at a time");
        }
        refuseWhatIsWrong(new Assembled(List.copyOf(records), List.of(), List.of()));
        transaction.publish(List.copyOf(records), Set.of(), who);
    }

    /// Renders public records again from their published revisions, so that they show today's labels of what they refer
    /// to. Those that come out the same are not touched.
    public void renderAgain(List<UUID> ids, Author who) {
        for (int from = 0; from < ids.size(); from += OBJECTS_AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(from + OBJECTS_AT_ONCE, ids.size()));
            put(
                    transaction.read(() -> assembler.objects(published(some, Publication.Family.OBJECT)
                            .map(publication -> source(publication.record(), publication.revision()))
                            .toList())),
                    who);
            put(
                    transaction.read(() -> assembler.authorities(published(some, Publication.Family.AUTHORITY)
                            .map(this::source)
                            .toList())),
                    who);
        }
    }

    private Stream<Publication> published(List<UUID> ids, Publication.Family family) {
        return publications.byId(ids).values().stream()
                .filter(Publication::isPublished)
                .filter(publication -> publication.family() == family);
    }

    /// Under the address that it is published at: another one comes with the next publishing.
    private AuthoritySource source(Publication publication) {
        Revision revision = revisions
                .find(publication.record(), publication.revision())
                .orElseThrow(() -> Refusal.notFound("revision", publication.record()));
        return new AuthoritySource(
                publication.record(),
                revision.number(),
                publication.key(),
                AuthorityCodec.open(revision.schema(), revision.body()));
    }

    /// Takes a record out of the public; its address answers with the reason from now on.
    ///
    /// @throws Refusal not found when it was never published; conflict when it is withdrawn already; invalid
    ///     without a reason; conflict `still-referenced` for an authority that public records refer to
    public void withdraw(UUID record, String reason, Author who) {
        requireReason(reason);
        requireCollection(record, who);
        requireUnreferenced(record);
        transaction.withdraw(record, reason.strip(), null, who);
        audit.write(new AuditEvent(AuditAction.WITHDRAWN, who.account(), who.name(), record, reason.strip()));
        renderSharersAgain(List.of(record), who);
    }

    /// Withdraws a record that turned out to be the same as another; its address leads to that one from now on.
    ///
    /// @param into public, and not the same
    /// @throws Refusal not found; conflict; invalid without a reason
    public void merge(UUID duplicate, UUID into, String reason, Author who) {
        requireReason(reason);
        if (duplicate.equals(into)) {
            throw Refusal.conflict("merge-with-itself", "A record cannot be merged into itself");
        }
        requireCollection(duplicate, who);
        transaction.withdraw(duplicate, reason.strip(), into, who);
        audit.write(new AuditEvent(
                AuditAction.WITHDRAWN, who.account(), who.name(), duplicate, "merged into " + into + ": " + reason));
    }

    /// What is public refers to nothing that is not.
    private void requireUnreferenced(UUID record) {
        boolean authority = transaction.read(() -> publications
                .findByIdOptional(record)
                .filter(one -> one.family() == Publication.Family.AUTHORITY)
                .isPresent());
        Set<UUID> users = authority ? transaction.read(() -> links.users(record)) : Set.of();
        if (!users.isEmpty()) {
            throw Refusal.conflict("still-referenced", users.size() + " public record(s) refer to it");
        }
    }

    private void requireCollection(UUID record, Author who) {
        transaction
                .read(() -> Optional.ofNullable(objects.findById(record)))
                .ifPresent(object -> collectionRights.require(
                        who, object.description().identity().collection()));
    }

    /// The object as it would be published now, whatever stands in the way; nothing is stored.
    ///
    /// @throws Refusal not found
    public PublicObject preview(UUID id) {
        Assembled assembled = transaction.read(() -> assembler.objects(List.of(source(objects.get(id)))));
        return (PublicObject) assembled.asked().getFirst().body();
    }

    /// An object as it would be published if a description that is still being typed were saved; nothing is stored.
    public PublicObject preview(UUID id, Description description) {
        Assembled assembled = transaction.read(() -> assembler.objects(List.of(new ObjectSource(id, 1, description))));
        return (PublicObject) assembled.asked().getFirst().body();
    }

    /// What stands in the way of publishing an object now; empty when nothing does. Warnings are among it.
    ///
    /// @throws Refusal not found
    public List<Violation> obstacles(UUID id) {
        return violations(transaction.read(() -> assembler.objects(List.of(source(objects.get(id))))));
    }

    private void publish(Assembled assembled, Author who) {
        assembled.asked().stream()
                .flatMap(one -> one.body() instanceof PublicObject object
                        ? Stream.of(object.description().identity().collection())
                        : Stream.empty())
                .distinct()
                .forEach(collection -> collectionRights.require(who, collection));
        put(assembled, who);
        tell(assembled.asked(), who);
    }

    private void put(Assembled assembled, Author who) {
        refuseWhatIsWrong(assembled);
        Set<UUID> onlyNew = new HashSet<>();
        assembled.needed().forEach(one -> onlyNew.add(one.body().id()));
        List<Publishable> together = Stream.concat(assembled.needed().stream(), assembled.asked().stream())
                .toList();
        if (together.size() <= MOST_AT_ONCE) {
            transaction.publish(together, onlyNew, who);
            return;
        }
        // what is referred to goes first, so that the records themselves never point into the void
        for (int from = 0; from < together.size(); from += MOST_AT_ONCE) {
            transaction.publish(together.subList(from, Math.min(from + MOST_AT_ONCE, together.size())), onlyNew, who);
        }
    }

    /// A line for each record that a person published, one for all that the service did.
    private void tell(List<Publishable> published, Author who) {
        UUID account = who.account();
        if (published.isEmpty()) {
            return;
        }
        audit.write(
                account == null
                        ? List.of(new AuditEvent(
                                AuditAction.PUBLISHED, null, who.name(), null, published.size() + " records"))
                        : published.stream()
                                .map(one -> new AuditEvent(
                                        AuditAction.PUBLISHED,
                                        account,
                                        who.name(),
                                        one.body().id(),
                                        Publication.folderOf(one.body()) + "/"
                                                + one.body().key() + ", version " + one.revision()))
                                .toList());
    }

    private void refuseWhatIsWrong(Assembled assembled) {
        List<Violation> violations = violations(assembled);
        if (violations.stream().anyMatch(Violation::isError)) {
            throw Refusal.invalid(violations);
        }
    }

    /// Which of some objects something stands in the way of, as far as it can be told of them together: what an
    /// authority that they share lacks is nobody's own.
    ///
    /// @param ids at most 100, at least two
    /// @throws Refusal not found
    List<UUID> blocked(List<UUID> ids) {
        Assembled assembled = transaction.read(() -> assembler.objects(newest(ids)));
        Set<String> addresses = violations(assembled).stream()
                .filter(Violation::isError)
                .map(violation -> violation
                        .path()
                        .substring(0, Math.max(0, violation.path().indexOf(':'))))
                .collect(Collectors.toSet());
        return assembled.asked().stream()
                .map(Publishable::body)
                .filter(body -> addresses.contains(Publication.folderOf(body) + "/" + body.key()))
                .map(PublicRecord::id)
                .toList();
    }

    private List<Violation> violations(Assembled assembled) {
        Set<Violation> found = new LinkedHashSet<>(assembled.violations());
        boolean single = assembled.asked().size() == 1;
        for (Publishable one : assembled.asked()) {
            found.addAll(checked(one.body(), single));
        }
        assembled.needed().forEach(one -> found.addAll(checked(one.body(), false)));
        return List.copyOf(found);
    }

    private List<Violation> checked(PublicRecord body, boolean alone) {
        List<Violation> found = new ArrayList<>();
        for (PublicationCheck check : checks) {
            found.addAll(check.check(body));
        }
        return alone
                ? found
                : found.stream()
                        .map(one -> new Violation(
                                one.severity(),
                                one.code(),
                                Publication.folderOf(body) + "/" + body.key() + ":" + one.path(),
                                one.message(),
                                one.arguments()))
                        .toList();
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid(
                    List.of(Violation.error("required", "reason", "A reason is needed; it is public", "reason")));
        }
    }

    private List<ObjectSource> newest(List<UUID> ids) {
        Map<UUID, CollectionObject> found = objects.byId(ids);
        return ids.stream()
                .distinct()
                .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(() -> Refusal.notFound("object", id)))
                .map(Publishing::source)
                .toList();
    }

    private static ObjectSource source(CollectionObject object) {
        return new ObjectSource(object.id(), object.version(), object.description());
    }

    private ObjectSource source(UUID id, int number) {
        Revision revision =
                revisions.find(id, number).orElseThrow(() -> Refusal.notFound("revision", id + " " + number));
        Description description = DescriptionCodec.open(revision.schema(), revision.body());
        return new ObjectSource(id, number, description);
    }
}
