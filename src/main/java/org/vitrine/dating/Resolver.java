package org.vitrine.dating;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns what was read into EDTF. Where a date stands in both calendars it follows the one it is told to.
final class Resolver {
    /// Juche 1 is 1912.
    static final int ERA_OFFSET = 1911;

    private final boolean byEra;
    private final List<Reason> reasons;
    private final Consumer<Warning> warnings;

    Resolver(boolean byEra, List<Reason> reasons, Consumer<Warning> warnings) {
        this.byEra = byEra;
        this.reasons = reasons;
        this.warnings = warnings;
    }

    /// From one point to another, both the same for most dates; "early 1950s" has two.
    private record Span(Edtf.Point first, Edtf.Point last) {
        boolean single() {
            return first.equals(last);
        }

        Edtf.Member member() {
            return single() ? first : new Edtf.Range(first, last);
        }
    }

    static int gregorian(int eraYear) {
        return eraYear + ERA_OFFSET;
    }

    /// Null when it cannot be; the reasons say why.
    @Nullable
    Edtf single(Item item) {
        Span span = span(item.first());
        Span other = item.second() == null ? span : span(item.second());
        if (span == null || other == null) {
            return null;
        }
        return switch (item.shape()) {
            case POINT -> span.single() ? span.first() : oneOf(span.first(), span.last());
            case RANGE -> {
                List<Reason> broken = EdtfRules.interval(span.first(), other.last());
                reasons.addAll(broken);
                yield broken.isEmpty() ? new Edtf.Interval(span.first(), other.last()) : null;
            }
            case BEFORE -> neighbour(span.first(), true);
            case AFTER -> neighbour(span.last(), false);
            case BY -> oneOf(null, span.last());
            case NOT_BEFORE -> oneOf(span.first(), null);
            case UNTIL -> new Edtf.Interval(Edtf.Limit.OPEN, span.last());
            case SINCE -> new Edtf.Interval(span.first(), Edtf.Limit.OPEN);
        };
    }

    /// Null when it cannot stand in a list; the reasons say why.
    Edtf.@Nullable Member member(Item item) {
        Span span = span(item.first());
        if (item.shape() == Item.Shape.POINT) {
            return span == null ? null : span.member();
        }
        if (item.shape() != Item.Shape.RANGE || item.second() == null) {
            reasons.add(ReasonCode.NOT_UNDERSTOOD.with(item.shape().name().toLowerCase(java.util.Locale.ROOT)));
            return null;
        }
        Span other = span(item.second());
        if (span == null || other == null) {
            return null;
        }
        List<Reason> broken = EdtfRules.range(span.first(), other.last());
        reasons.addAll(broken);
        return broken.isEmpty() ? new Edtf.Range(span.first(), other.last()) : null;
    }

    private static Edtf oneOf(Edtf.@Nullable Point first, Edtf.@Nullable Point last) {
        return new Edtf.DateSet(false, List.of(new Edtf.Range(first, last)));
    }

    /// All that lies before or after a point, in its own precision: before 1912 is up to 1911, before 17 May up to 16
    /// May.
    private @Nullable Edtf neighbour(Edtf.Point point, boolean before) {
        LocalDate day = before
                ? Bounds.pointEarliest(point).minusDays(1)
                : Bounds.pointLatest(point).plusDays(1);
        if (Math.abs(day.getYear()) > 9999) {
            reasons.add(ReasonCode.NO_SUCH_YEAR.with(Integer.toString(day.getYear())));
            return null;
        }
        Edtf.CalendarDate whole = day(point) ? Edtf.CalendarDate.of(day) : month(point, day);
        Qualification qualification = switch (point) {
            case Edtf.CalendarDate date -> date.year().qualification();
            case Edtf.SubYear sub -> sub.year().qualification();
            case Edtf.LongYear year -> year.qualification();
        };
        Edtf.Point neighbour = qualified(whole, qualification);
        return before ? oneOf(null, neighbour) : oneOf(neighbour, null);
    }

