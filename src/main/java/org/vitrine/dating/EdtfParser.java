package org.vitrine.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pass over the text, without going back. A null result always comes with a reason.
final class EdtfParser {
    private final String text;
    private final List<Reason> reasons = new ArrayList<>(0);
    private int at;

    EdtfParser(String text) {
        this.text = text;
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /// After a refusal: whether the text has the form of EDTF and only says what cannot be.
    boolean wellFormed() {
        for (Reason reason : reasons) {
            if (reason.code().equals(ReasonCode.NOT_EDTF.key())) {
                return false;
            }
        }
        return at == text.length() || "/,.]}".indexOf(peek()) >= 0;
    }

    @Nullable
    Edtf parse() {
        if (text.length() > Dates.MOST_CHARACTERS) {
            return fail(
                    ReasonCode.TOO_LONG.with(Integer.toString(text.length()), Integer.toString(Dates.MOST_CHARACTERS)));
        }
        if (text.isEmpty()) {
            return fail(ReasonCode.EMPTY.with());
        }
        Edtf edtf = switch (text.charAt(0)) {
            case '[' -> set(']');
            case '{' -> set('}');
            default -> single();
        };
        return edtf != null && at < text.length() ? unexpected() : edtf;
    }

    private @Nullable Edtf single() {
        int slash = text.indexOf('/');
        if (slash < 0) {
            Edtf.Point point = point();
            return point != null && peek() == 'T' ? time(point) : point;
        }
        Edtf.End start = end(slash);
        if (start == null || !take('/')) {
            return start == null ? null : unexpected();
        }
        Edtf.End end = end(text.length());
        if (end == null || at < text.length()) {
            return end == null ? null : unexpected();
        }
        return holds(EdtfRules.interval(start, end)) ? new Edtf.Interval(start, end) : null;
    }

    private Edtf.@Nullable End end(int limit) {
        if (at == limit) {
            return Edtf.Limit.UNKNOWN;
        }
        return takeDots() ? Edtf.Limit.OPEN : point();
    }

    private @Nullable Edtf set(char close) {
        at = 1;
        List<Edtf.Member> members = new ArrayList<>(4);
        do {
            Edtf.Member member = member(close);
            if (member == null) {
                return null;
            }
            members.add(member);
        } while (take(','));
        if (!take(close)) {
            return unexpected();
        }
        return holds(EdtfRules.set(members)) ? new Edtf.DateSet(close == '}', members) : null;
    }

    private Edtf.@Nullable Member member(char close) {
        Edtf.Point first = null;
        if (!takeDots()) {
            first = point();
            if (first == null || !takeDots()) {
                return first;
            }
            if (peek() == close) {
                return new Edtf.Range(first, null);
            }
        }
        Edtf.Point last = point();
        if (last == null) {
            return null;
        }
        return holds(EdtfRules.range(first, last)) ? new Edtf.Range(first, last) : null;
    }

    private Edtf.@Nullable Point point() {
        if (peek() == 'Y') {
            return longYear();
        }
        Qualification yearLeft = qualifier();
        String year = digits(peek() == '-' ? 5 : 4);
        if (year == null) {
            return unexpected();
        }
        int significant = 0;
        if (take('S')) {
            significant = number(2);
            if (significant <= 0 || yearLeft != Qualification.NONE) {
                return unexpected();
            }
        }
        Qualification yearRight = qualifier();
        if (significant > 0 || peek() != '-') {
            return date(new Component(year, yearLeft.and(yearRight)), null, null, significant);
        }
        at++;
        Qualification monthLeft = qualifier();
        String month = digits(2);
        if (month == null) {
            return unexpected();
        }
        Qualification monthRight = qualifier();
        if (month.charAt(0) >= '2' && month.charAt(0) <= '9' && month.charAt(1) != 'X') {
            return subYear(
                    new Component(year, yearLeft.and(yearRight).and(monthRight)),
                    new Component(month, monthLeft.and(monthRight)));
        }
        if (peek() != '-') {
            return date(
                    new Component(year, yearLeft.and(yearRight).and(monthRight)),
                    new Component(month, monthLeft.and(monthRight)),
                    null,
                    0);
        }
        at++;
        Qualification dayLeft = qualifier();
        String day = digits(2);
        if (day == null) {
            return unexpected();
        }
        // A qualifier at the right of a part covers that part and all parts before it.
        Qualification dayRight = qualifier();
        return date(
                new Component(year, yearLeft.and(yearRight).and(monthRight).and(dayRight)),
                new Component(month, monthLeft.and(monthRight).and(dayRight)),
                new Component(day, dayLeft.and(dayRight)),
                0);
    }

    private Edtf.@Nullable Point date(
            Component year, @Nullable Component month, @Nullable Component day, int significant) {
        return holds(EdtfRules.calendarDate(year, month, day, significant))
                ? new Edtf.CalendarDate(year, month, day, significant)
                : null;
    }

    /// Without looking at what follows a month that does not exist, its day would go unsaid.
    private Edtf.@Nullable Point subYear(Component year, Component code) {
        if (code.least() <= 41 && code.least() >= 21) {
            return holds(EdtfRules.subYear(year, code)) ? new Edtf.SubYear(year, code) : null;
        }
        Component day = null;
        if (take('-')) {
            String digits = digits(2);
            day = digits == null ? null : Component.of(digits);
        }
        return date(year, code, day, 0);
    }

    private Edtf.@Nullable Point longYear() {
        int start = at++;
        boolean negative = take('-');
        if (!Character.isDigit(peek()) || peek() == '0') {
            return unexpected();
        }
        int first = at;
        long mantissa = 0;
        while (peek() >= '0' && peek() <= '9') {
            // Past ten digits the value only has to stay too large.
            mantissa = at - first > 10 ? mantissa : mantissa * 10 + (peek() - '0');
            at++;
        }
        int exponent = take('E') ? number(9) : 0;
        if (exponent < 0 || exponent == 0 && text.lastIndexOf('E', at - 1) > start) {
            return unexpected();
        }
        int significant = 0;
        if (take('S')) {
            significant = number(2);
            if (significant <= 0) {
                return unexpected();
            }
        }
        Qualification qualification = qualifier();
        if (mantissa > EdtfRules.LAST_YEAR) {
            return fail(ReasonCode.BEYOND_RANGE.with(text.substring(start, at)));
        }
        long signed = negative ? -mantissa : mantissa;
        return holds(EdtfRules.longYear(signed, exponent, significant))
                ? new Edtf.LongYear(signed, exponent, significant, qualification)
                : null;
    }

    private @Nullable Edtf time(Edtf.Point point) {
        if (!(point instanceof Edtf.CalendarDate date) || date.day() == null || date.month() == null || !exact(date)) {
            return unexpected();
        }
        int start = ++at;
        int hour = number(2);
        int minute = take(':') ? number(2) : -1;
        int second = take(':') ? number(2) : -1;
        if (at - start != 8 || hour < 0 || minute < 0 || second < 0) {
            at = start;
            return unexpected();
        }
        Integer offset = null;
        if (take('Z')) {
            offset = 0;
        } else if (peek() == '+' || peek() == '-') {
            offset = offset();
            if (offset == null) {
                return unexpected();
            }
        }
        try {
            LocalDate day = LocalDate.of(
                    date.year().least(), date.month().least(), date.day().least());
            return holds(EdtfRules.dateTime(day, hour, minute, second, offset))
                    ? new Edtf.DateTime(day, hour, minute, second, offset)
                    : null;
        } catch (DateTimeException e) {
            return unexpected();
        }
    }

    private static boolean exact(Edtf.CalendarDate date) {
        Component month = date.month();
        Component day = date.day();
        return month != null && day != null && exact(date.year()) && exact(month) && exact(day);
    }

    private static boolean exact(Component component) {
        return component.specified() && component.qualification() == Qualification.NONE;
    }

    /// Minutes from UTC. "-00:00" is refused: ISO 8601-1 knows no offset minus zero.
    private @Nullable Integer offset() {
        int start = at;
        boolean behind = peek() == '-';
        at++;
        int hours = number(2);
        int minutes = 0;
        int length = 3;
        if (take(':')) {
            minutes = number(2);
            length = 6;
        }
        int total = hours * 60 + minutes;
        if (at - start != length || hours > 23 || minutes > 59 || behind && total == 0) {
            at = start;
            return null;
        }
        return behind ? -total : total;
    }

    /// The digits, including X, of exactly that many characters; null when they do not stand here.
    private @Nullable String digits(int length) {
        if (at + length > text.length()) {
            return null;
        }
        for (int i = length == 5 ? 1 : 0; i < length; i++) {
            if (!Component.isDigit(text.charAt(at + i))) {
                return null;
            }
        }
        at += length;
        return text.substring(at - length, at);
    }

    /// A number of at least one and at most that many digits; -1 when there is none.
    private int number(int most) {
        int start = at;
        int value = 0;
        while (at - start < most && peek() >= '0' && peek() <= '9') {
            value = value * 10 + (peek() - '0');
            at++;
        }
        return at == start ? -1 : value;
    }

    private Qualification qualifier() {
        Qualification qualification = Qualification.of(peek());
        if (qualification != Qualification.NONE) {
            at++;
        }
        return qualification;
    }

    private boolean takeDots() {
        if (text.startsWith("..", at)) {
            at += 2;
            return true;
        }
        return false;
    }

    private boolean take(char c) {
        if (peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean holds(List<Reason> broken) {
        reasons.addAll(broken);
        return broken.isEmpty();
    }

    private <T> @Nullable T unexpected() {
        return fail(ReasonCode.NOT_EDTF.with(text.substring(Math.min(at, text.length()))));
    }

    private <T> @Nullable T fail(Reason reason) {
        reasons.add(reason);
        return null;
    }
}
