package org.vitrine.intake;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.Dates;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;

/// Reads dates from cells: an EDTF value alone, or the source's words with the EDTF that they mean beside them.
final class CellDates {

    private CellDates() {}

    /// A column of EDTF alone; null when it is empty or wrong.
    static @Nullable HistoricalDate edtf(Row row, String column) {
        return row.find(column).flatMap(text -> edtf(row, column, text)).orElse(null);
    }

    private static Optional<HistoricalDate> edtf(Row row, String column, String text) {
        return switch (Dates.parseEdtf(text)) {
            case Reading.Understood(var date, var _) -> Optional.of(date);
            case Reading.NotADate(var _, var _) -> {
                row.fault(column, "edtf", "“" + text + "” is not EDTF", text);
                yield Optional.empty();
            }
        };
    }

    /// The columns `date_as_written` and `edtf`, which say the same in two ways; null when both are empty or one is
    /// wrong.
    static @Nullable HistoricalDate written(Row row) {
        String words = row.text("date_as_written");
        String meaning = row.text("edtf");
        if (words.isEmpty() && meaning.isEmpty()) {
            return null;
        }
        if (words.isEmpty()) {
            row.fault(
                    "date_as_written", "cell-empty", "the words that “" + meaning + "” stands for are needed", meaning);
            return null;
        }
        return switch (Dates.parse(words)) {
            case Reading.Understood(var date, var _) -> agreed(row, date, meaning);
            case Reading.NotADate(var _, var reasons) -> {
                String why = reasons.stream().map(reason -> reason.message()).collect(Collectors.joining("; "));
                row.fault("date_as_written", "date-malformed", why, words);
                yield null;
            }
        };
    }

    private static @Nullable HistoricalDate agreed(Row row, HistoricalDate date, String meaning) {
        String understood = date.edtf();
        if (understood == null) {
            row.fault(
                    "date_as_written",
                    "date-disagrees",
                    "the two years of “" + date.asWritten() + "” disagree",
                    date.asWritten());
            return null;
        }
        Optional<Edtf> given = Edtf.find(meaning);
        if (given.isEmpty()) {
            row.fault("edtf", "edtf", "“" + meaning + "” is not EDTF", meaning);
            return null;
        }
        if (!given.get().equals(Edtf.parse(understood))) {
            row.fault(
                    "edtf",
                    "date-differs",
                    "“" + date.asWritten() + "” means " + understood + ", not " + meaning,
                    date.asWritten(),
                    understood,
                    meaning);
            return null;
        }
        return date;
    }
}
