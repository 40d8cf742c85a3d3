package org.vitrine.dating;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Dates for people to read, in English, Korean and Russian; any other language gets English.
public final class DateText {
    static final int FIRST_JUCHE_YEAR = 1912;

    private DateText() {}

    /// The date in the Gregorian calendar: "14 April 1987", "before 1912", "about 1950". Dates apart from each other
    /// stay
    /// apart.
    public static String of(Edtf edtf, Locale locale) {
        return new DateSpeaker(Wording.of(locale), false).say(edtf);
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

    /// The date in Juche years with the Gregorian ones beside them, "14 April Juche 76 (1987)"; empty unless all of it
    /// lies
    /// in 1912 or later.
    public static Optional<String> juche(Edtf edtf, Locale locale) {
        LocalDate earliest = edtf.earliest();
        return earliest == null || earliest.getYear() < FIRST_JUCHE_YEAR
                ? Optional.empty()
                : Optional.of(new DateSpeaker(Wording.of(locale), true).say(edtf));
    }

    /// @throws EdtfSyntaxException if `edtf` is not EDTF
    public static Optional<String> juche(String edtf, Locale locale) {
        return juche(Edtf.parse(edtf), locale);
    }

    /// Empty for an unresolved date too.
    public static Optional<String> juche(HistoricalDate date, Locale locale) {
        String edtf = date.edtf();
        return edtf == null ? Optional.empty() : juche(edtf, locale);
    }
}
