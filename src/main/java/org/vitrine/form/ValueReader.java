package org.vitrine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.PlainText;

/// Reads single values out of what was typed.
final class ValueReader {

    private static final JsonNodeFactory JSON = FieldReader.JSON;

    private final Form<?> form;
    private final Fields fields;
    private final Findings findings;
    private final DateReader dates;

    ValueReader(Form<?> form, Fields fields, String editor, Findings findings) {
        this.form = form;
        this.fields = fields;
        this.findings = findings;
        this.dates = new DateReader(fields, editor, findings);
    }

    /// @return null when nothing was typed, or nothing that could be a value
    @Nullable
    JsonNode read(String path, Shape.Value value) {
        if (isTooLong(path)) {
            return null;
        }
        String text = clean(path, fields.get(path));
        if (value.type() == Shape.Value.Type.DATE) {
            return dates.read(path, text);
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

    /// Any text of allowed length, cleaned; empty when it is longer.
    String text(String path) {
        return isTooLong(path) ? "" : clean(path, fields.get(path));
    }

    /// Whether a value says something: a yes or no, or a choice, that stands there from the start does not.
    static boolean tells(JsonNode value) {
        return switch (value) {
            case Constant constant -> constant.tells;
            case Answer _ -> true;
            default -> !value.isNull() && !value.isBoolean();
        };
    }

    private boolean isTooLong(String path) {
        if (fields.get(path).length() <= FieldReader.LONGEST_TEXT) {
            return false;
        }
        findings.error(
                "too-long",
                path,
                "At most " + FieldReader.LONGEST_TEXT + " characters are allowed",
                Integer.toString(FieldReader.LONGEST_TEXT));
        return true;
    }

    /// Takes out what [PlainText] does not allow, and says so: nobody sees that it was there.
    private String clean(String path, String raw) {
        String removed = PlainText.removed(raw);
        if (!removed.isEmpty()) {
            findings.warning(
                    "characters-removed",
                    path,
                    "Characters that nobody sees were taken out: " + removed
                            + ". Kept are line breaks, tabs, and zero width joiners and non-joiners",
                    removed);
        }
        return PlainText.clean(raw);
    }

    private static @Nullable JsonNode emptyValue(Shape.Value value) {
        return value.javaType() == boolean.class ? JSON.booleanNode(false) : null;
    }

    private @Nullable JsonNode readText(String path, String text, Shape.Value value) {
        for (TextRule rule : form.rules()) {
            if (rule.type() == value.javaType() && !rule.allows().test(text)) {
                findings.error(rule.code(), path, "“" + text + "” " + rule.message(), text);
                return null;
            }
        }
        if ((path.endsWith(".lang") || path.endsWith(".language")) && !LanguageTag.isWellFormed(text)) {
            findings.error("language-tag", path, "“" + text + "” is no language tag (BCP 47): en, ko, ru-Latn", text);
            return null;
        }
        return JSON.textNode(text);
    }

    private @Nullable JsonNode readReference(String path, String text) {
        try {
            return JSON.textNode(UUID.fromString(text).toString());
        } catch (IllegalArgumentException e) {
            findings.error("reference-malformed", path, "Choose a record from the list: “" + text + "” is none", text);
            return null;
        }
    }

    private @Nullable JsonNode readYesNo(String path, String text, Shape.Value value) {
        return switch (text) {
            case "true", "yes", "on" -> answer(true, value);
            case "false", "no" -> answer(false, value);
            default -> {
                findings.error("yes-or-no", path, "Yes or no is expected, not “" + text + "”", text);
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
            findings.error("whole-number", path, "A whole number is expected, not “" + text + "”", text);
            return null;
        }
    }

    private @Nullable JsonNode readDecimal(String path, String text) {
        // a decimal comma is how most of the world writes it; more than 20 digits is no measurement
        String normal = text.replace(',', '.');
        if (!normal.matches("-?[0-9]{1,12}(\\.[0-9]{1,8})?")) {
            findings.error("number", path, "A number is expected, not “" + text + "”", text);
            return null;
        }
        return JSON.numberNode(new BigDecimal(normal));
    }

    private @Nullable JsonNode readChoice(String path, String text, Shape.Value value) {
        if (!value.constants().contains(text)) {
            findings.error("choice", path, "One of " + String.join(", ", value.constants()) + " is expected", text);
            return null;
        }
        return new Constant(text, value.tells(text));
    }

    /// Marks a yes or no that is not there from the start: somebody gave it.
    private static final class Answer extends BooleanNode {
        private static final long serialVersionUID = 1L;

        Answer(boolean yes) {
            super(yes);
        }
    }

    /// Marks a text as one of a choice's constants.
    private static final class Constant extends TextNode {
        private static final long serialVersionUID = 1L;

        private final boolean tells;

        Constant(String text, boolean tells) {
            super(text);
            this.tells = tells;
        }
    }
}