    private static boolean day(Edtf.Point point) {
        return point instanceof Edtf.CalendarDate date && date.day() != null;
    }

    private static Edtf.CalendarDate month(Edtf.Point point, LocalDate day) {
        boolean year =
                point instanceof Edtf.LongYear || point instanceof Edtf.CalendarDate date && date.month() == null;
        return year ? Edtf.CalendarDate.of(day.getYear()) : Edtf.CalendarDate.of(day.getYear(), day.getMonthValue());
    }

    private static Edtf.CalendarDate qualified(Edtf.CalendarDate date, Qualification qualification) {
        Component month = date.month();
        Component day = date.day();
        return new Edtf.CalendarDate(
                date.year().with(qualification),
                month == null ? null : month.with(qualification),
                day == null ? null : day.with(qualification),
                date.significantDigits());
    }

    private @Nullable Span span(Partial partial) {
        if (partial.broken) {
            impossibleInAnyYear(partial);
            return null;
        }
        if (!complete(partial)) {
            return null;
        }
        Qualification qualification = Qualification.of(partial.uncertain, partial.approximate);
        int year = year(partial);
        return switch (partial.unit) {
            case YEAR -> ofYear(partial, year, qualification);
            case DECADE -> ofDecade(partial, year, qualification);
            case CENTURY -> ofCentury(partial, year, qualification);
        };
    }

    /// What else is wrong with a date whose year is no year.
    private void impossibleInAnyYear(Partial partial) {
        Integer month = partial.month;
        Integer day = partial.day;
        if (month != null && day != null && (day < 1 || day > Month.of(month).maxLength())) {
            reasons.add(ReasonCode.NO_SUCH_DAY.with(
                    day.toString(), "XXXX-" + Component.two(month).digits()));
        }
    }

    private boolean complete(Partial partial) {
        boolean complete = true;
        if (partial.shortYear != null) {
            reasons.add(ReasonCode.TWO_DIGIT_YEAR.with(partial.shortYear.toString()));
            complete = false;
        } else if (!partial.hasYear()) {
            reasons.add(ReasonCode.NO_YEAR.with());
            complete = false;
        }
        if (partial.day != null && partial.month == null) {
            reasons.add(ReasonCode.NO_MONTH.with(partial.day.toString()));
            complete = false;
        }
        if (partial.day != null && (partial.day < 1 || partial.day > 31)) {
            reasons.add(ReasonCode.NO_SUCH_DAY.with(partial.day.toString(), "any month"));
            complete = false;
        }
        return complete;
    }

    private int year(Partial partial) {
        Integer era = partial.eraYear;
        Integer paired = partial.paired;
        if (era != null) {
            return byEra || paired == null ? gregorian(era) : paired;
        }
        int year = partial.year == null ? 0 : partial.year;
        return partial.beforeChrist && partial.unit != Partial.Unit.CENTURY ? 1 - year : year;
    }

    private @Nullable Span ofYear(Partial partial, int year, Qualification qualification) {
        if (year == 1 && partial.beforeChrist || year < -9999 || year > 9999) {
            reasons.add(ReasonCode.NO_SUCH_YEAR.with(Integer.toString(partial.beforeChrist ? 1 - year : year)));
            return null;
        }
        return partial.slice == null
                ? withParts(partial, Component.year(year).with(qualification))
                : slice(partial, partial.slice, year, qualification);
    }

    /// The year, of which digits may be unspecified, with the season or month and day that were read.
    private @Nullable Span withParts(Partial partial, Component year) {
        Integer month = partial.month;
        Integer day = partial.day;
        Integer season = partial.season;
        Qualification qualification = year.qualification();
        if (season != null) {
            if (day != null || month != null) {
                return notUnderstood(year.digits());
            }
            if (season == 24) {
                String next = Integer.toString(year.most() + 1);
                warnings.accept(WarningCode.WINTER.with(year.digits(), next));
            }
            return same(new Edtf.SubYear(year, Component.two(season).with(qualification)));
        }
        Component months = month == null ? null : Component.two(month).with(qualification);
        Component days = day == null ? null : Component.two(day).with(qualification);
        List<Reason> broken = EdtfRules.calendarDate(year, months, days, 0);
        reasons.addAll(broken);
        return broken.isEmpty() ? same(new Edtf.CalendarDate(year, months, days, 0)) : null;
    }

