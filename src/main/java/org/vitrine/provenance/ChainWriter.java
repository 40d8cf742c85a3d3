package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.authority.Citation;
import org.vitrine.provenance.ChainText.Names;

/// Writes a chain: the events, then the notes, then which records the names mean.
final class ChainWriter {

    private final Register register = new Register();
    private final NameWriter names;
    private final EventWriter events;
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder out = new StringBuilder(256);

    ChainWriter(Names names) {
        this.names = new NameWriter(names, register);
        this.events = new EventWriter(this.names);
    }

    String one(ProvenanceEvent event) {
        event(event, false, true);
        return out.toString();
    }

    /// @param whole with the records that the names mean
    String write(List<ProvenanceEvent> chain, boolean whole) {
        for (int i = 0; i < chain.size(); i++) {
            ProvenanceEvent event = chain.get(i);
            if (i > 0) {
                out.append(event.direct() ? "; " : ". ");
            } else if (event.direct()) {
                out.append("; ");
            }
            event(event, true, i == 0 || !event.direct());
        }
        if (!chain.isEmpty()) {
            out.append('.');
        }
        for (int i = 0; i < notes.size(); i++) {
            out.append(i == 0 ? "\n\nNotes:\n[" : "\n[")
                    .append(i + 1)
                    .append("] ")
                    .append(notes.get(i));
        }
        if (whole) {
            register.write(out);
        }
        return out.toString();
    }

    private void event(ProvenanceEvent event, boolean withNotes, boolean begins) {
        String text = event.text();
        if (text != null && EventWriter.isOnlyText(event)) {
            out.append('[')
                    .append(Footnotes.AS_WRITTEN)
                    .append(Scan.quote(text))
                    .append(']');
        } else {
            events.write(out, event, begins);
        }
        if (!withNotes) {
            return;
        }
        for (Citation source : event.sources()) {
            note(source(source));
        }
        String note = event.note();
        if (note != null) {
            note(isPlainNote(note) ? note : Scan.quote(note));
        }
        if (text != null && !EventWriter.isOnlyText(event)) {
            note(Footnotes.AS_WRITTEN + Scan.quote(text));
        }
    }

    private void note(String note) {
        int number = notes.indexOf(note) + 1;
        if (number == 0) {
            notes.add(note);
            number = notes.size();
        }
        out.append(" [").append(number).append(']');
    }

    private String source(Citation citation) {
        StringBuilder note = new StringBuilder(Footnotes.SOURCE);
        String display = names.display(citation.source(), null);
        boolean plain = Plain.isDetail(display) && display.indexOf(',') < 0 && display.indexOf(':') < 0;
        names.name(note, citation.source(), null, plain);
        String locator = citation.locator();
        if (locator != null) {
            boolean plainLocator = locator.indexOf('"') < 0
                    && locator.indexOf(':') < 0
                    && locator.indexOf('\n') < 0
                    && locator.equals(locator.strip());
            note.append(", ").append(plainLocator ? locator : Scan.quote(locator));
        }
        if (citation.quotation() != null) {
            note.append(": ").append(Scan.quote(citation.quotation()));
        }
        return note.toString();
    }

    private static boolean isPlainNote(String note) {
        return note.indexOf('"') < 0
                && note.indexOf('\n') < 0
                && note.indexOf('[') < 0
                && note.equals(note.strip())
                && !note.startsWith(Footnotes.SOURCE)
                && !note.startsWith(Footnotes.AS_WRITTEN)
                && !Scan.isBlock(note, 0);
    }
}
