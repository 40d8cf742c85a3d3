package org.vitrine.dating;

/// The calendar in which a source wrote a date. It belongs to the source, not to the object.
public enum Calendar {
    GREGORIAN,
    /// Months and days are Gregorian; the Gregorian year is the Juche year plus 1911, and the first is Juche 1 (1912).
    JUCHE
}
