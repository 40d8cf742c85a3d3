package org.vitrine.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.form.Fields;
import org.vitrine.form.Shape;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;

/// The rules of a profile: what is missing to save, what is missing to publish, and how complete a record is.
public final class Checks {

    private Checks() {}

    /// What stands in the way of saving: errors only.
    public static List<Violation> toSave(Fields fields, Profile profile) {
        return missing(fields, profile, Profile.Required.TO_SAVE);
    }

    /// What stands in the way of publishing: errors only.
    public static List<Violation> toPublish(Fields fields, Profile profile) {
        List<Violation> found = new ArrayList<>(missing(fields, profile, Profile.Required.TO_SAVE));
        found.addAll(missing(fields, profile, Profile.Required.TO_PUBLISH));
        return found;
    }

    /// How much of what can be expected of it a record says.
    public static Completeness completeness(Fields fields, Profile profile) {
        return Completeness.of(fields, profile);
    }

    private static List<Violation> missing(Fields fields, Profile profile, Profile.Required level) {
        return profile.uses().stream()
                .filter(use -> use.required() == level && !isFilled(fields, use.field()))
                .map(use -> required(use.field(), profile))
                .toList();
    }

    private static Violation required(String field, Profile profile) {
        String label = profile.guide().entry(field).labels().in(Language.EN);
        return Violation.error("required", field, "“" + label + "” is needed", label);
    }

    static boolean isFilled(Fields fields, String field) {
        String below = field + ".";
        return fields.values().keySet().stream()
                .anyMatch(path -> (path.equals(field) || path.startsWith(below)) && saysSomething(path, fields));
    }

    /// The order of entries, and what an entry has from the start (its language, a choice), say nothing by themselves.
    private static boolean saysSomething(String path, Fields fields) {
        if (path.endsWith(".lang")) {
            return false;
        }
        return Description.FORM
                .shape(path)
                .map(shape -> switch (shape) {
                    case Shape.Value value ->
                        switch (value.type()) {
                            case CHOICE -> value.tells(fields.get(path));
                            case YES_NO -> value.javaType() == Boolean.class;
                            default -> true;
                        };
                    case Shape.Keyed _ -> true;
                    case Shape.Group _, Shape.Repeated _, Shape.Open _ -> false;
                })
                .orElse(false);
    }
}
