package org.vitrine.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// A record as it stands in a form: from field path to text, raw as typed. The path of a repeating field holds
/// the ids of its items in order, separated by blanks; a date has its written form at its path and, where a person
/// gave it another meaning than its words have, `.edtf`, `.because` and `.by` beside it. This one flat form serves
/// drafts, three-way merging and comparison of revisions.
public record Fields(Map<String, String> values) {

    public Fields {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((path, text) -> {
            if (!text.isBlank()) {
                kept.put(path, text);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    public String get(String path) {
        return values.getOrDefault(path, "");
    }

    /// Ids of a repeating field's items, in order.
    public List<String> items(String path) {
        String order = get(path).strip();
        return order.isEmpty() ? List.of() : List.of(order.split("\\s+"));
    }

    /// A path whose field was changed, with the text before and after; both empty for none.
    public record Change(String path, String before, String after) {}

    /// What changed from this to another, field by field, in the order of the paths.
    public List<Change> changesTo(Fields other) {
        Set<String> paths = new LinkedHashSet<>(values.keySet());
        paths.addAll(other.values.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            if (!get(path).equals(other.get(path))) {
                changes.add(new Change(path, get(path), other.get(path)));
            }
        }
        return changes;
    }

    /// A field that both sides changed, differently.
    public record Conflict(String path, String before, String mine, String theirs) {}

    /// @param fields everything that could be merged; a field in conflict holds mine
    public record Merged(Fields fields, List<Conflict> conflicts) {}

    /// Merges what two people made of the same revision: a field that one of them changed is taken from that one,
    /// added and removed items of repeating fields from both; a field that both changed differently is a conflict.
    ///
    /// @param isOrder whether a path is that of a repeating field, whose text is the order of its items
    static Merged merge(Fields before, Fields mine, Fields theirs, Predicate<String> isOrder) {
        Map<String, String> merged = new LinkedHashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>(theirs.values.keySet());
        paths.addAll(mine.values.keySet());
        paths.addAll(before.values.keySet());
        for (String path : paths) {
            String old = before.get(path);
            String my = mine.get(path);
            String their = theirs.get(path);
            if (my.equals(their) || their.equals(old)) {
                merged.put(path, my);
            } else if (my.equals(old)) {
                merged.put(path, their);
            } else if (isOrder.test(path)) {
                merged.put(path, mergeOrder(before.items(path), mine.items(path), theirs.items(path)));
            } else {
                merged.put(path, my);
                conflicts.add(new Conflict(path, old, my, their));
            }
        }
        return new Merged(new Fields(merged), conflicts);
    }

    private static String mergeOrder(List<String> before, List<String> mine, List<String> theirs) {
        Set<String> merged = new LinkedHashSet<>(theirs);
        merged.addAll(mine);
        // what one side removed is gone, unless it never was in the common revision
        merged.removeIf(id -> before.contains(id) && !(mine.contains(id) && theirs.contains(id)));
        return String.join(" ", merged);
    }
}
