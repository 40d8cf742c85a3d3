package org.vitrine.search;

import java.util.List;
import java.util.Map;

/// What a visitor asks the public index for.
///
/// @param text any name or word in any script; empty finds all
/// @param chosen per facet the values chosen: any of the values, all of the facets
/// @param custom the same for custom fields, by their key
/// @param page from 0; with size at most 10,000 hits deep
/// @param size hits a page, 1 to 100
public record ObjectQuery(
        String text, Map<Facet, List<String>> chosen, Map<String, List<String>> custom, Sort sort, int page, int size) {

    /// A question that only uses the facets of all kinds.
    public ObjectQuery(String text, Map<Facet, List<String>> chosen, Sort sort, int page, int size) {
        this(text, chosen, Map.of(), sort, page, size);
    }

    public enum Facet {
        KIND,
        GIVER,
        OFFICE,
        OCCASION,
        PLACE,
        DECADE,
        MATERIAL,
        WITH_IMAGE
    }

    public enum Sort {
        RELEVANCE,
        OLDEST,
        NEWEST,
        TITLE,
        NUMBER
    }

    public ObjectQuery {
        chosen = Map.copyOf(chosen);
        custom = Map.copyOf(custom);
        if (page < 0 || size < 1 || size > 100 || (long) page * size > 10_000) {
            throw new IllegalArgumentException("Pages start at 0, have 1 to 100 hits and reach 10,000 hits deep");
        }
    }
}
