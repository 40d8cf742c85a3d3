package org.vitrine.dating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one [Item]: the words that stand before and behind dates, and ranges with their shortened ends.
final class ItemReader {
    private final Cursor cursor;
    private final List<Reason> reasons;
    private final PointReader points;

    ItemReader(Cursor cursor, List<Reason> reasons) {
        this.cursor = cursor;
        this.reasons = reasons;
        this.points = new PointReader(cursor, reasons);
    }

    /// The item that stands here; null, with the cursor where it was, when none does.
    @Nullable
    Item read() {
        int start = cursor.at();
        boolean uncertain = cursor.peek().is(Term.PROBABLY) && modifier(cursor.peek(1));
        if (uncertain) {
            cursor.skip(1);
        }
        Item item = modified();
        if (item == null) {
            cursor.back(start);
            return null;
        }
        if (uncertain) {
            item.first().uncertain = true;
            if (item.second() != null) {
                item.second().uncertain = true;
            }
        }
        return item;
    }

    private static boolean modifier(Token token) {
        return token.is(Term.BETWEEN)
                || token.is(Term.FROM)
                || token.is(Term.BEFORE)
                || token.is(Term.AFTER)
                || token.is(Term.BY)
                || token.is(Term.UNTIL)
                || token.is(Term.SINCE);
    }

    private @Nullable Item modified() {
        if (cursor.takePhrase("no", "later", "than")
                || cursor.takePhrase("not", "later", "than")
                || cursor.takePhrase("не", "позднее")
                || cursor.takePhrase("не", "позже")) {
            return oneSided(Item.Shape.BY);
        }
        if (cursor.takePhrase("no", "earlier", "than")
                || cursor.takePhrase("not", "earlier", "than")
                || cursor.takePhrase("не", "ранее")
                || cursor.takePhrase("не", "раньше")) {
            return oneSided(Item.Shape.NOT_BEFORE);
        }
        if (cursor.take(Term.BETWEEN)) {
            Partial first = points.read();
            return !first.nothing() && (cursor.take(Term.AND) || cursor.take('-')) ? range(first) : null;
        }
        if (cursor.take(Term.FROM)) {
            return from();
        }
        if (cursor.take(Term.BEFORE)) {
            cursor.takePhrase("to");
            return oneSided(Item.Shape.BEFORE);
        }
        Token token = cursor.peek();
        if (token.is(Term.UNTIL)) {
            cursor.skip(1);
            return oneSided(token.word() != null && token.word().value() == 1 ? Item.Shape.BEFORE : Item.Shape.UNTIL);
        }
        if (cursor.take(Term.AFTER)) {
            return oneSided(Item.Shape.AFTER);
        }
        if (cursor.take(Term.BY)) {
            return oneSided(Item.Shape.BY);
        }
        return cursor.take(Term.SINCE) ? oneSided(Item.Shape.SINCE) : plain();
    }

    private @Nullable Item oneSided(Item.Shape shape) {
        Partial point = points.read();
        return point.nothing() ? null : new Item(shape, point, null);
    }

    private @Nullable Item from() {
        Partial first = points.read();
        if (first.nothing()) {
            return null;
        }
        int before = cursor.at();
        if (cursor.take(Term.TO) || cursor.take(Term.UNTIL) || takeDash()) {
            Item range = range(first);
            if (range != null) {
                return range;
            }
            cursor.back(before);
        }
        return new Item(Item.Shape.SINCE, first, null);
    }

    private @Nullable Item plain() {
        Partial first = points.read();
        if (first.nothing()) {
            return null;
        }
        int before = cursor.at();
        boolean between = cursor.peek().is(Term.AND);
        if (takeDash() || cursor.take(Term.TO) || shortenedBehindSlash(first)) {
            Item range = range(first);
            if (range != null) {
                return range;
            }
            cursor.back(before);
        } else if (cursor.take(Term.FROM_BEHIND)) {
            Item range = range(first);
            return range != null ? range : new Item(Item.Shape.SINCE, first, null);
        } else if (between) {
            cursor.skip(1);
            Item range = range(first);
            if (range != null && cursor.take(Term.BETWEEN_BEHIND)) {
                return range;
            }
            cursor.back(before);
        }
        return new Item(shapeBehind(), first, null);
    }

