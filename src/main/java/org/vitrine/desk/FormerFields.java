package org.vitrine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vitrine.catalogue.Description;
import org.vitrine.form.Fields;
import org.vitrine.form.Shape;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.Profile;

/// What a record says in fields that the profile of its kind does not have, or no longer has.
final class FormerFields {

    // they belong to other fields and are drawn with them
    private static final Set<String> EVERYWHERE = Set.of("identity", "assertions", "sharedEvents", "dublinCore");

    private FormerFields() {}

    /// @param called what the fields were called when the record was saved
    static List<FormView.FormerLine> of(Fields fields, Profile profile, FieldNames called, Names names) {
        List<FormView.FormerLine> lines = new ArrayList<>();
        fields.values().forEach((path, text) -> {
            if (!isDrawn(path, profile) && isValue(path)) {
                String name = names.of(text);
                lines.add(new FormView.FormerLine(called.of(path), name.isEmpty() ? text : name));
            }
        });
        return List.copyOf(lines);
    }

    private static boolean isDrawn(String path, Profile profile) {
        String field = path.split("\\.", 2)[0];
        return path.startsWith(CustomField.PREFIX)
                ? profile.customAt(path).isPresent()
                : EVERYWHERE.contains(field) || profile.use(field).isPresent();
    }

    private static boolean isValue(String path) {
        return Description.FORM
                .shape(path)
                .filter(Shape.Value.class::isInstance)
                .isPresent();
    }
}
