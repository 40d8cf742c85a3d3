package org.vitrine.authority;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;

/// A [Party] of an occasion, or somebody who made a source, and as what.
///
/// @param role a term of the vocabulary `event-roles`; null when the source does not say
/// @param agent this and what follows as of a party
public record Participant(
        String id,
        @Nullable String role,
        @Nullable UUID agent,
        @Nullable String name,
        Party.@Nullable What what,
        @Nullable UUID organisation,
        @Nullable UUID office,
        @Nullable String officeAsWritten)
        implements Item {

    public Participant {
        Objects.requireNonNull(id);
    }

    public static Participant of(@Nullable String role, Party party) {
        return new Participant(
                party.id(),
                role,
                party.agent(),
                party.name(),
                party.what(),
                party.organisation(),
                party.office(),
                party.officeAsWritten());
    }

    public Party party() {
        return new Party(id, agent, name, what, organisation, office, officeAsWritten);
    }
}
