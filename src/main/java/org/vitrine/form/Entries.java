package org.vitrine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.text.Item;
import org.vitrine.text.RecordJson;

/// Takes the text of an entry apart into entries, and puts entries that one text gave together again.
record Entries(EntryText rule) {

    private static final String ID = "id";

    /// The entries that a text stands for, with ids that follow from the first, so that a text that is read again
    /// gives them again. A stretch that is not understood is an entry of its words alone.
    ///
    /// @param id of the entry that the text was typed into
    List<ObjectNode> apart(String id, String text) {
        List<ObjectNode> entries = new ArrayList<>();
        int stretches = 0;
        for (EntryText.Stretch stretch : rule.read().apply(text)) {
            String first = ++stretches == 1 ? id : id + "n" + stretches;
            if (stretch.entries().isEmpty()) {
                entries.add(RecordJson.object().put(ID, first).put(rule.text(), stretch.text()));
            }
            int joined = 0;
            for (Item item : stretch.entries()) {
                ObjectNode entry = (ObjectNode) RecordJson.tree(item);
                entries.add(entry.put(ID, ++joined == 1 ? first : first + "w" + joined));
            }
        }
        return entries;
    }

    /// Whether nothing was typed into an entry but its text.
    boolean isTextAlone(ObjectNode entry) {
        for (Map.Entry<String, JsonNode> part : entry.properties()) {
            boolean says = !part.getValue().isNull()
                    && !(part.getValue().isBoolean() && !part.getValue().booleanValue());
            if (says && !part.getKey().equals(rule.text()) && !part.getKey().equals(ID)) {
                return false;
            }
        }
        return entry.has(rule.text());
    }

    /// How many entries from a place on were given by the text of the first one and by nothing else; 0 when the first
    /// says something that its text does not.
    int together(JsonNode entries, int from) {
        JsonNode first = entries.get(from);
        String text = first.path(rule.text()).asText("");
        if (text.isEmpty()) {
            return 0;
        }
        List<ObjectNode> given = apart(first.path(ID).asText(), text);
        for (int i = 0; i < given.size(); i++) {
            if (from + i >= entries.size() || !saysTheSame(given.get(i), entries.get(from + i))) {
                return 0;
            }
        }
        return given.size();
    }

    private static boolean saysTheSame(ObjectNode given, JsonNode stored) {
        for (Map.Entry<String, JsonNode> part : stored.properties()) {
            JsonNode other = given.path(part.getKey());
            JsonNode own = part.getValue();
            boolean nothing = own.isNull() || (own.isBoolean() && !own.booleanValue());
            boolean same = own.equals(other)
                    || (own.isNumber() && other.isNumber() && own.decimalValue().compareTo(other.decimalValue()) == 0)
                    || (nothing && (other.isMissingNode() || other.isNull()));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
