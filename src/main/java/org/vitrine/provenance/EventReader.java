package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.provenance.Phrase.Side;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;

/// Reads one event, of which the notes in brackets have been taken out: how it passed and between whom, then behind
/// commas agents, place, date, and what passed. What it does not understand it puts aside.
final class EventReader {

    /// Parts between commas that may be one date: "May 17-27, June 21-July 1, 1984".
    static final int LONGEST_RUN = 4;

    private final String text;
    private final Scan scan;
    private final NameReader names;
    private final Step step;
    private final List<int[]> parts = new ArrayList<>();
    private Phrase phrase = Wordings.PASSED;
    private int placeFrom = -1;
    private int placeTo = -1;

    private EventReader(String text, Directory directory, Step step) {
        this.text = text;
        this.scan = Scan.of(text);
        this.step = step;
        this.names = new NameReader(scan, directory, step.unclear);
    }

    static void read(String text, Directory directory, Step step) {
        new EventReader(text, directory, step).read();
    }

    private void read() {
        int from = Letters.skipBlanks(text, 0, text.length());
        int to = Letters.trimEnd(text, from, text.length());
        if (to - from > 2 && text.charAt(from) == '(' && scan.partner()[from] == to - 1) {
            from = Letters.skipBlanks(text, from + 1, to);
            to = Letters.trimEnd(text, from, to - 1);
        }
        from = withheld(from, to);
        Certainty certainty = Plain.certainty(text, from, to);
        if (certainty != null) {
            step.certainty = certainty;
            from = Letters.skipBlanks(text, Letters.blank(text, from, to), to);
        }
        if (from == to) {
            return;
        }
        divide(from, to);
        head(parts.getFirst()[0], parts.getFirst()[1]);
        for (int i = 1; i < parts.size(); ) {
            i += part(i);
        }
        place();
        actingForOwners();
    }

    private int withheld(int from, int to) {
        if (!Letters.startsWith(text, from, to, "withheld")) {
            return from;
        }
        int after = from + "withheld".length();
        if (after < to && text.charAt(after) != ':') {
            return from;
        }
        step.withheld = true;
        return Letters.skipBlanks(text, Math.min(to, after + 1), to);
    }

    private void divide(int from, int to) {
        int begin = from;
        for (int at = from; at < to; at = scan.next(at)) {
            if (text.charAt(at) == ',') {
                addPart(begin, at);
                begin = at + 1;
            }
        }
        addPart(begin, to);
        if (parts.isEmpty()) {
            parts.add(new int[] {from, to});
        }
    }

    private void addPart(int from, int to) {
        int begin = Letters.skipBlanks(text, from, to);
        int end = Letters.trimEnd(text, begin, to);
        if (begin < end) {
            parts.add(new int[] {begin, end});
        }
    }

    private void head(int from, int to) {
        Phrase found = Wordings.find(text, from, to);
        if (found != null) {
            phrase = found;
            step.method = found.method();
            int at = Letters.skipBlanks(text, from + found.words().length(), to);
            if (found.words().equals(Wordings.PASSED.words())
                    && text.startsWith("as \"", at)
                    && scan.isQuoted(at + 3, Math.min(to, scan.next(at + 3)))) {
                int close = Math.min(scan.next(at + 3), to);
                step.method = Scan.unquote(text, at + 3, close);
                at = Letters.skipBlanks(text, close, to);
            }
            clauses(at, to, found.direct());
        } else if (isNames(from, to)) {
            clauses(from, to, Side.TO);
        } else if (!date(0)) {
            step.unclear.add(text.substring(from, to));
        }
    }

    /// Whether an event that begins with no word for a way of passing begins with who had it.
    private boolean isNames(int from, int to) {
        if (text.charAt(from) == '"' && scan.partner()[from] > from) {
            return true;
        }
        int first = from;
        while (first < to && !endsFirstName(first, to)) {
            first++;
        }
        int end = Letters.trimEnd(text, from, first);
        return Plain.looksLikeName(text, from, end)
                && !(Plain.isDateish(text, from, to) && DateReader.natural(text.substring(from, to)) != null)
                && !Wordings.isVerb(text, from, to);
    }

    private boolean endsFirstName(int at, int to) {
        char c = text.charAt(at);
        return c == '('
                || c == '"'
                || (Letters.isBlank(c)
                        && Letters.equals(text, at + 1, Math.min(to, at + 4), "and")
                        && at + 4 < to
                        && Letters.isBlank(text.charAt(at + 4)));
    }

