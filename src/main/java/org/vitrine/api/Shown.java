package org.vitrine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vitrine.form.Form;
import org.vitrine.form.Shape;
import org.vitrine.text.RecordJson;

/// A description as JSON without what its reader may not see.
final class Shown {

    private Shown() {}

    /// @param hidden whether what stands at a path is kept back
    static <T extends Record> ObjectNode of(Form<T> form, T description, Predicate<String> hidden) {
        ObjectNode whole = (ObjectNode) RecordJson.tree(description);
        prune("", form.shape(), whole, hidden);
        return whole;
    }

    private static void prune(String path, Shape shape, JsonNode json, Predicate<String> hidden) {
        switch (shape) {
            case Shape.Group(var parts) -> {
                if (json instanceof ObjectNode object) {
                    parts.forEach(part -> {
                        String at = path.isEmpty() ? part.key() : path + "." + part.key();
                        JsonNode below = object.path(part.key());
                        if (part.shape() instanceof Shape.Value && hidden.test(at)) {
                            object.remove(part.key());
                        } else {
                            prune(at, part.shape(), below, hidden);
                        }
                    });
                }
            }
            case Shape.Repeated(var item) -> {
                if (json instanceof ArrayNode items) {
                    pruneItems(path, item, items, hidden);
                }
            }
            case Shape.Open(var each) ->
                json.properties().forEach(entry -> prune(path + "." + entry.getKey(), each, entry.getValue(), hidden));
            case Shape.Keyed _, Shape.Value _ -> {}
        }
    }

    /// An entry of which nothing may be seen is not seen.
    private static void pruneItems(String path, Shape.Group item, ArrayNode items, Predicate<String> hidden) {
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode one : items) {
            String at = path + "." + one.path("id").asText();
            boolean was = one.size() > 1;
            prune(at, item, one, hidden);
            if (!was || says(one)) {
                kept.add(one);
            }
        }
        items.removeAll();
        items.addAll(kept);
    }

    private static boolean says(JsonNode item) {
        return item.properties().stream()
                .filter(part -> !part.getKey().equals("id"))
                .map(java.util.Map.Entry::getValue)
                .anyMatch(value -> !value.isNull() && !(value.isContainerNode() && value.isEmpty()));
    }
}
