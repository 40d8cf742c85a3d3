package org.vitrine.revision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of all things done are looked for.
///
/// @param author name at the time, empty for anybody
/// @param record null for any
/// @param from earliest, null for no limit
/// @param to earlier than this, null for no limit
/// @param before the last revision of the page before, null on the first
public record ActQuery(
        String author,
        @Nullable UUID record,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID before,
        int size) {}
