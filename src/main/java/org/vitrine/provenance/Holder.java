package org.vitrine.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.authority.Party.What;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.text.Item;

/// Somebody through whose hands a thing went: a [Party] with what provenance says of it besides. Its JSON has a
/// party's parts and more, so that what was stored as a party opens as a holder.
///
/// @param place where the party lived or sat, as written
/// @param lived years of life or existence, as written ("1878–1953", "active 1920s")
/// @param certainty that it was this one; null for certain
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Holder(
        String id,
        @Nullable UUID agent,
        @Nullable String name,
        @Nullable What what,
        @Nullable UUID organisation,
        @Nullable UUID office,
        @Nullable String officeAsWritten,
        @Nullable String place,
        @Nullable String lived,
        @Nullable Certainty certainty)
        implements Item {

    public Holder {
        Objects.requireNonNull(id);
        certainty = certainty == Certainty.CERTAIN ? null : certainty;
    }

    /// A party of which provenance says no more.
    public static Holder of(Party party) {
        return new Holder(
                party.id(),
                party.agent(),
                party.name(),
                party.what(),
                party.organisation(),
                party.office(),
                party.officeAsWritten(),
                null,
                null,
                null);
    }

    /// Who it was, without the rest.
    public Party party() {
        return new Party(id, agent, name, what, organisation, office, officeAsWritten);
    }
}
