package org.vitrine.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;

/// What the object is a copy, replica or duplicate of.
///
/// @param object the record of the original; null when it has none
/// @param name of an original without a record, in words
public record Original(
        String id,
        Kind kind,
        @Nullable UUID object,
        @Nullable String name) implements Item {

    public enum Kind {
        /// made after it, not necessarily alike in everything
        COPY,
        /// made to be alike
        REPLICA,
        /// issued again by the same authority, for one that was lost
        DUPLICATE
    }
}
