package org.vitrine.search;

/// How far an index has come, kept in the index itself, so that a lost index has lost its bookmark too.
///
/// @param position of the last change that the index shows; 0 before the first
/// @param mark what identifies that change, so that an index of another database is recognised; empty at 0
record Bookmark(long position, String mark) {

    static final Bookmark START = new Bookmark(0, "");
    static final String ID = "bookmark";

    Entry entry() {
        return new Entry.Draft(ID)
                .put(Field.FAMILY, Entry.BOOKMARK)
                .put(Field.POSITION, position)
                .put(Field.MARK, mark)
                .entry();
    }
}
