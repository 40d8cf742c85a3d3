package org.vitrine.dating;

import java.util.List;

/// Reads one date as far as it goes, in whatever order its parts stand, and stops before what does not belong to it.
final class PointReader {
    private final Cursor cursor;
    private final PointParts parts;
    private final EraReader eras;
    private final UnitReader units;

    PointReader(Cursor cursor, List<Reason> reasons) {
        this.cursor = cursor;
        this.parts = new PointParts(cursor, reasons);
        this.eras = new EraReader(parts);
        this.units = new UnitReader(parts, eras);
    }

    /// What stands here; [Partial#nothing] when no date does.
    Partial read() {
        parts.read = new Partial();
        int start = cursor.at();
        qualifiersBefore();
        int sure = cursor.at();
        boolean any = false;
        while (part()) {
            sure = cursor.at();
            any = true;
            parts.fillers();
        }
        cursor.back(any ? sure : start);
        qualifiersBehind();
        parts.read.tokens = any ? cursor.at() - start : 0;
        return parts.read;
    }

    private void qualifiersBefore() {
        boolean more = true;
        while (more) {
            Token token = cursor.peek();
            more = false;
            if (token.is(Term.CIRCA)
                    || token.spelled("c") && (!token.capital() || cursor.peek(1).sign('.'))) {
                parts.read.approximate = true;
                more = true;
            } else if (token.is(Term.PROBABLY)) {
                parts.read.uncertain = true;
                more = true;
            }
            if (more) {
                cursor.skip(1);
                cursor.take('.');
            }
        }
        parts.read.approximateInFront = parts.read.approximate;
        parts.read.uncertainInFront = parts.read.uncertain;
        parts.fillers();
    }

    private void qualifiersBehind() {
        boolean more = true;
        while (more) {
            more = false;
            if (cursor.takePhrase("?") || cursor.takePhrase("(", "?", ")")) {
                parts.read.uncertain = true;
                more = true;
            } else if (cursor.take(Term.CIRCA_BEHIND)) {
                parts.read.approximate = true;
                more = true;
            }
        }
    }

    private boolean part() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> NumericDate.read(cursor, parts.read, parts.reasons) || number(token);
            case WORD -> word(token);
            case SIGN -> comma() || bracket();
            case END -> false;
        };
    }

    private boolean word(Token token) {
        Word word = token.word();
        if (word == null) {
            return units.roman(token);
        }
        return switch (word.term()) {
            case MONTH -> parts.month(word.value(), 1);
            case SEASON -> parts.read.season == null && parts.read.month == null && parts.season(word.value());
            case JUCHE -> eras.juche();
            case BEFORE_CHRIST -> eras.beforeChristInFront();
            case EARLY -> units.slice(new Partial.Slice(1, 3), 1);
            case MIDDLE -> units.slice(new Partial.Slice(2, 3), 1);
            case LATE -> units.slice(new Partial.Slice(3, 3), 1);
            case ORDINAL -> units.ordinalSlice(word.value(), 1);
            case HALF -> word.value() > 0 && units.slice(new Partial.Slice(word.value(), 2), 1);
            default -> units.roman(token);
        };
    }

    private boolean number(Token token) {
        if (!token.number()) {
            return false;
        }
        Token next = cursor.peek(1);
        if (next.is(Term.ORDINAL_ENDING) && next.glued()) {
            return units.ordinal(token, 2);
        }
        if (next.sign('-')
                && next.glued()
                && cursor.peek(2).is(Term.ORDINAL_ENDING)
                && cursor.peek(2).glued()) {
            return units.ordinal(token, 3);
        }
        if (UnitReader.centuryWord(next) && !(next.spelled("c") && next.glued())) {
            return units.century(token.value(), 2);
        }
        if (next.is(Term.MONTH_MARK)) {
            return parts.read.month == null && koreanMonth(token);
        }
        if (next.is(Term.DAY_MARK)) {
            return parts.day(token.value(), 2, false);
        }
        if (next.is(Term.DECADE)) {
            return units.decade(token, 2);
        }
        if (next.spelled("s") && next.glued()) {
            return units.decade(token, 2);
        }
        if (next.sign('\'')
                && next.glued()
                && cursor.peek(2).spelled("s")
                && cursor.peek(2).glued()) {
            return units.decade(token, 3);
        }
        return year(token) || token.digits() <= 2 && parts.day(token.value(), 1, true);
    }

    private boolean koreanMonth(Token token) {
        if (token.value() < 1 || token.value() > 12) {
            parts.reasons.add(ReasonCode.NO_SUCH_MONTH.with(token.text()));
            parts.read.broken = true;
            parts.read.month = 1;
            cursor.skip(2);
            return true;
        }
        return parts.month(token.value(), 2);
    }

    private boolean year(Token token) {
        int behind = 1;
        if (cursor.peek(1).is(Term.YEAR_MARK)) {
            behind = cursor.peek(2).sign('.') ? 3 : 2;
            if (cursor.peek(behind).is(Term.JUCHE)) {
                return eras.eraBehind(token, behind + 1);
            }
        }
        boolean mark = behind > 1;
        if (parts.read.eraYear != null) {
            return parts.read.paired == null && token.digits() == 4 && eras.pairedBehind(token.value());
        }
        if (parts.read.year != null || parts.read.shortYear != null) {
            return false;
        }
        boolean christian =
                parts.read.beforeChrist || EraReader.christianEra(cursor.peek(behind), cursor.peek(behind + 1));
        if (token.digits() != 4 && !mark && !christian) {
            return false;
        }
        if (mark && token.digits() <= 2 && !christian) {
            parts.read.shortYear = token.value();
        } else {
            parts.read.year = token.value();
        }
        parts.read.yearBehindMonth = parts.read.month != null;
        cursor.skip(1);
        parts.yearMark();
        eras.beforeChrist();
        eras.jucheBehind();
        return true;
    }

    /// A comma inside a date stands before its year: "September 17, 1984".
    private boolean comma() {
        Token next = cursor.peek(1);
        boolean begun = parts.read.month != null || parts.read.season != null || parts.read.day != null;
        if (!cursor.peek().sign(',') || !begun || parts.read.hasYear()) {
            return false;
        }
        boolean year = next.digits() == 4 && !dashedDate(cursor.peek(2));
        if (!year && !next.is(Term.JUCHE)) {
            return false;
        }
        cursor.skip(1);
        return true;
    }

    private static boolean dashedDate(Token behind) {
        return behind.glued() && (behind.sign('-') || behind.sign('.') || behind.sign('/'));
    }

    /// "February 22 to April 7 (1949)"
    private boolean bracket() {
        if (cursor.peek().sign('(')
                && cursor.peek(1).digits() == 4
                && cursor.peek(2).sign(')')
                && parts.read.month != null
                && !parts.read.hasYear()) {
            parts.read.year = cursor.peek(1).value();
            cursor.skip(3);
            return true;
        }
        return false;
    }
}
