package org.vitrine.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.form.Fields;

/// Which fields of a record only those see who have the right to private fields: internal notes, where a thing is kept,
/// what was paid for it, and what happened in a step of its provenance that is withheld.
public final class PrivateFields {

    private static final Set<String> SHOWN_OF_WITHHELD = Set.of("withheld", "direct", "certainty");

    private PrivateFields() {}

    /// @param path with item ids
    /// @param record that the path is of, whole
    public static boolean isPrivate(String path, Fields record) {
        String[] steps = path.split("\\.");
        if (steps.length < 2) {
            return false;
        }
        return switch (steps[0]) {
            case "acquisitions" -> steps.length > 2 && steps[2].equals("price");
            case "provenance" ->
                isHidden("provenance", steps[1], record) && !(steps.length > 2 && SHOWN_OF_WITHHELD.contains(steps[2]));
            default -> isHidden(steps[0], steps[1], record);
        };
    }

    /// Whether an item of a list is hidden, or for provenance withheld.
    private static boolean isHidden(String list, String item, Fields record) {
        String at = list + "." + item + ".";
        return switch (list) {
            case "notes" -> record.get(at + "internal").equals("true");
            case "locations" -> !record.get(at + "shown").equals("true");
            case "provenance" -> record.get(at + "withheld").equals("true");
            case "assertions" -> isAboutPrivate(record.get(at + "path"), record);
            default -> false;
        };
    }

    private static boolean isAboutPrivate(String field, Fields record) {
        return !field.startsWith("assertions") && isPrivate(field, record);
    }

    /// What somebody without the right sees of a record.
    public static Fields without(Fields record) {
        Map<String, String> shown = new LinkedHashMap<>();
        record.values().forEach((path, text) -> {
            if (!isPrivate(path, record)) {
                shown.put(path, isListOfHidden(path) ? order(path, record) : text);
            }
        });
        return new Fields(shown);
    }

    private static boolean isListOfHidden(String path) {
        return path.equals("notes") || path.equals("locations") || path.equals("assertions");
    }

    private static String order(String list, Fields record) {
        return String.join(
                " ",
                record.items(list).stream()
                        .filter(item -> !isHidden(list, item, record))
                        .toList());
    }

    /// What somebody without the right sent, with everything put back that they could not see. An item that is hidden
    /// stays as it was, whatever was sent for it.
    ///
    /// @param before the record that they started from, whole
    public static Fields putBack(Fields sent, Fields before) {
        Map<String, String> whole = new LinkedHashMap<>();
        sent.values().forEach((path, text) -> {
            if (!isOfHiddenItem(path, before)) {
                whole.put(path, text);
            }
        });
        before.values().forEach((path, text) -> {
            if (isOfHiddenItem(path, before) || (isPrivate(path, before) && isStillThere(path, sent))) {
                whole.put(path, text);
            }
        });
        for (String list : List.of("notes", "locations", "provenance", "assertions")) {
            whole.put(list, String.join(" ", orderWithHidden(list, sent, before)));
        }
        return new Fields(whole);
    }

    private static boolean isOfHiddenItem(String path, Fields record) {
        String[] steps = path.split("\\.");
        return steps.length > 1
                && isHidden(steps[0], steps[1], record)
                && record.items(steps[0]).contains(steps[1]);
    }

    private static boolean isStillThere(String path, Fields sent) {
        String[] steps = path.split("\\.");
        return sent.items(steps[0]).contains(steps[1]);
    }

    /// Each hidden item behind the one that it stood behind.
    private static List<String> orderWithHidden(String list, Fields sent, Fields before) {
        List<String> order = new ArrayList<>(sent.items(list));
        String previous = "";
        for (String item : before.items(list)) {
            if (isHidden(list, item, before) && !order.contains(item)) {
                order.add(order.indexOf(previous) + 1, item);
            }
            previous = order.contains(item) ? item : previous;
        }
        return order;
    }
}
