package org.vitrine.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.EventSharing;
import org.vitrine.catalogue.References;
import org.vitrine.publication.Publication.Family;
import org.vitrine.revision.Revisions;

/// Empties the queue into the working index. An index without a bookmark is first filled with everything there is.
final class WorkingIndexing implements Follower.Work {

    private static final Logger LOG = Logger.getLogger(WorkingIndexing.class);
    // taken off the queue together, after the index has gone to the disk once for all of them
    private static final int AT_ONCE = 4 * Batches.MOST;

    private final SearchIndex index;
    private final Entries entries;
    private final CollectionObjects objects;
    private final EventSharing sharing;
    private final Authorities authorities;
    private final WorkingQueue queue;
    private final Revisions revisions;
    private final EntityManager entityManager;
    private final AtomicBoolean startOver = new AtomicBoolean();
    private CompletableFuture<?> begun = CompletableFuture.completedFuture(null);
    private @Nullable Filling filling;
    private volatile boolean filled;
    private volatile long waiting;

    WorkingIndexing(
            SearchIndex index,
            Entries entries,
            CollectionObjects objects,
            EventSharing sharing,
            Authorities authorities,
            WorkingQueue queue,
            Revisions revisions,
            EntityManager entityManager) {
        this.index = index;
        this.entries = entries;
        this.objects = objects;
        this.sharing = sharing;
        this.authorities = authorities;
        this.queue = queue;
        this.revisions = revisions;
        this.entityManager = entityManager;
    }

    /// How far the filling of an empty index has come.
    private record Filling(Family family, UUID after) {}

    @Override
    public boolean step() {
        try {
            return Batches.inTurn(index, IndexName.WORKING, entityManager, this::batch);
        } catch (RuntimeException e) {
            begun = CompletableFuture.completedFuture(null);
            throw e;
        }
    }

    /// Whether it holds everything but what waits in the queue.
    boolean isFilled() {
        return filled;
    }

    /// How many saves the index does not show yet, as of the last look at the database.
    long behind() {
        return waiting;
    }

    /// Whether everything is being written again.
    boolean isStartingOver() {
        return startOver.get() || !filled;
    }

    /// Writes everything again, over what is there.
    void startOver() {
        startOver.set(true);
    }

    private boolean batch() {
        Bookmark bookmark = index.bookmark(IndexName.WORKING);
        boolean foreign = bookmark.position() > 0 && !bookmark.mark().equals(queue.home());
        if (foreign) {
            LOG.warn("The working search index was made of another database and is made again");
            index.empty(IndexName.WORKING);
        }
        if (startOver.getAndSet(false) || foreign || (filling == null && bookmark.position() == 0)) {
            LOG.info("The working search index is filled");
            filled = false;
            filling = new Filling(Family.AUTHORITY, new UUID(0, 0));
        }
        if (filling != null) {
            filling = fill(filling);
            return true;
        }
        filled = true;
        List<WorkingQueue.Waiting> batch = queue.first(AT_ONCE);
        if (!batch.isEmpty()) {
            Set<UUID> changedAuthorities = records(batch, Family.AUTHORITY);
            Set<UUID> changedObjects = records(batch, Family.OBJECT);
            writeAuthorities(changedAuthorities);
            changedObjects.addAll(Batches.referringTo(index, IndexName.WORKING, changedAuthorities));
            for (List<UUID> some : Batches.parts(List.copyOf(changedObjects))) {
                writeObjects(some);
            }
            begun.join();
            index.settle(IndexName.WORKING);
            queue.remove(batch);
        }
        waiting = queue.length();
        return batch.size() == AT_ONCE;
    }

    /// The next lot in the order of identifiers; what is saved meanwhile waits in the queue.
    private @Nullable Filling fill(Filling from) {
        List<UUID> next = nextIds(from);
        switch (from.family()) {
            case AUTHORITY -> writeAuthorities(next);
            case OBJECT -> writeObjects(next);
        }
        if (!next.isEmpty()) {
            return new Filling(from.family(), next.getLast());
        }
        return switch (from.family()) {
            case AUTHORITY -> new Filling(Family.OBJECT, new UUID(0, 0));
            case OBJECT -> {
                begun.join();
                index.write(IndexName.WORKING, List.of(new Bookmark(1, queue.home()).entry()), List.of());
                yield null;
            }
        };
    }

    private List<UUID> nextIds(Filling from) {
        String query = switch (from.family()) {
            case AUTHORITY -> "select id from authority where id > ?1 order by id limit ?2";
            case OBJECT -> "select id from collection_object where id > ?1 order by id limit ?2";
        };
        @SuppressWarnings("unchecked")
        List<UUID> ids = entityManager
                .createNativeQuery(query)
                .setParameter(1, from.after())
                .setParameter(2, Batches.MOST)
                .getResultList();
        return ids;
    }

    private void writeAuthorities(Collection<UUID> ids) {
        Map<UUID, Authority> present = new HashMap<>(authorities.byId(ids));
        // who was merged into another is found under that one's names
        present.values().removeIf(authority -> authority.mergedInto() != null);
        index.write(
                IndexName.WORKING, present.values().stream().map(entries::of).toList(), missing(ids, present.keySet()));
        entityManager.clear();
    }

    private void writeObjects(Collection<UUID> ids) {
        Map<UUID, CollectionObject> present = objects.byId(ids);
        Map<UUID, Description> descriptions = new HashMap<>();
        Map<UUID, Set<UUID>> references = new HashMap<>();
        Set<UUID> all = new HashSet<>();
        present.forEach((id, object) -> descriptions.put(id, object.description()));
        sharing.resolved(descriptions).forEach((id, description) -> {
            Set<UUID> found =
                    Set.copyOf(References.of(entries.publicPart(description)).values());
            descriptions.put(id, description);
            references.put(id, found);
            all.addAll(found);
        });
        Map<UUID, Known> known = new HashMap<>();
        authorities.byId(all).forEach((id, authority) -> known.put(id, Known.of(authority.description())));
        Map<UUID, String> changedBy = revisions.lastAuthors(present.keySet());
        Map<UUID, String> assigned = assigned(present.keySet());
        List<Entry> written = new ArrayList<>();
        present.forEach((id, object) -> written.add(entries.of(
                object,
                descriptions.getOrDefault(id, object.description()),
                PublicIndexing.only(references.getOrDefault(id, Set.of()), known),
                new Entries.Workers(changedBy.getOrDefault(id, ""), assigned.getOrDefault(id, "")))));
        // while these were drawn up the index took those before
        begun.join();
        begun = index.begin(IndexName.WORKING, written, missing(ids, present.keySet()));
        entityManager.clear();
    }

    private Map<UUID, String> assigned(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entityManager.createNativeQuery("""
                        select s.record, a.display_name from assignment s join account a on a.id = s.account
                        where s.record in (?1)
                        """).setParameter(1, ids).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private static Set<UUID> records(List<WorkingQueue.Waiting> batch, Family family) {
        return batch.stream()
                .filter(waiting -> waiting.family() == family)
                .map(WorkingQueue.Waiting::record)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> missing(Collection<UUID> asked, Set<UUID> present) {
        return asked.stream()
                .filter(id -> !present.contains(id))
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }
}
