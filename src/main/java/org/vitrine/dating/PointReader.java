package org.vitrine.dating;

import java.util.List;

/// Reads one date as far as it goes, in whatever order its parts stand, and stops before what does not belong to it.
final class PointReader {
    private final Cursor cursor;
    private final List<Reason> reasons;
    private Partial read = new Partial();

    PointReader(Cursor cursor, List<Reason> reasons) {
        this.cursor = cursor;
        this.reasons = reasons;
    }

    /// What stands here; [Partial#nothing] when no date does.
    Partial read() {
        read = new Partial();
        int start = cursor.at();
        qualifiersBefore();
        int sure = cursor.at();
        boolean any = false;
        while (part()) {
            sure = cursor.at();
            any = true;
            fillers();
        }
        cursor.back(any ? sure : start);
        qualifiersBehind();
        read.tokens = any ? cursor.at() - start : 0;
        return read;
    }

    private void qualifiersBefore() {
        boolean more = true;
        while (more) {
            Token token = cursor.peek();
            more = false;
            if (token.is(Term.CIRCA)
                    || token.spelled("c") && (!token.capital() || cursor.peek(1).sign('.'))) {
                read.approximate = true;
                more = true;
            } else if (token.is(Term.PROBABLY)) {
                read.uncertain = true;
                more = true;
            }
            if (more) {
                cursor.skip(1);
                cursor.take('.');
            }
        }
        read.approximateInFront = read.approximate;
        read.uncertainInFront = read.uncertain;
        fillers();
    }

    private void qualifiersBehind() {
        boolean more = true;
        while (more) {
            more = false;
            if (cursor.takePhrase("?") || cursor.takePhrase("(", "?", ")")) {
                read.uncertain = true;
                more = true;
            } else if (cursor.take(Term.CIRCA_BEHIND)) {
                read.approximate = true;
                more = true;
            }
        }
    }

    private void fillers() {
        while (cursor.peek().is(Term.FILLER)) {
            cursor.skip(1);
        }
    }

