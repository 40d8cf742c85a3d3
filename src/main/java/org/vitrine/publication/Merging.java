package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vitrine.account.Author;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.Backlinks;
import org.vitrine.authority.Backlinks.Backlink;
import org.vitrine.authority.Name;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publication.Family;
import org.vitrine.publication.PublishingJobs.Item;
import org.vitrine.publication.PublishingJobs.Task;
import org.vitrine.text.Ids;
import org.vitrine.text.Language;

/// Makes one authority of two that turned out to be the same, and two of one again. Everything that refers to the
/// duplicate gets a revision that refers to the survivor, all or nothing; the public records follow in a job.
@ApplicationScoped
public class Merging {

    private static final int ALL = Integer.MAX_VALUE;

    private final Authorities authorities;
    private final AuthorityFile file;
    private final CollectionObjects objects;
    private final Cataloguing cataloguing;
    private final Backlinks backlinks;
    private final Publications publications;
    private final PublicationLinks links;
    private final PublishingJobs jobs;
    private final EntityManager entityManager;
    private final Clock clock;

    Merging(
            Authorities authorities,
            AuthorityFile file,
            CollectionObjects objects,
            Cataloguing cataloguing,
            Backlinks backlinks,
            Publications publications,
            PublicationLinks links,
            PublishingJobs jobs,
            EntityManager entityManager,
            Clock clock) {
        this.authorities = authorities;
        this.file = file;
        this.objects = objects;
        this.cataloguing = cataloguing;
        this.backlinks = backlinks;
        this.publications = publications;
        this.links = links;
        this.jobs = jobs;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// What merging would touch.
    ///
    /// @param working records that get a revision
    /// @param published public records that are rendered again
    public record Reach(long working, long published) {}

    /// A merge that was not undone.
    public record Merge(UUID id, UUID duplicate, UUID survivor, String author, Instant at) {}

    @Transactional
    public Reach reach(UUID duplicate) {
        return new Reach(backlinks.count(duplicate), links.users(duplicate).size());
    }

    /// The merge by which a record was led to another; empty when it stands for itself.
    @Transactional
    public Optional<Merge> of(UUID duplicate) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select id, survivor, author, merged_at from authority_merge
                        where duplicate = ?1 and undone_at is null order by merged_at desc limit 1
                        """, Tuple.class)
                .setParameter(1, duplicate)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Merge(
                        row.get(0, UUID.class),
                        duplicate,
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .findFirst();
    }

    /// Leads the duplicate to the survivor, which keeps the duplicate's names as further names.
    ///
    /// @return the job that brings the public records after
    /// @throws Refusal not found; conflict when the two are the same, of different kinds or merged already, or when
    ///     the survivor itself refers to the duplicate; invalid when moving a reference breaks a rule
    @Transactional
    public UUID merge(UUID duplicate, UUID survivor, Author who) {
        Authority goes = authorities.get(duplicate);
        Authority stays = authorities.get(survivor);
        requireMergeable(goes, stays);
        UUID merge = Ids.record();
        String reason = "Merged “" + goes.description().name(Language.EN) + "” into “"
                + stays.description().name(Language.EN) + "”";
        entityManager
                .createNativeQuery("""
                        insert into authority_merge (id, duplicate, survivor, author, reason, merged_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, merge)
                .setParameter(2, duplicate)
                .setParameter(3, survivor)
                .setParameter(4, who.name())
                .setParameter(5, reason)
                .setParameter(6, clock.instant())
                .executeUpdate();
        List<Item> items = new ArrayList<>();
        boolean survivorWasUpToDate = isUpToDate(survivor, stays.version());
        if (keepNames(merge, goes, stays, who, reason) && survivorWasUpToDate) {
            items.add(new Item(survivor, Family.AUTHORITY, Task.PUBLISH));
        }
        items.add(new Item(duplicate, Family.AUTHORITY, Task.PUBLISH));
        Set<UUID> published = new LinkedHashSet<>(links.users(duplicate));
        Map<UUID, List<String>> users = users(duplicate);
        users.forEach((record, paths) -> paths.forEach(path -> note(merge, record, path)));
        Rerouting rerouting = new Rerouting(Map.of(duplicate, survivor));
        Set<UUID> upToDate = upToDate(users.keySet());
        users.keySet().forEach(record -> reroute(record, rerouting, who, reason));
        retype(duplicate, survivor);
        file.lead(duplicate, survivor);
        published.remove(survivor);
        items.addAll(again(published, upToDate));
        return jobs.begin("merge", goes.description().name(Language.EN), items, who);
    }

