package org.vitrine.dating;

/// What a word of a date means.
///
/// @param value the number that belongs to it: of a month 1 to 12, of a season 21 to 24, of an ordinal 1 to 4; else 0
record Word(Term term, int value) {}
