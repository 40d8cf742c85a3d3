package org.vitrine.authority;

import static org.vitrine.authority.AuthorityKind.OCCASION;
import static org.vitrine.authority.AuthorityKind.OFFICE;
import static org.vitrine.authority.AuthorityKind.ORGANISATION;
import static org.vitrine.authority.AuthorityKind.PERSON;
import static org.vitrine.authority.AuthorityKind.PLACE;
import static org.vitrine.authority.AuthorityKind.SOURCE;
import static org.vitrine.authority.AuthorityKind.STATE;

import java.util.List;

/// What each kind of authority says of itself, and to which kinds its references may lead.
public final class Allowed {

    private static final List<AuthorityKind> AGENTS = List.of(PERSON, ORGANISATION, STATE);
    private static final List<AuthorityKind> BODIES = List.of(ORGANISATION, STATE);
    private static final List<String> OF_ALL = List.of("names", "matches", "descriptions", "sources", "notes");

    private Allowed() {}

    /// Components of the description that a kind has beside what all have.
    public static List<String> parts(AuthorityKind kind) {
        return switch (kind) {
            case PERSON -> List.of("begin", "end", "wider", "place", "history");
            case ORGANISATION, STATE -> List.of("begin", "end", "type", "wider", "place", "successors", "history");
            case OFFICE -> List.of("parent", "begin", "end", "tenures", "history");
            case DECORATION -> List.of("type", "parent", "begin", "end", "grades", "history");
            case PLACE -> List.of("type", "wider", "coordinates", "begin", "end", "history");
            case OCCASION -> List.of("type", "date", "place", "parent", "participants", "history");
            case SOURCE -> List.of("type", "date", "place", "parent", "participants", "sections", "identifiers");
        };
    }

    static boolean has(AuthorityKind kind, String part) {
        return OF_ALL.contains(part) || parts(kind).contains(part);
    }

    /// @param general path without item ids
    /// @return the kinds that a reference may lead to
    public static List<AuthorityKind> targets(AuthorityKind of, String general) {
        return switch (general) {
            case "parent" ->
                switch (of) {
                    case OCCASION -> List.of(OCCASION);
                    case SOURCE -> List.of(SOURCE);
                    case OFFICE, DECORATION -> BODIES;
                    case PERSON, ORGANISATION, STATE, PLACE -> List.of();
                };
            case "wider.to" -> of == PLACE ? List.of(PLACE) : BODIES;
            case "place" -> List.of(PLACE);
            case "participants.agent" -> AGENTS;
            case "participants.organisation" -> BODIES;
            case "participants.office" -> List.of(OFFICE);
            case "tenures.holder" -> List.of(PERSON);
            case "successors.agent" -> of == PERSON ? AGENTS : BODIES;
            case "tenures.source", "sources.source" -> List.of(SOURCE);
            default -> List.of();
        };
    }
}
