package org.vitrine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.RecordJson;

/// A change of parts of a record: JSON Merge Patch (RFC 7396) or JSON Patch (RFC 6902).
enum PartialChange {
    MERGE("application/merge-patch+json"),
    PATCH("application/json-patch+json");

    /// What the header `Accept-Patch` says (RFC 5789, section 3.1).
    static final String TAKEN = MERGE.type + ", " + PATCH.type;

    private static final int MOST_OPERATIONS = 1_000;

    private final String type;

    PartialChange(String type) {
        this.type = type;
    }

    /// @param contentType header of the request
    /// @throws Refusal unsupported, saying what is taken
    static PartialChange of(String contentType) {
        String plain = contentType.replaceAll(";.*", "").strip();
        for (PartialChange one : values()) {
            if (one.type.equalsIgnoreCase(plain)) {
                return one;
            }
        }
        throw new Refusal(new Failure.Unsupported("A change is sent as " + TAKEN));
    }

    /// @throws Refusal invalid, when it is none or does not fit the record
    ObjectNode apply(Sent change, ObjectNode record) {
        JsonValue changed;
        try {
            JsonStructure before = structure(RecordJson.write(record));
            changed = switch (this) {
                case MERGE -> Json.createMergePatch(value(change.json())).apply(before);
                case PATCH -> inSteps(operations(change.json()), before);
            };
        } catch (JsonException | ClassCastException | IllegalArgumentException | NullPointerException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
        // read again as strictly as what comes from outside: a copied value may have grown
        if (Sent.read(changed.toString()).json() instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalid(List.of(Violation.error("json-object", "", "An object is expected here")));
    }

    /// One after the other, because each copy can double the record.
    private static JsonStructure inSteps(JsonArray operations, JsonStructure before) {
        JsonStructure changed = before;
        for (JsonValue operation : operations) {
            JsonArray one = Json.createArrayBuilder().add(operation).build();
            changed = Json.createPatch(one).apply(changed);
            boolean grows = operation.asJsonObject().getString("op", "").equals("copy");
            if (grows && changed.toString().length() > Sent.MOST_BYTES) {
                throw new Refusal(new Failure.TooLarge("A record", Sent.MOST_BYTES));
            }
        }
        return changed;
    }

    private static JsonArray operations(JsonNode json) {
        if (!json.isArray() || json.size() > MOST_OPERATIONS) {
            throw refused("a list of at most " + MOST_OPERATIONS + " operations is expected");
        }
        return structure(json.toString()).asJsonArray();
    }

    private static JsonValue value(JsonNode json) {
        if (!json.isObject()) {
            throw Refusal.invalid(List.of(Violation.error("json-object", "", "An object is expected here")));
        }
        return structure(json.toString());
    }

    private static JsonStructure structure(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }

    private static Refusal refused(String why) {
        return Refusal.invalid(List.of(Violation.error("json-patch", "", "This change cannot be made: " + why, why)));
    }
}
