package org.vitrine.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.vitrine.text.RecordJson;

/// Lets references to some records lead to others.
///
/// @param targets from the record that is referred to, to the one that is to be referred to
record Rerouting(Map<UUID, UUID> targets) {

    Rerouting {
        targets = Map.copyOf(targets);
    }

    <T extends Record> T of(T description, Class<T> type) {
        if (targets.isEmpty()) {
            return description;
        }
        Map<String, JsonNode> texts = new HashMap<>();
        targets.forEach((from, to) -> texts.put(from.toString(), TextNode.valueOf(to.toString())));
        try {
            return RecordJson.convert(replaced(RecordJson.tree(description), texts), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A description with other references is none", e);
        }
    }

    private static JsonNode replaced(JsonNode node, Map<String, JsonNode> texts) {
        switch (node) {
            case TextNode text -> {
                return texts.getOrDefault(text.asText(), text);
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, replaced(array.get(i), texts));
                }
            }
            case ObjectNode object ->
                object.properties().forEach(entry -> entry.setValue(replaced(entry.getValue(), texts)));
            default -> {}
        }
        return node;
    }
}
