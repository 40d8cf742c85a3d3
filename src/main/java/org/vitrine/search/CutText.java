package org.vitrine.search;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// A text cut into words for the index. The same texts come again and again, names of authorities in thousands of
/// objects and each object in two indexes, so those cut last are kept.
///
/// @param exact see [Words#exact]
/// @param stemmed see [Words#stemmed]
record CutText(String text, String exact, String stemmed) {

    /// Longer ones hardly come again.
    private static final int LONGEST = 300;

    // a place for each hash, the newest text takes it; a few megabytes at most
    private static final int PLACES = 1 << 12;
    private static final AtomicReferenceArray<@Nullable CutText> LAST = new AtomicReferenceArray<>(PLACES);

    static CutText of(String text) {
        if (text.length() > LONGEST) {
            return cut(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        CutText last = LAST.get(place);
        if (last == null || !last.text.equals(text)) {
            last = cut(text);
            LAST.set(place, last);
        }
        return last;
    }

    private static CutText cut(String text) {
        Words words = Words.of(text);
        return new CutText(text, words.exact(), words.stemmed());
    }
}
