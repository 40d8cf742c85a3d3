package org.vitrine.dating;

/// What comparing the years of a date with each other has shown.
public enum Check {
    /// The year stands in both calendars and both name the same year.
    AGREES,
    /// The year stands in both calendars and they name different years; nobody has decided yet.
    DISAGREES,
    /// The year stands in one calendar only, so there was nothing to compare.
    SINGLE,
    /// A person has decided, see [Decision].
    DECIDED
}
