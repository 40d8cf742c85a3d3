package org.vitrine.site;

import org.jspecify.annotations.Nullable;

/// A date for the label.
///
/// @param gregorian for people, in the page's language
/// @param juche the same in the other calendar; null when the date has none
/// @param asWritten the source's own words
/// @param machine EDTF; null while its two readings disagree
/// @param check key of what comparing the two calendars has shown
/// @param checkText the same as a sentence
record DateLine(
        String gregorian,
        @Nullable String juche,
        String asWritten,
        @Nullable String machine,
        String check,
        String checkText) {}
