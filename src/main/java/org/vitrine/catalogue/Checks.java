package org.vitrine.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.form.Fields;
import org.vitrine.form.Shape;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;
import org.vitrine.text.Language;

/// The rules of a profile: what is missing to save, what is missing to publish, and how complete a record is.
public final class Checks {

    private Checks() {}

    /// What stands in the way of saving: errors only.
    public static List<Violation> toSave(Fields fields, Profile profile, Profiles labels) {
        return missing(fields, profile, labels, Profile.Required.TO_SAVE);
    }

    /// What stands in the way of publishing: errors only.
    public static List<Violation> toPublish(Fields fields, Profile profile, Profiles labels) {
        List<Violation> found = new ArrayList<>(missing(fields, profile, labels, Profile.Required.TO_SAVE));
        found.addAll(missing(fields, profile, labels, Profile.Required.TO_PUBLISH));
        return found;
    }

    /// Percent of the profile's fields that are filled, 0 to 100.
    public static int completeness(Fields fields, Profile profile) {
        List<Profile.Use> uses = profile.uses();
        long filled = uses.stream().filter(use -> isFilled(fields, use.field())).count();
        return uses.isEmpty() ? 100 : (int) (100 * filled / uses.size());
    }

    /// Fields of the profile that have no value yet, in its order.
    public static List<Profile.Use> unfilled(Fields fields, Profile profile) {
        return profile.uses().stream()
                .filter(use -> !isFilled(fields, use.field()))
                .toList();
    }

    private static List<Violation> missing(Fields fields, Profile profile, Profiles labels, Profile.Required level) {
        return profile.uses().stream()
                .filter(use -> use.required() == level && !isFilled(fields, use.field()))
                .map(use -> required(use.field(), labels))
                .toList();
    }

    private static Violation required(String field, Profiles labels) {
        String label = labels.guide().entry(field).labels().in(Language.EN);
        return Violation.error("required", field, "“" + label + "” is needed", label);
    }

    private static boolean isFilled(Fields fields, String field) {
        String below = field + ".";
        return fields.values().keySet().stream()
                .anyMatch(path -> (path.equals(field) || path.startsWith(below)) && saysSomething(path));
    }

    /// The order of entries, and what an entry has from the start (its language, a choice), say nothing by themselves.
    private static boolean saysSomething(String path) {
        if (path.endsWith(".lang")) {
            return false;
        }
        return Description.FORM
                .shape(path)
                .map(shape -> switch (shape) {
                    case Shape.Value(var type, var _) ->
                        type != Shape.Value.Type.CHOICE && type != Shape.Value.Type.YES_NO;
                    case Shape.Keyed _ -> true;
                    case Shape.Group _, Shape.Repeated _ -> false;
                })
                .orElse(false);
    }
}
