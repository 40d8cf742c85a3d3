package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.provenance.ChainText.Reading;
import org.vitrine.provenance.ChainText.Unclear;
import org.vitrine.text.PlainText;

/// Divides a text into events and reads each; what it does not understand stays in the event's text.
final class ChainReader {

    /// Events that one chain may have; what follows stays together as text.
    static final int MOST_EVENTS = 1_000;
    /// Characters of an event that is looked at closely.
    static final int LONGEST_EVENT = 20_000;

    private final String text;
    private final Scan scan;
    private final Footnotes footnotes;
    private final Step.Numbering numbers = new Step.Numbering();
    private final List<ProvenanceEvent> events = new ArrayList<>();
    private final List<Unclear> unclear = new ArrayList<>();
    private int begin;
    private boolean direct;

    ChainReader(String written) {
        this.text = PlainText.clean(written);
        this.scan = Scan.of(text);
        this.footnotes = new Footnotes(text, scan.end());
    }

    Reading read() {
        int end = scan.end();
        for (int at = 0; at < end; at = Math.min(end, scan.next(at))) {
            char c = text.charAt(at);
            boolean ends = c == ';' || (c == '.' && Stops.isStop(text, at, end)) || (c == '\n' && isBlankLine(at, end));
            if (ends && events.size() < MOST_EVENTS - 1) {
                at = notesBehind(at, end);
                event(at, c == ';');
            }
        }
        event(end, false);
        leftOver();
        return new Reading(events, unclear);
    }

    private boolean isBlankLine(int at, int end) {
        int next = at + 1;
        while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return next < end && text.charAt(next) == '\n';
    }

    /// The numbers of notes right behind the sign that ends an event are of that event; they are taken with it.
    private int notesBehind(int stop, int end) {
        int last = stop;
        int at = Letters.skipBlanks(text, stop + 1, end);
        while (at < end && text.charAt(at) == '[' && scan.partner()[at] > at) {
            int close = scan.partner()[at];
            if (close >= end || !Footnotes.isNumber(text, at + 1, close)) {
                break;
            }
            last = close;
            at = Letters.skipBlanks(text, close + 1, end);
        }
        return last;
    }

    private void event(int last, boolean nextIsDirect) {
        int from = Letters.skipBlanks(text, begin, Math.max(begin, last));
        boolean isDirect = direct;
        begin = last + 1;
        direct = nextIsDirect;
        if (from >= last) {
            direct = nextIsDirect || (isDirect && events.isEmpty());
            return;
        }
        Step step = new Step();
        StringBuilder rest = new StringBuilder(last - from + 1);
        takeNotes(from, last, rest, step);
        String event = rest.toString().strip();
        if (event.length() > LONGEST_EVENT) {
            step.unclear.add(event);
        } else {
            EventReader.read(event, footnotes.directory(), step);
        }
        String source = text.substring(from, last).strip();
        if (!step.unclear.isEmpty()) {
            if (step.text == null) {
                step.text = source;
            } else {
                step.unclear.forEach(step::addNote);
            }
        }
        int number = events.size();
        events.add(step.event(numbers, isDirect));
        step.unclear.forEach(stretch -> unclear.add(new Unclear(number, stretch, from, last)));
    }

    /// Takes what stands in square brackets out of an event, and a stop at its end.
    private void takeNotes(int from, int last, StringBuilder rest, Step step) {
        int end = last < text.length() && text.charAt(last) == ']' ? last + 1 : last;
        for (int at = from; at < end; ) {
            int next = Math.min(end, scan.next(at));
            char c = text.charAt(at);
            if (c == '[' && next > at + 1 && !isDates(at + 1, next - 1)) {
                String inner = text.substring(at + 1, next - 1).strip();
                if (at == from && next >= last && isEvent(inner)) {
                    rest.append(inner);
                } else {
                    note(inner, step);
                }
            } else if (!(end > last && isSeparatorOfNotes(at, end))) {
                rest.append(text, at, next);
            }
            at = next;
        }
    }

    /// Whether only notes follow the sign at a place.
    private boolean isSeparatorOfNotes(int at, int end) {
        char c = text.charAt(at);
        if (c != ';' && c != '.') {
            return false;
        }
        int next = Letters.skipBlanks(text, at + 1, end);
        while (next < end && text.charAt(next) == '[' && scan.partner()[next] > next) {
            next = Letters.skipBlanks(text, scan.partner()[next] + 1, end);
        }
        return next >= end;
    }

    /// Some museums put what a dealer had between brackets.
    private static boolean isEvent(String inner) {
        return inner.indexOf(',') > 0 && !inner.startsWith(Footnotes.AS_WRITTEN) && !inner.startsWith(Footnotes.SOURCE);
    }

    private void note(String inner, Step step) {
        if (!Footnotes.isNumber(inner, 0, inner.length())) {
            if (inner.equalsIgnoreCase("withheld")) {
                step.withheld = true;
            } else {
                footnotes.take(inner, step, numbers);
            }
            return;
        }
        String note = footnotes.find(inner);
        footnotes.take(note == null ? "[" + inner + "]" : note, step, numbers);
    }

    /// EDTF writes sets of dates between brackets too; they have a year of four digits, and two dots or a comma.
    private boolean isDates(int from, int to) {
        int digits = 0;
        boolean year = false;
        boolean set = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            year |= digits == 4;
            set |= c == ',' || (c == '.' && i + 1 < to && text.charAt(i + 1) == '.');
            if (digits == 0 && " ,.-~?%X".indexOf(c) < 0) {
                return false;
            }
        }
        return year && set;
    }

    private static String joined(@Nullable String note, String more) {
        return note == null ? more : String.join("\n", note, more);
    }

    private void leftOver() {
        List<String> strays = footnotes.leftOver();
        if (strays.isEmpty()) {
            return;
        }
        String kept = String.join("\n", strays);
        if (events.isEmpty()) {
            Step step = new Step();
            step.text = kept;
            events.add(step.event(numbers, false));
        } else {
            ProvenanceEvent last = events.removeLast();
            events.add(Chain.withNote(last, joined(last.note(), kept)));
        }
        int number = events.size() - 1;
        strays.forEach(stray -> unclear.add(new Unclear(number, stray, text.length(), text.length())));
    }
}
