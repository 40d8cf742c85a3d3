package org.vitrine.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says EDTF in the words of one language, with Gregorian or with Juche years.
final class DateSpeaker {
    private final Wording wording;
    private final boolean juche;

    DateSpeaker(Wording wording, boolean juche) {
        this.wording = wording;
        this.juche = juche;
    }

    String say(Edtf edtf) {
        return switch (edtf) {
            case Edtf.Point point -> point(point, false);
            case Edtf.DateTime time -> wording.time(point(Edtf.CalendarDate.of(time.day()), false), clock(time));
            case Edtf.Interval(Edtf.Point start, Edtf.Point end) -> range(start, end);
            case Edtf.Interval(Edtf.Point start, Edtf.Limit limit) ->
                wording.since(point(start, true), limit == Edtf.Limit.UNKNOWN);
            case Edtf.Interval(Edtf.Limit limit, Edtf.Point end) ->
                wording.until(point(end, true), limit == Edtf.Limit.UNKNOWN);
            case Edtf.Interval(Edtf.Limit start, Edtf.Limit end) -> edtf.print();
            case Edtf.DateSet set -> set(set);
        };
    }

    private String set(Edtf.DateSet set) {
        List<String> members = new ArrayList<>(set.members().size());
        for (Edtf.Member member : set.members()) {
            members.add(
                    switch (member) {
                        case Edtf.Point point -> point(point, false);
                        case Edtf.Range range -> range(range, set.all());
                    });
        }
        return wording.list(members, set.all());
    }

    private String range(Edtf.Range range, boolean all) {
        Edtf.Point first = range.first();
        Edtf.Point last = range.last();
        if (first == null) {
            return last == null ? "" : edge(last, true, all);
        }
        if (last == null) {
            return edge(first, false, all);
        }
        String slice = all ? null : slice(first, last);
        if (slice != null) {
            return slice;
        }
        String whole = range(first, last);
        return all ? whole : wording.sometimeIn(whole);
    }

    /// "Before 1912" is `[..1911]`: where the next year, month or day can be named, it is.
    private String edge(Edtf.Point point, boolean last, boolean all) {
        if (all) {
            return last ? wording.until(point(point, true), false) : wording.since(point(point, true), false);
        }
        Edtf.Point next = neighbour(point, last);
        if (next == null) {
            return last ? wording.orEarlier(point(point, true)) : wording.orLater(point(point, true));
        }
        return last ? wording.before(point(next, true)) : wording.after(point(next, true));
    }

    private Edtf.@Nullable Point neighbour(Edtf.Point point, boolean following) {
        if (!(point instanceof Edtf.CalendarDate date) || !exact(date)) {
            return null;
        }
        int step = following ? 1 : -1;
        LocalDate day = Bounds.pointEarliest(date);
        if (date.day() != null) {
            return year(day.plusDays(step)) ? Edtf.CalendarDate.of(day.plusDays(step)) : null;
        }
        LocalDate other = date.month() != null ? day.plusMonths(step) : day.plusYears(step);
        if (!year(other)) {
            return null;
        }
        return date.month() != null
                ? Edtf.CalendarDate.of(other.getYear(), other.getMonthValue())
                : Edtf.CalendarDate.of(other.getYear());
    }

    private boolean year(LocalDate day) {
        return Math.abs(day.getYear()) <= 9999 && (!juche || day.getYear() >= DateText.FIRST_JUCHE_YEAR);
    }

    private static boolean exact(Edtf.CalendarDate date) {
        Component month = date.month();
        Component day = date.day();
        return date.significantDigits() == 0
                && exact(date.year())
                && (month == null || exact(month))
                && (day == null || exact(day));
    }

    private static boolean exact(Component component) {
        return component.specified() && component.qualification() == Qualification.NONE;
    }

    private String range(Edtf.Point first, Edtf.Point last) {
        if (first instanceof Edtf.CalendarDate from
                && last instanceof Edtf.CalendarDate to
                && exact(from)
                && exact(to)) {
            String joined = joined(from, to);
            if (joined != null) {
                return joined;
            }
        }
        return wording.range(point(first, false), point(last, false));
    }

    /// Says what both ends share only once; null when they share nothing.
    private @Nullable String joined(Edtf.CalendarDate from, Edtf.CalendarDate to) {
        int year = from.year().least();
        Component firstMonth = from.month();
        Component lastMonth = to.month();
        Component firstDay = from.day();
        Component lastDay = to.day();
        if (firstMonth == null && lastMonth == null) {
            return years(year, to.year().least());
        }
        boolean sameYear = year == to.year().least();
        if (!sameYear || firstMonth == null || lastMonth == null || (firstDay == null) != (lastDay == null)) {
            return null;
        }
        String name = years(year, year);
        if (firstDay == null || lastDay == null) {
            return wording.months(firstMonth.least(), lastMonth.least(), name);
        }
        return firstMonth.least() == lastMonth.least()
                ? wording.days(firstDay.least(), lastDay.least(), firstMonth.least(), name)
                : wording.acrossMonths(firstDay.least(), firstMonth.least(), lastDay.least(), lastMonth.least(), name);
    }

    private String years(int first, int last) {
        return juche ? wording.eraYears(first, last) : wording.years(first, last);
    }

