package org.vitrine.dating;

import java.util.Locale;
import java.util.Optional;

/// Dates for people to read, in English, Korean and Russian; any other language gets English.
public final class DateText {
    private DateText() {}

    /// The date in the Gregorian calendar.
    public static String of(Edtf edtf, Locale locale) {
        return edtf.print();
    }

    /// @throws EdtfSyntaxException if `edtf` is not EDTF
    public static String of(String edtf, Locale locale) {
        return of(Edtf.parse(edtf), locale);
    }

    /// The meaning of the date; while it is unresolved, the text as it was written.
    public static String of(HistoricalDate date, Locale locale) {
        String edtf = date.edtf();
        return edtf == null ? date.asWritten() : of(edtf, locale);
    }

    /// The date in Juche years with the Gregorian ones beside them; empty unless all of it lies in 1912 or later.
    public static Optional<String> juche(Edtf edtf, Locale locale) {
        return Optional.empty();
    }

    /// Empty for an unresolved date too.
    public static Optional<String> juche(HistoricalDate date, Locale locale) {
        String edtf = date.edtf();
        return edtf == null ? Optional.empty() : juche(Edtf.parse(edtf), locale);
    }
}
