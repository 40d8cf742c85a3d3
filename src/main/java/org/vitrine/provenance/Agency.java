package org.vitrine.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.text.Item;

/// Somebody who acted for others and never owned the thing: a dealer, an auction house, a messenger.
///
/// @param agent person, organisation or state; null when only described
/// @param name as the source writes it; null when only the authority's name is known
/// @param place where the agent sat, as written
/// @param forWhom on whose behalf; empty when not known
/// @param certainty that it was this one; null for certain
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Agency(
        String id,
        @Nullable UUID agent,
        @Nullable String name,
        @Nullable String place,
        List<Party> forWhom,
        @Nullable Certainty certainty)
        implements Item {

    public Agency {
        Objects.requireNonNull(id);
        forWhom = forWhom == null ? List.of() : List.copyOf(forWhom);
        certainty = certainty == Certainty.CERTAIN ? null : certainty;
    }
}
