package org.vitrine.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vitrine.catalogue.Description;
import org.vitrine.form.Fields;
import org.vitrine.form.Shape;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.Profile;

/// Makes what a form sent whole. A form draws only the fields of its kind, so the others come from the revision that
/// it started from, and so do the things that nobody types: the kind, the collection, and who once decided about a
/// date.
record SentFields(Profile profile) {

    private static final String DECIDER = ".by";

    /// @param sent by the form
    /// @param before the revision that the form started from, without fields for a new record
    Fields complete(Fields sent, Fields before) {
        Map<String, String> values = new LinkedHashMap<>();
        before.values().forEach((path, text) -> {
            if (!isDrawn(path)) {
                values.put(path, text);
            }
        });
        sent.values().forEach((path, text) -> {
            if (!isDecider(path)) {
                values.put(path, text);
            } else if (isTheSameDecision(path, sent, before)) {
                values.put(path, before.get(path));
            }
        });
        for (String fixed : FormBuilder.FIXED) {
            if (!before.get(fixed).isEmpty()) {
                values.put(fixed, before.get(fixed));
            }
        }
        return new Fields(values);
    }

    private boolean isDrawn(String path) {
        String field = path.split("\\.", 2)[0];
        boolean keyed = Description.FORM.shape().part(field).orElse(null) instanceof Shape.Keyed;
        if (path.startsWith(CustomField.PREFIX)) {
            return profile.customAt(path).isPresent();
        }
        return field.equals(FormBuilder.ASSERTIONS)
                || (profile.use(field).isPresent()
                        && (!keyed || profile.guide().entries().containsKey(path)));
    }

    private static boolean isDecider(String path) {
        return path.endsWith(DECIDER)
                && Description.FORM
                        .shape(path.substring(0, path.length() - DECIDER.length()))
                        .filter(shape -> shape instanceof Shape.Value(var type, var _) && type == Shape.Value.Type.DATE)
                        .isPresent();
    }

    private static boolean isTheSameDecision(String path, Fields sent, Fields before) {
        String date = path.substring(0, path.length() - DECIDER.length());
        return !before.get(path).isEmpty()
                && sent.get(date).equals(before.get(date))
                && sent.get(date + ".edtf").equals(before.get(date + ".edtf"))
                && sent.get(date + ".because").equals(before.get(date + ".because"));
    }
}
