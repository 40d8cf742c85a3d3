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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.Change;
import org.vitrine.publication.ChangeOrder;
import org.vitrine.publication.Changes;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;

/// Follows the change order: reads a batch of changes after the bookmark, writes the present state of their records,
/// then moves the bookmark. A batch that was cut off is done again, which changes nothing that was done.
final class PublicIndexing implements Follower.Work {

    private static final Logger LOG = Logger.getLogger(PublicIndexing.class);
    private static final int BATCHES_A_MARK = 8;

    private final SearchIndex index;
    private final Entries entries;
    private final Changes changes;
    private final ChangeOrder order;
    private final Publications publications;
    private final WorkingQueue queue;
    private final EntityManager entityManager;
    private final AtomicBoolean startOver = new AtomicBoolean();
    private boolean checked;
    // how far it was written without the bookmark: while there is much to do it is moved once in so many batches,
    // because
    // each time the index goes to the disk
    private @Nullable Bookmark ahead;
    private int unmarked;
    private CompletableFuture<?> begun = CompletableFuture.completedFuture(null);
    // what was written after the beginning of a rebuild is as new as this position
    private long freshUntil = -1;
    private volatile long reached;
    private volatile long head;
    private volatile boolean again;

    PublicIndexing(
            SearchIndex index,
            Entries entries,
            Changes changes,
            ChangeOrder order,
            Publications publications,
            WorkingQueue queue,
            EntityManager entityManager) {
        this.index = index;
        this.entries = entries;
        this.changes = changes;
        this.order = order;
        this.publications = publications;
        this.queue = queue;
        this.entityManager = entityManager;
    }

    @Override
    public boolean step() {
        try {
            return Batches.inTurn(index, IndexName.PUBLIC, entityManager, this::batch);
        } catch (RuntimeException e) {
            // again from the bookmark
            ahead = null;
            begun = CompletableFuture.completedFuture(null);
            throw e;
        }
    }

    /// The last change that the index shows.
    long reached() {
        return reached;
    }

    /// How many changes the index does not show yet, as of the last look at the database.
    long behind() {
        return Math.max(0, head - reached);
    }

    /// Reads the whole change order again, over what is there.
    void startOver() {
        again = true;
        startOver.set(true);
    }

    /// Whether the whole change order is being read again.
    boolean isStartingOver() {
        return again;
    }

    private boolean batch() {
        // before the bookmark: what is committed in between is newer than this, and behind is never negative
        long now = order.head();
        Bookmark from = ahead == null || startOver.get() ? bookmark() : ahead;
        if (from.position() == 0) {
            freshUntil = now;
            if (now > 0) {
                LOG.infof("The public search index is made from the beginning of %d changes", now);
            }
        }
        List<Change> batch = changes.after(from.position(), Batches.MOST);
        head = now;
        if (batch.isEmpty()) {
            reached = from.position();
            again = startOver.get();
            return false;
        }
        apply(batch);
        Change last = batch.getLast();
        ahead = new Bookmark(last.position(), mark(last));
        head = Math.max(now, last.position());
        boolean more = batch.size() == Batches.MOST && last.position() < head;
        // nodes that share the index go on from each other's bookmark
        if (!more || index.shared() || ++unmarked >= BATCHES_A_MARK) {
            mark(ahead);
        }
        return batch.size() == Batches.MOST || reached < now;
    }

    private void mark(Bookmark bookmark) {
        begun.join();
        index.write(IndexName.PUBLIC, List.of(bookmark.entry()), List.of());
        reached = bookmark.position();
        again = startOver.get() || reached < head;
        unmarked = 0;
        ahead = null;
    }

    private Bookmark bookmark() {
        if (startOver.getAndSet(false)) {
            return Bookmark.START;
        }
        Bookmark bookmark = index.bookmark(IndexName.PUBLIC);
        if (!checked && bookmark.position() > 0 && !isOurs(bookmark)) {
            LOG.warnf("The search index was made of another database and is made again");
            index.empty(IndexName.PUBLIC);
            bookmark = Bookmark.START;
        }
        checked = true;
        return bookmark;
    }

    private boolean isOurs(Bookmark bookmark) {
        Change change = changes.findById(bookmark.position());
        return change != null && mark(change).equals(bookmark.mark());
    }

    private String mark(Change change) {
        return queue.home() + " " + change.record() + " " + change.datestamp().toEpochMilli();
    }

    private void apply(List<Change> batch) {
        Set<UUID> records = new HashSet<>();
        Set<UUID> renamed = new HashSet<>();
        Set<UUID> objects = new HashSet<>();
        for (Change change : batch) {
            records.add(change.record());
            switch (change.family()) {
                case OBJECT -> objects.add(change.record());
                case AUTHORITY -> {
                    if (change.position() > freshUntil) {
                        renamed.add(change.record());
                    }
                }
            }
        }
        write(records);
        // the desk's lists show who is published
        queue.add(objects, Publication.Family.OBJECT);
        if (!renamed.isEmpty()) {
            // who refers to them is asked of the index
            begun.join();
            index.settle(IndexName.PUBLIC);
        }
        Set<UUID> referring = Batches.referringTo(index, IndexName.PUBLIC, renamed);
        referring.removeAll(records);
        for (List<UUID> some : Batches.parts(List.copyOf(referring))) {
            write(some);
        }
    }

    private void write(Collection<UUID> records) {
        List<PublicRecord> present = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        Map<UUID, Publication> states = publications.byId(records);
        for (UUID record : records) {
            Publication state = states.get(record);
            if (state != null && state.state() == Publication.State.PUBLISHED) {
                present.add(state.body());
            } else {
                removed.add(record.toString());
            }
        }
        Map<UUID, Known> known = known(present);
        List<Entry> written = present.stream()
                .map(record -> entries.of(record, only(record.labels().keySet(), known)))
                .toList();
        // while these were drawn up the index took those before
        begun.join();
        begun = index.begin(IndexName.PUBLIC, written, removed);
        entityManager.clear();
    }

    /// All names of all authorities that some records refer to: of the public authority, else the record's own label.
    private Map<UUID, Known> known(List<PublicRecord> records) {
        Map<UUID, Known> known = new HashMap<>();
        for (PublicRecord record : records) {
            if (record instanceof PublicRecord.PublicObject object) {
                object.labels().forEach((id, label) -> known.putIfAbsent(id, Known.of(label)));
            }
        }
        publications.byId(known.keySet()).forEach((id, publication) -> {
            if (publication.state() == Publication.State.PUBLISHED
                    && publication.body() instanceof PublicRecord.PublicAuthority authority) {
                known.put(id, Known.of(authority.description()));
            }
        });
        return known;
    }

    static Map<UUID, Known> only(Set<UUID> ids, Map<UUID, Known> known) {
        Map<UUID, Known> some = new HashMap<>(known);
        some.keySet().retainAll(ids);
        return some;
    }
}
