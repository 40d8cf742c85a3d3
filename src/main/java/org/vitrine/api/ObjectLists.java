package org.vitrine.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vitrine.catalogue.Status;
import org.vitrine.paging.Slice;
import org.vitrine.search.ObjectQuery;
import org.vitrine.search.PublicSearch;
import org.vitrine.search.WorkingQuery;
import org.vitrine.search.WorkingSearch;

/// Which objects a list has. What a text finds comes from the index, everything else from the database, which is
/// never
/// behind.
@ApplicationScoped
class ObjectLists {

    private static final Set<String> KNOWN = Set.of(
            "kind",
            "collection",
            "status",
            "occasion",
            "party",
            "place",
            "changed-since",
            "text",
            "sort",
            "limit",
            "cursor",
            "view",
            "include");
    private static final Set<String> STATUSES = Set.of("draft", "in_review", "published", "withdrawn");
    private static final int MOST_FOUND = 10_000;
    private static final int MOST_FOUND_PUBLIC = 1_000;
    private static final int PUBLIC_PAGE = 100;

    private final EntityManager entityManager;
    private final WorkingSearch working;
    private final PublicSearch open;

    ObjectLists(EntityManager entityManager, WorkingSearch working, PublicSearch open) {
        this.entityManager = entityManager;
        this.working = working;
        this.open = open;
    }

    /// Working records.
    ///
    /// @throws org.vitrine.problem.Refusal invalid, with everything that is wrong with the parameters
    Slice<UUID, List<String>> working(Asked asked) {
        asked.knows(KNOWN);
        String text = asked.text("text");
        Keyset list = new Keyset("collection_object o", "o.id");
        any(list, "o.kind = any(:kinds)", "kinds", asked.texts("kind"));
        any(list, "o.collection = any(:collections)", "collections", asked.texts("collection"));
        any(
                list,
                "o.status = any(:statuses)",
                "statuses",
                asked.words("status", STATUSES).stream()
                        .map(status -> status.toUpperCase(Locale.ROOT))
                        .toList());
        for (String role : List.of("occasion", "party", "place")) {
            for (UUID id : asked.ids(role)) {
                linked(list, "exists (select from link l where l.from_record = o.id and l.to_record = :%s)", role, id);
            }
        }
        Instant since = asked.instant("changed-since");
        if (since != null) {
            list.where("o.updated_at >= :since", "since", since);
        }
        String sort = sort(asked, text, List.of("number", "changed", "date", "completeness"));
        Optional<List<String>> after = asked.cursor(2);
        int limit = asked.limit();
        asked.settle();
        if (!text.isEmpty()) {
            list.among(working.all(new WorkingQuery(text, Map.of(), null, false, null, WorkingQuery.MOST), MOST_FOUND));
        }
        return switch (plain(sort)) {
            case "changed" -> page(list, "o.updated_at", "timestamptz", sort, after, limit);
            case "date" -> page(list, "coalesce(o.earliest_day, 9223372036854775807)", "bigint", sort, after, limit);
            case "completeness" -> page(list, "o.completeness", "smallint", sort, after, limit);
            case "relevance" -> page(list, "found.place", "bigint", sort, after, limit);
            default -> page(list, "o.number", "text", sort, after, limit);
        };
    }

    /// Public records; those that were withdrawn are not among them.
    ///
    /// @throws org.vitrine.problem.Refusal invalid, with everything that is wrong with the parameters
    Slice<UUID, List<String>> open(Asked asked) {
        asked.knows(KNOWN);
        String text = asked.text("text");
        Keyset list = new Keyset("publication p", "p.record")
                .where("p.family = 'OBJECT'")
                .where("p.state = 'PUBLISHED'");
        any(list, "p.kind = any(:kinds)", "kinds", asked.texts("kind"));
        any(
                list,
                "exists (select from publication_set s where s.record = p.record and s.member"
                        + " and s.set_spec = any(:collections))",
                "collections",
                asked.texts("collection").stream()
                        .map(slug -> "collection:" + slug)
                        .toList());
        List<String> statuses = asked.words("status", STATUSES);
        if (!statuses.isEmpty() && !statuses.contains(Status.PUBLISHED.name().toLowerCase(Locale.ROOT))) {
            list.where("false");
        }
        for (String role : List.of("occasion", "party", "place")) {
            for (UUID id : asked.ids(role)) {
                linked(
                        list,
                        "exists (select from publication_link l where l.record = p.record and l.to_record = :%s)",
                        role,
                        id);
            }
        }
        Instant since = asked.instant("changed-since");
        if (since != null) {
            list.where("p.datestamp >= :since", "since", since);
        }
        String sort = sort(asked, text, List.of("number", "changed"));
        Optional<List<String>> after = asked.cursor(2);
        int limit = asked.limit();
        asked.settle();
        if (!text.isEmpty()) {
            list.among(found(text));
        }
        return switch (plain(sort)) {
            case "changed" -> page(list, "p.position", "bigint", sort, after, limit);
            case "relevance" -> page(list, "found.place", "bigint", sort, after, limit);
            default -> page(list, "p.key", "text", sort, after, limit);
        };
    }

    private List<UUID> found(String text) {
        List<UUID> found = new ArrayList<>();
        for (int page = 0; page < MOST_FOUND_PUBLIC / PUBLIC_PAGE; page++) {
            List<UUID> records = open.objects(
                            new ObjectQuery(text, Map.of(), ObjectQuery.Sort.RELEVANCE, page, PUBLIC_PAGE))
                    .records();
            found.addAll(records);
            if (records.size() < PUBLIC_PAGE) {
                break;
            }
        }
        return found;
    }

    /// `-` before the word turns the order round; a text alone is answered best first.
    private static String sort(Asked asked, String text, List<String> keys) {
        List<String> words = new ArrayList<>(keys);
        keys.forEach(key -> words.add("-" + key));
        if (!text.isEmpty()) {
            words.addFirst("relevance");
        }
        return asked.word("sort", words);
    }

    private static String plain(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private static void any(Keyset list, String condition, String name, List<String> values) {
        if (!values.isEmpty()) {
            list.where(condition, name, values.toArray(String[]::new));
        }
    }

    private static void linked(Keyset list, String condition, String role, UUID id) {
        String name = role + id.toString().replace("-", "");
        list.where(condition.formatted(name), name, id);
    }

    private Slice<UUID, List<String>> page(
            Keyset list, String key, String type, String sort, Optional<List<String>> after, int limit) {
        return list.page(entityManager, key, type, sort.startsWith("-"), after, limit);
    }
}
