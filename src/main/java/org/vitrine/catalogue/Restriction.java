package org.vitrine.catalogue;

import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Item;

/// What may not be done with the object.
///
/// @param term of the vocabulary `restrictions`, whose broadest terms are access, handling, use and culture
/// @param until when it ends; null when it does not or nobody knows
public record Restriction(
        String id,
        String term,
        @Nullable String note,
        @Nullable HistoricalDate until) implements Item {}