    private void requireMergeable(Authority goes, Authority stays) {
        if (goes.id().equals(stays.id())) {
            throw Refusal.conflict("merge-with-itself", "A record cannot be merged into itself");
        }
        if (goes.kind() != stays.kind()) {
            throw Refusal.conflict(
                    "merge-kind",
                    "A record of the kind " + goes.kind().word() + " cannot be merged into one of the kind "
                            + stays.kind().word());
        }
        if (goes.mergedInto() != null || stays.mergedInto() != null) {
            throw Refusal.conflict("merged-record", "One of the two was merged already");
        }
        if (AuthorityDescription.FORM.references(stays.description()).containsValue(goes.id())) {
            throw Refusal.conflict("merge-within", "The one that stays refers to the other; remove that first");
        }
    }

    /// Makes two of one again: every reference that was moved and still stands is moved back.
    ///
    /// @return the job that brings the public records after
    /// @throws Refusal not found, when there is no such merge that was not undone
    @Transactional
    public UUID undo(UUID duplicate, Author who) {
        Merge merge = of(duplicate).orElseThrow(() -> Refusal.notFound("merge", duplicate));
        Authority back = authorities.get(duplicate);
        String name = back.description().name(Language.EN);
        String reason = "Undone: merge of “" + name + "”";
        file.lead(duplicate, null);
        List<Item> items = new ArrayList<>();
        publications
                .findByIdOptional(duplicate)
                .filter(publication -> !publication.isPublished())
                .ifPresent(_ -> items.add(new Item(duplicate, Family.AUTHORITY, Task.PUBLISH)));
        moved(merge.id())
                .forEach((record, paths) ->
                        restore(record, paths, merge, who, reason).ifPresent(items::add));
        entityManager
                .createNativeQuery("update authority_merge set undone_at = ?2, undone_by = ?3 where id = ?1")
                .setParameter(1, merge.id())
                .setParameter(2, clock.instant())
                .setParameter(3, who.name())
                .executeUpdate();
        return jobs.begin("undo", name, items, who);
    }

    /// @return what brings the public record after; a record with other changes waiting is only rendered again
    private Optional<Item> restore(UUID record, List<String> paths, Merge merge, Author who, String reason) {
        Authority authority = authorities.findById(record);
        if (authority != null) {
            boolean upToDate = isUpToDate(record, authority.version());
            AuthorityDescription said = authority.description();
            var moved = new Replacing<>(AuthorityDescription.FORM).at(said, paths, merge.survivor(), merge.duplicate());
            AuthorityDescription without = withoutNames(moved, paths);
            file.save(record, authority.version(), without, who, reason);
            return Optional.of(new Item(record, Family.AUTHORITY, upToDate ? Task.PUBLISH : Task.RENDER_AGAIN));
        }
        CollectionObject object = objects.findById(record);
        if (object == null) {
            return Optional.empty();
        }
        boolean upToDate = isUpToDate(record, object.version());
        Description moved =
                new Replacing<>(Description.FORM).at(object.description(), paths, merge.survivor(), merge.duplicate());
        cataloguing.save(record, object.version(), moved, who, reason);
        return Optional.of(new Item(record, Family.OBJECT, upToDate ? Task.PUBLISH : Task.RENDER_AGAIN));
    }

    private static AuthorityDescription withoutNames(AuthorityDescription said, List<String> paths) {
        Set<String> added = paths.stream()
                .filter(path -> path.matches("names\\.[^.]+"))
                .map(path -> path.substring("names.".length()))
                .collect(Collectors.toSet());
        return said.but()
                .names(said.names().stream()
                        .filter(name -> !added.contains(name.id()))
                        .toList())
                .build();
    }

