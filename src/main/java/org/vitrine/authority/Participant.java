package org.vitrine.authority;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;

/// A [Party] of an occasion, or somebody who made a source, and as what.
///
/// @param role a term of the vocabulary `event-roles`; null when the source does not say
/// @param agent as of a party
/// @param name as of a party
/// @param office as of a party
/// @param officeAsWritten as of a party
public record Participant(
        String id,
        @Nullable String role,
        @Nullable UUID agent,
        @Nullable String name,
        @Nullable UUID office,
        @Nullable String officeAsWritten)
        implements Item {

    public Participant {
        Objects.requireNonNull(id);
    }

    public Party party() {
        return new Party(id, agent, name, office, officeAsWritten);
    }
}
