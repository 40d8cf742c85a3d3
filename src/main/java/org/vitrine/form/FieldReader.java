package org.vitrine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.Dates;
import org.vitrine.dating.EdtfSyntaxException;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.problem.Violation;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.PlainText;
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
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Form<T> form;
    private final Fields fields;
    private final String editor;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Set<String>> items = new HashMap<>();
    private final Set<String> refusedWhole = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private FieldReader(Form<T> form, Fields fields, String editor) {
        this.form = form;
        this.fields = fields;
        this.editor = editor;
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
            error(
                    "record-too-large",
                    "",
                    "A record has at most " + MOST_VALUES + " values and " + MOST_CHARACTERS + " characters",
                    Integer.toString(MOST_VALUES),
                    Integer.toString(MOST_CHARACTERS));
            return new Result<>(null, violations);
        }
        ObjectNode tree = readGroup("", form.shape());
        List<String> unknown = fields.values().keySet().stream()
                .filter(path -> !read.contains(path) && !isNotAskedFor(path))
                .toList();
        unknown.stream()
                .limit(MOST_NAMED)
                .forEach(path -> error("unknown-field", path, "There is no field “" + path + "”", path));
        if (unknown.size() > MOST_NAMED) {
            int more = unknown.size() - MOST_NAMED;
            error("unknown-fields", "", more + " more fields do not exist", Integer.toString(more));
        }
        return new Result<>(convert(tree), violations);
    }

    private @Nullable T convert(ObjectNode tree) {
        if (violations.stream().anyMatch(Violation::isError)) {
            return null;
        }
        try {
            return RecordJson.convert(tree, form.type());
        } catch (JsonProcessingException e) {
            error("malformed", "", e.getOriginalMessage());
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
            boolean wrongAlready =
                    violations.stream().anyMatch(v -> v.isError() && v.path().startsWith(at));
            if (part.needed() && part.shape() instanceof Shape.Value && !node.has(part.key()) && !wrongAlready) {
                error("required", at, "“" + part.key() + "” is needed here", part.key());
            }
        }
    }

    private JsonNode readItems(String path, Shape.Group item) {
        read.add(path);
        ArrayNode items = JSON.arrayNode();
        List<String> ids = fields.items(path);
        if (ids.size() > MOST_ITEMS) {
            error("too-many", path, "At most " + MOST_ITEMS + " entries are allowed", Integer.toString(MOST_ITEMS));
            refusedWhole.add(path);
            return items;
        }
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!ITEM_ID.matcher(id).matches() || !seen.add(id)) {
                error("item-id", path, "“" + id + "” is not the id of an entry, or stands twice");
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
                .forEach(stretch -> violations.add(Violation.warning(
                        rule.code(),
                        Paths.join(Paths.join(path, id), rule.text()),
                        "“" + stretch + "” " + rule.message(),
                        stretch)));
        return entries;
    }

    /// Choices, yes-or-no and languages have a value from the start, so they alone do not make an entry; a choice that
    /// tells does ([Telling]).
    private static boolean hasContent(ObjectNode node) {
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            JsonNode value = part.getValue();
            boolean says = !part.getKey().equals("lang")
                    && switch (value.getNodeType()) {
                        case BOOLEAN -> value instanceof Answer;
                        case NULL -> false;
                        case ARRAY -> !value.isEmpty();
                        case OBJECT -> hasContent((ObjectNode) value);
                        default -> !saysNothing(value);
                    };
            if (says) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysNothing(JsonNode value) {
        return value instanceof Constant constant && !constant.tells;
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
        fields.values().forEach((at, text) -> {
            if (at.startsWith(prefix)) {
                read.add(at);
                ArrayNode lines = node.putArray(at.substring(prefix.length()));
                if (text.length() > LONGEST_TEXT) {
                    error("too-long", at, "At most " + LONGEST_TEXT + " characters are allowed", "" + LONGEST_TEXT);
                    return;
                }
                clean(at, text)
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
        String raw = fields.get(path);
        if (raw.length() > LONGEST_TEXT) {
            error("too-long", path, "At most " + LONGEST_TEXT + " characters are allowed", "" + LONGEST_TEXT);
            return null;
        }
        String text = clean(path, raw);
        if (value.type() == Shape.Value.Type.DATE) {
            return readDate(path, text);
        }
        if (text.isEmpty()) {
            return emptyValue(value);
        }
        return switch (value.type()) {
            case TEXT -> readText(path, text, value);
            case REFERENCE -> readReference(path, text);
            case YES_NO -> readYesNo(path, text, value);
            case WHOLE_NUMBER -> readWholeNumber(path, text);
            case DECIMAL -> readDecimal(path, text);
            case CHOICE -> readChoice(path, text, value);
            case DATE -> throw new IllegalStateException("Dates are read above");
        };
    }

    /// Takes out what [PlainText] does not allow, and says so: nobody sees that it was there.
    private String clean(String path, String raw) {
        String removed = PlainText.removed(raw);
        if (!removed.isEmpty()) {
            violations.add(Violation.warning(
                    "characters-removed",
                    path,
                    "Characters that nobody sees were taken out: " + removed
                            + ". Kept are line breaks, tabs, and zero width joiners and non-joiners",
                    removed));
        }
        return PlainText.clean(raw);
    }

    private static @Nullable JsonNode emptyValue(Shape.Value value) {
        return value.javaType() == boolean.class ? JSON.booleanNode(false) : null;
    }

    private @Nullable JsonNode readText(String path, String text, Shape.Value value) {
        for (TextRule rule : form.rules()) {
            if (rule.type() == value.javaType() && !rule.allows().test(text)) {
                error(rule.code(), path, "“" + text + "” " + rule.message(), text);
                return null;
            }
        }
        if ((path.endsWith(".lang") || path.endsWith(".language")) && !LanguageTag.isWellFormed(text)) {
            error("language-tag", path, "“" + text + "” is no language tag (BCP 47): en, ko, ru-Latn", text);
            return null;
        }
        return JSON.textNode(text);
    }

    private @Nullable JsonNode readReference(String path, String text) {
        try {
            return JSON.textNode(UUID.fromString(text).toString());
        } catch (IllegalArgumentException e) {
            error("reference-malformed", path, "Choose a record from the list: “" + text + "” is none", text);
            return null;
        }
    }

    private @Nullable JsonNode readYesNo(String path, String text, Shape.Value value) {
        return switch (text) {
            case "true", "yes", "on" -> answer(true, value);
            case "false", "no" -> answer(false, value);
            default -> {
                error("yes-or-no", path, "Yes or no is expected, not “" + text + "”", text);
                yield null;
            }
        };
    }

    private static JsonNode answer(boolean yes, Shape.Value value) {
        return value.javaType() == Boolean.class ? new Answer(yes) : JSON.booleanNode(yes);
    }

    private @Nullable JsonNode readWholeNumber(String path, String text) {
        try {
            return JSON.numberNode(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            error("whole-number", path, "A whole number is expected, not “" + text + "”", text);
            return null;
        }
    }

    private @Nullable JsonNode readDecimal(String path, String text) {
        // a decimal comma is how most of the world writes it; more than 20 digits is no measurement
        String normal = text.replace(',', '.');
        if (!normal.matches("-?[0-9]{1,12}(\\.[0-9]{1,8})?")) {
            error("number", path, "A number is expected, not “" + text + "”", text);
            return null;
        }
        return JSON.numberNode(new BigDecimal(normal));
    }

    private @Nullable JsonNode readChoice(String path, String text, Shape.Value value) {
        if (!value.constants().contains(text)) {
            error("choice", path, "One of " + String.join(", ", value.constants()) + " is expected", text);
            return null;
        }
        return new Constant(text, value.tells(text));
    }

    private @Nullable JsonNode readDate(String path, String text) {
        read.add(path + ".edtf");
        read.add(path + ".because");
        read.add(path + ".by");
        String meaning = fields.get(path + ".edtf").strip();
        if (text.isEmpty() && meaning.isEmpty()) {
            return null;
        }
        HistoricalDate date = meaning.isEmpty() ? understand(path, text) : decide(path, text, meaning);
        return date == null ? null : RecordJson.tree(date);
    }

    private @Nullable HistoricalDate understand(String path, String text) {
        return switch (Dates.parse(text)) {
            case Reading.Understood(var date, var warnings) -> {
                warnings.forEach(warning -> violations.add(new Violation(
                        Violation.Severity.WARNING, warning.code(), path, warning.message(), warning.args())));
                if (!date.resolved()) {
                    violations.add(Violation.warning(
                            "date-disagrees",
                            path,
                            "The two years of “" + text + "” disagree; decide which is meant before publishing",
                            text));
                }
                yield date;
            }
            case Reading.NotADate(var _, var reasons) -> {
                reasons.forEach(reason -> violations.add(
                        new Violation(Violation.Severity.ERROR, reason.code(), path, reason.message(), reason.args())));
                yield null;
            }
        };
    }

    /// A person says what is meant: a pair that disagrees needs a reason, other words take the meaning as it is.
    private @Nullable HistoricalDate decide(String path, String text, String meaning) {
        try {
            if (Dates.parse(text) instanceof Reading.Understood(var date, var _) && !date.resolved()) {
                String why = PlainText.clean(fields.get(path + ".because"));
                String who = fields.values().getOrDefault(path + ".by", editor);
                if (why.isEmpty()) {
                    error("reason-needed", path + ".because", "Say why this reading is the right one");
                    return null;
                }
                return date.decide(meaning, who, why);
            }
            return HistoricalDate.of(org.vitrine.dating.Edtf.parse(meaning), text.isEmpty() ? meaning : text);
        } catch (EdtfSyntaxException e) {
            error("edtf", path + ".edtf", "“" + meaning + "” is not EDTF", meaning);
            return null;
        }
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

    private void error(String code, String path, String message, String... arguments) {
        violations.add(Violation.error(code, path, message, arguments));
    }

    /// Marks a yes or no that is not there from the start: somebody gave it.
    private static final class Answer extends com.fasterxml.jackson.databind.node.BooleanNode {
        private static final long serialVersionUID = 1L;

        Answer(boolean yes) {
            super(yes);
        }
    }

    /// Marks a text as one of a choice's constants.
    private static final class Constant extends com.fasterxml.jackson.databind.node.TextNode {
        private static final long serialVersionUID = 1L;

        private final boolean tells;

        Constant(String text, boolean tells) {
            super(text);
            this.tells = tells;
        }
    }
}
