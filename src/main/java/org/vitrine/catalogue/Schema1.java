package org.vitrine.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The first shape of a description. "And others" was a flag of the event and is the last party of its list now; an
/// inscription had its side for a position.
final class Schema1 {

    private static final String AND_OTHERS = "andOthers";
    private static final String OTHERS = "others";
    private static final String POSITION = "position";
    private static final Set<String> SIDES =
            Set.of("obverse", "reverse", "edge", "front", "back", "base", "lid", "inside", "cover", "mount");

    private Schema1() {}

    static ObjectNode toSchema2(ObjectNode schema1) {
        ObjectNode tree = schema1.deepCopy();
        for (JsonNode conferral : tree.path("conferrals")) {
            // the flag stood beside the awarding bodies; where only presenters were named, it was said of them
            boolean ofPresenters = conferral.path("awardingBodies").isEmpty()
                    && !conferral.path("presenters").isEmpty();
            endInOthers((ObjectNode) conferral, ofPresenters ? "presenters" : "awardingBodies");
        }
        for (JsonNode presentation : tree.path("presentations")) {
            endInOthers((ObjectNode) presentation, "givers");
        }
        for (JsonNode inscription : tree.path("inscriptions")) {
            if (SIDES.contains(inscription.path(POSITION).asText())) {
                ObjectNode inscribed = (ObjectNode) inscription;
                inscribed.set("side", inscribed.remove(POSITION));
            }
        }
        return tree;
    }

    private static void endInOthers(ObjectNode event, String list) {
        JsonNode flag = event.remove(AND_OTHERS);
        if (flag != null && flag.asBoolean()) {
            ArrayNode parties = event.withArray(list);
            parties.addObject().put("id", OTHERS).put("what", "OTHERS");
        }
    }

    /// The same for what somebody was typing when the shape changed.
    static Map<String, String> draftToSchema2(Map<String, String> schema1) {
        Map<String, String> fields = new LinkedHashMap<>(schema1);
        new TreeMap<>(schema1).forEach((path, text) -> {
            if (path.matches("(conferrals|presentations)\\.[^.]+\\." + AND_OTHERS)) {
                fields.remove(path);
                String event = path.substring(0, path.length() - AND_OTHERS.length());
                if (text.equals("true")) {
                    String list = event + listOfOthers(event, schema1);
                    fields.merge(list, OTHERS, (before, others) -> before + " " + others);
                    fields.put(list + "." + OTHERS + ".what", "OTHERS");
                }
            }
        });
        return fields;
    }

    private static String listOfOthers(String event, Map<String, String> fields) {
        if (event.startsWith("presentations")) {
            return "givers";
        }
        boolean ofPresenters =
                !fields.containsKey(event + "awardingBodies") && fields.containsKey(event + "presenters");
        return ofPresenters ? "presenters" : "awardingBodies";
    }
}
