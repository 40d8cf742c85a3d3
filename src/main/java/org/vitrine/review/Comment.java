package org.vitrine.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody said about a field.
///
/// @param path with item ids; empty for the whole record
/// @param resolvedBy null while it is open
/// @param answers in their order
public record Comment(
        UUID id,
        UUID record,
        String path,
        String author,
        Instant at,
        String text,
        @Nullable String resolvedBy,
        List<Comment> answers) {

    public Comment {
        answers = List.copyOf(answers);
    }

    public boolean isOpen() {
        return resolvedBy == null;
    }
}
