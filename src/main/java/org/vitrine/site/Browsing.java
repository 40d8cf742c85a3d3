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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.search.ObjectQuery;
import org.vitrine.search.ObjectQuery.Facet;
import org.vitrine.search.ObjectQuery.Sort;
import org.vitrine.text.PlainText;

/// What a visitor is looking for. All of it stands in the address; what is not understood there is left out, because
/// an address that somebody typed or shortened still deserves an answer.
///
/// @param text at most 200 characters
/// @param custom values chosen of custom fields, by key
/// @param page from 0
/// @param size of [#SIZES]
/// @param list one below the other, else as a grid
record Browsing(
        String text,
        Map<Facet, List<String>> chosen,
        Map<String, List<String>> custom,
        Sort sort,
        int page,
        int size,
        boolean list) {

    static final List<Integer> SIZES = List.of(24, 48, 96);
    private static final String CUSTOM = "field.";
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
                custom(parameters),
                sort(first(parameters, "sort")),
                Math.clamp(page, 0, DEEPEST / size),
                size,
                first(parameters, "view").equals("list"));
    }

    static String name(Facet facet) {
        return facet == Facet.WITH_IMAGE ? "picture" : facet.name().toLowerCase(Locale.ROOT);
    }

    /// Name of a custom field's parameter in the address: nothing of ours has a point in it.
    static String name(String key) {
        return CUSTOM + key;
    }

    private static Map<String, List<String>> custom(MultivaluedMap<String, String> parameters) {
        Map<String, List<String>> custom = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (name.matches("field\\.[A-Za-z0-9]{1,40}") && custom.size() < MOST_CHOSEN) {
                List<String> kept = values.stream()
                        .filter(v -> !v.isBlank() && v.length() <= LONGEST_TEXT)
                        .distinct()
                        .limit(MOST_CHOSEN)
                        .toList();
                if (!kept.isEmpty()) {
                    custom.put(name.substring(CUSTOM.length()), kept);
                }
            }
        });
        return custom;
    }

    ObjectQuery query() {
        return new ObjectQuery(text, chosen, custom, sort, page, size);
    }

    boolean isChosen(Facet facet, String value) {
        return chosen.getOrDefault(facet, List.of()).contains(value);
    }

    boolean hasChoices() {
        return !chosen.isEmpty() || !custom.isEmpty() || !text.isEmpty();
    }

    Browsing with(Facet facet, String value) {
        return replace(facet, value, true);
    }

    Browsing without(Facet facet, String value) {
        return replace(facet, value, false);
    }

    boolean isChosen(String key, String value) {
        return custom.getOrDefault(key, List.of()).contains(value);
    }

    /// With the value of a custom field chosen, or no longer chosen.
    Browsing toggled(String key, String value) {
        Map<String, List<String>> changed = new TreeMap<>(custom);
        Set<String> values = new LinkedHashSet<>(custom.getOrDefault(key, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, List.copyOf(values));
        }
        return new Browsing(text, chosen, changed, sort, 0, size, list);
    }

    Browsing withText(String other) {
        return new Browsing(other, chosen, custom, sort, 0, size, list);
    }

    Browsing withPage(int other) {
        return new Browsing(text, chosen, custom, sort, other, size, list);
    }

    Browsing asList(boolean other) {
        return new Browsing(text, chosen, custom, sort, page, size, other);
    }

    public String href() {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            parts.add("q=" + Reader.encode(text));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> parts.add(name(facet) + "=" + Reader.encode(value))));
        custom.forEach((key, values) -> values.forEach(value -> parts.add(name(key) + "=" + Reader.encode(value))));
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
        return new Browsing(text, changed, custom, sort, 0, size, list);
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
