package org.vitrine.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.paging.Slice;
import org.vitrine.search.WorkingSearch;

/// Which authorities a list has: what a text finds comes from the index, everything else from the database.
@ApplicationScoped
class AuthorityLists {

    private static final Set<String> KNOWN =
            Set.of("kind", "changed-since", "text", "sort", "limit", "cursor", "view", "include");
    private static final Set<String> KINDS =
            Arrays.stream(AuthorityKind.values()).map(AuthorityKind::word).collect(Collectors.toUnmodifiableSet());
    private static final int MOST_FOUND = 200;

    private final EntityManager entityManager;
    private final WorkingSearch search;

    AuthorityLists(EntityManager entityManager, WorkingSearch search) {
        this.entityManager = entityManager;
        this.search = search;
    }

    /// Working records; those that were merged into another are not among them.
    ///
    /// @throws org.vitrine.problem.Refusal invalid, with everything that is wrong with the parameters
    Slice<UUID, List<String>> working(Asked asked) {
        Keyset list = new Keyset("authority a", "a.id").where("a.merged_into is null");
        List<String> kinds = kinds(asked);
        if (!kinds.isEmpty()) {
            list.where(
                    "a.kind = any(:kinds)",
                    "kinds",
                    kinds.stream().map(kind -> kind.toUpperCase(Locale.ROOT)).toArray(String[]::new));
        }
        Instant since = asked.instant("changed-since");
        if (since != null) {
            list.where("a.updated_at >= :since", "since", since);
        }
        return page(list, asked, kinds, "a.sort_name", "text", "a.updated_at", "timestamptz");
    }

    /// Public records.
    ///
    /// @throws org.vitrine.problem.Refusal invalid, with everything that is wrong with the parameters
    Slice<UUID, List<String>> open(Asked asked) {
        Keyset list = new Keyset("publication p", "p.record")
                .where("p.family = 'AUTHORITY'")
                .where("p.state = 'PUBLISHED'");
        List<String> kinds = kinds(asked);
        if (!kinds.isEmpty()) {
            list.where("p.kind = any(:kinds)", "kinds", kinds.toArray(String[]::new));
        }
        Instant since = asked.instant("changed-since");
        if (since != null) {
            list.where("p.datestamp >= :since", "since", since);
        }
        return page(list, asked, kinds, "p.key", "text", "p.position", "bigint");
    }

    private static List<String> kinds(Asked asked) {
        asked.knows(KNOWN);
        return asked.words("kind", KINDS);
    }

    private Slice<UUID, List<String>> page(
            Keyset list, Asked asked, List<String> kinds, String name, String nameType, String changed, String type) {
        String text = asked.text("text");
        String sort = asked.word(
                "sort",
                text.isEmpty()
                        ? List.of("name", "-name", "changed", "-changed")
                        : List.of("relevance", "name", "-name", "changed", "-changed"));
        Optional<List<String>> after = asked.cursor(2);
        int limit = asked.limit();
        asked.settle();
        if (!text.isEmpty()) {
            list.among(search
                    .authorities(
                            text,
                            kinds.stream()
                                    .flatMap(kind -> AuthoritySort.kind(kind).stream())
                                    .toList(),
                            MOST_FOUND)
                    .stream()
                    .map(WorkingSearch.AuthorityHit::id)
                    .toList());
        }
        boolean descending = sort.startsWith("-");
        return switch (descending ? sort.substring(1) : sort) {
            case "changed" -> list.page(entityManager, changed, type, descending, after, limit);
            case "relevance" -> list.page(entityManager, "found.place", "bigint", false, after, limit);
            default -> list.page(entityManager, name, nameType, descending, after, limit);
        };
    }
}