    private void reroute(UUID record, Rerouting rerouting, Author who, String reason) {
        Authority authority = authorities.findById(record);
        if (authority != null) {
            file.save(
                    record,
                    authority.version(),
                    rerouting.of(authority.description(), AuthorityDescription.class),
                    who,
                    reason);
            return;
        }
        CollectionObject object = objects.findById(record);
        if (object != null) {
            cataloguing.save(
                    record, object.version(), rerouting.of(object.description(), Description.class), who, reason);
        }
    }

    /// @return whether the survivor got any
    private boolean keepNames(UUID merge, Authority goes, Authority stays, Author who, String reason) {
        AuthorityDescription said = stays.description();
        Set<String> known = said.names().stream().map(Name::text).collect(Collectors.toSet());
        List<Name> names = new ArrayList<>(said.names());
        for (Name name : goes.description().names()) {
            if (known.add(name.text())) {
                Name.Use use = name.use() == Name.Use.PREFERRED ? Name.Use.VARIANT : name.use();
                Name further =
                        new Name(Ids.item(), name.text(), name.lang(), use, name.sort(), name.begin(), name.end());
                names.add(further);
                note(merge, stays.id(), "names." + further.id());
            }
        }
        if (names.size() == said.names().size()) {
            return false;
        }
        file.save(stays.id(), stays.version(), said.but().names(names).build(), who, reason);
        return true;
    }

    /// What people are typing follows, so that nobody saves the old reference again.
    private void retype(UUID from, UUID to) {
        entityManager
                .createNativeQuery("""
                        update draft set fields = cast(replace(cast(fields as text), ?1, ?2) as jsonb)
                        where position(?1 in cast(fields as text)) > 0 and record <> cast(?1 as uuid)
                        """)
                .setParameter(1, from.toString())
                .setParameter(2, to.toString())
                .executeUpdate();
    }

    private Map<UUID, List<String>> users(UUID record) {
        return backlinks.to(record, ALL).stream()
                .collect(Collectors.groupingBy(
                        Backlink::from, LinkedHashMap::new, Collectors.mapping(Backlink::path, Collectors.toList())));
    }

    private List<Item> again(Set<UUID> records, Set<UUID> upToDate) {
        return publications.byId(records).values().stream()
                .map(one -> new Item(
                        one.record(), one.family(), upToDate.contains(one.record()) ? Task.PUBLISH : Task.RENDER_AGAIN))
                .toList();
    }

    /// Those of which the public shows the newest revision: the one that is about to be made may be shown too.
    private Set<UUID> upToDate(Set<UUID> records) {
        Map<UUID, Publication> shown = publications.byId(records);
        Map<UUID, Integer> versions = new HashMap<>();
        authorities.byId(records).forEach((id, one) -> versions.put(id, one.version()));
        objects.byId(records).forEach((id, one) -> versions.put(id, one.version()));
        return records.stream()
                .filter(id -> {
                    Publication one = shown.get(id);
                    return one != null && one.isPublished() && Objects.equals(versions.get(id), one.revision());
                })
                .collect(Collectors.toSet());
    }

    /// Whether the public shows the newest revision.
    private boolean isUpToDate(UUID record, int version) {
        return publications
                .findByIdOptional(record)
                .filter(one -> one.isPublished() && one.revision() == version)
                .isPresent();
    }

    private void note(UUID merge, UUID record, String path) {
        entityManager
                .createNativeQuery("insert into authority_merge_move (merge, record, path) values (?1, ?2, ?3)")
                .setParameter(1, merge)
                .setParameter(2, record)
                .setParameter(3, path)
                .executeUpdate();
    }

    private Map<UUID, List<String>> moved(UUID merge) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select record, path from authority_merge_move where merge = ?1 order by record, path",
                        Tuple.class)
                .setParameter(1, merge)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }
}
