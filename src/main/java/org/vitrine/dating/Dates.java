package org.vitrine.dating;

import java.util.List;
import java.util.Locale;

/// The door of the package: text in, [Reading] out. No text makes it throw. What is stored always says what was
/// written,
/// unchanged.
///
/// Rules for text that is no EDTF:
///
/// - the whole text has to be a date; what is left over is named in the refusal
/// - Juche years are checked against Gregorian years beside them; a pair that disagrees is understood with both
/// readings
/// - `03/04/1950` and `03-04-1950` are refused when day and month cannot be told apart; full stops mean day first
/// - `1921-25` is refused because it is both a range of years and EDTF for a season; `1904-05` is May 1904, with a
/// warning
/// - "between A and B" and "from A to B" are intervals (ADR 160); "before 1912" is `[..1911]`, "after 1950" is
/// `[1951..]`, "by
/// 1950"
///   is `[..1950]`, "since 1950" is `1950/..`, "until 1950" is `../1950`
/// - the 20th century is `19XX`; early, mid and late are thirds of a century or decade (early 20th century is 1900 to
/// 1933)
///   and of a year (`1950-37`); of a month they end with the 10th and the 20th
/// - dates apart from each other are all meant, `{…}`; with "or" one of them is, `[…]`
/// - a qualifier in front of a range covers both ends, one behind a date that date
/// - a text that says there is no date is [Reading.NotADate] with the reason [ReasonCode#UNDATED]
public final class Dates {
    /// Longer texts are no dates.
    public static final int MOST_CHARACTERS = 500;

    private Dates() {}

    /// Reads a date as people write it, or EDTF.
    public static Reading parse(String text) {
        CleanText clean = CleanText.of(text);
        if (!clean.reasons().isEmpty()) {
            return new Reading.NotADate(text, clean.reasons());
        }
        String candidate = clean.text();
        if (mayBeEdtf(candidate.charAt(0)) && !(shortened(candidate) && notMonth(candidate))) {
            if (shortened(candidate) && number(candidate, 5) > 12) {
                return new Reading.NotADate(text, List.of(ambiguous(candidate)));
            }
            EdtfParser parser = new EdtfParser(candidate);
            Edtf edtf = parser.parse();
            if (edtf != null) {
                List<Warning> warnings = shortened(candidate) ? List.of(monthNotYears(candidate)) : List.of();
                return new Reading.Understood(HistoricalDate.of(edtf, text), warnings);
            }
            if (parser.wellFormed()) {
                return new Reading.NotADate(text, parser.reasons());
            }
        }
        if (Lexicon.saysUndated(Lexer.lowerCase(candidate))) {
            return new Reading.NotADate(text, List.of(ReasonCode.UNDATED.with(candidate)));
        }
        return new NaturalParser(candidate, text).parse();
    }

    /// Reads EDTF and nothing else; spaces around it are no part of the format either.
    public static Reading parseEdtf(String text) {
        EdtfParser parser = new EdtfParser(text);
        Edtf edtf = parser.parse();
        return edtf == null
                ? new Reading.NotADate(text, parser.reasons())
                : new Reading.Understood(HistoricalDate.of(edtf, text), List.of());
    }

    private static boolean mayBeEdtf(char first) {
        return first >= '0' && first <= '9' || "-Y[{?~%./X".indexOf(first) >= 0;
    }

    /// Whether it has the form of "1904-05" and could be a range of years by its numbers.
    private static boolean shortened(String text) {
        if (text.length() != 7 || text.charAt(4) != '-') {
            return false;
        }
        for (int i = 0; i < 7; i++) {
            if (i != 4 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return number(text, 5) > number(text, 2);
    }

    private static boolean notMonth(String text) {
        int number = number(text, 5);
        return number > 12 && number < 21 || number > 41;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static String years(String text) {
        return text.substring(0, 4) + "-" + text.substring(0, 2) + text.substring(5);
    }

    private static Reason ambiguous(String text) {
        String season = DateText.of(Edtf.parse(text), Locale.ENGLISH);
        return ReasonCode.AMBIGUOUS.with(text, season, years(text));
    }

    private static Warning monthNotYears(String text) {
        return WarningCode.MONTH_NOT_YEARS.with(text, text.substring(5), text.substring(0, 4), years(text));
    }
}
