package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.CustomValue;
import org.vitrine.catalogue.Description;

/// What an object counts as in the fields that only its profile knows. All of them stand in one field of the index, so
/// that a new kind needs no new index: `denomination=100 won`. They are written whether the profile makes facets of
/// them
/// or not; what is asked for decides.
final class CustomFacets {

    // longer texts are read, not chosen from
    private static final int LONGEST = 100;

    private CustomFacets() {}

    static void add(Description said, Entry.Draft draft) {
        said.custom()
                .forEach((key, values) -> values.stream()
                        .flatMap(CustomFacets::values)
                        .forEach(value -> draft.put(Field.CUSTOM, joined(key, value))));
    }

    static String joined(String key, String value) {
        return key + "=" + value;
    }

    /// Counts by key, from counts of the whole field.
    static Map<String, List<ObjectHits.Count>> byKey(List<ObjectHits.Count> counts) {
        Map<String, List<ObjectHits.Count>> byKey = new TreeMap<>();
        for (ObjectHits.Count count : counts) {
            int equals = count.value().indexOf('=');
            byKey.computeIfAbsent(count.value().substring(0, equals), _ -> new ArrayList<>())
                    .add(new ObjectHits.Count(count.value().substring(equals + 1), count.count()));
        }
        return byKey;
    }

    private static Stream<String> values(CustomValue value) {
        if (value.date() != null) {
            return SortDays.of(value.date()).decades().stream();
        }
        if (value.number() != null) {
            String unit = value.unit() == null ? "" : " " + value.unit();
            return Stream.of(value.number().stripTrailingZeros().toPlainString() + unit);
        }
        if (value.yes() != null) {
            return Stream.of(value.yes() ? "yes" : "no");
        }
        return Stream.<@Nullable String>of(value.term(), id(value.agent()), id(value.place()), shortText(value))
                .filter(java.util.Objects::nonNull)
                .limit(1);
    }

    private static @Nullable String shortText(CustomValue value) {
        String text = value.text();
        return text == null || text.length() > LONGEST || value.lang() != null ? null : text;
    }

    private static @Nullable String id(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
