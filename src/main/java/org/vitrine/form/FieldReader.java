package org.vitrine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Violation;
import org.vitrine.text.RecordJson;

/// Reads a record out of what was typed and finds everything that is wrong with it at once.
public final class FieldReader<T extends Record> {

    /// Characters that one value may have.
    public static final int LONGEST_TEXT = 50_000;
    /// Items that one repeating field may have.
    public static final int MOST_ITEMS = 1_000;
    /// Values that one record may have, all lists together.
    public static final int MOST_VALUES = 20_000;
    /// Characters that one record may have, all values together.
    public static final int MOST_CHARACTERS = 2_000_000;
    /// Unknown fields that are named one by one.
    private static final int MOST_NAMED = 100;

    private static final Pattern ITEM_ID = Pattern.compile("[a-z0-9]{1,32}");
    // keeps a number as it was typed: 100 is not 1E+2
    static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Form<T> form;
    private final Fields fields;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Set<String>> items = new HashMap<>();
    private final Set<String> refusedWhole = new HashSet<>();
    private final Findings findings = new Findings();
    private final ValueReader values;

    private FieldReader(Form<T> form, Fields fields, String editor) {
        this.form = form;
        this.fields = fields;
        this.values = new ValueReader(form, fields, editor, findings);
    }

    /// @param record null when the violations leave none that could be stored
    /// @param violations errors and warnings, each at its path
    public record Result<T>(@Nullable T record, List<Violation> violations) {

        public Result {
            violations = List.copyOf(violations);
        }

        /// The record, when nothing stands in the way of storing it.
        public Optional<T> storable() {
            return violations.stream().anyMatch(Violation::isError) ? Optional.empty() : Optional.ofNullable(record);
        }
    }

    static <T extends Record> Result<T> read(Form<T> form, Fields fields, String editor) {
        return new FieldReader<>(form, fields, editor).read();
    }

    private Result<T> read() {
        long characters =
                fields.values().values().stream().mapToLong(String::length).sum();
        if (fields.values().size() > MOST_VALUES || characters > MOST_CHARACTERS) {
            findings.error(
                    "record-too-large",
                    "",
                    "A record has at most " + MOST_VALUES + " values and " + MOST_CHARACTERS + " characters",
                    Integer.toString(MOST_VALUES),
                    Integer.toString(MOST_CHARACTERS));
            return new Result<>(null, findings.all());
        }
        ObjectNode tree = readGroup("", form.shape());
        List<String> unknown = fields.values().keySet().stream()
                .filter(path -> !read.contains(path) && !isNotAskedFor(path))
                .toList();
        unknown.stream()
                .limit(MOST_NAMED)
                .forEach(path -> findings.error("unknown-field", path, "There is no field “" + path + "”", path));
        if (unknown.size() > MOST_NAMED) {
            int more = unknown.size() - MOST_NAMED;
            findings.error("unknown-fields", "", more + " more fields do not exist", Integer.toString(more));
        }
        return new Result<>(convert(tree), findings.all());
    }

    private @Nullable T convert(ObjectNode tree) {
        if (findings.hasErrorBelow("")) {
            return null;
        }
        try {
            return RecordJson.convert(tree, form.type());
        } catch (JsonProcessingException e) {
            findings.error("malformed", "", e.getOriginalMessage());
            return null;
        }
    }

    private ObjectNode readGroup(String path, Shape.Group group) {
        ObjectNode node = JSON.objectNode();
        for (Shape.Part part : group.parts()) {
            String at = Paths.join(path, part.key());
            JsonNode value = switch (part.shape()) {
                case Shape.Group(var _) -> readPart(at, (Shape.Group) part.shape(), part.needed());
                case Shape.Repeated(var item) -> readItems(at, item);
                case Shape.Keyed _ -> readKeyed(at);
                case Shape.Open(var each) -> readOpen(at, each.item());
                case Shape.Value one -> readValue(at, one);
            };
            if (value != null) {
                node.set(part.key(), value);
            }
        }
        return node;
    }

    /// @param always whether it has to be there even when nothing was typed into it
    private @Nullable JsonNode readPart(String path, Shape.Group group, boolean always) {
        ObjectNode node = readGroup(path, group);
        if (always || !node.isEmpty()) {
            checkNeeded(path, group, node);
        }
        return node.isEmpty() ? null : node;
    }

