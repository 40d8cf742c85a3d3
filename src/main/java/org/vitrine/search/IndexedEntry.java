package org.vitrine.search;

/// What Hibernate Search calls an entity: one type an index.
sealed class IndexedEntry {

    private final String id;
    private final Entry entry;

    private IndexedEntry(Entry entry) {
        this.id = entry.id();
        this.entry = entry;
    }

    public String getId() {
        return id;
    }

    Entry entry() {
        return entry;
    }

    /// Follows the change order.
    static final class Public extends IndexedEntry {
        Public(Entry entry) {
            super(entry);
        }
    }

    /// Follows the working records.
    static final class Working extends IndexedEntry {
        Working(Entry entry) {
            super(entry);
        }
    }
}
