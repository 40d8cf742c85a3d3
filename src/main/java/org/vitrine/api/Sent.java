package org.vitrine.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;

/// JSON that a program sent, read strictly: a name twice in an object, a number of a thousand digits or a hundred
/// lists
/// within each other are mistakes or attacks, and are told before anything looks at them.
record Sent(JsonNode json) {

    /// Bytes that a request may have: the largest record there is, as JSON.
    static final int MOST_BYTES = 8_000_000;

    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 60;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(MOST_BYTES)
                            .maxNameLength(1000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /// @throws Refusal too large
    static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(new Failure.TooLarge("A request", MOST_BYTES));
        }
        return bytes;
    }

    /// @throws Refusal unsupported, when it is sent as something else; too large
    static byte[] json(InputStream body, @Nullable MediaType type) throws IOException {
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw new Refusal(new Failure.Unsupported("This is sent as application/json"));
        }
        return bytes(body);
    }

    /// @throws Refusal invalid, with the place where it stops being JSON
    static Sent read(byte[] bytes) {
        try {
            JsonNode json = STRICT.readTree(bytes);
            if (json == null || json.isMissingNode()) {
                throw malformed(1, 1);
            }
            return new Sent(json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw malformed(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        } catch (IOException e) {
            throw malformed(1, 1);
        }
    }

    static Sent read(String json) {
        return read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Refusal malformed(int line, int column) {
        return Refusal.invalid(List.of(Violation.error(
                "json-malformed",
                "",
                "This is not JSON as it is taken here (line " + line + ", column " + column + ")",
                Integer.toString(line),
                Integer.toString(column))));
    }

    /// The object that was sent, with no other members than these.
    ///
    /// @throws Refusal invalid, naming each unknown member
    ObjectNode object(Set<String> known) {
        if (!(json instanceof ObjectNode object)) {
            throw Refusal.invalid(List.of(Violation.error("json-object", "", "An object is expected here")));
        }
        List<Violation> wrong = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong.add(Violation.error("unknown-field", name, "There is no field “" + name + "”", name));
            }
        });
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return object;
    }

    /// A text member; empty when it is not there.
    ///
    /// @throws Refusal invalid, when it is something else
    static String text(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw Refusal.invalid(List.of(Violation.error("json-text", name, "A text is expected here")));
        }
        return value.asText();
    }

    /// A member that is true or false; false when it is not there.
    ///
    /// @throws Refusal invalid, when it is something else
    static boolean yes(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw Refusal.invalid(List.of(Violation.error("json-yes-no", name, "true or false is expected here")));
        }
        return value.asBoolean(false);
    }

    /// A list of texts; empty when it is not there.
    ///
    /// @throws Refusal invalid, when it is something else
    static List<String> texts(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        List<String> texts = new ArrayList<>();
        boolean fits = value.isArray() || value.isMissingNode() || value.isNull();
        for (JsonNode one : value) {
            fits &= one.isTextual();
            texts.add(one.asText());
        }
        if (!fits) {
            throw Refusal.invalid(List.of(Violation.error("json-texts", name, "A list of texts is expected here")));
        }
        return texts;
    }
}
