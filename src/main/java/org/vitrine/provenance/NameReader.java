package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party.What;
import org.vitrine.provenance.ProvenanceEvent.Certainty;

/// Reads parties: names, what stands in brackets behind them, and which records they mean.
final class NameReader {

    private static final Map<String, What> KINDS = Map.of(
            "person", What.PERSON,
            "group", What.GROUP,
            "body", What.BODY,
            "state", What.STATE,
            "unknown", What.UNKNOWN,
            "others", What.OTHERS);

    private final String text;
    private final Scan scan;
    private final Directory directory;
    private final List<String> unclear;

    /// @param unclear where stretches are put that are not understood
    NameReader(Scan scan, Directory directory, List<String> unclear) {
        this.text = scan.text();
        this.scan = scan;
        this.directory = directory;
        this.unclear = unclear;
    }

    /// Names joined by "and".
    List<Who> list(int from, int to, boolean principals) {
        List<Who> all = new ArrayList<>(2);
        int begin = from;
        for (int at = from; at < to; at = scan.next(at)) {
            if (Letters.isBlank(text.charAt(at))
                    && Letters.equals(text, at + 1, Math.min(to, at + 4), "and")
                    && at + 4 < to
                    && Letters.isBlank(text.charAt(at + 4))
                    && !Plain.staysTogether(text, begin, at, to)) {
                add(all, begin, at, principals);
                begin = at + 5;
                at += 3;
            }
        }
        add(all, begin, to, principals);
        return all;
    }

    private void add(List<Who> all, int from, int to, boolean principals) {
        int begin = Letters.skipBlanks(text, from, to);
        int end = Letters.trimEnd(text, begin, to);
        if (begin == end) {
            unclear.add("and");
        } else {
            all.add(one(begin, end, principals));
        }
    }

    private Who one(int from, int to, boolean principals) {
        Who who = new Who();
        int begin = from;
        who.certainty = Plain.certainty(text, begin, to);
        if (who.certainty != null) {
            begin = Letters.skipBlanks(text, Letters.blank(text, begin, to), to);
        }
        int end = to;
        int open = bracketAtTheEnd(begin, end);
        if (open > begin) {
            details(who, open + 1, end - 1, principals);
            end = Letters.trimEnd(text, begin, open);
        }
        if (end - begin > 1 && text.charAt(end - 1) == '?' && !scan.isQuoted(begin, end)) {
            who.certainty = who.certainty == null ? Certainty.POSSIBLE : who.certainty;
            end = Letters.trimEnd(text, begin, end - 1);
        }
        name(who, begin, end);
        return who;
    }

    private int bracketAtTheEnd(int from, int to) {
        if (to - from < 3 || text.charAt(to - 1) != ')') {
            return -1;
        }
        for (int at = from; at < to; at = scan.next(at)) {
            if (text.charAt(at) == '(' && scan.partner()[at] == to - 1) {
                return at;
            }
        }
        return -1;
    }

    private void name(Who who, int from, int to) {
        if (from >= to) {
            unclear.add(text.substring(Math.min(from, to), Math.max(from, to)));
            return;
        }
        if (who.agent == null && Letters.equals(text, from, to, Plain.UNKNOWN)) {
            who.what = who.what == null ? What.UNKNOWN : who.what;
        } else if (Letters.equals(text, from, to, Plain.OTHERS)) {
            who.what = who.what == null ? What.OTHERS : who.what;
        } else if (!Letters.equals(text, from, to, Plain.SOMEBODY)) {
            Named named = named(from, to);
            who.agent = named.meaning == null ? null : named.meaning.id();
            who.name = named.written();
            who.quoted = scan.partner()[from] > from;
        }
    }

    /// A name and the record that it means.
    record Named(String display, Directory.@Nullable Meaning meaning) {

        /// The name when it is the source's own.
        @Nullable
        String written() {
            return meaning == null || meaning.asWritten() ? display : null;
        }
    }

