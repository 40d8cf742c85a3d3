package org.vitrine.dating;

import org.jspecify.annotations.Nullable;

/// One date, range or one-sided date of a text.
///
/// @param second only of a range
record Item(Shape shape, Partial first, @Nullable Partial second) {
    enum Shape {
        POINT,
        RANGE,
        /// Earlier than it.
        BEFORE,
        /// It or earlier.
        BY,
        /// Later than it.
        AFTER,
        /// It or later.
        NOT_BEFORE,
        /// It and all time up to it.
        UNTIL,
        /// It and all time from it on.
        SINCE
    }
}
