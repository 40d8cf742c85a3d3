package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.dating.Dates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;

/// Steps of a chain for tests: whatever is not said is not known.
final class Chains {

    private final String id;
    private @Nullable String method;
    private final List<Holder> from = new ArrayList<>();
    private final List<Holder> to = new ArrayList<>();
    private final List<Agency> agents = new ArrayList<>();
    private @Nullable HistoricalDate date;
    private @Nullable Certainty dateCertainty;
    private @Nullable UUID place;
    private @Nullable String placeAsWritten;
    private @Nullable Certainty placeCertainty;
    private Passed title = Passed.UNKNOWN;
    private Passed custody = Passed.UNKNOWN;
    private boolean direct;
    private Certainty certainty = Certainty.CERTAIN;
    private final List<Citation> sources = new ArrayList<>();
    private @Nullable String note;
    private @Nullable String text;
    private boolean withheld;

    private Chains(String id) {
        this.id = id;
    }

    static Chains event(String id) {
        return new Chains(id);
    }

    static Holder holder(String id, String name) {
        return new Holder(id, null, name, null, null, null, null, null, null, null);
    }

    static Holder holder(String id, UUID agent) {
        return new Holder(id, agent, null, null, null, null, null, null, null, null);
    }

    Chains method(@Nullable String method) {
        this.method = method;
        return this;
    }

    Chains from(Holder... holders) {
        from.addAll(List.of(holders));
        return this;
    }

    Chains to(Holder... holders) {
        to.addAll(List.of(holders));
        return this;
    }

    Chains agents(Agency... acting) {
        agents.addAll(List.of(acting));
        return this;
    }

    Chains date(String text) {
        return date(((Reading.Understood) Dates.parse(text)).date(), null);
    }

    Chains date(@Nullable HistoricalDate date, @Nullable Certainty certainty) {
        this.date = date;
        this.dateCertainty = certainty;
        return this;
    }

    Chains place(String written) {
        return place(null, written, null);
    }

    Chains place(@Nullable UUID authority, @Nullable String written, @Nullable Certainty certainty) {
        this.place = authority;
        this.placeAsWritten = written;
        this.placeCertainty = certainty;
        return this;
    }

    Chains passing(Passed ofTitle, Passed ofCustody) {
        this.title = ofTitle;
        this.custody = ofCustody;
        return this;
    }

    Chains direct(boolean direct) {
        this.direct = direct;
        return this;
    }

    Chains certainty(Certainty certainty) {
        this.certainty = certainty;
        return this;
    }

    Chains sources(List<Citation> cited) {
        sources.addAll(cited);
        return this;
    }

    Chains note(@Nullable String note) {
        this.note = note;
        return this;
    }

    Chains text(@Nullable String text) {
        this.text = text;
        return this;
    }

    Chains withheld() {
        return withheld(true);
    }

    Chains withheld(boolean withheld) {
        this.withheld = withheld;
        return this;
    }

    ProvenanceEvent build() {
        return new ProvenanceEvent(
                id,
                method,
                from,
                to,
                agents,
                date,
                dateCertainty,
                place,
                placeAsWritten,
                placeCertainty,
                title,
                custody,
                direct,
                certainty,
                sources,
                note,
                text,
                withheld);
    }
}
