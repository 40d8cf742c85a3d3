package org.vitrine.desk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.form.Fields;

/// Names of the records that references in a form lead to.
record Names(Map<UUID, String> byId) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// Empty when the text is no id or leads nowhere.
    String of(String reference) {
        return id(reference).map(id -> byId.getOrDefault(id, "")).orElse("");
    }

    /// All ids that stand in a form.
    static Set<UUID> idsIn(Fields fields) {
        return fields.values().values().stream()
                .flatMap(text -> id(text).stream())
                .collect(Collectors.toSet());
    }

    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
