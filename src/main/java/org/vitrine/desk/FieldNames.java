package org.vitrine.desk;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.catalogue.Description;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;
import org.vitrine.profile.FieldGuide;
import org.vitrine.text.Language;

/// Says where a path is in words of the form: "Titles 2 › Language".
record FieldNames(FieldGuide guide, Fields fields, Language language, ViolationWords words) {

    String of(String path) {
        List<String> names = new ArrayList<>();
        String[] steps = path.split("\\.");
        String walked = "";
        for (String step : steps) {
            int place = fields.items(walked).indexOf(step);
            String before = walked;
            walked = walked.isEmpty() ? step : walked + "." + step;
            if (place >= 0 && Description.FORM.general(walked).equals(Description.FORM.general(before))) {
                names.set(names.size() - 1, names.getLast() + " " + (place + 1));
            } else if (!isDateDetail(step)) {
                names.add(guide.entry(Description.FORM.general(walked)).labels().in(language));
            }
        }
        return String.join(" › ", names);
    }

    private static boolean isDateDetail(String step) {
        return step.equals("edtf") || step.equals("because") || step.equals("by");
    }

    RecordView.Line line(Violation violation) {
        String path = violation.path();
        return path.isEmpty()
                ? new RecordView.Line(null, "", words.in(language, violation))
                : new RecordView.Line(target(path), of(path), words.in(language, violation));
    }

    /// Id of the form's element for a path.
    static String target(String path) {
        return "f-" + path.replaceAll("\\.(edtf|because|by)$", "").replace('.', '-');
    }
}
