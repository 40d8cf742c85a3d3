package org.vitrine.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ten years of the timeline: a drawn strip and the same as a list.
///
/// @param name "1940s", or what stands for the undated ones
/// @param years of the axis; empty for the undated
/// @param bands occasions on the strip
/// @param ticks objects on the strip, each the distance from the left
record DecadeView(
        String name, String id, List<YearMark> years, List<Band> bands, List<Long> ticks, List<Event> events) {

    /// Width of a strip; a day is a little more than a quarter.
    static final int WIDTH = 1000;

    record YearMark(String year, long x) {}

    /// @param width at least what can be seen
    record Band(long x, long width) {}

    /// @param band an occasion; else an object
    /// @param within occasions within it
    record Event(
            boolean band,
            @Nullable String when,
            Said name,
            String href,
            @Nullable Said note,
            List<AuthorityView.Mention> within) {}
}
