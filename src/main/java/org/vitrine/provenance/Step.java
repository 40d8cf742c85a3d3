package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;

/// An event while it is read.
final class Step {

    @Nullable
    String method;

    final List<Who> from = new ArrayList<>(2);
    final List<Who> to = new ArrayList<>(2);
    final List<Who> agents = new ArrayList<>(0);

    @Nullable
    HistoricalDate date;

    @Nullable
    Certainty dateCertainty;

    @Nullable
    UUID place;

    @Nullable
    String placeAsWritten;

    @Nullable
    Certainty placeCertainty;

    @Nullable
    Passed title;

    @Nullable
    Passed custody;

    Certainty certainty = Certainty.CERTAIN;
    final List<Citation> sources = new ArrayList<>(0);

    final List<String> notes = new ArrayList<>(0);

    @Nullable
    String text;

    boolean withheld;
    final List<String> unclear = new ArrayList<>(0);

    List<Who> side(Phrase.Side side) {
        return side == Phrase.Side.FROM ? from : to;
    }

    boolean hasPlace() {
        return place != null || placeAsWritten != null;
    }

    void addNote(String more) {
        notes.add(more);
    }

    ProvenanceEvent event(Numbering numbers, boolean direct) {
        Wordings.Implied implied = Wordings.implied(method);
        return new ProvenanceEvent(
                numbers.next("e"),
                method,
                holders(from, numbers),
                holders(to, numbers),
                agents.isEmpty()
                        ? List.of()
                        : agents.stream().map(who -> agency(who, numbers)).toList(),
                date,
                dateCertainty,
                place,
                placeAsWritten,
                placeCertainty,
                title == null ? implied.title() : title,
                custody == null ? implied.custody() : custody,
                direct,
                certainty,
                sources,
                notes.isEmpty() ? null : String.join("\n", notes),
                text,
                withheld);
    }

    /// A loop, because this is done for every event and is most often of one.
    private static List<Holder> holders(List<Who> all, Numbering numbers) {
        if (all.isEmpty()) {
            return List.of();
        }
        Holder[] holders = new Holder[all.size()];
        for (int i = 0; i < holders.length; i++) {
            holders[i] = all.get(i).holder(numbers.next("h"));
        }
        return List.of(holders);
    }

    private static Agency agency(Who who, Numbering numbers) {
        List<Party> principals =
                who.forWhom.stream().map(one -> one.party(numbers.next("p"))).toList();
        return who.agency(numbers.next("a"), principals);
    }

    /// Short ids, the same for the same text.
    static final class Numbering {
        private int last;

        String next(String prefix) {
            return prefix + ++last;
        }
    }
}
