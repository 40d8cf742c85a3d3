package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vitrine.authority.AuthorityDescription.Degree;
import org.vitrine.authority.AuthorityDescription.Match;
import org.vitrine.authority.AuthorityDescription.Successor;
import org.vitrine.authority.AuthorityDescription.Wider;

/// Makes entries of what cells list; an entry's id is made of its place, so that the same file gives the same record.
final class CellParts {

    private CellParts() {}

    static List<Wider> wider(List<UUID> ids) {
        List<Wider> wider = new ArrayList<>();
        ids.forEach(id -> wider.add(new Wider("w" + (wider.size() + 1), id, null, null)));
        return List.copyOf(wider);
    }

    static List<Successor> successors(List<UUID> ids) {
        List<Successor> successors = new ArrayList<>();
        ids.forEach(id -> successors.add(new Successor("s" + (successors.size() + 1), id)));
        return List.copyOf(successors);
    }

    /// The column `exact_match`.
    static List<Match> matches(Row row) {
        List<Match> matches = new ArrayList<>();
        row.names("exact_match").forEach(uri -> matches.add(new Match("m" + (matches.size() + 1), uri, Degree.EXACT)));
        return List.copyOf(matches);
    }
}
