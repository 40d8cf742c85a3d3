package org.vitrine.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.vitrine.form.Fields;
import org.vitrine.text.PlainText;

/// What a record's form sent: the fields under their paths, and beside them, with an underscore in front, what steers
/// the form itself.
record FormData(Fields fields, Map<String, String> steering) {

    private static final Pattern YET_TO_BE_ADDED = Pattern.compile("\\." + FormBuilder.PLACEHOLDER + "\\d\\.");

    static FormData of(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> steering = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            // a NUL is no text, and the database keeps none: it must not cost a draft
            // NUL can stand in no stored text, not even in a draft
            String text = String.join(" ", values).replace("\r\n", "\n").replace("\0", "");
            (name.startsWith("_") ? steering : fields).put(name, text);
        });
        // what a page without script shows of an item that is yet to be added is no field
        fields.keySet().removeIf(path -> YET_TO_BE_ADDED.matcher(path).find());
        return new FormData(withChain(new Fields(fields), steering), steering);
    }

    /// A text of the provenance that was changed counts: the entries are made from it, whatever button was pressed.
    private static Fields withChain(Fields fields, Map<String, String> steering) {
        String text = steering.get("_chain");
        return text == null
                        || text.strip()
                                .equals(steering.getOrDefault("_chainWas", "").strip())
                ? fields
                : ChainFields.with(fields, text);
    }

    int basedOn() {
        String text = steering.getOrDefault("_basedOn", "0");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    String reason() {
        return PlainText.clean(steering.getOrDefault("_reason", ""));
    }

    /// Takes the other side's text where the archivist chose it.
    Fields resolved(Fields theirs) {
        Map<String, String> values = new LinkedHashMap<>(fields.values());
        steering.forEach((name, choice) -> {
            if (name.startsWith("_take.") && choice.equals("theirs")) {
                String path = name.substring("_take.".length());
                values.put(path, theirs.get(path));
            }
        });
        return new Fields(values);
    }

    /// The fields with an empty item added to a list, or an item taken out of one: `add titles`, `remove titles
    /// k3x9q2`, `up titles k3x9q2`. For pages without script.
    Fields changedBy(String command, String newId) {
        String[] words = command.split(" ");
        Map<String, String> values = new LinkedHashMap<>(fields.values());
        if (words.length == 2 && words[0].equals("add")) {
            values.merge(words[1], newId, (ids, id) -> ids + " " + id);
        } else if (words.length == 3 && words[0].equals("add")) {
            // "add conferrals.c1.presenters UNKNOWN"
            values.merge(words[1], newId, (ids, id) -> ids + " " + id);
            values.put(words[1] + "." + newId + ".what", words[2]);
        } else if (words.length == 2 && words[0].equals("assert")) {
            values.merge(FormBuilder.ASSERTIONS, newId, (ids, id) -> ids + " " + id);
            values.put(FormBuilder.ASSERTIONS + "." + newId + ".path", words[1]);
            // an entry without content would not be kept as a draft's, and could not be typed into
            values.put(FormBuilder.ASSERTIONS + "." + newId + ".certainty", "PROBABLE");
        } else if (words.length == 3) {
            java.util.List<String> ids = new java.util.ArrayList<>(fields.items(words[1]));
            int at = ids.indexOf(words[2]);
            if (words[0].equals("remove")) {
                ids.remove(words[2]);
            } else if (words[0].equals("up") && at > 0) {
                java.util.Collections.swap(ids, at, at - 1);
            }
            values.put(words[1], String.join(" ", ids));
        }
        return new Fields(values);
    }
}
