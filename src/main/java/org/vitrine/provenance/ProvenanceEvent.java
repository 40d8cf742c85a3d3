package org.vitrine.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Item;

/// One step of a provenance chain. It is part of the stored JSON of a description: what was stored before holders,
/// agents, notes and the certainty of place and date were known has none of them and opens as it is.
///
/// @param method how it passed, a term ("award", "diplomatic-gift", "purchase", "transfer", "loan", "theft"); null when
/// unknown
/// @param from who gave it up; empty when unknown
/// @param to who received it; empty when unknown
/// @param agents who acted for one of them
/// @param dateCertainty that it was then; null for certain
/// @param place an authority of kind place
/// @param placeCertainty that it was there; null for certain
/// @param title whether ownership passed
/// @param custody whether physical custody passed
/// @param direct it came directly from the step before (semicolon in AAM text), else there is a gap or it is unknown
/// (period)
/// @param certainty of the step as a whole
/// @param sources where it is said
/// @param note what else is to be said of it
/// @param text the original wording, kept when it was not or not wholly understood; null when the parts say all
/// @param withheld shown in public as withheld, not as a gap
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProvenanceEvent(
        String id,
        @Nullable String method,
        List<Holder> from,
        List<Holder> to,
        List<Agency> agents,
        @Nullable HistoricalDate date,
        @Nullable Certainty dateCertainty,
        @Nullable UUID place,
        @Nullable String placeAsWritten,
        @Nullable Certainty placeCertainty,
        Passed title,
        Passed custody,
        boolean direct,
        Certainty certainty,
        List<Citation> sources,
        @Nullable String note,
        @Nullable String text,
        boolean withheld)
        implements Item {

    public enum Passed {
        YES,
        NO,
        UNKNOWN
    }

    public enum Certainty {
        CERTAIN,
        PROBABLE,
        POSSIBLE
    }

    public ProvenanceEvent {
        Objects.requireNonNull(id);
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
        agents = agents == null ? List.of() : List.copyOf(agents);
        dateCertainty = dateCertainty == Certainty.CERTAIN ? null : dateCertainty;
        placeCertainty = placeCertainty == Certainty.CERTAIN ? null : placeCertainty;
        title = title == null ? Passed.UNKNOWN : title;
        custody = custody == null ? Passed.UNKNOWN : custody;
        certainty = certainty == null ? Certainty.CERTAIN : certainty;
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /// A step between parties, without agents, note and doubts about its parts.
    public ProvenanceEvent(
            String id,
            @Nullable String method,
            List<Party> from,
            List<Party> to,
            @Nullable HistoricalDate date,
            @Nullable UUID place,
            @Nullable String placeAsWritten,
            Passed title,
            Passed custody,
            boolean direct,
            Certainty certainty,
            List<Citation> sources,
            @Nullable String text,
            boolean withheld) {
        this(
                id,
                method,
                from.stream().map(Holder::of).toList(),
                to.stream().map(Holder::of).toList(),
                List.of(),
                date,
                null,
                place,
                placeAsWritten,
                null,
                title,
                custody,
                direct,
                certainty,
                sources,
                null,
                text,
                withheld);
    }

    /// Who gave it up, as parties like those of any other event.
    public List<Party> givers() {
        return from.stream().map(Holder::party).toList();
    }

    /// Who received it, as parties like those of any other event.
    public List<Party> takers() {
        return to.stream().map(Holder::party).toList();
    }

    /// The step as the public sees it: of a withheld one only that there is one.
    public ProvenanceEvent publicPart() {
        return withheld
                ? new ProvenanceEvent(
                        id,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        Passed.UNKNOWN,
                        Passed.UNKNOWN,
                        direct,
                        Certainty.CERTAIN,
                        List.of(),
                        null,
                        true)
                : this;
    }
}
