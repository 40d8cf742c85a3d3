package org.vitrine.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened to a record and is no save.
///
/// @param note the reason, or the name of whom it was given to; empty without one
/// @param revision that the record had then; null for a publication's own step
public record ReviewStep(
        Instant at,
        String author,
        Kind kind,
        String note,
        @Nullable Integer revision) {

    public enum Kind {
        SUBMITTED,
        SENT_BACK,
        ASSIGNED,
        UNASSIGNED,
        PUBLISHED,
        WITHDRAWN
    }
}
