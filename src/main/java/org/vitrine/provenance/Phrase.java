package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words that tell a way of passing, and the words that lead to the parties after them: "purchased", then "by" for who
/// received and "from" for who gave up.
///
/// @param words lower-case
/// @param method a term; null for words that leave it open
/// @param direct whose name follows at once, without a word between; null for nobody's
record Phrase(
        String words,
        @Nullable String method,
        List<Marker> markers,
        @Nullable Side direct) {

    enum Side {
        FROM,
        TO
    }

    record Marker(String word, Side side) {}

    /// @param spec the words, then `word:from` and `word:to` in the order in which they are written; `:to` without a
    /// word when a name follows at once
    static Phrase of(@Nullable String method, String spec) {
        StringBuilder words = new StringBuilder();
        List<Marker> markers = new ArrayList<>();
        Side direct = null;
        for (String token : spec.split(" ", -1)) {
            int colon = token.indexOf(':');
            if (colon < 0) {
                words.append(words.isEmpty() ? "" : " ").append(token);
                continue;
            }
            Side side = token.endsWith(":from") ? Side.FROM : Side.TO;
            if (colon == 0) {
                direct = side;
            } else {
                markers.add(new Marker(token.substring(0, colon), side));
            }
        }
        return new Phrase(words.toString(), method, List.copyOf(markers), direct);
    }

    /// The marker whose word stands in a text from a place to a place; null when none does.
    @Nullable
    Marker marker(String text, int from, int to) {
        for (Marker marker : markers) {
            if (marker.word.length() == to - from && text.regionMatches(true, from, marker.word, 0, to - from)) {
                return marker;
            }
        }
        return null;
    }

    /// The marker that ends a name before it; "of" stands in too many names to do so.
    @Nullable
    Marker later(String text, int from, int to) {
        return Letters.equals(text, from, to, "of") ? null : marker(text, from, to);
    }

    /// The first marker of a side.
    @Nullable
    Marker marker(Side side) {
        for (Marker marker : markers) {
            if (marker.side == side) {
                return marker;
            }
        }
        return null;
    }
}