    /// Korean: 이전 and 이후 include their date, 전 and 후 do not.
    private Item.Shape shapeBehind() {
        Token token = cursor.peek();
        if (cursor.take(Term.BEFORE_BEHIND)) {
            return token.spelled("이전") ? Item.Shape.BY : Item.Shape.BEFORE;
        }
        if (cursor.take(Term.AFTER_BEHIND)) {
            return token.spelled("이후") ? Item.Shape.NOT_BEFORE : Item.Shape.AFTER;
        }
        return cursor.take(Term.TO_BEHIND) ? Item.Shape.UNTIL : Item.Shape.POINT;
    }

    private boolean takeDash() {
        return cursor.take('-') || cursor.take('~');
    }

    /// "1984/85"
    private boolean shortenedBehindSlash(Partial first) {
        return first.yearOnly() && cursor.peek().sign('/') && cursor.peek(1).digits() == 2 && cursor.take('/');
    }

    private @Nullable Item range(Partial first) {
        Token token = cursor.peek();
        boolean eraNumber = first.eraOnly()
                && token.number()
                && token.digits() <= 3
                && !cursor.peek(1).is(Term.MONTH)
                && !cursor.peek(1).is(Term.MONTH_MARK);
        Partial second;
        if (eraNumber) {
            second = new Partial();
            second.tokens = 1;
            second.eraYear = token.value();
            eraYear(second);
            cursor.skip(1);
            pairs(first, second);
        } else {
            second = points.read();
        }
        if (second.nothing()) {
            return null;
        }
        if (first.numberOnly() && second.eraOnly()) {
            // "38-42 гг. чучхе (1949-1953)"
            first.becomeEraYear(first.number());
            eraYear(first);
            pairs(first, second);
        }
        cursor.take(Term.TO_BEHIND);
        second.approximate |= first.approximateInFront;
        second.uncertain |= first.uncertainInFront;
        return shortened(first, second) ? new Item(Item.Shape.RANGE, first, second) : null;
    }

    private void eraYear(Partial partial) {
        Integer year = partial.eraYear;
        if (year != null && year < 1) {
            reasons.add(ReasonCode.ERA_YEAR.with(year.toString()));
            partial.broken = true;
        }
    }

    /// "Juche 38-42 (1949-1953)": the Gregorian years of both ends in one pair of brackets, or of the second alone.
    private void pairs(Partial first, Partial second) {
        boolean one = cursor.peek().sign('(') && cursor.peek(1).digits() == 4;
        if (one && cursor.peek(2).sign(')') && second.paired == null) {
            second.paired = cursor.peek(1).value();
            cursor.skip(3);
        } else if (one
                && Cursor.dash(cursor.peek(2))
                && cursor.peek(3).digits() == 4
                && cursor.peek(4).sign(')')
                && first.paired == null
                && second.paired == null) {
            first.paired = cursor.peek(1).value();
            second.paired = cursor.peek(3).value();
            cursor.skip(5);
        }
        if (cursor.take(Term.YEAR_MARK) && cursor.peek().glued()) {
            cursor.take('.');
        }
    }

    /// Completes "1949-53", "1950s-60s" and "4-6월"; false when the second number cannot be understood.
    private boolean shortened(Partial first, Partial second) {
        boolean decades = first.unit == Partial.Unit.DECADE && second.unit == Partial.Unit.DECADE;
        Integer year = first.year;
        if (year != null && (first.yearOnly() && second.numberOnly() || decades && second.shortYear != null)) {
            int whole = year - year % 100 + second.number();
            if (whole <= year) {
                reasons.add(ReasonCode.BACKWARD.with(year + "–" + second.number()));
                second.broken = true;
            }
            second.becomeYear(whole);
        } else if (second.month != null && second.day == null && first.bareDay && first.month == null) {
            first.month = first.day;
            first.day = null;
        }
        return true;
    }
}