    private @Nullable Span notUnderstood(String part) {
        reasons.add(ReasonCode.NOT_UNDERSTOOD.with(part));
        return null;
    }

    private static Span same(Edtf.Point point) {
        return new Span(point, point);
    }

    /// Slices of a year have codes of their own in the format; of a month they are days: thirds to the 10th and 20th,
    /// halves to the 15th.
    private @Nullable Span slice(Partial partial, Partial.Slice slice, int year, Qualification qualification) {
        Integer month = partial.month;
        if (partial.day != null || partial.season != null || slice.of() == 4 && month != null) {
            return notUnderstood(Component.year(year).digits());
        }
        if (month == null) {
            int first = slice.of() == 3 ? 37 : slice.of() == 2 ? 40 : 33;
            Component code = Component.two(first + slice.number() - 1);
            return same(new Edtf.SubYear(Component.year(year).with(qualification), code.with(qualification)));
        }
        int length = slice.of() == 3 ? 10 : 15;
        int first = (slice.number() - 1) * length + 1;
        boolean last = slice.number() == slice.of();
        int end = last ? YearMonth.of(year, month).lengthOfMonth() : first + length - 1;
        return new Span(
                qualified(Edtf.CalendarDate.of(LocalDate.of(year, month, first)), qualification),
                qualified(Edtf.CalendarDate.of(LocalDate.of(year, month, end)), qualification));
    }

    /// Thirds of a decade end with years 3 and 6, halves with year 4.
    private @Nullable Span ofDecade(Partial partial, int year, Qualification qualification) {
        Partial.Slice slice = partial.slice;
        if (partial.beforeChrist) {
            return notUnderstood(partial.year + "s");
        }
        if (slice == null) {
            String digits = Component.year(year).digits().substring(0, 3) + "X";
            return withParts(partial, new Component(digits, qualification));
        }
        if (slice.of() == 4 || !partial.withoutFiner()) {
            return notUnderstood(year + "s");
        }
        return years(year, 10, slice, qualification);
    }

    /// The hundred years that share their first digits, as `19XX` does. Thirds end with 33 and 66.
    private @Nullable Span ofCentury(Partial partial, int century, Qualification qualification) {
        if (century < 1 || century > 99) {
            reasons.add(ReasonCode.NO_SUCH_CENTURY.with(Integer.toString(century)));
            return null;
        }
        int hundred = century - 1;
        Partial.Slice slice = partial.slice;
        if (slice != null) {
            if (!partial.withoutFiner()) {
                return notUnderstood(Integer.toString(century));
            }
            return years(partial.beforeChrist ? -(hundred * 100 + 99) : hundred * 100, 100, slice, qualification);
        }
        String digits =
                (partial.beforeChrist ? "-" : "") + Component.two(hundred).digits() + "XX";
        if (!partial.beforeChrist) {
            warnings.accept(WarningCode.CENTURY_AS_HUNDRED.with(
                    Integer.toString(century), Integer.toString(hundred * 100), Integer.toString(hundred * 100 + 99)));
        }
        return withParts(partial, new Component(digits, qualification));
    }

    /// Thirds round up after the first year: 34, 33 and 33 years of a hundred, 4, 3 and 3 of ten.
    private static Span years(int start, int length, Partial.Slice slice, Qualification qualification) {
        int first = start + roundUp(length * (slice.number() - 1), slice.of());
        int last = start + roundUp(length * slice.number(), slice.of()) - 1;
        return new Span(
                qualified(Edtf.CalendarDate.of(first), qualification),
                qualified(Edtf.CalendarDate.of(last), qualification));
    }

    static int roundUp(int value, int divisor) {
        return (value + divisor - 1) / divisor;
    }
}
