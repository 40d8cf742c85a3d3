package org.vitrine.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a working list shows, and where in it.
///
/// @param text any name or word in any script; empty finds all
/// @param chosen values of a facet, any of which an object has to have
/// @param sortedBy null for the order of relevance, which only a text has
/// @param from where the page begins, null for the first
/// @param size hits a page, 1 to 500
public record WorkingQuery(
        String text,
        Map<Facet, List<String>> chosen,
        @Nullable Column sortedBy,
        boolean descending,
        @Nullable Position from,
        int size) {

    public static final int MOST = 500;

    public WorkingQuery {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("A page has 1 to 500 hits");
        }
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, List.copyOf(values));
            }
        });
        chosen = Map.copyOf(copy);
    }

    /// What a list can be narrowed by.
    public enum Facet {
        KIND,
        STATUS,
        COLLECTION,
        BASIS,
        LEVEL,
        COMPLETENESS,
        MISSING,
        WITH_IMAGE,
        DECADE,
        GIVER,
        OFFICE,
        OCCASION,
        PLACE,
        MATERIAL,
        CHANGED_BY,
        ASSIGNED
    }

    /// What a list can be sorted by, both ways; objects that have no such value come last either way.
    public enum Column {
        NUMBER,
        TITLE,
        NAME,
        KIND,
        COLLECTION,
        DATE,
        GIVER,
        OFFICE,
        OCCASION,
        PLACE,
        MATERIAL,
        BASIS,
        LEVEL,
        STATUS,
        COMPLETENESS,
        CHANGED,
        CHANGED_BY
    }

    /// A place between two objects of a sorted list, which stays where it is while objects come and go.
    ///
    /// @param key what the column's sort compares; null when the object has no such value
    /// @param number key of the object's number, which decides between equal ones
    /// @param backwards the page that ends here is meant, not the one that begins here
    public record Position(@Nullable String key, String number, boolean backwards) {}

    /// @return the same list from its beginning, whatever page this is of
    public WorkingQuery whole(int count) {
        return new WorkingQuery(text, chosen, sortedBy, descending, null, count);
    }
}