    Named named(int from, int to) {
        int end = to;
        int number = 1;
        int hash = Directory.numberSign(text, end);
        if (hash > from) {
            int before = Letters.trimEnd(text, from, hash);
            if (directory.knows(display(from, before))) {
                number = Integer.parseInt(text, hash + 1, end, 10);
                end = before;
            }
        }
        String display = display(from, end);
        return new Named(display, directory.find(display, number));
    }

    private String display(int from, int to) {
        return scan.isQuoted(from, to) ? Scan.unquote(text, from, to) : Letters.collapse(text.substring(from, to));
    }

    private void details(Who who, int from, int to, boolean principals) {
        int begin = from;
        for (int at = from; at <= to; at = at < to ? scan.next(at) : at + 1) {
            if (at == to || text.charAt(at) == ';') {
                int first = Letters.skipBlanks(text, begin, at);
                int last = Letters.trimEnd(text, first, at);
                if (first < last) {
                    detail(who, first, last, principals);
                }
                begin = at + 1;
            }
        }
    }

    private void detail(Who who, int from, int to, boolean principals) {
        if (Letters.startsWith(text, from, to, "agent") || Letters.startsWith(text, from, to, "dealer")) {
            acting(who, from, to, principals);
        } else if (Letters.startsWith(text, from, to, "as") && from + 3 < to && who.office == null) {
            Named office = named(Letters.skipBlanks(text, from + 2, to), to);
            who.office = office.meaning() == null ? null : office.meaning().id();
            who.officeAsWritten = office.written();
        } else if (Letters.startsWith(text, from, to, "of") && from + 3 < to) {
            organisation(who, from, to);
        } else if (text.startsWith("lived \"", from) && scan.isQuoted(from + 6, to)) {
            lived(who, Scan.unquote(text, from + 6, to));
        } else if (text.startsWith("at \"", from) && scan.isQuoted(from + 3, to)) {
            place(who, Scan.unquote(text, from + 3, to));
        } else if (kind(text, from, to) instanceof What what) {
            who.what = what;
        } else {
            placeAndLife(who, from, to);
        }
    }

    static @Nullable What kind(String text, int from, int to) {
        return to - from > 8 ? null : KINDS.get(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private void acting(Who who, int from, int to, boolean principals) {
        who.acting = true;
        int word = Letters.skipBlanks(text, Letters.blank(text, from, to), to);
        if (word == to) {
            return;
        }
        int after = Letters.skipBlanks(text, Letters.blank(text, word, to), to);
        if (!Letters.startsWith(text, word, to, "for") || after == to || !principals) {
            unclear.add(text.substring(from, to));
            return;
        }
        // whom an agent acts for acts for nobody in the same brackets: so depth has an end
        who.forWhom.addAll(list(after, to, false));
    }

    private void organisation(Who who, int from, int to) {
        Named named = named(Letters.skipBlanks(text, from + 2, to), to);
        if (named.meaning() == null) {
            unclear.add(text.substring(from, to));
        } else {
            who.organisation = named.meaning().id();
        }
    }

    private void placeAndLife(Who who, int from, int to) {
        if (Plain.isLived(text, from, to)) {
            lived(who, Letters.collapse(text.substring(from, to)));
            return;
        }
        int comma = text.lastIndexOf(',', to - 1);
        if (comma > from) {
            int tail = Letters.skipBlanks(text, comma + 1, to);
            if (Plain.isLived(text, tail, to)) {
                lived(who, Letters.collapse(text.substring(tail, to)));
                place(who, Letters.collapse(text.substring(from, Letters.trimEnd(text, from, comma))));
                return;
            }
        }
        place(who, Letters.collapse(text.substring(from, to)));
    }

    private void lived(Who who, String lived) {
        if (who.lived == null) {
            who.lived = lived;
        } else {
            unclear.add(lived);
        }
    }

    private void place(Who who, String place) {
        if (who.place == null) {
            who.place = place;
        } else {
            unclear.add(place);
        }
    }
}
