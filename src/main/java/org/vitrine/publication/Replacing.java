package org.vitrine.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;

/// Puts another reference in the place of one, at given paths and only where it still stands.
record Replacing<T extends Record>(Form<T> form) {

    T at(T said, List<String> paths, UUID from, UUID to) {
        Map<String, String> values = new LinkedHashMap<>(form.write(said).values());
        paths.forEach(path ->
                values.computeIfPresent(path, (_, text) -> text.equals(from.toString()) ? to.toString() : text));
        return form.read(new Fields(values), "")
                .storable()
                .orElseThrow(() -> new IllegalStateException("A stored record does not lie flat"));
    }
}
