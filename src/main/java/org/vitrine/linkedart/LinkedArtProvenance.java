package org.vitrine.linkedart;

import java.util.List;
import java.util.stream.Stream;
import org.vitrine.catalogue.Description;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.provenance.Agency;
import org.vitrine.provenance.Holder;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.provenance.ProvenanceEvent.Passed;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicRecord.PublicObject;

/// The provenance of an object as a record of its own, with a part for each passing of title and each of custody. The
/// model has no property for either in the object's record. What is not known to have passed is claimed by no part:
/// such
/// a step stands in the object's record.
final class LinkedArtProvenance {

    private final PublicObject object;
    private final Description said;
    private final LinkedArtWriter art;
    private final JsonDocument json;
    private final LinkedArtEvents events;

    LinkedArtProvenance(PublicObject object, House house) {
        this.object = object;
        this.said = object.description();
        this.art = new LinkedArtWriter(Facts.of(object, house));
        this.json = art.json;
        this.events = new LinkedArtEvents(said, art);
    }

    String write() {
        Phrase title = art.facts.title(said);
        Phrase label = new Phrase("Provenance of " + title.text(), null);
        return art.document(art.house.id(object.id(), "provenance"), "Activity", label, () -> {
            json.list("identified_by", () -> art.name(label, null));
            json.list("classified_as", () -> art.aat(Aat.PROVENANCE_ACTIVITY));
            json.list("referred_to_by", events::provenanceInWords);
            json.list("used_specific_object", this::thing);
            json.list("part", () -> {
                int order = 0;
                for (ProvenanceEvent step : said.provenance()) {
                    step(step, ++order);
                }
            });
        });
    }

    private void step(ProvenanceEvent step, int order) {
        if (step.withheld()) {
            return;
        }
        if (step.title() == Passed.YES) {
            part(step, order, "Acquisition", "transferred_title");
        }
        if (step.custody() == Passed.YES) {
            part(step, order, "TransferOfCustody", "transferred_custody");
        }
    }

    private void part(ProvenanceEvent step, int order, String type, String transferred) {
        json.object(() -> {
            json.put("type", type).put("_label", "Step " + order);
            json.list(
                    "identified_by",
                    () -> art.identifier(Integer.toString(order), Aat.SYSTEM_NUMBER, "place in the chain"));
            String method = step.method();
            if (method != null) {
                json.list("classified_as", () -> art.type("provenance-methods", method, null));
            }
            json.list("referred_to_by", () -> events.stepInWords(step));
            art.place(art.facts.label(step.place()).orElse(null));
            art.timespan(step.date());
            agents(
                    "carried_out_by",
                    step.agents().stream().map(Agency::agent).flatMap(id -> art.facts.label(id).stream()));
            agents(transferred + "_from", holders(step.from()));
            agents(transferred + "_to", holders(step.to()));
            json.list(transferred + "_of", this::thing);
        });
    }

    private Stream<Label> holders(List<Holder> holders) {
        return holders.stream().flatMap(holder -> art.facts.label(holder.agent()).stream());
    }

    /// Those with a record of their own; the others are named in words.
    private void agents(String property, Stream<Label> agents) {
        List<Label> all =
                agents.filter(label -> label.kind().isAgent()).distinct().toList();
        json.list(property, () -> all.forEach(art::ref));
    }

    private void thing() {
        art.ref(
                art.house.id(object.id()),
                "HumanMadeObject",
                art.facts.title(said).text());
    }
}
