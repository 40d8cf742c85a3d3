package org.vitrine.desk;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.catalogue.Description;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;
import org.vitrine.problem.Violation;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.FieldGuide;
import org.vitrine.text.Language;

/// Says where a path is in words of the form: "Titles 2 › Language".
record FieldNames(Form<?> form, FieldGuide guide, Fields fields, Language language, ViolationWords words) {

    /// Of an object.
    FieldNames(FieldGuide guide, Fields fields, Language language, ViolationWords words) {
        this(Description.FORM, guide, fields, language, words);
    }

    String of(String path) {
        List<String> names = new ArrayList<>();
        String[] steps = path.split("\\.");
        String walked = "";
        for (String step : steps) {
            int place = fields.items(walked).indexOf(step);
            String before = walked;
            walked = walked.isEmpty() ? step : walked + "." + step;
            if (!isCustomValue(before) && place >= 0 && form.general(walked).equals(form.general(before))) {
                names.set(names.size() - 1, names.getLast() + " " + (place + 1));
            } else if (isCustomValue(before)) {
                // one of several has its number; the only one goes by the name of the field
                int of = fields.items(before).size();
                if (of > 1) {
                    names.set(names.size() - 1, names.getLast() + " " + (place + 1));
                }
            } else if (!isDateDetail(step) && !walked.equals("custom")) {
                names.add(guide.entry(form.general(walked)).labels().in(language));
            }
        }
        return names.stream()
                .reduce((above, below) -> above.equals(below) ? above : above + " › " + below)
                .orElse("");
    }

    /// Whether below a path stand the values of a custom field.
    private static boolean isCustomValue(String path) {
        return path.startsWith(CustomField.PREFIX) && path.indexOf('.', CustomField.PREFIX.length()) < 0;
    }

    private static boolean isDateDetail(String step) {
        return step.equals("edtf") || step.equals("because") || step.equals("by");
    }

    RecordView.Line line(Violation violation) {
        String path = violation.path();
        String message = words.in(language, named(violation, form, guide, language));
        return path.isEmpty()
                ? new RecordView.Line(null, "", message)
                : new RecordView.Line(target(path), of(path), message);
    }

    /// A violation that names its own field by the field's label in a language.
    static Violation named(Violation violation, Form<?> form, FieldGuide guide, Language language) {
        if (!violation.code().equals("required")) {
            return violation;
        }
        String label = guide.entry(form.general(violation.path())).labels().in(language);
        return new Violation(
                violation.severity(), violation.code(), violation.path(), violation.message(), List.of(label));
    }

    /// Id of the form's element for a path.
    static String target(String path) {
        return "f-" + path.replaceAll("\\.(edtf|because|by)$", "").replace('.', '-');
    }
}
