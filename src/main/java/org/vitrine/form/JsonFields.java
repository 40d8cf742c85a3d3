package org.vitrine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.problem.Violation;
import org.vitrine.text.Ids;

/// Lays JSON flat that somebody else wrote, as [Fields] describes, and finds everything at once that does not fit the
/// shape. What the values mean is read afterwards, by the same reader that reads what was typed.
public final class JsonFields {

    private static final int MOST_TOLD = 200;
    private static final int MOST_DIGITS = 40;
    private static final Set<String> OF_A_DATE =
            Set.of("asWritten", "calendar", "eraYear", "edtf", "earliest", "latest", "check", "decision", "readings");

    private enum Expected {
        OBJECT("json-object", "An object is expected here"),
        LIST("json-list", "A list is expected here"),
        TEXT("json-text", "A text is expected here"),
        TEXTS("json-texts", "A list of texts is expected here"),
        YES_NO("json-yes-no", "true or false is expected here"),
        NUMBER("json-number", "A number is expected here"),
        DATE("json-date", "A date is expected here: a text, or an object with “asWritten”");

        private final String code;
        private final String message;

        Expected(String code, String message) {
            this.code = code;
            this.message = message;
        }
    }

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> pointers = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private JsonFields() {}

    /// @param fields as far as the JSON fits
    /// @param violations of the shape: unknown names, other types than expected
    /// @param pointers to where each path was read (JSON Pointer, RFC 6901)
    public record Result(Fields fields, List<Violation> violations, Map<String, String> pointers) {

        public Result {
            violations = List.copyOf(violations);
            pointers = Map.copyOf(pointers);
        }

        /// Where in the JSON a path stands, or would stand.
        public String pointer(String path) {
            String known = path;
            while (!pointers.containsKey(known)) {
                int dot = known.lastIndexOf('.');
                if (dot < 0) {
                    return pointers.getOrDefault("", "") + (path.isEmpty() ? "" : "/" + path.replace('.', '/'));
                }
                known = known.substring(0, dot);
            }
            return pointers.get(known) + path.substring(known.length()).replace('.', '/');
        }
    }

    /// @param pointer to the JSON itself within what was sent, empty for all of it
    public static Result read(Form<?> form, JsonNode json, String pointer) {
        JsonFields read = new JsonFields();
        read.pointers.put("", pointer);
        read.group("", pointer, form.shape(), json, false);
        return new Result(new Fields(read.values), read.violations, read.pointers);
    }

    private void read(String path, String pointer, Shape shape, JsonNode json) {
        if (json.isNull()) {
            return;
        }
        pointers.put(path, pointer);
        switch (shape) {
            case Shape.Group group -> group(path, pointer, group, json, false);
            case Shape.Repeated(var item) -> items(path, pointer, item, json);
            case Shape.Open(var each) -> {
                if (isA(json.isObject(), path, Expected.OBJECT)) {
                    json.properties()
                            .forEach(entry -> read(
                                    Paths.join(path, entry.getKey()),
                                    pointer + step(entry.getKey()),
                                    each,
                                    entry.getValue()));
                }
            }
            case Shape.Keyed _ -> {
                if (isA(json.isObject(), path, Expected.OBJECT)) {
                    json.properties()
                            .forEach(entry -> lines(
                                    Paths.join(path, entry.getKey()),
                                    pointer + step(entry.getKey()),
                                    entry.getValue()));
                }
            }
            case Shape.Value(var type, var _) -> value(path, type, json);
        }
    }

    private void group(String path, String pointer, Shape.Group group, JsonNode json, boolean item) {
        if (!isA(json.isObject(), path, Expected.OBJECT)) {
            return;
        }
        json.properties().forEach(entry -> {
            String name = entry.getKey();
            if (item && name.equals("id")) {
                return;
            }
            String at = Paths.join(path, name);
            group.part(name)
                    .ifPresentOrElse(
                            shape -> read(at, pointer + step(name), shape, entry.getValue()),
                            () -> unknown(at, pointer + step(name)));
        });
    }

    private void unknown(String path, String pointer) {
        pointers.put(path, pointer);
        error("unknown-field", path, "There is no field “" + path + "”", path);
    }

    private void items(String path, String pointer, Shape.Group item, JsonNode json) {
        if (!isA(json.isArray(), path, Expected.LIST)) {
            return;
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < json.size() && i <= FieldReader.MOST_ITEMS; i++) {
            JsonNode one = json.get(i);
            JsonNode id = one.path("id");
            // the reader of fields says what is wrong with an id that is there; a blank in it would make two
            String given = id.isTextual() ? id.asText().replaceAll("\\s", "_") : "";
            String key = given.isEmpty() ? Ids.item() : given;
            ids.add(key);
            String at = Paths.join(path, key);
            pointers.put(at, pointer + "/" + i);
            if (!id.isMissingNode() && !id.isNull() && !id.isTextual()) {
                isA(false, at, Expected.TEXT);
            }
            group(at, pointer + "/" + i, item, one, true);
        }
        values.put(path, String.join(" ", ids));
    }

    private void lines(String path, String pointer, JsonNode json) {
        pointers.put(path, pointer);
        if (!isA(json.isArray(), path, Expected.TEXTS)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        json.forEach(line -> {
            if (isA(line.isTextual(), path, Expected.TEXTS)) {
                lines.add(line.asText());
            }
        });
        values.put(path, String.join("\n", lines));
    }

    private void value(String path, Shape.Value.Type type, JsonNode json) {
        switch (type) {
            case TEXT, REFERENCE, CHOICE -> {
                if (isA(json.isTextual(), path, Expected.TEXT)) {
                    values.put(path, json.asText());
                }
            }
            case YES_NO -> {
                if (isA(json.isBoolean(), path, Expected.YES_NO)) {
                    values.put(path, json.asText());
                }
            }
            case WHOLE_NUMBER, DECIMAL -> number(path, json);
            case DATE -> date(path, json);
        }
    }

    /// A number of a thousand million digits is ten characters long as it is sent, and has to stay so.
    private void number(String path, JsonNode json) {
        if (!isA(json.isNumber(), path, Expected.NUMBER)) {
            return;
        }
        BigDecimal number = json.decimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            error("number", path, "A number is expected, not “" + number + "”", number.toString());
        } else {
            values.put(path, number.toPlainString());
        }
    }

    private void date(String path, JsonNode json) {
        if (json.isTextual()) {
            values.put(path, json.asText());
            return;
        }
        if (!isA(json.isObject(), path, Expected.DATE)) {
            return;
        }
        json.properties().forEach(entry -> {
            if (!OF_A_DATE.contains(entry.getKey())) {
                unknown(path + "." + entry.getKey(), pointers.get(path) + step(entry.getKey()));
            }
        });
        values.putAll(FieldWriter.date(path, json));
    }

    private boolean isA(boolean fits, String path, Expected expected) {
        if (!fits) {
            error(expected.code, path, expected.message);
        }
        return fits;
    }

    private void error(String code, String path, String message, String... arguments) {
        if (violations.size() < MOST_TOLD) {
            violations.add(Violation.error(code, path, message, arguments));
        }
    }

    private static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
