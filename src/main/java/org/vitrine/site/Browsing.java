package org.vitrine.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.search.ObjectQuery;
import org.vitrine.search.ObjectQuery.Facet;
import org.vitrine.search.ObjectQuery.Sort;
import org.vitrine.text.PlainText;

/// What a visitor is looking for. All of it stands in the address; what is not understood there is left out, because
/// an address that somebody typed or shortened still deserves an answer.
///
/// @param text at most 200 characters
/// @param page from 0
/// @param size of [#SIZES]
/// @param list one below the other, else as a grid
record Browsing(String text, Map<Facet, List<String>> chosen, Sort sort, int page, int size, boolean list) {

    static final List<Integer> SIZES = List.of(24, 48, 96);
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_CHOSEN = 20;
    private static final int DEEPEST = 10_000;

    static Browsing of(MultivaluedMap<String, String> parameters) {
        String text = PlainText.clean(first(parameters, "q"));
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = parameters.getOrDefault(name(facet), List.of()).stream()
                    .filter(v -> !v.isBlank() && v.length() <= LONGEST_TEXT)
                    .distinct()
                    .limit(MOST_CHOSEN)
                    .toList();
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        int size = number(first(parameters, "size")).filter(SIZES::contains).orElse(SIZES.getFirst());
        int page = number(first(parameters, "page")).orElse(1) - 1;
        return new Browsing(
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                chosen,
                sort(first(parameters, "sort")),
                Math.clamp(page, 0, DEEPEST / size),
                size,
                first(parameters, "view").equals("list"));
    }

    static String name(Facet facet) {
        return facet == Facet.WITH_IMAGE ? "picture" : facet.name().toLowerCase(Locale.ROOT);
    }

    ObjectQuery query() {
        return new ObjectQuery(text, chosen, sort, page, size);
    }

    boolean isChosen(Facet facet, String value) {
        return chosen.getOrDefault(facet, List.of()).contains(value);
    }

    boolean hasChoices() {
        return !chosen.isEmpty() || !text.isEmpty();
    }

    Browsing with(Facet facet, String value) {
        return replace(facet, value, true);
    }

    Browsing without(Facet facet, String value) {
        return replace(facet, value, false);
    }

    Browsing withText(String other) {
        return new Browsing(other, chosen, sort, 0, size, list);
    }

    Browsing withPage(int other) {
        return new Browsing(text, chosen, sort, other, size, list);
    }

    Browsing asList(boolean other) {
        return new Browsing(text, chosen, sort, page, size, other);
    }

    public String href() {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            parts.add("q=" + Reader.encode(text));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> parts.add(name(facet) + "=" + Reader.encode(value))));
        if (sort != Sort.RELEVANCE) {
            parts.add("sort=" + sortName());
        }
        if (size != SIZES.getFirst()) {
            parts.add("size=" + size);
        }
        if (list) {
            parts.add("view=list");
        }
        if (page > 0) {
            parts.add("page=" + (page + 1));
        }
        return parts.isEmpty() ? "/objects" : "/objects?" + String.join("&", parts);
    }

    public String sortName() {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private Browsing replace(Facet facet, String value, boolean add) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, List.of()));
        if (add) {
            values.add(value);
        } else {
            values.remove(value);
        }
        if (values.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, List.copyOf(values));
        }
        return new Browsing(text, changed, sort, 0, size, list);
    }

    private static String first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("");
    }

    private static Sort sort(String name) {
        return Stream.of(Sort.values())
                .filter(s -> s.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Sort.RELEVANCE);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
