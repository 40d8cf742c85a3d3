package org.vitrine.dating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date in the Extended Date/Time Format (ISO 8601-2:2019; Library of Congress EDTF specification of 4 February 2019,
/// levels 0, 1 and 2). Values that are written differently but mean the same by the rules of the format are equal:
/// `2004-06-11%` and `%2004-%06-%11`, `?1984` and `1984?`.
///
/// Bounds are proleptic Gregorian days, inclusive. The rules that the standard leaves open:
///
/// - a qualifier (`?`, `~`, `%`) says how sure a date is and never widens its bounds: the standard gives it no width
/// - seasons are meteorological; 21 to 24 name no hemisphere and are bounded as northern ones. Spring is March to May,
///   summer June to August, autumn September to November, winter December to the February of the next year; in the
/// south
///   (29 to 32) spring is September to November, summer December to February, autumn March to May, winter June to
/// August
/// - time and zone of a date-time leave its day as it is written
/// - year 0000 is 1 BC and -0001 is 2 BC; years lie between -999999999 and 999999999, others are refused when parsed
/// - open (`..`) and unknown (empty) ends have no bound
/// - an interval that ends before it can start is refused, and so is one without any date
public sealed interface Edtf {

    /// The comparison by first and then by last day. An open or unknown start comes before, such an end after every
    /// day.
    Comparator<Edtf> CHRONOLOGICAL = Comparator.comparing(Edtf::earliest, Comparator.nullsFirst(LocalDate::compareTo))
            .thenComparing(Edtf::latest, Comparator.nullsLast(LocalDate::compareTo));

    /// What stands for itself and can end an interval or belong to a set.
    sealed interface Point extends Edtf, End, Member {}

    /// One end of an [Interval].
    sealed interface End {}

    /// One element of a [DateSet].
    sealed interface Member {}

    /// An end without a date.
    enum Limit implements End {
        /// `..`: there is no limit.
        OPEN,
        /// Nothing is written: there is one, but nobody knows it.
        UNKNOWN
    }

    /// Year, month or day, each with digits that may be unspecified.
    ///
    /// @param significantDigits how many digits of the year are significant (`1950S2`), only of a year that
    ///     stands alone; 0 when nothing is said
    record CalendarDate(
            Component year,
            @Nullable Component month,
            @Nullable Component day,
            int significantDigits) implements Point {
        public CalendarDate {
            EdtfRules.require(EdtfRules.calendarDate(year, month, day, significantDigits));
        }

        static CalendarDate of(int year) {
            return new CalendarDate(Component.year(year), null, null, 0);
        }

        static CalendarDate of(int year, int month) {
            return new CalendarDate(Component.year(year), Component.two(month), null, 0);
        }

        static CalendarDate of(LocalDate day) {
            return new CalendarDate(
                    Component.year(day.getYear()),
                    Component.two(day.getMonthValue()),
                    Component.two(day.getDayOfMonth()),
                    0);
        }
    }

    /// A grouping below the year: seasons 21 to 32, quarters 33 to 36, quadrimesters 37 to 39, semesters 40 and 41.
    record SubYear(Component year, Component code) implements Point {
        public SubYear {
            EdtfRules.require(EdtfRules.subYear(year, code));
        }

        public int number() {
            return code.least();
        }
    }

    /// A year of more than four digits: `Y170000002`, `Y-17E7`, `Y171010000S3`.
    ///
    /// @param exponent the power of ten the mantissa is multiplied by; 0 when none is written
    /// @param significantDigits 0 when nothing is said
    record LongYear(long mantissa, int exponent, int significantDigits, Qualification qualification) implements Point {
        public LongYear {
            EdtfRules.require(EdtfRules.longYear(mantissa, exponent, significantDigits));
        }

        public int year() {
            return (int) (mantissa * EdtfRules.powerOfTen(exponent));
        }
    }

    /// A day and a time of it.
    ///
    /// @param second 0 to 60; 60 only as a leap second at minute 59
    /// @param offsetMinutes distance from UTC in minutes; null for local time
    record DateTime(
            LocalDate day,
            int hour,
            int minute,
            int second,
            @Nullable Integer offsetMinutes) implements Edtf {
        public DateTime {
            EdtfRules.require(EdtfRules.dateTime(day, hour, minute, second, offsetMinutes));
        }
    }

    /// From one end to the other, both included; at least one of them is a date.
    record Interval(End start, End end) implements Edtf {
        public Interval {
            EdtfRules.require(EdtfRules.interval(start, end));
        }
    }

    /// Some dates: one of them (`[…]`) or all of them (`{…}`).
    record DateSet(boolean all, List<Member> members) implements Edtf {
        public DateSet {
            members = List.copyOf(members);
            EdtfRules.require(EdtfRules.set(members));
        }
    }

    /// All the dates between two, both included; only the first of a set may lack its start and the last its end.
    record Range(@Nullable Point first, @Nullable Point last) implements Member {
        public Range {
            EdtfRules.require(EdtfRules.range(first, last));
        }
    }

    /// Reads EDTF and nothing else.
    ///
    /// @throws EdtfSyntaxException with every reason
    static Edtf parse(String text) {
        EdtfParser parser = new EdtfParser(text);
        Edtf edtf = parser.parse();
        if (edtf == null) {
            throw new EdtfSyntaxException(parser.reasons());
        }
        return edtf;
    }

    /// Reads EDTF; empty when the text is none.
    static Optional<Edtf> find(String text) {
        return Optional.ofNullable(new EdtfParser(text).parse());
    }

    /// The canonical text: a qualifier stands once, at the right of the longest run of leading parts that share it, and
    /// at
    /// the left of each later part; offsets carry their minutes and UTC is `Z`.
    default String print() {
        return EdtfPrinter.print(this);
    }

    /// The first day it can mean; null when its start is open or unknown.
    default @Nullable LocalDate earliest() {
        return Bounds.earliest(this);
    }

    /// The last day it can mean; null when its end is open or unknown.
    default @Nullable LocalDate latest() {
        return Bounds.latest(this);
    }

    /// The lowest conformance level of the Library of Congress specification in which the value can be written: 0, 1 or
    /// 2.
    default int level() {
        return Levels.of(this);
    }
}
