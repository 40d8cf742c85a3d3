package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;

/// What stands below a chain: numbered notes with sources and original wordings, and which records names mean.
final class Footnotes {

    static final String SOURCE = "Source: ";
    static final String AS_WRITTEN = "As written: ";

    private static final String NOTES = "Notes:";
    private static final String AUTHORITIES = "Authorities:";

    private final String text;
    private final Directory directory = new Directory();
    private final Map<String, StringBuilder> notes = new HashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private final List<String> strays = new ArrayList<>();
    private boolean marksMayClose = true;

    /// @param at where the first block begins
    Footnotes(String text, int at) {
        this.text = text;
        read(at);
    }

    Directory directory() {
        return directory;
    }

    /// The note of a number; null when there is none.
    @Nullable
    String find(String number) {
        unused.remove(number);
        StringBuilder note = notes.get(number);
        return note == null ? null : note.toString();
    }

    /// Notes to which no event refers, and lines that were not understood.
    List<String> leftOver() {
        List<String> left = new ArrayList<>(strays);
        unused.forEach(number -> Optional.ofNullable(notes.get(number)).ifPresent(note -> left.add(note.toString())));
        return left;
    }

    private void read(int from) {
        boolean inNotes = true;
        String open = null;
        for (int at = from; at < text.length(); ) {
            int end = lineEnd(at);
            String line = text.substring(at, end).strip();
            at = end + 1;
            if (line.equals(NOTES) || line.equals(AUTHORITIES)) {
                inNotes = line.equals(NOTES);
                open = null;
            } else if (line.isEmpty()) {
                continue;
            } else if (inNotes) {
                open = note(line, open);
            } else if (!directory.read(line)) {
                strays.add(line);
            }
        }
    }

    /// The end of a line; one between quotation marks goes on.
    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.charAt(at) == '"'
                    && marksMayClose
                    && (at == from || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                int close = Scan.closingMark(text, at);
                marksMayClose = close >= 0;
                at = Math.max(at, close);
            }
            at++;
        }
        return at;
    }

    /// @param open the number of the note above, which a line without a number continues
    private @Nullable String note(String line, @Nullable String open) {
        int close = line.charAt(0) == '[' ? line.indexOf(']') : -1;
        if (close > 1 && close < 8 && isNumber(line, 1, close)) {
            String number = line.substring(1, close);
            add(number, line.substring(close + 1).strip());
            unused.add(number);
            return number;
        }
        if (line.startsWith(NOTES) && line.length() > NOTES.length()) {
            strays.add(line.substring(NOTES.length()).strip());
        } else if (open == null) {
            strays.add(line);
        } else {
            add(open, line);
        }
        return open;
    }

    private void add(String number, String line) {
        StringBuilder note = notes.computeIfAbsent(number, key -> new StringBuilder());
        if (!note.isEmpty()) {
            note.append('\n');
        }
        note.append(line);
    }

    static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return from < to;
    }

    /// Takes a note into an event: as a source, as its original wording, or as a note.
    void take(String note, Step step, Step.Numbering numbers) {
        if (note.startsWith(AS_WRITTEN) && isQuoted(note, AS_WRITTEN.length()) && step.text == null) {
            step.text = Scan.unquote(note, AS_WRITTEN.length(), note.length());
        } else if (note.startsWith(SOURCE)) {
            Citation citation = citation(note, numbers);
            if (citation == null) {
                step.addNote(note);
            } else {
                step.sources.add(citation);
            }
        } else if (!note.isEmpty()) {
            step.addNote(isQuoted(note, 0) ? Scan.unquote(note, 0, note.length()) : note);
        }
    }

    static boolean isQuoted(String note, int from) {
        return note.length() > from + 1
                && note.charAt(from) == '"'
                && Scan.closingMark(note, from) == note.length() - 1;
    }

    /// `Source: name, locator: "quotation"`, when the name is one of the directory's.
    private @Nullable Citation citation(String note, Step.Numbering numbers) {
        int from = SOURCE.length();
        int end = partEnd(note, from, true);
        String name = part(note, from, end);
        int hash = note.charAt(from) == '"' ? -1 : Directory.numberSign(name, name.length());
        int number = 1;
        if (note.startsWith(" #", end)) {
            int after = partEnd(note, end + 1, true);
            hash = end + 1;
            if (!isNumber(note, hash + 1, after) || after - hash > 5) {
                return null;
            }
            number = Integer.parseInt(note, hash + 1, after, 10);
            end = after;
        } else if (hash >= 0) {
            number = Integer.parseInt(name, hash + 1, name.length(), 10);
            name = name.substring(0, hash).stripTrailing();
        }
        Directory.Meaning meaning = directory.find(name, number);
        if (meaning == null || meaning.asWritten()) {
            return null;
        }
        String locator = null;
        if (note.startsWith(", ", end)) {
            from = end + 2;
            end = partEnd(note, from, false);
            locator = part(note, from, end);
        }
        String quotation = null;
        if (note.startsWith(": ", end) && isQuoted(note, end + 2)) {
            quotation = Scan.unquote(note, end + 2, note.length());
            end = note.length();
        }
        return end == note.length() ? new Citation(numbers.next("c"), meaning.id(), locator, quotation) : null;
    }

    private static int partEnd(String note, int from, boolean atCommas) {
        if (from < note.length() && note.charAt(from) == '"') {
            int close = Scan.closingMark(note, from);
            return close < 0 ? note.length() : close + 1;
        }
        int at = from;
        while (at < note.length() && note.charAt(at) != ':' && !(atCommas && note.charAt(at) == ',')) {
            at++;
        }
        return at;
    }

    private static String part(String note, int from, int end) {
        return isQuoted(note.substring(0, end), from) ? Scan.unquote(note, from, end) : note.substring(from, end);
    }
}
