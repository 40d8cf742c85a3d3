package org.vitrine.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Item;

/// Where the object is or was kept, the newest first.
///
/// @param place an authority of kind place
/// @param asWritten hall, case, shelf
/// @param since first day there; null when not known
/// @param until last day there; null while it is there or when not known
/// @param shown the public may read it; nobody outside is told where a thing is kept unless somebody decided so
public record Location(
        String id,
        @Nullable UUID place,
        @Nullable String asWritten,
        @Nullable HistoricalDate since,
        @Nullable HistoricalDate until,
        boolean shown)
        implements Item {}
