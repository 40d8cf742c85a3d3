package org.vitrine.dating;

/// Reads what years are counted from: Juche, with the Gregorian year beside it, and either side of the year 1.
final class EraReader {
    private final PointParts parts;
    private final Cursor cursor;

    EraReader(PointParts parts) {
        this.parts = parts;
        this.cursor = parts.cursor;
    }

    static boolean christianEra(Token token, Token next) {
        return switch (token.text()) {
            case "ad", "bc", "ce", "bce" -> true;
            case "a", "b" -> next.sign('.');
            case "до" -> next.spelled("н");
            case "н" -> next.sign('.');
            default -> false;
        };
    }

    boolean beforeChristInFront() {
        if (parts.read.hasYear() || parts.read.beforeChrist || !cursor.peek(1).number()) {
            return false;
        }
        parts.read.beforeChrist = true;
        cursor.skip(1);
        return true;
    }

    /// Takes the words for either side of the year 1.
    void beforeChrist() {
        if (cursor.takePhrase("bc")
                || cursor.takePhrase("bce")
                || cursor.takePhrase("b", ".", "c", ".", "e", ".")
                || cursor.takePhrase("b", ".", "c", ".")
                || cursor.takePhrase("до", "н", ".", "э", ".")
                || cursor.takePhrase("до", "нашей", "эры")) {
            parts.read.beforeChrist = true;
        } else if (!cursor.takePhrase("ad")
                && !cursor.takePhrase("ce")
                && !cursor.takePhrase("a", ".", "d", ".")
                && !cursor.takePhrase("н", ".", "э", ".")) {
            return;
        }
    }

    /// "1987 (Juche 76)"
    void jucheBehind() {
        Token number = cursor.peek(2);
        if (cursor.peek().sign('(')
                && cursor.peek(1).is(Term.JUCHE)
                && number.number()
                && cursor.peek(3).sign(')')) {
            parts.read.paired = parts.read.year;
            parts.read.year = null;
            era(number.value());
            cursor.skip(4);
        }
    }

    boolean juche() {
        int ahead = 1;
        if (cursor.peek(1).is(Term.FILLER) || cursor.peek(1).is(Term.YEAR_MARK)) {
            ahead = 2;
        }
        boolean negative = cursor.peek(ahead).sign('-');
        Token number = cursor.peek(negative ? ahead + 1 : ahead);
        if (!number.number() || parts.read.hasYear()) {
            return false;
        }
        era(negative ? -number.value() : number.value());
        cursor.skip(negative ? ahead + 2 : ahead + 1);
        paired();
        parts.yearMark();
        return true;
    }

    /// "76 года чучхе (1987)"
    boolean eraBehind(Token number, int tokens) {
        if (parts.read.hasYear()) {
            return false;
        }
        era(number.value());
        cursor.skip(tokens);
        paired();
        return true;
    }

    void era(int value) {
        parts.read.yearBehindMonth = parts.read.month != null;
        if (value < 1) {
            parts.reasons.add(ReasonCode.ERA_YEAR.with(Integer.toString(value)));
            parts.read.broken = true;
        }
        parts.read.eraYear = value;
    }

    /// The Gregorian year in brackets behind an era year.
    void paired() {
        int close = cursor.peek(2).is(Term.YEAR_MARK) ? cursor.peek(3).sign('.') ? 4 : 3 : 2;
        if (cursor.peek().sign('(')
                && cursor.peek(1).digits() == 4
                && cursor.peek(close).sign(')')) {
            parts.read.paired = cursor.peek(1).value();
            cursor.skip(close + 1);
        }
    }

    boolean pairedBehind(int value) {
        parts.read.paired = value;
        cursor.skip(1);
        parts.yearMark();
        return true;
    }
}
