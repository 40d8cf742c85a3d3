package org.vitrine.dating;

import org.jspecify.annotations.Nullable;

/// What was read of one date so far. Parts that are missing can come from its neighbour in a range or list.
final class Partial {
    enum Unit {
        YEAR,
        DECADE,
        CENTURY
    }

    /// One of so many equal slices of the unit: the first of three is "early".
    record Slice(int number, int of) {}

    Unit unit = Unit.YEAR;
    /// A year, the first year of a decade, or the number of a century.
    @Nullable
    Integer year;

    boolean beforeChrist;
    /// A number of one or two digits that is called a year: the end of "1949-53".
    @Nullable
    Integer shortYear;
    /// "19th" or "XIX", before it is clear whether a century or a day follows.
    @Nullable
    Integer ordinal;

    @Nullable
    Integer month;

    @Nullable
    Integer day;
    /// Nothing but the digits says that this is a day.
    boolean bareDay;

    @Nullable
    Integer season;

    @Nullable
    Slice slice;

    @Nullable
    Integer eraYear;
    /// The Gregorian year written beside the era year.
    @Nullable
    Integer paired;

    boolean uncertain;
    boolean approximate;
    /// Said in front, and so of the whole range that starts here: "c. 1949-1953".
    boolean uncertainInFront;
    boolean approximateInFront;
    /// The day stands before its month, so days without a month belong to the month that follows.
    boolean dayFirst;
    /// "May 1984", as against "1984 May".
    boolean yearBehindMonth;
    /// Something is wrong with it that has been said already.
    boolean broken;
    int tokens;

    boolean hasYear() {
        return year != null || eraYear != null;
    }

    boolean nothing() {
        return tokens == 0;
    }

    /// Only a year of the calendar, nothing finer or coarser.
    boolean yearOnly() {
        return year != null && unit == Unit.YEAR && withoutParts();
    }

    boolean eraOnly() {
        return eraYear != null && withoutParts();
    }

    private boolean withoutParts() {
        return withoutFiner() && slice == null && ordinal == null;
    }

    boolean withoutFiner() {
        return month == null && day == null && season == null;
    }

    /// Only a number of one or two digits.
    boolean numberOnly() {
        boolean bare = day != null && bareDay || shortYear != null;
        return bare && month == null && season == null && slice == null && ordinal == null && !hasYear();
    }

    int number() {
        return shortYear != null ? shortYear : day != null ? day : 0;
    }

    void becomeYear(int value) {
        day = null;
        bareDay = false;
        shortYear = null;
        year = value;
    }

    void becomeEraYear(int value) {
        day = null;
        bareDay = false;
        shortYear = null;
        eraYear = value;
    }

    void takeYearFrom(Partial other) {
        year = other.year;
        unit = other.unit;
        beforeChrist = other.beforeChrist;
        eraYear = other.eraYear;
        paired = other.paired;
    }
}
