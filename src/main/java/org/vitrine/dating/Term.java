package org.vitrine.dating;

/// The sorts of words that dates are made of.
enum Term {
    MONTH,
    SEASON,
    ORDINAL,
    HALF,
    QUARTER,
    EARLY,
    MIDDLE,
    LATE,
    CENTURY,
    DECADE,
    YEAR_MARK,
    MONTH_MARK,
    DAY_MARK,
    ORDINAL_ENDING,
    JUCHE,
    CIRCA,
    PROBABLY,
    BEFORE,
    AFTER,
    BY,
    UNTIL,
    SINCE,
    FROM,
    TO,
    BETWEEN,
    AND,
    OR,
    FILLER,
    /// Stands in front of its year in Korean.
    BEFORE_CHRIST,
    /// Stands behind its date, as Korean particles do.
    CIRCA_BEHIND,
    BEFORE_BEHIND,
    AFTER_BEHIND,
    FROM_BEHIND,
    TO_BEHIND,
    BETWEEN_BEHIND
}