    /// Reads names behind the words of the phrase.
    ///
    /// @param side whose name comes first without a word; null when a word comes
    private void clauses(int from, int to, @Nullable Side side) {
        int at = from;
        Side current = side;
        boolean acting = false;
        while (at < to) {
            if (current == null && !acting) {
                int end = Letters.blank(text, at, to);
                Phrase.Marker marker = phrase.marker(text, at, end);
                acting = Letters.isThrough(text, at, end) && marker == null;
                if (marker == null && !acting) {
                    step.unclear.add(text.substring(at, to));
                    return;
                }
                current = marker == null ? null : marker.side();
                at = Letters.skipBlanks(text, end, to);
            }
            int end = nextWord(at, to, current);
            names(at, end, current);
            current = null;
            acting = false;
            at = Letters.skipBlanks(text, end, to);
        }
    }

    /// Where the names end: at a word that leads to the other side or to agents.
    private int nextWord(int from, int to, @Nullable Side current) {
        for (int at = from; at < to; at = scan.next(at)) {
            if (Letters.isBlank(text.charAt(at))) {
                int word = at + 1;
                int end = Letters.blank(text, word, to);
                Phrase.Marker marker = end == to ? null : phrase.later(text, word, end);
                if (marker != null
                        && marker.side() != current
                        && step.side(marker.side()).isEmpty()) {
                    return at;
                }
                if (current != null && end < to && Letters.isThrough(text, word, end)) {
                    return at;
                }
            }
        }
        return to;
    }

    private void names(int from, int to, @Nullable Side side) {
        int end = timeAtTheEnd(from, to);
        List<Who> all = names.list(from, end, true);
        (side == null ? step.agents : step.side(side)).addAll(all);
    }

    /// "… in 1950", "… on 5 March 1949" behind the last name: reads the date and says where the name ends.
    private int timeAtTheEnd(int from, int to) {
        if (step.date != null || !Letters.hasDigit(text, from, to)) {
            return to;
        }
        int found = -1;
        for (int at = from; at < to; at = scan.next(at)) {
            if (Letters.isBlank(text.charAt(at))
                    && Plain.isTimeWord(text, at + 1, Math.min(to, at + 3))
                    && at + 3 < to
                    && Letters.isBlank(text.charAt(at + 3))) {
                found = at;
            }
        }
        if (found <= from || to - found > Plain.LONGEST_DATE || !Letters.hasDigit(text, found, to)) {
            return to;
        }
        step.date = DateReader.natural(text.substring(Letters.skipBlanks(text, found + 3, to), to));
        return step.date == null ? to : found;
    }

    /// Reads one part, or the run of parts that are one date.
    ///
    /// @return how many parts were read
    private int part(int index) {
        int from = parts.get(index)[0];
        int to = parts.get(index)[1];
        if (passed(from, to)) {
            return 1;
        }
        int run = dateRun(index);
        if (run > 0) {
            return run;
        }
        int end = Letters.blank(text, from, to);
        Phrase.Marker marker = end == to ? null : phrase.marker(text, from, end);
        if (end < to && Letters.isThrough(text, from, end)) {
            names(Letters.skipBlanks(text, end, to), to, null);
        } else if (marker != null && step.side(marker.side()).isEmpty()) {
            placeOfLastHolder();
            clauses(from, to, null);
        } else if (!relation(index) && !note(from, to) && !placePart(from, to)) {
            step.unclear.add(text.substring(from, to));
        }
        return 1;
    }

    private int dateRun(int index) {
        int from = parts.get(index)[0];
        if (DateReader.isDated(text, from)) {
            return date(index) ? 1 : 0;
        }
        int last = index;
        while (last + 1 < parts.size()
                && last - index + 1 < LONGEST_RUN
                && Letters.hasDigit(text, from, parts.get(index)[1])
                && Letters.hasDigit(text, parts.get(last + 1)[0], parts.get(last + 1)[1])
                && text.charAt(parts.get(last + 1)[0]) != '"') {
            last++;
        }
        for (int end = last; end >= index; end--) {
            if (date(from, parts.get(end)[1])) {
                return end - index + 1;
            }
        }
        return 0;
    }

    private boolean date(int index) {
        return date(parts.get(index)[0], parts.get(index)[1]);
    }

    private boolean date(int from, int to) {
        if (step.date != null) {
            return false;
        }
        int begin = from;
        Certainty certainty = Plain.certainty(text, begin, to);
        if (certainty != null) {
            begin = Letters.skipBlanks(text, Letters.blank(text, begin, to), to);
        }
        HistoricalDate date = null;
        if (DateReader.isDated(text, begin)) {
            date = DateReader.dated(text, begin, to);
        } else if (Plain.isDateish(text, begin, to)) {
            if (Letters.startsWith(text, begin, to, "in") || Letters.startsWith(text, begin, to, "on")) {
                begin = Letters.skipBlanks(text, begin + 2, to);
            }
            date = DateReader.natural(text.substring(begin, to));
        }
        if (date == null) {
            return false;
        }
        step.date = date;
        step.dateCertainty = certainty;
        return true;
    }

