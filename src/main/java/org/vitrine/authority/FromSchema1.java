package org.vitrine.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// Leads a description from schema 1 to schema 2: what a place or an agent belongs to became a list with dates, and
/// entries of lists that had no id got one, made of their place.
final class FromSchema1 {

    private static final Set<String> WITH_WIDER = Set.of("PERSON", "ORGANISATION", "STATE", "PLACE");

    private FromSchema1() {}

    static ObjectNode upcast(ObjectNode said) {
        if (WITH_WIDER.contains(said.path("kind").asText()) && said.has("parent")) {
            ObjectNode wider = JsonNodeFactory.instance.objectNode();
            wider.put("id", "w1").set("to", said.remove("parent"));
            said.putArray("wider").add(wider);
        }
        replace(said, "successors", "successors", "s", "agent");
        replace(said, "sameAs", "matches", "m", "uri");
        said.path("matches").forEach(match -> ((ObjectNode) match).put("degree", "EXACT"));
        if (said.path("kind").asText().equals("SOURCE")) {
            // what somebody did for a source stood where an office is written
            said.path("participants").forEach(one -> {
                JsonNode role = ((ObjectNode) one).remove("officeAsWritten");
                if (role != null) {
                    ((ObjectNode) one).set("role", role);
                }
            });
        }
        return said;
    }

    private static void replace(ObjectNode said, String list, String by, String idPrefix, String part) {
        JsonNode values = said.remove(list);
        if (values == null) {
            return;
        }
        ArrayNode items = said.putArray(by);
        for (JsonNode value : values) {
            items.addObject().put("id", idPrefix + (items.size())).set(part, value);
        }
    }
}
