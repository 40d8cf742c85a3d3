package org.vitrine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/// Gives fields that are no whole record yet, of a template say, as JSON that [JsonFields] reads.
public final class FieldsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Fields fields;

    private FieldsJson(Fields fields) {
        this.fields = fields;
    }

    public static ObjectNode write(Form<?> form, Fields fields) {
        return new FieldsJson(fields).group("", form.shape());
    }

    private ObjectNode group(String path, Shape.Group group) {
        ObjectNode object = JSON.objectNode();
        for (Shape.Part part : group.parts()) {
            JsonNode value = of(Paths.join(path, part.key()), part.shape());
            if (!value.isMissingNode() && !(value.isContainerNode() && value.isEmpty())) {
                object.set(part.key(), value);
            }
        }
        return object;
    }

    private JsonNode of(String path, Shape shape) {
        return switch (shape) {
            case Shape.Group group -> group(path, group);
            case Shape.Repeated(var item) -> items(path, item);
            case Shape.Keyed _ -> keyed(path, null);
            case Shape.Open(var each) -> keyed(path, each.item());
            case Shape.Value(var type, var _) -> value(path, type);
        };
    }

    private ArrayNode items(String path, Shape.Group item) {
        ArrayNode items = JSON.arrayNode();
        fields.items(path).forEach(id -> {
            ObjectNode one = JSON.objectNode().put("id", id);
            one.setAll(group(Paths.join(path, id), item));
            items.add(one);
        });
        return items;
    }

    /// @param item of lists under each key; null for lines of text
    private ObjectNode keyed(String path, Shape.@org.jspecify.annotations.Nullable Group item) {
        ObjectNode object = JSON.objectNode();
        String prefix = path + ".";
        fields.values().keySet().stream()
                .filter(at -> at.startsWith(prefix))
                .map(at -> at.substring(prefix.length()).split("\\.", 2)[0])
                .distinct()
                .forEach(key -> {
                    if (item != null) {
                        object.set(key, items(prefix + key, item));
                    } else {
                        fields.get(prefix + key).lines().forEach(object.withArray(key)::add);
                    }
                });
        return object;
    }

    private JsonNode value(String path, Shape.Value.Type type) {
        String text = fields.get(path);
        if (text.isEmpty() && fields.get(path + ".edtf").isEmpty()) {
            return JSON.missingNode();
        }
        return switch (type) {
            case YES_NO -> JSON.booleanNode(text.equals("true"));
            case WHOLE_NUMBER, DECIMAL ->
                text.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?")
                        ? JSON.numberNode(new BigDecimal(text))
                        : JSON.textNode(text);
            case DATE -> date(path, text);
            case TEXT, REFERENCE, CHOICE -> JSON.textNode(text);
        };
    }

    private JsonNode date(String path, String text) {
        String meaning = fields.get(path + ".edtf");
        return meaning.isEmpty()
                ? JSON.textNode(text)
                : JSON.objectNode().put("asWritten", text).put("edtf", meaning);
    }
}
