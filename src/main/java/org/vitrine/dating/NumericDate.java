package org.vitrine.dating;

import java.util.List;

/// Dates in figures with one sign between them. The rule: a year of four digits in front means year, month, day; full
/// stops mean day, month, year; with slashes or hyphens, day and month are told apart only when one is above 12 or both
/// are equal, and otherwise nothing is chosen.
final class NumericDate {
    private NumericDate() {}

    /// Reads one when it stands here.
    static boolean read(Cursor cursor, Partial into, List<Reason> reasons) {
        Token first = cursor.peek();
        Token sign = cursor.peek(1);
        Token second = cursor.peek(2);
        Token third = cursor.peek(4);
        boolean separated = (sign.sign('.') || sign.sign('/') || sign.sign('-')) && sign.glued();
        boolean same = cursor.peek(3).kind() == Token.Kind.SIGN
                && cursor.peek(3).text().equals(sign.text())
                && (cursor.peek(3).glued());
        int middle = second.number() ? second.value() : Roman.value(second.text());
        boolean figures = first.number() && third.number() && middle > 0 && second.digits() <= 2;
        if (!separated || !same || !figures || into.hasYear() || into.month != null || into.day != null) {
            return false;
        }
        if (first.digits() == 4 && third.digits() <= 2) {
            set(into, first.value(), middle, third.value(), reasons);
        } else if (first.digits() <= 2 && third.digits() == 4) {
            boolean dayFirst = sign.sign('.') || !second.number() || first.value() > 12 || first.value() == middle;
            if (dayFirst) {
                set(into, third.value(), middle, first.value(), reasons);
            } else if (middle > 12) {
                set(into, third.value(), first.value(), middle, reasons);
            } else {
                String year = third.text() + "-";
                reasons.add(ReasonCode.AMBIGUOUS.with(
                        written(first, sign, second, third),
                        year + two(middle) + "-" + two(first.value()),
                        year + two(first.value()) + "-" + two(middle)));
                set(into, third.value(), 1, 1, reasons);
                into.broken = true;
            }
        } else if (first.digits() <= 2 && third.digits() == 2) {
            reasons.add(ReasonCode.TWO_DIGIT_YEAR.with(written(first, sign, second, third)));
            set(into, 1900, 1, 1, reasons);
            into.broken = true;
        } else {
            return false;
        }
        cursor.skip(5);
        if (cursor.peek().glued() && sign.sign('.')) {
            // "1984. 9. 17."
            cursor.take('.');
        }
        if (cursor.take(Term.YEAR_MARK) && cursor.peek().glued()) {
            cursor.take('.');
        }
        return true;
    }

    private static void set(Partial into, int year, int month, int day, List<Reason> reasons) {
        into.year = year;
        into.month = month;
        into.day = day;
        if (month > 12) {
            reasons.add(ReasonCode.NO_SUCH_MONTH.with(Integer.toString(month)));
            into.month = 1;
            into.broken = true;
        }
        if (day > 31) {
            reasons.add(ReasonCode.NO_SUCH_DAY.with(Integer.toString(day), "any month"));
            into.day = 1;
            into.broken = true;
        }
    }

    private static String two(int value) {
        return Component.two(value).digits();
    }

    private static String written(Token first, Token sign, Token second, Token third) {
        return first.text() + sign.text() + second.text() + sign.text() + third.text();
    }
}
