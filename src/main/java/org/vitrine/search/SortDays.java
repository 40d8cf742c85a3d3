package org.vitrine.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;

/// The days between which an object's date lies.
///
/// @param earliest null when nothing is known, else equal to `latest` when only that is
record SortDays(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    static final String UNDATED = "undated";

    private static final int MOST_DECADES = 3;

    static final SortDays NONE = new SortDays(null, null);

    static SortDays of(HistoricalDate date) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        return new SortDays(earliest == null ? latest : earliest, latest == null ? earliest : latest);
    }

    /// "1980", up to three of them; more would say nothing of any decade, so it counts as undated.
    List<String> decades() {
        if (earliest == null || latest == null) {
            return List.of(UNDATED);
        }
        int first = Math.floorDiv(earliest.getYear(), 10);
        int last = Math.floorDiv(latest.getYear(), 10);
        return last - first >= MOST_DECADES
                ? List.of(UNDATED)
                : IntStream.rangeClosed(first, last)
                        .mapToObj(decade -> Integer.toString(decade * 10))
                        .toList();
    }

    @Nullable
    Long earliestDay() {
        return earliest == null ? null : (Long) earliest.toEpochDay();
    }

    @Nullable
    Long latestDay() {
        return latest == null ? null : (Long) latest.toEpochDay();
    }
}