    /// "Early 20th century" is `[1900..1933]`; null when the range is no such part.
    private @Nullable String slice(Edtf.Point first, Edtf.Point last) {
        if (juche
                || !(first instanceof Edtf.CalendarDate from && last instanceof Edtf.CalendarDate to)
                || from.month() != null
                || to.month() != null
                || !exact(from)
                || !exact(to)
                || from.year().least() < 0) {
            return null;
        }
        int start = from.year().least();
        int length = to.year().least() - start + 1;
        int unit = length > 10 ? 100 : 10;
        for (int of = 2; of <= 3; of++) {
            for (int number = 1; number <= of; number++) {
                int begin = Resolver.roundUp(unit * (number - 1), of);
                int end = Resolver.roundUp(unit * number, of);
                if (start % unit == begin && length == end - begin) {
                    String whole = unit == 100
                            ? wording.century(start / 100 + 1, false, true)
                            : decadeOrYears(start - start % 10, true);
                    return wording.slice(new Partial.Slice(number, of), whole);
                }
            }
        }
        return null;
    }

    private String point(Edtf.Point point, boolean governed) {
        return switch (point) {
            case Edtf.LongYear year -> {
                Edtf.Point plain = new Edtf.LongYear(year.mantissa(), year.exponent(), 0, Qualification.NONE);
                String name = years(Bounds.pointEarliest(plain).getYear(), year.year());
                yield wording.qualified(estimated(name, year, year.significantDigits()), year.qualification());
            }
            case Edtf.SubYear sub -> {
                boolean alike = sub.year().qualification() == sub.code().qualification();
                boolean asked = governed || alike && sub.year().qualification().approximate();
                String name = wording.subYear(sub.number(), yearWithParts(sub.year()), asked);
                yield alike
                        ? wording.qualified(name, sub.year().qualification())
                        : noted(name, notes(sub.year(), null, null));
            }
            case Edtf.CalendarDate date -> date(date, governed);
        };
    }

    private String estimated(String name, Edtf.Point point, int significantDigits) {
        if (significantDigits == 0) {
            return name;
        }
        int first = Bounds.pointEarliest(point).getYear();
        int last = Bounds.pointLatest(point).getYear();
        return wording.qualified(name, Qualification.APPROXIMATE) + " (" + years(first, last) + ")";
    }

    private String date(Edtf.CalendarDate date, boolean governed) {
        Component year = date.year();
        Component month = date.month();
        Component day = date.day();
        Qualification shared = year.qualification();
        boolean alike =
                (month == null || month.qualification() == shared) && (day == null || day.qualification() == shared);
        boolean asked = governed || alike && shared.approximate();
        List<String> notes = alike ? new ArrayList<>(2) : notes(year, month, day);
        String name;
        if (month == null) {
            name = estimated(yearAlone(year, asked), date, date.significantDigits());
        } else if (!month.specified()) {
            name = yearWithParts(year);
            notes.add(unknown(Wording.Part.MONTH, month));
            if (day != null) {
                notes.add(
                        day.specified()
                                ? wording.digits(Wording.Part.DAY, Integer.toString(day.least()))
                                : unknown(Wording.Part.DAY, day));
            }
        } else if (day != null && day.specified()) {
            name = wording.day(day.least(), month.least(), yearWithParts(year));
        } else {
            name = wording.month(month.least(), yearWithParts(year), asked);
            if (day != null) {
                notes.add(unknown(Wording.Part.DAY, day));
            }
        }
        return noted(alike ? wording.qualified(name, shared) : name, notes);
    }

    private String unknown(Wording.Part part, Component component) {
        return component.digits().equals("XX")
                ? wording.note(part, Wording.Knowledge.UNKNOWN)
                : wording.digits(part, component.digits());
    }

    private static String noted(String name, List<String> notes) {
        return notes.isEmpty() ? name : name + " (" + String.join(", ", notes) + ")";
    }

    private List<String> notes(Component year, @Nullable Component month, @Nullable Component day) {
        List<String> notes = new ArrayList<>(3);
        note(notes, Wording.Part.YEAR, year);
        note(notes, Wording.Part.MONTH, month);
        note(notes, Wording.Part.DAY, day);
        return notes;
    }

    private void note(List<String> notes, Wording.Part part, @Nullable Component component) {
        if (component != null && component.qualification() != Qualification.NONE) {
            notes.add(wording.note(part, Wording.Knowledge.of(component.qualification())));
        }
    }

    private String yearAlone(Component year, boolean governed) {
        String digits = year.digits();
        int unknown = digits.indexOf('X');
        if (unknown < 0 || juche) {
            return years(year.least(), year.most());
        }
        if (digits.endsWith("XX") && unknown == digits.length() - 2) {
            return wording.century(Math.abs(year.most()) / 100 + 1, year.negative(), governed);
        }
        return !year.negative() && unknown == 3
                ? decadeOrYears(year.least(), governed)
                : wording.someYear(digits, false);
    }

    /// "1900s" would be taken for the century.
    private String decadeOrYears(int first, boolean governed) {
        return first % 100 == 0 ? wording.years(first, first + 9) : wording.decade(first, governed);
    }

    private String yearWithParts(Component year) {
        return year.specified() || juche ? years(year.least(), year.most()) : wording.someYear(year.digits(), true);
    }

    private static String clock(Edtf.DateTime time) {
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", time.hour(), time.minute(), time.second());
        Integer offset = time.offsetMinutes();
        if (offset == null) {
            return clock;
        }
        if (offset == 0) {
            return clock + " UTC";
        }
        int distance = Math.abs(offset);
        return clock
                + String.format(Locale.ROOT, " UTC%s%02d:%02d", offset < 0 ? "−" : "+", distance / 60, distance % 60);
    }
}