    private boolean passed(int from, int to) {
        if (Letters.equals(text, from, to, "with title and custody")) {
            step.title = Passed.YES;
            step.custody = Passed.YES;
            return true;
        }
        for (Passed passed : Passed.values()) {
            if (Letters.equals(text, from, to, EventWriter.said("title", passed))) {
                step.title = passed;
                return true;
            }
            if (Letters.equals(text, from, to, EventWriter.said("custody", passed))) {
                step.custody = passed;
                return true;
            }
        }
        return false;
    }

    /// "his son" before or behind a name belongs to it.
    private boolean relation(int index) {
        int from = parts.get(index)[0];
        int to = parts.get(index)[1];
        List<Who> holders = step.to.isEmpty() ? step.from : step.to;
        if (holders.isEmpty() || step.hasPlace() || placeFrom >= 0) {
            return false;
        }
        Who last = holders.getLast();
        String name = last.name;
        if (name == null
                || last.quoted
                || !(Plain.isPossessive(text, from, to)
                        || (Plain.isPossessive(name, 0, name.length()) && name.indexOf(',') < 0))) {
            return false;
        }
        last.name = name + ", " + Letters.collapse(text.substring(from, to));
        return true;
    }

    private boolean note(int from, int to) {
        if (Letters.startsWith(text, from, to, "lot")
                || Letters.startsWith(text, from, to, "no.")
                || Letters.startsWith(text, from, to, "inv.")) {
            step.addNote(Letters.collapse(text.substring(from, to)));
            return true;
        }
        return false;
    }

    private boolean placePart(int from, int to) {
        int begin = from;
        Certainty certainty = Plain.certainty(text, begin, to);
        if (certainty != null && placeFrom < 0) {
            begin = Letters.skipBlanks(text, Letters.blank(text, begin, to), to);
        }
        boolean quoted = text.startsWith("at \"", begin);
        if (step.hasPlace() || (placeFrom >= 0 && (quoted || certainty != null))) {
            return false;
        }
        if (!quoted && (Letters.startsWith(text, begin, to, "in") || Letters.startsWith(text, begin, to, "at"))) {
            begin = Letters.skipBlanks(text, begin + 2, to);
        } else if (quoted) {
            begin += 3;
        }
        if (begin == to || !(quoted || Plain.looksLikeName(text, begin, to))) {
            return false;
        }
        if (placeFrom < 0) {
            placeFrom = begin;
            step.placeCertainty = certainty;
        }
        placeTo = to;
        if (quoted) {
            place();
        }
        return true;
    }

    private void place() {
        if (placeFrom >= 0) {
            NameReader.Named place = names.named(placeFrom, placeTo);
            step.place = place.meaning() == null ? null : place.meaning().id();
            step.placeAsWritten = place.written();
            placeFrom = -1;
        }
    }

    /// "gift of A, New York, to B": the place stood with A.
    private void placeOfLastHolder() {
        List<Who> holders = step.to.isEmpty() ? step.from : step.to;
        if (placeFrom >= 0 && !holders.isEmpty() && holders.getLast().place == null && step.placeCertainty == null) {
            holders.getLast().place = Letters.collapse(text.substring(placeFrom, placeTo));
            placeFrom = -1;
        }
    }

    /// "purchased by A (agent for B)": B received it, and A acted.
    private void actingForOwners() {
        for (Side side : Side.values()) {
            List<Who> owners = step.side(side);
            for (Who who : List.copyOf(owners)) {
                if (who.acting) {
                    owners.remove(who);
                    who.forWhom.forEach(one -> owners.add(ownerLike(one)));
                    step.agents.add(who);
                }
            }
        }
        for (Who who : step.agents) {
            if (!who.fitsAgency() || !who.forWhom.stream().allMatch(Who::fitsParty)) {
                step.unclear.add(who.name == null ? Plain.SOMEBODY : who.name);
            }
        }
    }

    private static Who ownerLike(Who one) {
        Who owner = new Who();
        owner.agent = one.agent;
        owner.name = one.name;
        owner.what = one.what;
        owner.organisation = one.organisation;
        owner.office = one.office;
        owner.officeAsWritten = one.officeAsWritten;
        return owner;
    }
}
