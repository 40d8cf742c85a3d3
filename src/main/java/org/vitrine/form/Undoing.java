package org.vitrine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes one save, or one field of an old state, back into a record that went on meanwhile.
///
/// @param fields what the record would be
/// @param undone what changes by it, from now to then
/// @param kept fields that were changed again after that save: they stay as they are now
public record Undoing(Fields fields, List<Fields.Change> undone, List<Fields.Conflict> kept) {

    public Undoing {
        undone = List.copyOf(undone);
        kept = List.copyOf(kept);
    }

    /// @param before the save
    /// @param after the save
    /// @param now the newest state, with all that came after it
    public static Undoing of(Form<?> form, Fields before, Fields after, Fields now) {
        Fields.Merged merged = form.merge(after, before, now);
        Map<String, String> values = new LinkedHashMap<>(merged.fields().values());
        List<Fields.Conflict> kept = new ArrayList<>();
        for (Fields.Conflict conflict : merged.conflicts()) {
            values.put(conflict.path(), conflict.theirs());
            kept.add(conflict);
        }
        now.values().keySet().stream()
                .filter(path -> isOrder(form, path))
                .forEach(path -> keepEntries(path, after, now, values));
        Fields fields = new Fields(values);
        return new Undoing(fields, now.changesTo(fields), kept);
    }

    /// An entry that the save had added and somebody wrote into afterwards stays, whole.
    private static void keepEntries(String list, Fields after, Fields now, Map<String, String> values) {
        Set<String> ids = new LinkedHashSet<>(new Fields(values).items(list));
        Set<String> kept = new LinkedHashSet<>();
        for (String id : now.items(list)) {
            String below = list + "." + id + ".";
            boolean changed = now.values().entrySet().stream()
                    .anyMatch(one -> one.getKey().startsWith(below)
                            && !after.get(one.getKey()).equals(one.getValue()));
            if (ids.contains(id)) {
                kept.add(id);
            } else if (changed) {
                kept.add(id);
                now.values().forEach((path, text) -> {
                    if (path.startsWith(below)) {
                        values.put(path, text);
                    }
                });
            }
        }
        if (kept.size() > ids.size() || !ids.containsAll(kept)) {
            kept.addAll(ids);
            values.put(list, String.join(" ", kept));
        }
    }

    /// Takes one field of an old state into the present one. A field of an entry that is there no more brings the whole
    /// entry back.
    ///
    /// @param path with item ids; of a group or a repeating field all that is below it
    public static Fields field(Form<?> form, String path, Fields old, Fields now) {
        String[] steps = path.split("\\.");
        String walked = "";
        for (String step : steps) {
            if (isOrder(form, walked) && !now.items(walked).contains(step)) {
                return withEntry(walked, step, old, now);
            }
            walked = walked.isEmpty() ? step : walked + "." + step;
        }
        return replaced(path, old, now);
    }

    private static Fields withEntry(String list, String id, Fields old, Fields now) {
        if (!old.items(list).contains(id)) {
            return now;
        }
        Map<String, String> values =
                new LinkedHashMap<>(replaced(list + "." + id, old, now).values());
        List<String> ids = new ArrayList<>(now.items(list));
        ids.add(Math.min(old.items(list).indexOf(id), ids.size()), id);
        values.put(list, String.join(" ", ids));
        return new Fields(values);
    }

    private static Fields replaced(String path, Fields old, Fields now) {
        Map<String, String> values = new LinkedHashMap<>(now.values());
        values.keySet().removeIf(one -> isAtOrBelow(one, path));
        old.values().forEach((one, text) -> {
            if (isAtOrBelow(one, path)) {
                values.put(one, text);
            }
        });
        return new Fields(values);
    }

    private static boolean isAtOrBelow(String one, String path) {
        return one.equals(path) || one.startsWith(path + ".");
    }

    private static boolean isOrder(Form<?> form, String path) {
        return !path.isEmpty()
                && form.shape(path).filter(Shape.Repeated.class::isInstance).isPresent();
    }
}
