package org.vitrine.dating;

/// Reads centuries, decades and parts of them, and the ordinals and Roman numerals they are written with.
final class UnitReader {
    private final PointParts parts;
    private final EraReader eras;
    private final Cursor cursor;

    UnitReader(PointParts parts, EraReader eras) {
        this.parts = parts;
        this.eras = eras;
        this.cursor = parts.cursor;
    }

    boolean slice(Partial.Slice slice, int tokens) {
        if (parts.read.slice != null || parts.read.day != null || parts.read.hasYear() && tokens > 1) {
            return false;
        }
        parts.read.slice = slice;
        cursor.skip(tokens);
        // "mid-1950s", "нач. XX в."; behind its year, as in Korean, a hyphen starts the end of a range
        if (!parts.read.hasYear() && !cursor.take('-')) {
            cursor.take('.');
        }
        return true;
    }

    /// "first half of", "2-я половина": the word after the ordinal says of how many.
    boolean ordinalSlice(int number, int tokens) {
        Token of = cursor.peek(tokens);
        if (of.is(Term.HALF) && number <= 2) {
            return slice(new Partial.Slice(number, 2), tokens + 1);
        }
        return of.is(Term.QUARTER) && number <= 4 && slice(new Partial.Slice(number, 4), tokens + 1);
    }

    boolean roman(Token token) {
        int value = Roman.value(token.text());
        if (value == 0 || parts.read.hasYear() || parts.read.ordinal != null) {
            return false;
        }
        Token next = cursor.peek(1);
        if (centuryWord(next)) {
            return century(value, 2);
        }
        if (Cursor.dash(next) && Roman.value(cursor.peek(2).text()) > 0) {
            parts.read.ordinal = value;
            cursor.skip(1);
            return true;
        }
        // "17 IX 1984"; "30 x 1950" are the sides of a picture
        return parts.read.day != null && token.capital() && value <= 12 && next.digits() == 4 && parts.month(value, 1);
    }

    static boolean centuryWord(Token token) {
        return token.is(Term.CENTURY) || token.spelled("c") || token.spelled("в");
    }

    boolean century(int value, int tokens) {
        if (parts.read.hasYear()) {
            return false;
        }
        parts.read.year = value;
        parts.read.unit = Partial.Unit.CENTURY;
        cursor.skip(tokens);
        if (cursor.peek().glued()) {
            cursor.take('.');
        }
        eras.beforeChrist();
        return true;
    }

    /// `tokens` counts the number and its ending.
    boolean ordinal(Token token, int tokens) {
        Token next = cursor.peek(tokens);
        if (next.is(Term.HALF) || next.is(Term.QUARTER)) {
            return ordinalSlice(token.value(), tokens);
        }
        if (centuryWord(next)) {
            return century(token.value(), tokens + 1);
        }
        if (token.digits() == 4 && tokens == 3) {
            // "1950-е годы", "1950-х гг."
            return decade(token, tokens);
        }
        if (Cursor.dash(next) || next.is(Term.AND) || next.is(Term.OR) || next.is(Term.TO)) {
            if (token.digits() > 2
                    || parts.read.ordinal != null
                    || parts.read.day != null
                    || parts.read.month != null) {
                return parts.day(token.value(), tokens, false);
            }
            parts.read.ordinal = token.value();
            cursor.skip(tokens);
            return true;
        }
        return token.digits() <= 2 && parts.day(token.value(), tokens, false);
    }

    boolean decade(Token token, int tokens) {
        if (parts.read.hasYear() || token.value() % 10 != 0) {
            return false;
        }
        if (token.digits() == 4 && token.value() % 100 == 0) {
            int hundred = token.value();
            parts.reasons.add(ReasonCode.AMBIGUOUS.with(
                    token.text() + "s", hundred + "–" + (hundred + 9), hundred + "–" + (hundred + 99)));
            parts.read.broken = true;
        } else if (token.digits() != 4 && token.digits() != 2) {
            return false;
        }
        if (token.digits() == 2) {
            parts.read.shortYear = token.value();
        } else {
            parts.read.year = token.value();
        }
        parts.read.unit = Partial.Unit.DECADE;
        cursor.skip(tokens);
        parts.yearMark();
        return true;
    }
}
