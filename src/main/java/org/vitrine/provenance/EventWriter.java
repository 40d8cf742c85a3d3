package org.vitrine.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.provenance.Phrase.Side;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;

/// Writes one event in the wording of its way of passing.
final class EventWriter {

    private static final String[] TITLE = {"with title", "without title", "title unknown"};
    private static final String[] CUSTODY = {"with custody", "without custody", "custody unknown"};

    private final NameWriter names;

    EventWriter(NameWriter names) {
        this.names = names;
    }

    /// The words for whether title or custody passed.
    static String said(String what, Passed passed) {
        return (what.equals("title") ? TITLE : CUSTODY)[passed.ordinal()];
    }

    /// Whether nothing but its original wording is known of it.
    static boolean isOnlyText(ProvenanceEvent event) {
        Wordings.Implied implied = Wordings.implied(event.method());
        return event.text() != null
                && event.method() == null
                && event.from().isEmpty()
                && event.to().isEmpty()
                && event.agents().isEmpty()
                && event.date() == null
                && event.place() == null
                && event.placeAsWritten() == null
                && event.title() == implied.title()
                && event.custody() == implied.custody()
                && event.certainty() == Certainty.CERTAIN
                && !event.withheld();
    }

    /// @param begins whether it begins a sentence
    void write(StringBuilder out, ProvenanceEvent event, boolean begins) {
        int from = out.length();
        if (event.withheld()) {
            out.append("withheld");
            if (saysNothing(event)) {
                if (begins) {
                    large(out, from);
                }
                return;
            }
            out.append(": ");
        }
        NameWriter.certainty(out, event.certainty());
        boolean bare = head(out, event);
        if (!event.agents().isEmpty()) {
            out.append(", through ");
            names.agents(out, event.agents(), phrase(event));
        }
        place(out, event);
        HistoricalDate date = event.date();
        if (date != null) {
            out.append(", ");
            NameWriter.certainty(out, event.dateCertainty());
            out.append(DateReader.write(date));
        }
        Wordings.Implied implied = Wordings.implied(event.method());
        if (event.title() != implied.title()) {
            out.append(", ").append(said("title", event.title()));
        }
        if (event.custody() != implied.custody()) {
            out.append(", ").append(said("custody", event.custody()));
        }
        if (begins && (!bare || event.withheld() || event.certainty() != Certainty.CERTAIN)) {
            large(out, from);
        }
    }

    private static void large(StringBuilder out, int at) {
        out.setCharAt(at, Character.toUpperCase(out.charAt(at)));
    }

    private static boolean saysNothing(ProvenanceEvent event) {
        return event.method() == null
                && event.from().isEmpty()
                && event.to().isEmpty()
                && event.agents().isEmpty()
                && event.date() == null
                && event.place() == null
                && event.placeAsWritten() == null
                && event.title() == Passed.UNKNOWN
                && event.custody() == Passed.UNKNOWN
                && event.certainty() == Certainty.CERTAIN;
    }

    private static Phrase phrase(ProvenanceEvent event) {
        Phrase written = Wordings.written(event.method());
        return written == null ? Wordings.PASSED : written;
    }

    /// Writes how it passed and between whom.
    ///
    /// @return whether it is names alone
    private boolean head(StringBuilder out, ProvenanceEvent event) {
        Phrase phrase = Wordings.written(event.method());
        if (phrase == null) {
            if (event.method() == null && isBare(event)) {
                names.holders(out, event.to(), Wordings.PASSED);
                return true;
            }
            phrase = Wordings.PASSED;
        }
        out.append(phrase.words());
        if (event.method() != null && phrase == Wordings.PASSED) {
            out.append(" as ").append(Scan.quote(event.method()));
        }
        Side first = phrase.markers().getFirst().side();
        side(out, event, phrase, first);
        side(out, event, phrase, first == Side.FROM ? Side.TO : Side.FROM);
        return false;
    }

    private void side(StringBuilder out, ProvenanceEvent event, Phrase phrase, Side side) {
        List<Holder> holders = side == Side.FROM ? event.from() : event.to();
        Phrase.Marker marker = phrase.marker(side);
        if (!holders.isEmpty() && marker != null) {
            out.append(' ').append(marker.word()).append(' ');
            names.holders(out, holders, phrase);
        }
    }

    /// Whether names alone can say who had it.
    private boolean isBare(ProvenanceEvent event) {
        if (!event.from().isEmpty()
                || event.to().isEmpty()
                || event.to().getFirst().certainty() != null) {
            return false;
        }
        Holder first = event.to().getFirst();
        if (first.agent() == null && first.name() == null) {
            return false;
        }
        String display = names.display(first.agent(), first.name());
        return Plain.isBareName(display) || !Plain.isName(display, Wordings.PASSED);
    }

    private void place(StringBuilder out, ProvenanceEvent event) {
        @Nullable String written = event.placeAsWritten();
        if (event.place() == null && written == null) {
            return;
        }
        out.append(", ");
        NameWriter.certainty(out, event.placeCertainty());
        String display = names.display(event.place(), written);
        boolean plain = Plain.isPlace(display);
        if (!plain) {
            out.append("at ");
        }
        names.name(out, event.place(), written, plain);
    }
}
