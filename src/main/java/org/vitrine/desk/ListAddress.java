package org.vitrine.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.search.WorkingQuery;
import org.vitrine.search.WorkingQuery.Column;
import org.vitrine.search.WorkingQuery.Facet;
import org.vitrine.search.WorkingQuery.Position;

/// What the address of a working list says: everything that the list is. What is no part of such an address, or names
/// a column or facet that there is not, is passed over.
///
/// @param sortedBy null for relevance
/// @param columns shown, in order; the number is always the first
/// @param from null on the first page
record ListAddress(
        String text,
        Map<Facet, List<String>> chosen,
        @Nullable Column sortedBy,
        boolean descending,
        List<Column> columns,
        @Nullable Position from,
        int size) {

    static final List<Column> DEFAULT_COLUMNS = List.of(
            Column.NUMBER, Column.TITLE, Column.KIND, Column.DATE, Column.STATUS, Column.COMPLETENESS, Column.CHANGED);
    static final List<Integer> SIZES = List.of(50, 100, 200);

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 300;

    ListAddress {
        Map<Facet, List<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                kept.put(facet, List.copyOf(values));
            }
        });
        chosen = kept;
        columns = List.copyOf(columns);
    }

    static ListAddress parse(MultivaluedMap<String, String> asked) {
        String text = cut(first(asked, "q"));
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(
                    facet,
                    asked.getOrDefault(name(facet), List.of()).stream()
                            .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                            .distinct()
                            .limit(MOST_VALUES)
                            .toList());
        }
        Optional<Column> sort = column(first(asked, "sort"));
        Column sortedBy = sort.orElse(text.isBlank() ? Column.CHANGED : null);
        String order = first(asked, "order");
        boolean descending = order.isEmpty() ? sort.isEmpty() : order.equals("desc");
        return new ListAddress(
                text,
                chosen,
                sortedBy,
                descending,
                columns(asked.getOrDefault("column", List.of())),
                position(asked),
                size(first(asked, "size")));
    }

    /// What a query string says, as [#parse] does.
    static ListAddress parse(String queryString) {
        MultivaluedMap<String, String> asked = new jakarta.ws.rs.core.MultivaluedHashMap<>();
        for (String pair : queryString.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                decoded(pair.substring(equals + 1)).ifPresent(value -> asked.add(pair.substring(0, equals), value));
            }
        }
        return parse(asked);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(java.net.URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Column> columns(List<String> names) {
        Set<Column> columns = new LinkedHashSet<>();
        columns.add(Column.NUMBER);
        names.forEach(name -> column(name).ifPresent(columns::add));
        return columns.size() == 1 ? DEFAULT_COLUMNS : List.copyOf(columns);
    }

    private static @Nullable Position position(MultivaluedMap<String, String> asked) {
        boolean backwards = asked.containsKey("before");
        String number = first(asked, backwards ? "before" : "after");
        return number.isEmpty()
                ? null
                : new Position(asked.containsKey("key") ? cut(first(asked, "key")) : null, cut(number), backwards);
    }

    private static int size(String text) {
        return SIZES.stream()
                .filter(size -> Integer.toString(size).equals(text))
                .findFirst()
                .orElse(SIZES.getFirst());
    }

    static Optional<Column> column(String name) {
        return Arrays.stream(Column.values())
                .filter(column -> name(column).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static Optional<Facet> facet(String name) {
        return Arrays.stream(Facet.values())
                .filter(facet -> name(facet).equals(name))
                .findFirst();
    }

    static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String first(MultivaluedMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).orElse("");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    WorkingQuery query() {
        return new WorkingQuery(text, chosen, sortedBy, descending, from, size);
    }

    List<String> values(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    /// The first page with a value of a facet taken or, when it was taken, left.
    ListAddress toggled(Facet facet, String value) {
        List<String> values = new ArrayList<>(values(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<Facet, List<String>> other = new EnumMap<>(Facet.class);
        other.putAll(chosen);
        other.put(facet, values);
        return new ListAddress(text, other, sortedBy, descending, columns, null, size);
    }

    /// The first page sorted by a column: ascending, and the other way when it is by that column already.
    ListAddress sorted(Column column) {
        return new ListAddress(text, chosen, column, column == sortedBy && !descending, columns, null, size);
    }

    ListAddress at(@Nullable Position position) {
        return new ListAddress(text, chosen, sortedBy, descending, columns, position, size);
    }

    /// Nothing chosen and nothing typed.
    ListAddress cleared() {
        return new ListAddress("", Map.of(), Column.CHANGED, true, columns, null, size);
    }

    boolean isNarrowed() {
        return !text.isBlank() || !chosen.isEmpty();
    }

    /// Name and value, in the order of the address.
    record Pair(String name, String value) {}

    /// @param without names that are left out
    List<Pair> pairs(Set<String> without) {
        List<Pair> pairs = new ArrayList<>();
        if (!text.isBlank()) {
            pairs.add(new Pair("q", text));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> pairs.add(new Pair(name(facet), value))));
        if (sortedBy != null && !(sortedBy == Column.CHANGED && descending && text.isBlank())) {
            pairs.add(new Pair("sort", name(sortedBy)));
            pairs.add(new Pair("order", descending ? "desc" : "asc"));
        }
        if (!columns.equals(DEFAULT_COLUMNS)) {
            columns.forEach(column -> pairs.add(new Pair("column", name(column))));
        }
        if (size != SIZES.getFirst()) {
            pairs.add(new Pair("size", Integer.toString(size)));
        }
        if (from != null) {
            pairs.add(new Pair(from.backwards() ? "before" : "after", from.number()));
            if (from.key() != null) {
                pairs.add(new Pair("key", from.key()));
            }
        }
        pairs.removeIf(pair -> without.contains(pair.name()));
        return pairs;
    }

    /// What stands behind the question mark; empty for the whole list.
    String queryString() {
        return pairs(Set.of()).stream()
                .map(pair -> pair.name() + "=" + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    String below(String path) {
        String query = queryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// The address of the list itself.
    String address() {
        return below("/desk/objects");
    }
}
