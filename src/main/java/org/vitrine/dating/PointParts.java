package org.vitrine.dating;

import java.util.List;

/// The date that is being read, and its smaller parts.
final class PointParts {
    final Cursor cursor;
    final List<Reason> reasons;
    Partial read = new Partial();

    PointParts(Cursor cursor, List<Reason> reasons) {
        this.cursor = cursor;
        this.reasons = reasons;
    }

    boolean month(int value, int tokens) {
        if (read.month != null || read.season != null) {
            return false;
        }
        read.month = value;
        read.dayFirst = read.day != null;
        cursor.skip(tokens);
        if (cursor.peek().glued() && cursor.peek().sign('.')) {
            cursor.skip(1);
        }
        return true;
    }

    boolean season(int value) {
        read.season = value;
        cursor.skip(1);
        return true;
    }

    boolean day(int value, int tokens, boolean bare) {
        // Behind "May 1984" a number says something else.
        boolean late = bare && read.month != null && read.yearBehindMonth;
        if (read.day != null || read.ordinal != null || read.season != null || read.slice != null || late) {
            return false;
        }
        read.day = value;
        read.bareDay = bare;
        cursor.skip(tokens);
        return true;
    }

    void yearMark() {
        if (cursor.take(Term.YEAR_MARK) && cursor.peek().glued()) {
            cursor.take('.');
        }
    }

    void fillers() {
        while (cursor.peek().is(Term.FILLER)) {
            cursor.skip(1);
        }
    }
}
