package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.authority.Party.What;
import org.vitrine.provenance.ProvenanceEvent.Certainty;

/// What a text says of one party, while it is read.
final class Who {

    @Nullable
    UUID agent;

    @Nullable
    String name;

    @Nullable
    What what;

    @Nullable
    UUID organisation;

    @Nullable
    UUID office;

    @Nullable
    String officeAsWritten;

    @Nullable
    String place;

    @Nullable
    String lived;

    @Nullable
    Certainty certainty;

    /// written between quotation marks, so nothing belongs to it that stands outside
    boolean quoted;

    boolean acting;
    final List<Who> forWhom = new ArrayList<>();

    Holder holder(String id) {
        return new Holder(id, agent, name, what, organisation, office, officeAsWritten, place, lived, certainty);
    }

    Party party(String id) {
        return new Party(id, agent, name, what, organisation, office, officeAsWritten);
    }

    Agency agency(String id, List<Party> principals) {
        return new Agency(id, agent, name, place, principals, certainty);
    }

    /// Whether an agency keeps everything that is said.
    boolean fitsAgency() {
        return what == null && organisation == null && office == null && officeAsWritten == null && lived == null;
    }

    boolean fitsParty() {
        return place == null && lived == null && certainty == null;
    }
}
