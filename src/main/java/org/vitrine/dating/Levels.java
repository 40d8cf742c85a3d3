package org.vitrine.dating;

/// The conformance level a value needs (Library of Congress EDTF specification, sections Level 0 to Level 2).
final class Levels {
    private Levels() {}

    static int of(Edtf edtf) {
        return switch (edtf) {
            case Edtf.DateTime ignored -> 0;
            case Edtf.DateSet ignored -> 2;
            case Edtf.Point point -> of(point);
            case Edtf.Interval(var start, var end) -> Math.max(of(start), of(end));
        };
    }

    private static int of(Edtf.End end) {
        return switch (end) {
            case Edtf.Limit ignored -> 1;
            // Unspecified digits inside an interval belong to level 2 even where the date alone has level 1.
            case Edtf.CalendarDate date when !unspecified(date).isEmpty() -> 2;
            case Edtf.Point point -> of(point);
        };
    }

    private static int of(Edtf.Point point) {
        return switch (point) {
            case Edtf.LongYear year -> year.exponent() > 0 || year.significantDigits() > 0 ? 2 : 1;
            case Edtf.SubYear sub ->
                sub.number() > 24
                                || !sub.year().specified()
                                || sub.year().qualification() != sub.code().qualification()
                        ? 2
                        : 1;
            case Edtf.CalendarDate date -> of(date);
        };
    }

    private static int of(Edtf.CalendarDate date) {
        Qualification whole = date.year().qualification();
        boolean mixed = date.significantDigits() > 0
                || date.month() != null && date.month().qualification() != whole
                || date.day() != null && date.day().qualification() != whole;
        String unspecified = unspecified(date);
        if (mixed || !unspecified.isEmpty() && !fromTheRight(unspecified)) {
            return 2;
        }
        return whole != Qualification.NONE || date.year().negative() || !unspecified.isEmpty() ? 1 : 0;
    }

    /// The pattern of given (`0`) and unspecified (`X`) digits, empty when all are given.
    private static String unspecified(Edtf.CalendarDate date) {
        StringBuilder pattern = new StringBuilder(10);
        append(pattern, date.year().digits());
        if (date.month() != null) {
            append(pattern.append('-'), date.month().digits());
        }
        if (date.day() != null) {
            append(pattern.append('-'), date.day().digits());
        }
        return pattern.indexOf("X") < 0 ? "" : pattern.toString();
    }

    private static void append(StringBuilder pattern, String digits) {
        for (int i = digits.charAt(0) == '-' ? 1 : 0; i < digits.length(); i++) {
            pattern.append(digits.charAt(i) == 'X' ? 'X' : '0');
        }
    }

    /// The five patterns of level 1, "unspecified digit(s) from the right".
    private static boolean fromTheRight(String pattern) {
        return switch (pattern) {
            case "000X", "00XX", "0000-XX", "0000-00-XX", "0000-XX-XX" -> true;
            default -> false;
        };
    }
}
