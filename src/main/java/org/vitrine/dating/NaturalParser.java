package org.vitrine.dating;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a whole text as one date, range or list of them. Every token is looked at a bounded number of times.
final class NaturalParser {
    private final String clean;
    private final String written;
    private final Cursor cursor;
    private final List<Reason> reasons = new ArrayList<>(0);
    private final List<Item> items = new ArrayList<>(2);
    private boolean alternatives;

    NaturalParser(String clean, String written) {
        this.clean = clean;
        this.written = written;
        this.cursor = new Cursor(Lexer.tokens(clean));
    }

    Reading parse() {
        readItems();
        if (!items.isEmpty() && cursor.peek(1).kind() == Token.Kind.END) {
            // captions end with a full stop
            cursor.take('.');
        }
        if (!cursor.ended()) {
            return leftOver();
        }
        new Inheritance(items).apply();
        boolean eras = false;
        boolean pairs = false;
        boolean disagree = false;
        Integer eraYear = null;
        List<Warning> warnings = new ArrayList<>(0);
        for (Partial partial : Inheritance.flat(items)) {
            Integer era = partial.eraYear;
            if (era == null) {
                continue;
            }
            eras = true;
            eraYear = eraYear == null ? era : eraYear;
            Integer paired = partial.paired;
            pairs |= paired != null;
            if (paired != null && paired != Resolver.gregorian(era)) {
                disagree = true;
                warn(
                        warnings,
                        WarningCode.ERA_DISAGREES.with(
                                era.toString(), Integer.toString(Resolver.gregorian(era)), paired.toString()));
            }
        }
        Edtf byEra = build(true, warnings);
        Edtf byGregorian = disagree ? build(false, warnings) : byEra;
        if (byEra == null || byGregorian == null || !reasons.isEmpty()) {
            return refused();
        }
        Calendar calendar = eras ? Calendar.JUCHE : Calendar.GREGORIAN;
        if (disagree) {
            List<String> readings = List.of(byEra.print(), byGregorian.print());
            return new Reading.Understood(
                    new HistoricalDate(written, calendar, eraYear, null, null, null, Check.DISAGREES, null, readings),
                    warnings);
        }
        Check check = pairs ? Check.AGREES : Check.SINGLE;
        return new Reading.Understood(HistoricalDate.of(byEra, written, calendar, eraYear, check), warnings);
    }

    /// What was read before the rest may be no date either; that a year or month is missing says nothing new.
    private Reading leftOver() {
        String rest = items.isEmpty() ? clean : clean.substring(cursor.peek().from());
        new Inheritance(items).apply();
        build(true, new ArrayList<>(0));
        reasons.removeIf(reason -> reason.code().equals(ReasonCode.NO_YEAR.key())
                || reason.code().equals(ReasonCode.NO_MONTH.key())
                || reason.code().equals(ReasonCode.TWO_DIGIT_YEAR.key()));
        reasons.addFirst(ReasonCode.NOT_UNDERSTOOD.with(rest));
        return refused();
    }

    private Reading refused() {
        if (reasons.isEmpty()) {
            reasons.add(ReasonCode.NOT_UNDERSTOOD.with(clean));
        }
        List<Reason> each = reasons.stream().distinct().toList();
        return new Reading.NotADate(written, each);
    }

    private static void warn(List<Warning> warnings, Warning warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private void readItems() {
        ItemReader reader = new ItemReader(cursor, reasons);
        Item item = reader.read();
        int before = cursor.at();
        boolean first = true;
        while (item != null) {
            items.add(item);
            before = cursor.at();
            boolean or = separator();
            if (cursor.at() == before || !first && or != alternatives && !comma(before)) {
                break;
            }
            alternatives |= or;
            first = false;
            item = reader.read();
        }
        cursor.back(before);
    }

    private boolean comma(int at) {
        return at < cursor.at() && !alternatives;
    }

    /// Takes what separates two dates; true when it means "or".
    private boolean separator() {
        boolean comma = cursor.take(',') || cursor.take(';');
        if (cursor.take(Term.OR)) {
            return true;
        }
        if (!cursor.take(Term.AND) && !comma) {
            cursor.take('&');
        }
        return alternatives && comma;
    }

    private @Nullable Edtf build(boolean byEra, List<Warning> warnings) {
        Resolver resolver = new Resolver(byEra, reasons, warning -> warn(warnings, warning));
        if (items.isEmpty()) {
            return null;
        }
        if (items.size() == 1) {
            return resolver.single(items.getFirst());
        }
        List<Edtf.Member> members = new ArrayList<>(items.size());
        for (Item item : items) {
            Edtf.Member member = resolver.member(item);
            if (member == null) {
                return null;
            }
            members.add(member);
        }
        return new Edtf.DateSet(!alternatives, members);
    }
}
