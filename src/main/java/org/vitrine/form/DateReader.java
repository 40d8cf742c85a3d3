package org.vitrine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.Dates;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.EdtfSyntaxException;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.problem.Violation;
import org.vitrine.text.PlainText;
import org.vitrine.text.RecordJson;

/// Reads a date out of its words and, where a person has decided, out of the meaning that stands beside them.
final class DateReader {

    private static final String EDTF = ".edtf";
    private static final String BECAUSE = ".because";
    private static final String BY = ".by";
    /// What stands beside a date's path: the meaning as EDTF, why it is the right one, who says so.
    static final List<String> BESIDE = List.of(EDTF, BECAUSE, BY);

    private final Fields fields;
    private final String editor;
    private final Findings findings;

    DateReader(Fields fields, String editor, Findings findings) {
        this.fields = fields;
        this.editor = editor;
        this.findings = findings;
    }

    @Nullable
    JsonNode read(String path, String text) {
        String meaning = fields.get(path + EDTF).strip();
        if (text.isEmpty() && meaning.isEmpty()) {
            return null;
        }
        HistoricalDate date = meaning.isEmpty() ? understand(path, text) : decide(path, text, meaning);
        return date == null ? null : RecordJson.tree(date);
    }

    private @Nullable HistoricalDate understand(String path, String text) {
        return switch (Dates.parse(text)) {
            case Reading.Understood(var date, var warnings) -> {
                warnings.forEach(warning -> findings.add(new Violation(
                        Violation.Severity.WARNING, warning.code(), path, warning.message(), warning.args())));
                if (!date.resolved()) {
                    findings.warning(
                            "date-disagrees",
                            path,
                            "The two years of “" + text + "” disagree; decide which is meant before publishing",
                            text);
                }
                yield date;
            }
            case Reading.NotADate(var _, var reasons) -> {
                reasons.forEach(reason -> findings.add(
                        new Violation(Violation.Severity.ERROR, reason.code(), path, reason.message(), reason.args())));
                yield null;
            }
        };
    }

    /// A person says what is meant: a pair that disagrees needs a reason, other words take the meaning as it is.
    private @Nullable HistoricalDate decide(String path, String text, String meaning) {
        try {
            if (Dates.parse(text) instanceof Reading.Understood(var date, var _) && !date.resolved()) {
                String why = PlainText.clean(fields.get(path + BECAUSE));
                String who = fields.values().getOrDefault(path + BY, editor);
                if (why.isEmpty()) {
                    findings.error("reason-needed", path + BECAUSE, "Say why this reading is the right one");
                    return null;
                }
                return date.decide(meaning, who, why);
            }
            return HistoricalDate.of(Edtf.parse(meaning), text.isEmpty() ? meaning : text);
        } catch (EdtfSyntaxException e) {
            findings.error("edtf", path + EDTF, "“" + meaning + "” is not EDTF", meaning);
            return null;
        }
    }
}
