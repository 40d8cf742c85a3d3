package org.vitrine.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of a working list.
///
/// @param records in order
/// @param total in all
/// @param previous where the page before ends, null on the first
/// @param next where the page after begins, null on the last
public record WorkingHits(
        List<UUID> records,
        long total,
        WorkingQuery.@Nullable Position previous,
        WorkingQuery.@Nullable Position next) {
    public WorkingHits {
        records = List.copyOf(records);
    }
}