    private boolean part() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> NumericDate.read(cursor, read, reasons) || number(token);
            case WORD -> word(token);
            case SIGN -> comma() || bracket();
            case END -> false;
        };
    }

    private boolean word(Token token) {
        Word word = token.word();
        if (word == null) {
            return roman(token);
        }
        return switch (word.term()) {
            case MONTH -> month(word.value(), 1);
            case SEASON -> read.season == null && read.month == null && season(word.value());
            case JUCHE -> juche();
            case BEFORE_CHRIST -> beforeChristInFront();
            case EARLY -> slice(new Partial.Slice(1, 3), 1);
            case MIDDLE -> slice(new Partial.Slice(2, 3), 1);
            case LATE -> slice(new Partial.Slice(3, 3), 1);
            case ORDINAL -> ordinalSlice(word.value(), 1);
            case HALF -> word.value() > 0 && slice(new Partial.Slice(word.value(), 2), 1);
            default -> roman(token);
        };
    }

    private boolean beforeChristInFront() {
        if (read.hasYear() || read.beforeChrist || !cursor.peek(1).number()) {
            return false;
        }
        read.beforeChrist = true;
        cursor.skip(1);
        return true;
    }

    private boolean month(int value, int tokens) {
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

    private boolean season(int value) {
        read.season = value;
        cursor.skip(1);
        return true;
    }

    private boolean slice(Partial.Slice slice, int tokens) {
        if (read.slice != null || read.day != null || read.hasYear() && tokens > 1) {
            return false;
        }
        read.slice = slice;
        cursor.skip(tokens);
        // "mid-1950s", "нач. XX в."
        if (!cursor.take('-')) {
            cursor.take('.');
        }
        return true;
    }

    /// "first half of", "2-я половина": the word after the ordinal says of how many.
    private boolean ordinalSlice(int number, int tokens) {
        Token of = cursor.peek(tokens);
        if (of.is(Term.HALF) && number <= 2) {
            return slice(new Partial.Slice(number, 2), tokens + 1);
        }
        return of.is(Term.QUARTER) && number <= 4 && slice(new Partial.Slice(number, 4), tokens + 1);
    }

    private boolean roman(Token token) {
        int value = Roman.value(token.text());
        if (value == 0 || read.hasYear() || read.ordinal != null) {
            return false;
        }
        Token next = cursor.peek(1);
        if (centuryWord(next)) {
            return century(value, 2);
        }
        if (Cursor.dash(next) && Roman.value(cursor.peek(2).text()) > 0) {
            read.ordinal = value;
            cursor.skip(1);
            return true;
        }
        // "17 IX 1984"; "30 x 1950" are the sides of a picture
        return read.day != null && token.capital() && value <= 12 && next.digits() == 4 && month(value, 1);
    }

    private static boolean centuryWord(Token token) {
        return token.is(Term.CENTURY) || token.spelled("c") || token.spelled("в");
    }

    private boolean century(int value, int tokens) {
        if (read.hasYear()) {
            return false;
        }
        read.year = value;
        read.unit = Partial.Unit.CENTURY;
        cursor.skip(tokens);
        if (cursor.peek().glued()) {
            cursor.take('.');
        }
        beforeChrist();
        return true;
    }

    private boolean number(Token token) {
        if (!token.number()) {
            return false;
        }
        Token next = cursor.peek(1);
        if (next.is(Term.ORDINAL_ENDING) && next.glued()) {
            return ordinal(token, 2);
        }
        if (next.sign('-')
                && next.glued()
                && cursor.peek(2).is(Term.ORDINAL_ENDING)
                && cursor.peek(2).glued()) {
            return ordinal(token, 3);
        }
        if (centuryWord(next) && !(next.spelled("c") && next.glued())) {
            return century(token.value(), 2);
        }
        if (next.is(Term.MONTH_MARK)) {
            return read.month == null && koreanMonth(token);
        }
        if (next.is(Term.DAY_MARK)) {
            return day(token.value(), 2, false);
        }
        if (next.is(Term.DECADE)) {
            return decade(token, 2);
        }
        if (next.spelled("s") && next.glued()) {
            return decade(token, 2);
        }
        if (next.sign('\'')
                && next.glued()
                && cursor.peek(2).spelled("s")
                && cursor.peek(2).glued()) {
            return decade(token, 3);
        }
        return year(token) || token.digits() <= 2 && day(token.value(), 1, true);
    }

    private boolean koreanMonth(Token token) {
        if (token.value() < 1 || token.value() > 12) {
            reasons.add(ReasonCode.NO_SUCH_MONTH.with(token.text()));
            read.broken = true;
            read.month = 1;
            cursor.skip(2);
            return true;
        }
        return month(token.value(), 2);
    }

    /// `tokens` counts the number and its ending.
    private boolean ordinal(Token token, int tokens) {
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
            if (token.digits() > 2 || read.ordinal != null || read.day != null || read.month != null) {
                return day(token.value(), tokens, false);
            }
            read.ordinal = token.value();
            cursor.skip(tokens);
            return true;
        }
        return token.digits() <= 2 && day(token.value(), tokens, false);
    }

    private boolean day(int value, int tokens, boolean bare) {
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

    private boolean decade(Token token, int tokens) {
        if (read.hasYear() || token.value() % 10 != 0) {
            return false;
        }
        if (token.digits() == 4 && token.value() % 100 == 0) {
            int hundred = token.value();
            reasons.add(ReasonCode.AMBIGUOUS.with(
                    token.text() + "s", hundred + "–" + (hundred + 9), hundred + "–" + (hundred + 99)));
            read.broken = true;
        } else if (token.digits() != 4 && token.digits() != 2) {
            return false;
        }
        if (token.digits() == 2) {
            read.shortYear = token.value();
        } else {
            read.year = token.value();
        }
        read.unit = Partial.Unit.DECADE;
        cursor.skip(tokens);
        yearMark();
        return true;
    }

    private boolean year(Token token) {
        int behind = 1;
        if (cursor.peek(1).is(Term.YEAR_MARK)) {
            behind = cursor.peek(2).sign('.') ? 3 : 2;
            if (cursor.peek(behind).is(Term.JUCHE)) {
                return eraBehind(token, behind + 1);
            }
        }
        boolean mark = behind > 1;
        if (read.eraYear != null) {
            return read.paired == null && token.digits() == 4 && pairedBehind(token.value());
        }
        if (read.year != null || read.shortYear != null) {
            return false;
        }
        boolean christian = read.beforeChrist || christianEra(cursor.peek(behind), cursor.peek(behind + 1));
        if (token.digits() != 4 && !mark && !christian) {
            return false;
        }
        if (mark && token.digits() <= 2 && !christian) {
            read.shortYear = token.value();
        } else {
            read.year = token.value();
        }
        read.yearBehindMonth = read.month != null;
        cursor.skip(1);
        yearMark();
        beforeChrist();
        jucheBehind();
        return true;
    }

    private boolean pairedBehind(int value) {
        read.paired = value;
        cursor.skip(1);
        yearMark();
        return true;
    }

    private void yearMark() {
        if (cursor.take(Term.YEAR_MARK) && cursor.peek().glued()) {
            cursor.take('.');
        }
    }

    private static boolean christianEra(Token token, Token next) {
        return switch (token.text()) {
            case "ad", "bc", "ce", "bce" -> true;
            case "a", "b" -> next.sign('.');
            case "до" -> next.spelled("н");
            case "н" -> next.sign('.');
            default -> false;
        };
    }

    /// Takes the words for either side of the year 1.
    private void beforeChrist() {
        if (cursor.takePhrase("bc")
                || cursor.takePhrase("bce")
                || cursor.takePhrase("b", ".", "c", ".", "e", ".")
                || cursor.takePhrase("b", ".", "c", ".")
                || cursor.takePhrase("до", "н", ".", "э", ".")
                || cursor.takePhrase("до", "нашей", "эры")) {
            read.beforeChrist = true;
        } else if (!cursor.takePhrase("ad")
                && !cursor.takePhrase("ce")
                && !cursor.takePhrase("a", ".", "d", ".")
                && !cursor.takePhrase("н", ".", "э", ".")) {
            return;
        }
    }

    /// "1987 (Juche 76)"
    private void jucheBehind() {
        Token number = cursor.peek(2);
        if (cursor.peek().sign('(')
                && cursor.peek(1).is(Term.JUCHE)
                && number.number()
                && cursor.peek(3).sign(')')) {
            read.paired = read.year;
            read.year = null;
            era(number.value());
            cursor.skip(4);
        }
    }

    private boolean juche() {
        int ahead = 1;
        if (cursor.peek(1).is(Term.FILLER) || cursor.peek(1).is(Term.YEAR_MARK)) {
            ahead = 2;
        }
        boolean negative = cursor.peek(ahead).sign('-');
        Token number = cursor.peek(negative ? ahead + 1 : ahead);
        if (!number.number() || read.hasYear()) {
            return false;
        }
        era(negative ? -number.value() : number.value());
        cursor.skip(negative ? ahead + 2 : ahead + 1);
        paired();
        yearMark();
        return true;
    }

    /// "76 года чучхе (1987)"
    private boolean eraBehind(Token number, int tokens) {
        if (read.hasYear()) {
            return false;
        }
        era(number.value());
        cursor.skip(tokens);
        paired();
        return true;
    }

    private void era(int value) {
        read.yearBehindMonth = read.month != null;
        if (value < 1) {
            reasons.add(ReasonCode.ERA_YEAR.with(Integer.toString(value)));
            read.broken = true;
        }
        read.eraYear = value;
    }

    /// The Gregorian year in brackets behind an era year.
    private void paired() {
        int close = cursor.peek(2).is(Term.YEAR_MARK) ? cursor.peek(3).sign('.') ? 4 : 3 : 2;
        if (cursor.peek().sign('(')
                && cursor.peek(1).digits() == 4
                && cursor.peek(close).sign(')')) {
            read.paired = cursor.peek(1).value();
            cursor.skip(close + 1);
        }
    }

    /// A comma inside a date stands before its year: "September 17, 1984".
    private boolean comma() {
        Token next = cursor.peek(1);
        boolean begun = read.month != null || read.season != null || read.day != null;
        if (!cursor.peek().sign(',') || !begun || read.hasYear()) {
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
                && read.month != null
                && !read.hasYear()) {
            read.year = cursor.peek(1).value();
            cursor.skip(3);
            return true;
        }
        return false;
    }
}
