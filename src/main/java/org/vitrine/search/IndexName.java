package org.vitrine.search;

import java.util.Locale;
import java.util.function.Function;

/// The two indexes.
enum IndexName {
    PUBLIC(IndexedEntry.Public.class, IndexedEntry.Public::new),
    WORKING(IndexedEntry.Working.class, IndexedEntry.Working::new);

    private final Class<? extends IndexedEntry> type;
    private final Function<Entry, IndexedEntry> wrap;

    <T extends IndexedEntry> IndexName(Class<T> type, Function<Entry, IndexedEntry> wrap) {
        this.type = type;
        this.wrap = wrap;
    }

    Class<? extends IndexedEntry> type() {
        return type;
    }

    IndexedEntry of(Entry entry) {
        return wrap.apply(entry);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
