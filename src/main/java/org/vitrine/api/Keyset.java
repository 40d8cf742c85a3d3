package org.vitrine.api;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.paging.Slice;

/// A page of a list of records, found by the key of the last record before it: nothing is skipped and nothing comes
/// twice
/// while others write, and the last page costs what the first does.
final class Keyset {

    private final StringBuilder from;
    private final String id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /// @param from a table with its name
    /// @param id column of the record
    Keyset(String from, String id) {
        this.from = new StringBuilder(from);
        this.id = id;
    }

    /// @param condition SQL with one parameter, `:name`
    Keyset where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    Keyset where(String condition) {
        conditions.add(condition);
        return this;
    }

    /// Only these records; their order can be asked for as `found.place`.
    Keyset among(List<UUID> ids) {
        from.append(" join unnest(:found) with ordinality as found(record, place) on found.record = ")
                .append(id);
        parameters.put("found", ids.toArray(UUID[]::new));
        return this;
    }

    /// @param key SQL of what the list is sorted by, never null
    /// @param type its SQL type
    /// @param after key and id of the record before the page
    Slice<UUID, List<String>> page(
            EntityManager entityManager,
            String key,
            String type,
            boolean descending,
            Optional<List<String>> after,
            int limit) {
        after.ifPresent(last -> {
            conditions.add("(" + key + ", " + id + ") " + (descending ? "<" : ">") + " (cast(:key as " + type
                    + "), cast(:last as uuid))");
            parameters.put("key", last.get(0));
            parameters.put("last", last.get(1));
        });
        String order = descending ? " desc" : "";
        Query query = entityManager.createNativeQuery(
                "select " + id + ", cast(" + key + " as text) from " + from
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by " + key + order + ", " + id + order + " limit " + (limit + 1),
                Object[].class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        Slice<Object[], List<String>> cut = Slice.cut(rows, limit, row -> List.of((String) row[1], row[0].toString()));
        return new Slice<>(cut.items().stream().map(row -> (UUID) row[0]).toList(), cut.next());
    }
}
