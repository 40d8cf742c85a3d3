package org.vitrine.dating;

import org.jspecify.annotations.Nullable;

/// Writes canonical EDTF.
final class EdtfPrinter {
    private EdtfPrinter() {}

    static String print(Edtf edtf) {
        return switch (edtf) {
            case Edtf.Point point -> point(point);
            case Edtf.DateTime time -> time(time);
            case Edtf.Interval(var start, var end) -> end(start) + "/" + end(end);
            case Edtf.DateSet set -> set(set);
        };
    }

    private static String end(Edtf.End end) {
        return switch (end) {
            case Edtf.Point point -> point(point);
            case Edtf.Limit limit ->
                switch (limit) {
                    case OPEN -> "..";
                    case UNKNOWN -> "";
                };
        };
    }

    private static String set(Edtf.DateSet set) {
        StringBuilder text = new StringBuilder(32).append(set.all() ? '{' : '[');
        for (Edtf.Member member : set.members()) {
            if (text.length() > 1) {
                text.append(',');
            }
            switch (member) {
                case Edtf.Point point -> text.append(point(point));
                case Edtf.Range(var first, var last) ->
                    text.append(orNothing(first)).append("..").append(orNothing(last));
            }
        }
        return text.append(set.all() ? '}' : ']').toString();
    }

    private static String orNothing(Edtf.@Nullable Point point) {
        return point == null ? "" : point(point);
    }

    private static String point(Edtf.Point point) {
        return switch (point) {
            case Edtf.CalendarDate date
            when date.significantDigits() > 0 ->
                date.year().digits() + "S" + date.significantDigits()
                        + date.year().qualification().sign();
            case Edtf.CalendarDate date -> components(date.year(), date.month(), date.day());
            case Edtf.SubYear sub -> components(sub.year(), sub.code(), null);
            case Edtf.LongYear year ->
                "Y" + year.mantissa()
                        + (year.exponent() > 0 ? "E" + year.exponent() : "")
                        + (year.significantDigits() > 0 ? "S" + year.significantDigits() : "")
                        + year.qualification().sign();
        };
    }

    private static String components(Component year, @Nullable Component month, @Nullable Component day) {
        Qualification shared = year.qualification();
        if (month == null) {
            return year.digits() + shared.sign();
        }
        StringBuilder text = new StringBuilder(16).append(year.digits());
        boolean monthShares = month.qualification() == shared;
        boolean dayShares = monthShares && day != null && day.qualification() == shared;
        if (!monthShares) {
            text.append(shared.sign()).append('-').append(month.qualification().sign());
        } else {
            text.append('-');
        }
        text.append(month.digits());
        if (monthShares && !dayShares) {
            text.append(shared.sign());
        }
        if (day != null) {
            text.append('-');
            if (!dayShares) {
                text.append(day.qualification().sign());
            }
            text.append(day.digits());
            if (dayShares) {
                text.append(shared.sign());
            }
        }
        return text.toString();
    }

    private static String time(Edtf.DateTime time) {
        StringBuilder text = new StringBuilder(28);
        text.append(point(Edtf.CalendarDate.of(time.day()))).append('T');
        two(text, time.hour()).append(':');
        two(text, time.minute()).append(':');
        two(text, time.second());
        Integer offset = time.offsetMinutes();
        if (offset == null) {
            return text.toString();
        }
        if (offset == 0) {
            return text.append('Z').toString();
        }
        text.append(offset < 0 ? '-' : '+');
        two(text, Math.abs(offset) / 60).append(':');
        return two(text, Math.abs(offset) % 60).toString();
    }

    private static StringBuilder two(StringBuilder text, int value) {
        return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