    /// A group that says something has everything that it cannot do without.
    private void checkNeeded(String path, Shape.Group group, ObjectNode node) {
        for (Shape.Part part : group.parts()) {
            String at = Paths.join(path, part.key());
            if (part.needed()
                    && part.shape() instanceof Shape.Value
                    && !node.has(part.key())
                    && !findings.hasErrorBelow(at)) {
                findings.error("required", at, "“" + part.key() + "” is needed here", part.key());
            }
        }
    }

    private JsonNode readItems(String path, Shape.Group item) {
        read.add(path);
        ArrayNode items = JSON.arrayNode();
        List<String> ids = fields.items(path);
        if (ids.size() > MOST_ITEMS) {
            findings.error(
                    "too-many", path, "At most " + MOST_ITEMS + " entries are allowed", Integer.toString(MOST_ITEMS));
            refusedWhole.add(path);
            return items;
        }
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!ITEM_ID.matcher(id).matches() || !seen.add(id)) {
                findings.error("item-id", path, "“" + id + "” is not the id of an entry, or stands twice");
                continue;
            }
            ObjectNode node = readGroup(Paths.join(path, id), item);
            // an entry that was added and left empty says nothing
            if (hasContent(node)) {
                Optional<Entries> texts = form.entriesAt(path).filter(rule -> rule.isTextAlone(node));
                if (texts.isPresent()) {
                    understand(texts.get(), path, id, node).forEach(items::add);
                } else {
                    checkNeeded(Paths.join(path, id), item, node);
                    items.add(node.put("id", id));
                }
            }
        }
        return items;
    }

    private List<ObjectNode> understand(Entries texts, String path, String id, ObjectNode typed) {
        EntryText rule = texts.rule();
        List<ObjectNode> entries = texts.apart(id, typed.path(rule.text()).asText());
        entries.stream()
                .filter(texts::isTextAlone)
                .map(entry -> entry.path(rule.text()).asText())
                .forEach(stretch -> findings.warning(
                        rule.code(),
                        Paths.join(Paths.join(path, id), rule.text()),
                        "“" + stretch + "” " + rule.message(),
                        stretch));
        return entries;
    }

    /// Choices, yes-or-no and languages have a value from the start, so they alone do not make an entry; a choice that
    /// tells does ([Telling]).
    private static boolean hasContent(ObjectNode node) {
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            JsonNode value = part.getValue();
            boolean says = !part.getKey().equals("lang")
                    && switch (value.getNodeType()) {
                        case ARRAY -> !value.isEmpty();
                        case OBJECT -> hasContent((ObjectNode) value);
                        default -> ValueReader.tells(value);
                    };
            if (says) {
                return true;
            }
        }
        return false;
    }

    private JsonNode readOpen(String path, Shape.Group item) {
        ObjectNode node = JSON.objectNode();
        String prefix = path + ".";
        fields.values().keySet().stream()
                .filter(at -> at.startsWith(prefix))
                .map(at -> at.substring(prefix.length()).split("\\.", 2)[0])
                .distinct()
                .forEach(key -> {
                    JsonNode items = readItems(prefix + key, item);
                    if (!items.isEmpty()) {
                        node.set(key, items);
                    }
                });
        return node;
    }

    private JsonNode readKeyed(String path) {
        ObjectNode node = JSON.objectNode();
        String prefix = path + ".";
        fields.values().keySet().forEach(at -> {
            if (at.startsWith(prefix)) {
                read.add(at);
                ArrayNode lines = node.putArray(at.substring(prefix.length()));
                values.text(at)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(lines::add);
            }
        });
        return node;
    }

    private @Nullable JsonNode readValue(String path, Shape.Value value) {
        read.add(path);
        if (value.type() == Shape.Value.Type.DATE) {
            DateReader.BESIDE.forEach(beside -> read.add(path + beside));
        }
        return values.read(path, value);
    }

    /// Texts of an entry that was removed are still sent by the form, or stand in the other side of a merge; those
    /// of a list that was refused as a whole are not looked at one by one.
    private boolean isNotAskedFor(String path) {
        String at = path;
        for (int dot = at.lastIndexOf('.'); dot > 0; dot = at.lastIndexOf('.')) {
            String id = at.substring(dot + 1);
            at = at.substring(0, dot);
            boolean repeated =
                    form.shape(at).filter(Shape.Repeated.class::isInstance).isPresent();
            if (repeated && (refusedWhole.contains(at) || !itemsOf(at).contains(id))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> itemsOf(String list) {
        return items.computeIfAbsent(list, path -> Set.copyOf(new HashSet<>(fields.items(path))));
    }
}
