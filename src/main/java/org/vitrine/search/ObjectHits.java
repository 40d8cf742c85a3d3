package org.vitrine.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the index found.
///
/// @param records on this page, in order
/// @param total in all
/// @param facets per facet the values with their counts, most first; values are keys (kind word, authority UUID,
///     "1980", term id, "yes"/"no")
/// @param custom the same for custom fields, by their key: term id, authority UUID, "yes"/"no", "100 won", "1980", text
/// @param suggestions near spellings, when nothing was found
public record ObjectHits(
        List<UUID> records,
        long total,
        Map<ObjectQuery.Facet, List<Count>> facets,
        Map<String, List<Count>> custom,
        List<String> suggestions) {

    public record Count(String value, long count) {}

    public ObjectHits {
        records = List.copyOf(records);
        facets = Map.copyOf(facets);
        custom = Map.copyOf(custom);
        suggestions = List.copyOf(suggestions);
    }
}
