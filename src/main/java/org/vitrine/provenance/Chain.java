package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.text.Ids;
import org.vitrine.text.Item;

/// What is done to a whole chain.
public final class Chain {

    private Chain() {}

    /// Gives events that were read from a text ids of a record: those of the chain that they take the place of, event
    /// by event and item by item, and new ones for what is more.
    public static List<ProvenanceEvent> adopt(List<ProvenanceEvent> read, List<ProvenanceEvent> before) {
        List<ProvenanceEvent> adopted = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            ProvenanceEvent old = i < before.size() ? before.get(i) : null;
            ProvenanceEvent event = read.get(i);
            adopted.add(withIds(
                    event,
                    old == null ? Ids.item() : old.id(),
                    holders(event.from(), old == null ? List.of() : old.from()),
                    holders(event.to(), old == null ? List.of() : old.to()),
                    agents(event.agents(), old == null ? List.of() : old.agents()),
                    sources(event.sources(), old == null ? List.of() : old.sources())));
        }
        return adopted;
    }

    private static List<Holder> holders(List<Holder> read, List<Holder> before) {
        List<Holder> all = new ArrayList<>(read.size());
        for (Holder one : read) {
            all.add(new Holder(
                    id(before, all.size()),
                    one.agent(),
                    one.name(),
                    one.what(),
                    one.organisation(),
                    one.office(),
                    one.officeAsWritten(),
                    one.place(),
                    one.lived(),
                    one.certainty()));
        }
        return all;
    }

    private static List<Agency> agents(List<Agency> read, List<Agency> before) {
        List<Agency> all = new ArrayList<>(read.size());
        for (Agency one : read) {
            List<Party> known =
                    all.size() < before.size() ? before.get(all.size()).forWhom() : List.of();
            List<Party> principals = new ArrayList<>();
            for (Party party : one.forWhom()) {
                principals.add(new Party(
                        id(known, principals.size()),
                        party.agent(),
                        party.name(),
                        party.what(),
                        party.organisation(),
                        party.office(),
                        party.officeAsWritten()));
            }
            all.add(new Agency(
                    id(before, all.size()), one.agent(), one.name(), one.place(), principals, one.certainty()));
        }
        return all;
    }

    private static List<Citation> sources(List<Citation> read, List<Citation> before) {
        List<Citation> all = new ArrayList<>(read.size());
        for (Citation one : read) {
            all.add(new Citation(id(before, all.size()), one.source(), one.locator(), one.quotation()));
        }
        return all;
    }

    private static String id(List<? extends Item> before, int at) {
        return at < before.size() ? before.get(at).id() : Ids.item();
    }

    private static ProvenanceEvent withIds(
            ProvenanceEvent event,
            String id,
            List<Holder> from,
            List<Holder> to,
            List<Agency> agents,
            List<Citation> sources) {
        return new ProvenanceEvent(
                id,
                event.method(),
                from,
                to,
                agents,
                event.date(),
                event.dateCertainty(),
                event.place(),
                event.placeAsWritten(),
                event.placeCertainty(),
                event.title(),
                event.custody(),
                event.direct(),
                event.certainty(),
                sources,
                event.note(),
                event.text(),
                event.withheld());
    }

    static ProvenanceEvent withNote(ProvenanceEvent event, String note) {
        return new ProvenanceEvent(
                event.id(),
                event.method(),
                event.from(),
                event.to(),
                event.agents(),
                event.date(),
                event.dateCertainty(),
                event.place(),
                event.placeAsWritten(),
                event.placeCertainty(),
                event.title(),
                event.custody(),
                event.direct(),
                event.certainty(),
                event.sources(),
                note,
                event.text(),
                event.withheld());
    }
}
