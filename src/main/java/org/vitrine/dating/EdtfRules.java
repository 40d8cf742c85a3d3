package org.vitrine.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What makes a value of the format one that exists. Each rule answers with its reasons; none means that it holds.
final class EdtfRules {
    static final int LAST_YEAR = 999_999_999;

    private EdtfRules() {}

    static void require(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new EdtfSyntaxException(reasons);
        }
    }

    static List<Reason> calendarDate(
            Component year, @Nullable Component month, @Nullable Component day, int significantDigits) {
        if (plain(year, month, day, significantDigits)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>(year(year));
        if (day != null && month == null) {
            reasons.add(ReasonCode.NO_MONTH.with(day.digits()));
        }
        boolean monthExists = month == null || anyBetween(month, 1, 12);
        if (month != null && !monthExists) {
            reasons.add(ReasonCode.NO_SUCH_MONTH.with(month.digits()));
        }
        if (day != null && month != null && reasons.size() < 2) {
            boolean dayExists =
                    monthExists && reasons.isEmpty() ? Bounds.first(year, month, day) != null : anyBetween(day, 1, 31);
            if (!dayExists) {
                String within = monthExists ? year.digits() + "-" + month.digits() : "any month";
                reasons.add(ReasonCode.NO_SUCH_DAY.with(day.digits(), within));
            }
        }
        if (significantDigits != 0) {
            boolean bare = month == null && day == null && year.specified();
            if (!bare || significantDigits < 0 || significantDigits > digitCount(Math.abs((long) year.least()))) {
                reasons.add(ReasonCode.SIGNIFICANT_DIGITS.with(year.digits(), Integer.toString(significantDigits)));
            }
        }
        return reasons;
    }

    /// The common case without any list: a real day up to the 28th, a month or a year.
    private static boolean plain(
            Component year, @Nullable Component month, @Nullable Component day, int significantDigits) {
        if (significantDigits != 0 || year.digits().length() != 4 || year.negative() || day != null && month == null) {
            return false;
        }
        if (month != null && !(month.specified() && twoDigits(month) && within(month, 1, 12))) {
            return false;
        }
        return day == null || day.specified() && twoDigits(day) && within(day, 1, 28);
    }

    private static boolean within(Component component, int least, int most) {
        int value = component.least();
        return value >= least && value <= most;
    }

    private static boolean twoDigits(Component component) {
        return component.digits().length() == 2 && !component.negative();
    }

    private static boolean anyBetween(Component component, int least, int most) {
        if (twoDigits(component)) {
            for (int value = least; value <= most; value++) {
                if (component.matches(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Four digits; ISO 8601-1 knows no year minus zero.
    private static List<Reason> year(Component year) {
        int expected = year.negative() ? 5 : 4;
        return year.digits().length() != expected || year.digits().equals("-0000")
                ? List.of(ReasonCode.NO_SUCH_YEAR.with(year.digits()))
                : List.of();
    }

    static List<Reason> subYear(Component year, Component code) {
        List<Reason> reasons = new ArrayList<>(year(year));
        if (!code.specified() || !twoDigits(code) || !within(code, 21, 41)) {
            reasons.add(ReasonCode.NO_SUCH_MONTH.with(code.digits()));
        }
        return reasons;
    }

    static List<Reason> longYear(long mantissa, int exponent, int significantDigits) {
        long magnitude = Math.abs(mantissa);
        String written = "Y" + mantissa + (exponent == 0 ? "" : "E" + exponent);
        if (exponent < 0 || exponent > 9 || magnitude > LAST_YEAR || magnitude * powerOfTen(exponent) > LAST_YEAR) {
            return List.of(ReasonCode.BEYOND_RANGE.with(written));
        }
        List<Reason> reasons = new ArrayList<>(1);
        if (magnitude * powerOfTen(exponent) <= 9999) {
            // The prefix is for years of more than four digits and for no others.
            reasons.add(ReasonCode.NOT_EDTF.with(written));
        }
        if (significantDigits < 0 || significantDigits > digitCount(magnitude) + exponent) {
            reasons.add(ReasonCode.SIGNIFICANT_DIGITS.with(written, Integer.toString(significantDigits)));
        }
        return reasons;
    }

    static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /// Digits from the first that is not zero; zero itself has none.
    static int digitCount(long magnitude) {
        int count = 0;
        for (long rest = magnitude; rest > 0; rest /= 10) {
            count++;
        }
        return count;
    }

    static List<Reason> dateTime(LocalDate day, int hour, int minute, int second, @Nullable Integer offset) {
        boolean year = day.getYear() >= -9999 && day.getYear() <= 9999;
        boolean leapSecond = second == 60 && minute == 59;
        boolean time =
                hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && (second < 60 || leapSecond);
        boolean zone = offset == null || Math.abs(offset) < 24 * 60;
        return year && time && zone
                ? List.of()
                : List.of(ReasonCode.NO_SUCH_TIME.with(hour + ":" + minute + ":" + second));
    }

    static List<Reason> interval(Edtf.End start, Edtf.End end) {
        return switch (start) {
            case Edtf.Limit ignored -> end instanceof Edtf.Limit ? List.of(ReasonCode.NOT_EDTF.with("/")) : List.of();
            case Edtf.Point from ->
                switch (end) {
                    case Edtf.Limit ignored -> List.of();
                    case Edtf.Point to -> order(from, to, "/");
                };
        };
    }

    private static List<Reason> order(Edtf.Point from, Edtf.Point to, String between) {
        LocalDate earliest = from.earliest();
        LocalDate latest = to.latest();
        return earliest != null && latest != null && latest.isBefore(earliest)
                ? List.of(ReasonCode.BACKWARD.with(from.print() + between + to.print()))
                : List.of();
    }

    static List<Reason> set(List<Edtf.Member> members) {
        if (members.isEmpty()) {
            return List.of(ReasonCode.NOT_EDTF.with("[]"));
        }
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) instanceof Edtf.Range range
                    && (range.first() == null && i > 0 || range.last() == null && i < members.size() - 1)) {
                return List.of(ReasonCode.NOT_EDTF.with(".."));
            }
        }
        return List.of();
    }

    static List<Reason> range(Edtf.@Nullable Point first, Edtf.@Nullable Point last) {
        if (first == null || last == null) {
            return first == last ? List.of(ReasonCode.NOT_EDTF.with("..")) : List.of();
        }
        return order(first, last, "..");
    }
}
