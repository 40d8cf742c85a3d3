package org.vitrine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes from a record laid out flat what somebody may not see, and puts it back into what that person sends.
public final class Hiding {

    /// What is hidden of records of one sort.
    public interface Rule {

        /// Lists that may have hidden items.
        Set<String> lists();

        /// Whether an item is hidden in what it says. The keys of an open field are its items.
        ///
        /// @param record that the item is in, whole
        boolean hidesItem(String list, String item, Fields record);

        /// Whether a text is hidden.
        ///
        /// @param path with item ids
        /// @param record that the path is of, whole
        boolean hides(String path, Fields record);

        /// Whether nothing of a hidden item is shown, not even that there is one.
        boolean hidesThatThereIs(String list);

        /// What stands in the place of a hidden text that no record can be without; empty for nothing.
        default String instead(String path) {
            return "";
        }

        /// Whether the items of a list are keys, which stand in no order.
        boolean isOpen(String list);
    }

    private final Rule rule;

    public Hiding(Rule rule) {
        this.rule = rule;
    }

    /// What is shown of a record.
    ///
    /// @param now its present state when a former one is shown, which hides what it has hidden since; else null
    public Fields shown(Fields record, @Nullable Fields now) {
        Map<String, String> shown = new LinkedHashMap<>();
        record.values().forEach((path, text) -> {
            if (!hides(path, record, now)) {
                shown.put(
                        path,
                        rule.lists().contains(path) && rule.hidesThatThereIs(path) ? order(path, record, now) : text);
            } else {
                shown.put(path, rule.instead(path));
            }
        });
        return new Fields(shown);
    }

    /// @param path with item ids
    public boolean hides(String path, Fields record, @Nullable Fields now) {
        return rule.hides(path, record) || (now != null && isOfItemIn(path, now) && rule.hides(path, now));
    }

    private String order(String list, Fields record, @Nullable Fields now) {
        return String.join(
                " ",
                record.items(list).stream()
                        .filter(item -> !rule.hidesItem(list, item, record))
                        .filter(item ->
                                now == null || !now.items(list).contains(item) || !rule.hidesItem(list, item, now))
                        .toList());
    }

    /// What somebody sent who does not see all, with everything put back that they could not see. An item that is
    /// hidden stays as it was, whatever was sent for it.
    ///
    /// @param before the record that it replaces, whole
    public Fields putBack(Fields typed, Fields before) {
        Fields sent = withEntriesThatHide(typed, before);
        Map<String, String> whole = new LinkedHashMap<>();
        sent.values().forEach((path, text) -> {
            if (!isOfHiddenItem(path, before)) {
                whole.put(path, text);
            }
        });
        before.values().forEach((path, text) -> {
            if (isOfHiddenItem(path, before) || (rule.hides(path, before) && isOfItemIn(path, sent))) {
                whole.put(path, text);
            }
        });
        for (String list : rule.lists()) {
            if (!rule.isOpen(list)) {
                whole.put(list, String.join(" ", orderWithHidden(list, sent, before)));
            }
        }
        return new Fields(whole);
    }

    /// An entry that was taken out comes back whole when something in it is hidden: nobody destroys what they cannot
    /// see.
    private Fields withEntriesThatHide(Fields sent, Fields before) {
        Map<String, String> values = new LinkedHashMap<>(sent.values());
        for (String path : before.values().keySet()) {
            String[] steps = path.split("\\.");
            if (steps.length > 2
                    && !rule.lists().contains(steps[0])
                    && rule.hides(path, before)
                    && !isOfItemIn(path, new Fields(values))) {
                String entry = steps[0] + "." + steps[1];
                values.merge(steps[0], steps[1], (ids, id) -> ids + " " + id);
                before.values().forEach((one, text) -> {
                    if (one.startsWith(entry + ".")) {
                        values.put(one, text);
                    }
                });
            }
        }
        return new Fields(values);
    }

    private boolean isOfHiddenItem(String path, Fields record) {
        String[] steps = path.split("\\.");
        return steps.length > 1
                && rule.lists().contains(steps[0])
                && isOfItemIn(path, record)
                && rule.hidesItem(steps[0], steps[1], record);
    }

    private boolean isOfItemIn(String path, Fields record) {
        String[] steps = path.split("\\.");
        return steps.length > 1
                && (rule.isOpen(steps[0]) || record.items(steps[0]).contains(steps[1]));
    }

    /// Each hidden item behind the one that it stood behind.
    private List<String> orderWithHidden(String list, Fields sent, Fields before) {
        List<String> order = new ArrayList<>(sent.items(list));
        String previous = "";
        for (String item : before.items(list)) {
            if (rule.hidesItem(list, item, before) && !order.contains(item)) {
                order.add(order.indexOf(previous) + 1, item);
            }
            previous = order.contains(item) ? item : previous;
        }
        return order;
    }
}
