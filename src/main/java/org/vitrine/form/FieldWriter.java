package org.vitrine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.dating.Dates;
import org.vitrine.dating.Reading;
import org.vitrine.text.RecordJson;

/// Lays a record out flat, as [Fields] describes.
final class FieldWriter {

    private final Map<String, String> values = new LinkedHashMap<>();

    private final Form<?> form;

    private FieldWriter(Form<?> form) {
        this.form = form;
    }

    static Fields write(Form<?> form, Record record) {
        FieldWriter writer = new FieldWriter(form);
        writer.write("", form.shape(), RecordJson.tree(record));
        return new Fields(writer.values);
    }

    private void write(String path, Shape shape, JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return;
        }
        switch (shape) {
            case Shape.Group(var parts) ->
                parts.forEach(part -> write(Paths.join(path, part.key()), part.shape(), node.path(part.key())));
            case Shape.Repeated(var item) -> writeItems(path, item, node);
            case Shape.Open(var each) ->
                node.properties()
                        .forEach(entry -> writeItems(Paths.join(path, entry.getKey()), each.item(), entry.getValue()));
            case Shape.Keyed _ ->
                node.properties()
                        .forEach(entry -> values.put(Paths.join(path, entry.getKey()), lines(entry.getValue())));
            case Shape.Value(var type, var _) -> {
                if (type == Shape.Value.Type.DATE) {
                    values.putAll(date(path, node));
                } else {
                    values.put(path, node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText());
                }
            }
        }
    }

    private void writeItems(String path, Shape.Group item, JsonNode items) {
        List<String> ids = new ArrayList<>();
        Optional<Entries> texts = form.entriesAt(path);
        for (int i = 0; i < items.size(); i++) {
            JsonNode one = items.get(i);
            String id = one.path("id").asText();
            ids.add(id);
            int together = texts.isPresent() ? texts.get().together(items, i) : 0;
            if (together > 0) {
                String text = texts.get().rule().text();
                values.put(
                        Paths.join(Paths.join(path, id), text), one.path(text).asText());
                i += together - 1;
            } else {
                write(Paths.join(path, id), item, one);
            }
        }
        if (!ids.isEmpty()) {
            values.put(path, String.join(" ", ids));
        }
    }

    /// A date's own text at its path, and beside it what a person gave it as its meaning.
    static Map<String, String> date(String path, JsonNode date) {
        Map<String, String> values = new LinkedHashMap<>();
        String asWritten = date.path("asWritten").asText("");
        String edtf = date.path("edtf").asText("");
        values.put(path, asWritten);
        if (!edtf.isEmpty() && !edtf.equals(understood(asWritten))) {
            values.put(path + ".edtf", edtf);
        }
        JsonNode decision = date.path("decision");
        if (decision.isObject()) {
            values.put(path + ".because", decision.path("why").asText(""));
            values.put(path + ".by", decision.path("who").asText(""));
        }
        return values;
    }

    private static String understood(String asWritten) {
        return switch (Dates.parse(asWritten)) {
            case Reading.Understood(var date, var _) -> String.valueOf(date.edtf());
            case Reading.NotADate _ -> "";
        };
    }

    private static String lines(JsonNode texts) {
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> lines.add(text.asText()));
        return String.join("\n", lines);
    }
}
