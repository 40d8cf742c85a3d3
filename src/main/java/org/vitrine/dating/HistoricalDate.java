package org.vitrine.dating;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A date as a source wrote it, and what it means.
///
/// @param asWritten the source's own text, unchanged
/// @param calendar the calendar the source counted years in
/// @param eraYear the first era year that was written (Juche 1 or later); null for a Gregorian date
/// @param edtf canonical EDTF; null only while `check` is [Check#DISAGREES]
/// @param earliest first proleptic Gregorian day it can mean; null when the start is open, unknown or unresolved
/// @param latest last such day, inclusive; null when the end is open, unknown or unresolved
/// @param decision who decided and why, exactly when `check` is [Check#DECIDED]
/// @param readings EDTF of each reading of a pair of years that disagrees, the era year's first; else empty. They stay
///     when somebody has decided.
public record HistoricalDate(
        String asWritten,
        Calendar calendar,
        @Nullable Integer eraYear,
        @Nullable String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Check check,
        @Nullable Decision decision,
        List<String> readings) {

    public HistoricalDate {
        readings = List.copyOf(readings);
        if ((edtf == null) != (check == Check.DISAGREES)) {
            throw new IllegalArgumentException("Only a date that disagrees lacks its EDTF");
        }
        if (edtf == null && (earliest != null || latest != null)) {
            throw new IllegalArgumentException("An unresolved date has no bounds");
        }
        if (check == Check.DISAGREES && readings.size() < 2) {
            throw new IllegalArgumentException("A date that disagrees keeps both readings");
        }
        if ((decision == null) == (check == Check.DECIDED)) {
            throw new IllegalArgumentException("A decided date, and no other, says who decided");
        }
        if (eraYear != null && (calendar != Calendar.JUCHE || eraYear < 1)) {
            throw new IllegalArgumentException("An era year belongs to Juche and starts at 1");
        }
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("A date does not end before it starts");
        }
        if (edtf != null) {
            Edtf.parse(edtf);
        }
    }

    /// The stored form of an EDTF value that stands for itself, with bounds worked out.
    public static HistoricalDate of(Edtf edtf, String asWritten) {
        return of(edtf, asWritten, Calendar.GREGORIAN, null, Check.SINGLE);
    }

    static HistoricalDate of(Edtf edtf, String asWritten, Calendar calendar, @Nullable Integer eraYear, Check check) {
        return new HistoricalDate(
                asWritten, calendar, eraYear, edtf.print(), edtf.earliest(), edtf.latest(), check, null, List.of());
    }

    /// Whether it has a meaning; false exactly while its two years contradict each other.
    public boolean resolved() {
        return check != Check.DISAGREES;
    }

    /// This date with its meaning settled by a person; text, calendar and readings stay as they are.
    ///
    /// @throws EdtfSyntaxException if `edtf` is not EDTF
    /// @throws IllegalArgumentException if `who` or `why` is blank
    public HistoricalDate decide(String edtf, String who, String why) {
        Edtf meaning = Edtf.parse(edtf);
        return new HistoricalDate(
                asWritten,
                calendar,
                eraYear,
                meaning.print(),
                meaning.earliest(),
                meaning.latest(),
                Check.DECIDED,
                new Decision(who, why),
                readings);
    }
}
