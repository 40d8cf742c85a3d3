package org.vitrine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.problem.Violation;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;
import org.vitrine.vocabulary.Vocabularies;

/// Whether the values of custom fields are what the profile says they are. A value that was stored before is never
/// refused for what the profile has become since: it is told of, and kept.
final class CustomChecks {

    private final Profile profile;
    private final Map<String, List<CustomValue>> before;
    private final Vocabularies vocabularies;
    private final List<Violation> violations = new ArrayList<>();

    private CustomChecks(Profile profile, Map<String, List<CustomValue>> before, Vocabularies vocabularies) {
        this.profile = profile;
        this.before = before;
        this.vocabularies = vocabularies;
    }

    /// @param before the values that are stored now
    /// @return errors for new values, warnings for old ones
    static List<Violation> check(
            Map<String, List<CustomValue>> values,
            Profile profile,
            Map<String, List<CustomValue>> before,
            Vocabularies vocabularies) {
        CustomChecks checks = new CustomChecks(profile, before, vocabularies);
        values.forEach(checks::check);
        return checks.violations;
    }

    private void check(String key, List<CustomValue> values) {
        CustomField field = profile.custom().get(key);
        boolean unchanged = values.equals(before.get(key));
        String path = CustomField.PREFIX + key;
        if (field == null) {
            if (unchanged) {
                warn("field-retired", path, "The profile no longer has the field “" + key + "”", key);
            } else {
                error("unknown-field", path, "There is no field “" + key + "”", key);
            }
            return;
        }
        String label = field.labels().in(Language.EN);
        if (values.size() > 1 && !field.repeatable()) {
            say(unchanged, "not-repeatable", path, "“" + label + "” has one value", label);
        }
        for (CustomValue value : values) {
            boolean old = before.getOrDefault(key, List.of()).contains(value);
            check(field, label, value, path + "." + value.id(), old);
        }
    }

    private void check(CustomField field, String label, CustomValue value, String path, boolean old) {
        boolean fits = switch (field.type()) {
            case TEXT -> value.text() != null && only(value, 1);
            case LONG_TEXT -> value.text() != null && only(value, value.lang() == null ? 1 : 2);
            case TERM -> value.term() != null && only(value, 1);
            case DATE -> value.date() != null && only(value, 1);
            case QUANTITY -> value.number() != null && value.unit() != null && only(value, 2);
            case PARTY ->
                only(value, value.agent() != null && value.text() != null ? 2 : 1)
                        && (value.agent() != null || value.text() != null);
            case PLACE -> value.place() != null && only(value, 1);
            case YES_NO -> value.yes() != null && only(value, 1);
            case NUMBER -> value.number() != null && only(value, 1);
        };
        if (!fits) {
            boolean half =
                    field.type() == CustomField.Type.QUANTITY && (value.number() == null) != (value.unit() == null);
            say(
                    old,
                    half ? "quantity-half" : "custom-type",
                    half ? path + (value.number() == null ? ".number" : ".unit") : path,
                    half
                            ? "“" + label + "” has a value and a unit"
                            : "“" + label + "” is of the type " + field.type().word(),
                    label,
                    field.type().word());
            return;
        }
        term(field, label, value.term(), path + ".term", old);
        term(field, label, value.unit(), path + ".unit", old);
    }

    private void term(
            CustomField field, String label, @org.jspecify.annotations.Nullable String term, String path, boolean old) {
        String scheme = scheme(field);
        if (term != null && vocabularies.find(scheme, term).isEmpty()) {
            say(
                    old,
                    "unknown-term",
                    path,
                    "“" + term + "” is no term of the vocabulary of “" + label + "”",
                    term,
                    label);
        }
    }

    private static String scheme(CustomField field) {
        String own = field.vocabulary();
        return own == null ? CustomField.UNITS : own;
    }

    /// Whether so many parts are filled, no matter which.
    private static boolean only(CustomValue value, int parts) {
        Object[] all = {
            value.text(),
            value.lang(),
            value.term(),
            value.date(),
            value.number(),
            value.unit(),
            value.agent(),
            value.place(),
            value.yes()
        };
        return java.util.Arrays.stream(all).filter(java.util.Objects::nonNull).count() == parts;
    }

    private void say(boolean old, String code, String path, String message, String... arguments) {
        if (old) {
            warn(code, path, message, arguments);
        } else {
            error(code, path, message, arguments);
        }
    }

    private void error(String code, String path, String message, String... arguments) {
        violations.add(Violation.error(code, path, message, arguments));
    }

    private void warn(String code, String path, String message, String... arguments) {
        violations.add(Violation.warning(code, path, message, arguments));
    }
}
