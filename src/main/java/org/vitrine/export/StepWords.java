package org.vitrine.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.provenance.Agency;
import org.vitrine.provenance.Holder;
import org.vitrine.provenance.ProvenanceEvent.Certainty;

/// Those who had a part in a step of a provenance chain, in words: what provenance says of them is more than any format
/// has elements for.
public final class StepWords {

    private StepWords() {}

    /// The name with office, body, place and years, and how sure it is.
    public static Phrase holder(Holder holder, Facts facts) {
        Party party = holder.party();
        String name = party.isOthers()
                ? "and others"
                : facts.inFull(party).map(Phrase::text).orElse("unknown");
        return joined(name, holder.place(), holder.lived(), holder.certainty());
    }

    /// All of them; empty when there are none.
    public static Optional<Phrase> holders(List<Holder> holders, Facts facts) {
        return holders.stream()
                .map(holder -> holder(holder, facts).text())
                .reduce((one, other) -> one + "; " + other)
                .map(all -> new Phrase(all, null));
    }

    /// Who acted, and for whom.
    public static Phrase agent(Agency agency, Facts facts) {
        String name = facts.label(agency.agent())
                .map(Facts::name)
                .or(() -> Phrase.of(agency.name(), null))
                .map(Phrase::text)
                .orElse("unknown");
        String forWhom = agency.forWhom().stream()
                .flatMap(party -> facts.inFull(party).map(Phrase::text).stream())
                .reduce((one, other) -> one + " and " + other)
                .map(all -> "for " + all)
                .orElse(null);
        return joined(name, agency.place(), forWhom, agency.certainty());
    }

    /// Null when it is certain.
    public static @Nullable String doubt(@Nullable Certainty certainty) {
        return certainty == null || certainty == Certainty.CERTAIN
                ? null
                : certainty.name().toLowerCase(Locale.ROOT);
    }

    private static Phrase joined(
            String name, @Nullable String one, @Nullable String other, @Nullable Certainty certainty) {
        String text = Stream.of(name, one, other)
                .flatMap(part -> Phrase.of(part, null).stream())
                .map(Phrase::text)
                .reduce((before, after) -> before + ", " + after)
                .orElse("");
        String doubt = doubt(certainty);
        return new Phrase(doubt == null ? text : text + " (" + doubt + ")", null);
    }
}
