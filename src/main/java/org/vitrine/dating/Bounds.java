package org.vitrine.dating;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The first and the last day of every form, by the rules stated at [Edtf].
final class Bounds {
    private Bounds() {}

    static @Nullable LocalDate earliest(Edtf edtf) {
        return switch (edtf) {
            case Edtf.Point point -> pointEarliest(point);
            case Edtf.DateTime time -> time.day();
            case Edtf.Interval(Edtf.Point start, var end) -> pointEarliest(start);
            case Edtf.Interval(Edtf.Limit none, var end) -> null;
            case Edtf.DateSet set -> earliest(set);
        };
    }

    static @Nullable LocalDate latest(Edtf edtf) {
        return switch (edtf) {
            case Edtf.Point point -> pointLatest(point);
            case Edtf.DateTime time -> time.day();
            case Edtf.Interval(var start, Edtf.Point end) -> pointLatest(end);
            case Edtf.Interval(var start, Edtf.Limit none) -> null;
            case Edtf.DateSet set -> latest(set);
        };
    }

    private static @Nullable LocalDate earliest(Edtf.DateSet set) {
        LocalDate earliest = null;
        for (Edtf.Member member : set.members()) {
            Edtf.Point first = switch (member) {
                case Edtf.Point point -> point;
                case Edtf.Range range -> range.first();
            };
            if (first == null) {
                return null;
            }
            LocalDate day = pointEarliest(first);
            earliest = earliest == null || day.isBefore(earliest) ? day : earliest;
        }
        return earliest;
    }

    private static @Nullable LocalDate latest(Edtf.DateSet set) {
        LocalDate latest = null;
        for (Edtf.Member member : set.members()) {
            Edtf.Point last = switch (member) {
                case Edtf.Point point -> point;
                case Edtf.Range range -> range.last();
            };
            if (last == null) {
                return null;
            }
            LocalDate day = pointLatest(last);
            latest = latest == null || day.isAfter(latest) ? day : latest;
        }
        return latest;
    }

    static LocalDate pointEarliest(Edtf.Point point) {
        return switch (point) {
            case Edtf.CalendarDate date -> {
                int digits = date.significantDigits();
                yield digits > 0
                        ? LocalDate.of(leastYear(date.year().least(), digits), 1, 1)
                        : existing(first(date.year(), date.month(), date.day()));
            }
            case Edtf.SubYear sub -> LocalDate.of(sub.year().least(), firstMonth(sub.number()), 1);
            case Edtf.LongYear year ->
                LocalDate.of(
                        year.significantDigits() > 0 ? leastYear(year.year(), year.significantDigits()) : year.year(),
                        1,
                        1);
        };
    }

    static LocalDate pointLatest(Edtf.Point point) {
        return switch (point) {
            case Edtf.CalendarDate date -> {
                int digits = date.significantDigits();
                yield digits > 0
                        ? LocalDate.of(mostYear(date.year().most(), digits), 12, 31)
                        : existing(last(date.year(), date.month(), date.day()));
            }
            case Edtf.SubYear sub ->
                YearMonth.of(sub.year().most(), firstMonth(sub.number()))
                        .plusMonths(months(sub.number()) - 1L)
                        .atEndOfMonth();
            case Edtf.LongYear year ->
                LocalDate.of(
                        year.significantDigits() > 0 ? mostYear(year.year(), year.significantDigits()) : year.year(),
                        12,
                        31);
        };
    }

    private static LocalDate existing(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalStateException("A calendar date exists once it is built");
        }
        return day;
    }

    /// Whether a year could have such a day at all: February counts 29. Spares the search through all years.
    private static boolean possible(@Nullable Component month, @Nullable Component day) {
        if (month == null || day == null) {
            return true;
        }
        for (int m = 1; m <= 12; m++) {
            for (int d = 1; month.matches(m) && d <= Month.of(m).maxLength(); d++) {
                if (day.matches(d)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Nearly every date gives all its digits, and needs no search.
    private static boolean specified(Component year, @Nullable Component month, @Nullable Component day) {
        return year.specified() && (month == null || month.specified()) && (day == null || day.specified());
    }

    private static @Nullable LocalDate only(
            int year, @Nullable Component month, @Nullable Component day, boolean first) {
        if (month == null) {
            return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
        }
        int m = month.least();
        if (m < 1 || m > 12) {
            return null;
        }
        int length = Month.of(m).length(Year.isLeap(year));
        int d = day == null ? first ? 1 : length : day.least();
        return d < 1 || d > length ? null : LocalDate.of(year, m, d);
    }

    /// The first day that the digits can mean; null when there is none.
    static @Nullable LocalDate first(Component year, @Nullable Component month, @Nullable Component day) {
        if (specified(year, month, day)) {
            return only(year.least(), month, day, true);
        }
        if (!possible(month, day)) {
            return null;
        }
        for (int y = year.least(); y <= year.most(); y++) {
            if (!year.matches(y)) {
                continue;
            }
            if (month == null) {
                return LocalDate.of(y, 1, 1);
            }
            for (int m = 1; m <= 12; m++) {
                if (!month.matches(m)) {
                    continue;
                }
                if (day == null) {
                    return LocalDate.of(y, m, 1);
                }
                int length = YearMonth.of(y, m).lengthOfMonth();
                for (int d = 1; d <= length; d++) {
                    if (day.matches(d)) {
                        return LocalDate.of(y, m, d);
                    }
                }
            }
        }
        return null;
    }

    /// The last day that the digits can mean; null when there is none.
    static @Nullable LocalDate last(Component year, @Nullable Component month, @Nullable Component day) {
        if (specified(year, month, day)) {
            return only(year.least(), month, day, false);
        }
        for (int y = year.most(); y >= year.least(); y--) {
            if (!year.matches(y)) {
                continue;
            }
            if (month == null) {
                return LocalDate.of(y, 12, 31);
            }
            for (int m = 12; m >= 1; m--) {
                if (!month.matches(m)) {
                    continue;
                }
                int length = YearMonth.of(y, m).lengthOfMonth();
                if (day == null) {
                    return LocalDate.of(y, m, length);
                }
                for (int d = length; d >= 1; d--) {
                    if (day.matches(d)) {
                        return LocalDate.of(y, m, d);
                    }
                }
            }
        }
        return null;
    }

    private static int leastYear(int year, int significantDigits) {
        int step = step(year, significantDigits);
        int magnitude = Math.abs(year) / step * step;
        return year < 0 ? -(magnitude + step - 1) : magnitude;
    }

    private static int mostYear(int year, int significantDigits) {
        int step = step(year, significantDigits);
        int magnitude = Math.abs(year) / step * step;
        return year < 0 ? -magnitude : magnitude + step - 1;
    }

    private static int step(int year, int significantDigits) {
        return (int) EdtfRules.powerOfTen(EdtfRules.digitCount(Math.abs((long) year)) - significantDigits);
    }

    static int firstMonth(int code) {
        if (code <= 28) {
            return 3 + (code - 21) % 4 * 3;
        }
        if (code <= 32) {
            return (8 + (code - 29) * 3) % 12 + 1;
        }
        if (code <= 36) {
            return 1 + (code - 33) * 3;
        }
        return code <= 39 ? 1 + (code - 37) * 4 : 1 + (code - 40) * 6;
    }

    static int months(int code) {
        if (code <= 36) {
            return 3;
        }
        return code <= 39 ? 4 : 6;
    }
}
