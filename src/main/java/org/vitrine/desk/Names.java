package org.vitrine.desk;

import java.util.Map;
import java.util.UUID;
import org.vitrine.catalogue.Fields;

/// Names of the records that references in a form lead to.
record Names(Map<UUID, String> byId) {

    /// Empty when the text is no id or leads nowhere.
    String of(String reference) {
        if (reference.length() != 36) {
            return "";
        }
        try {
            return byId.getOrDefault(UUID.fromString(reference), "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// All ids that stand in a form.
    static java.util.Set<UUID> idsIn(Fields fields) {
        java.util.Set<UUID> ids = new java.util.HashSet<>();
        for (String text : fields.values().values()) {
            if (text.length() == 36 && text.charAt(8) == '-') {
                try {
                    ids.add(UUID.fromString(text));
                } catch (IllegalArgumentException e) {
                    // a text of that length that is no id needs no name
                    continue;
                }
            }
        }
        return ids;
    }
}
