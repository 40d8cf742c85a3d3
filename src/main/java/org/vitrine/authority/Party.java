package org.vitrine.authority;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;

/// Somebody who took part in an event: an agent with an authority record, or only described ("a retired general"),
/// or unknown.
///
/// @param agent person, organisation or state; null when only described or unknown
/// @param name as the source writes it; null when only the authority's name is known
/// @param office an authority of kind office, the one held at the time
/// @param officeAsWritten the office in the source's words
public record Party(
        String id,
        @Nullable UUID agent,
        @Nullable String name,
        @Nullable UUID office,
        @Nullable String officeAsWritten) implements Item {

    public Party {
        Objects.requireNonNull(id);
    }

    @JsonIgnore
    public boolean isUnknown() {
        return agent == null && name == null;
    }
}
