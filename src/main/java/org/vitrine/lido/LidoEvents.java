package org.vitrine.lido;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Acquisition;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.SharedEvent;
import org.vitrine.catalogue.Thing;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.export.Facts;
import org.vitrine.export.Phrase;
import org.vitrine.export.SharedEventPath;
import org.vitrine.export.StepWords;
import org.vitrine.export.Things;
import org.vitrine.provenance.Agency;
import org.vitrine.provenance.Holder;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;

/// The events of an object: what made it, how it was conferred, given or put up, and the chain of its provenance in
/// order.
final class LidoEvents {

    private static final String EVENT = "event-types";
    private static final String UNSPECIFIED = "lido00003";

    private final Description said;
    private final LidoWriter lido;

    LidoEvents(Description said, LidoWriter lido) {
        this.said = said;
        this.lido = lido;
    }

    void write() {
        said.productions().forEach(this::production);
        said.conferrals().forEach(this::conferral);
        said.presentations().forEach(this::presentation);
        said.installations().forEach(this::installation);
        said.sharedEvents().forEach(this::shared);
        said.dates().forEach(this::dated);
        said.acquisitions().forEach(this::acquisition);
        int order = 0;
        for (ProvenanceEvent event : said.provenance()) {
            step(event, ++order);
        }
    }

    private void event(String id, Runnable type, Runnable content) {
        lido.in(
                "eventSet",
                () -> lido.in("event", () -> {
                    lido.uri("eventID", lido.house.id(lido.facts.id(), id));
                    lido.in("eventType", type);
                    content.run();
                }));
    }

    /// LIDO has no event of this sort, so its own general one comes first and the precise term beside it.
    private Runnable ours(String term) {
        return () -> {
            lido.uri("conceptID", "http://terminology.lido-schema.org/" + UNSPECIFIED);
            lido.concept(EVENT, term);
        };
    }

    private Runnable theirs(String number, String term) {
        return () -> {
            lido.uri("conceptID", "http://terminology.lido-schema.org/" + number);
            lido.leaf("term", Phrase.english(term));
        };
    }

    private void production(Description.Production made) {
        event(made.id(), theirs("lido00007", "Production"), () -> {
            lido.actors(made.makers(), "maker", null);
            lido.date("eventDate", made.date());
            lido.place("eventPlace", made.place(), null);
            Phrase.of(made.note(), null).ifPresent(note -> lido.note("eventDescriptionSet", "note", note));
        });
    }

    private void conferral(Description.Conferral conferred) {
        event(conferred.id(), ours("conferral"), () -> {
            lido.actors(conferred.awardingBodies(), "awarding-body", null);
            lido.actors(conferred.presenters(), "presenter", null);
            lido.actors(conferred.recipients(), "recipient", null);
            lido.actors(conferred.receivers(), "receiver", null);
            lido.date("eventDate", conferred.date());
            lido.place("eventPlace", conferred.place(), null);
            things(conferred.things());
            occasion(conferred.occasion());
            note("decoration", lido.facts.label(conferred.decoration()).map(Facts::name));
            note("class", Phrase.of(conferred.decorationClass(), null));
            note("serial number", Phrase.of(conferred.serialNumber(), null));
            note("instrument", Phrase.of(conferred.instrument(), null));
            note("date of the instrument", written(conferred.instrumentDate()));
            yesOrNo("posthumous", conferred.posthumous());
        });
    }

    private void presentation(Description.Presentation given) {
        event(given.id(), ours("presentation"), () -> {
            lido.actors(given.givers(), "giver", null);
            lido.actors(given.intermediaries(), "intermediary", null);
            lido.actors(given.recipients(), "recipient", null);
            lido.actors(given.receivers(), "receiver", null);
            lido.date("eventDate", given.date());
            lido.place("eventPlace", given.place(), null);
            things(given.things());
            occasion(given.occasion());
        });
    }

    private void installation(Description.Installation installed) {
        event(installed.id(), ours("installation"), () -> {
            lido.actors(installed.installers(), "installer", null);
            lido.actors(installed.unveilers(), "unveiler", null);
            lido.actors(installed.honours(), "commemorated", null);
            lido.date("eventDate", installed.date());
            lido.place("eventPlace", installed.place(), installed.site());
            note("commemorates", lido.facts.label(installed.commemorates()).map(Facts::name));
            yesOrNo("in situ", installed.inSitu());
        });
    }

    private void things(List<Thing> things) {
        things.forEach(thing -> lido.in(
                "thingPresent", () -> lido.leaf("displayObject", new Phrase(Things.text(thing), thing.lang()))));
    }

    /// An event that another record tells: named by the address it has there.
    private void shared(SharedEvent shared) {
        lido.facts
                .object(shared.object())
                .ifPresent(other -> lido.in("eventSet", () -> {
                    lido.leaf("displayEvent", Phrase.english("The event that the record " + other.number() + " tells"));
                    lido.in("event", () -> {
                        lido.uri("eventID", lido.house.id(shared.object(), SharedEventPath.item(shared)));
                        lido.in("eventType", ours(SharedEventPath.type(shared)));
                        lido.in("thingPresent", () -> {
                            lido.leaf("displayObject", Facts.name(other));
                            lido.in("object", () -> lido.uri("objectID", lido.house.id(other.id())));
                        });
                    });
                }));
    }

    private void acquisition(Acquisition acquired) {
        event(acquired.id(), theirs("lido00001", "Acquisition"), () -> {
            lido.actors(acquired.from(), "giver", null);
            lido.date("eventDate", acquired.date());
            lido.concept("eventMethod", "acquisition-methods", acquired.method());
            note("reference", Phrase.of(acquired.reference(), null));
            note("note", Phrase.of(acquired.note(), null));
        });
    }

    private static Optional<Phrase> written(@Nullable HistoricalDate date) {
        return Optional.ofNullable(date).flatMap(written -> Phrase.of(written.asWritten(), null));
    }

    /// A date that belongs to no event that is described: an event of which only the date is known.
    private void dated(Description.RoleDate dated) {
        event(
                dated.id(),
                () -> {
                    lido.uri("conceptID", "http://terminology.lido-schema.org/" + UNSPECIFIED);
                    lido.concept("date-roles", dated.role().name().toLowerCase(java.util.Locale.ROOT));
                },
                () -> lido.date("eventDate", dated.date()));
    }

    private void step(ProvenanceEvent step, int order) {
        lido.in("eventSet", () -> {
            lido.mark("sortorder", Integer.toString(order));
            if (step.withheld()) {
                lido.leaf("displayEvent", Phrase.english("A step of the provenance that is known and withheld"));
            }
            lido.in("event", () -> {
                lido.uri("eventID", lido.house.id(lido.facts.id(), step.id()));
                lido.in("eventType", stepType(step));
                Phrase doubt = doubt(step.certainty());
                holders(step.from(), "from", step.certainty());
                holders(step.to(), "to", step.certainty());
                step.agents().forEach(this::agent);
                lido.date("eventDate", step.date());
                lido.place("eventPlace", step.place(), step.placeAsWritten());
                lido.concept("eventMethod", "provenance-methods", step.method());
                stepNotes(step, order, doubt);
            });
        });
    }

    /// One by one, because each can be more or less certain than the step.
    private void holders(List<Holder> holders, String role, Certainty certainty) {
        for (Holder holder : holders) {
            Certainty own = holder.certainty();
            lido.actors(List.of(holder.party()), role, doubt(own == null ? certainty : own));
        }
    }

    /// Who acted for others has no part in the chain of owners; for whom it was is said in the display.
    private void agent(Agency agency) {
        lido.in("eventActor", () -> {
            lido.leaf("displayActorInRole", StepWords.agent(agency, lido.facts));
            lido.facts
                    .label(agency.agent())
                    .ifPresent(label -> lido.in("actorInRole", () -> {
                        lido.actor(label);
                        lido.in("roleActor", () -> lido.leaf("term", Phrase.english("agent")));
                    }));
        });
    }

    private Runnable stepType(ProvenanceEvent step) {
        String method = step.method() == null ? "" : step.method();
        return switch (method) {
            case "commission" -> theirs("lido00226", "Commissioning");
            case "conservation" -> theirs("lido00034", "Restoration");
            case "find" -> theirs("lido00002", "Finding");
            case "loss", "theft", "looting" -> theirs("lido00009", "Loss");
            default ->
                step.title() == Passed.YES
                        ? theirs("lido00001", "Acquisition")
                        : step.custody() == Passed.YES
                                ? theirs("lido00005", "Transfer of custody")
                                : theirs("lido00227", "Provenance");
        };
    }

    private void stepNotes(ProvenanceEvent step, int order, @Nullable Phrase doubt) {
        if (step.withheld()) {
            return;
        }
        List<Phrase> text = Phrase.of(step.text(), null).stream().toList();
        if (text.isEmpty()) {
            lido.facts
                    .citations(step.sources())
                    .ifPresent(source -> lido.in("eventDescriptionSet", () -> {
                        lido.mark("type", "source");
                        lido.leaf("sourceDescriptiveNote", source);
                    }));
        } else {
            lido.note("eventDescriptionSet", "as written", text, step.sources());
        }
        if (order > 1) {
            note(
                    "sequence",
                    Optional.of(Phrase.english(
                            step.direct()
                                    ? "directly from the step before"
                                    : "a gap, or not known to follow the step before directly")));
        }
        note("note", Phrase.of(step.note(), null));
        Stream.concat(step.from().stream(), step.to().stream())
                .filter(holder -> holder.place() != null || holder.lived() != null)
                .forEach(holder -> note("holder", Optional.of(StepWords.holder(holder, lido.facts))));
        uncertain("certainty of the date", step.dateCertainty());
        uncertain("certainty of the place", step.placeCertainty());
        passed("title passed", step.title());
        passed("custody passed", step.custody());
        if (doubt != null) {
            note("certainty", Optional.of(doubt));
        }
    }

    private void uncertain(String what, @Nullable Certainty certainty) {
        if (certainty != null) {
            note(what, Optional.ofNullable(doubt(certainty)));
        }
    }

    private void passed(String what, Passed passed) {
        switch (passed) {
            case YES -> yesOrNo(what, true);
            case NO -> yesOrNo(what, false);
            case UNKNOWN -> {}
        }
    }

    private static @Nullable Phrase doubt(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> null;
            case PROBABLE -> Phrase.english("probable");
            case POSSIBLE -> Phrase.english("possible");
        };
    }

    private void occasion(@Nullable UUID occasion) {
        lido.facts
                .label(occasion)
                .ifPresent(label -> lido.in("relatedEventSet", () -> {
                    lido.in("relatedEvent", () -> {
                        lido.leaf("displayEvent", Facts.name(label));
                        lido.in("event", () -> {
                            lido.uri("eventID", lido.house.id(label.id()));
                            lido.lidoTerm("eventType", UNSPECIFIED, "Event");
                            Facts.names(label).forEach(name -> lido.appellation("eventName", name));
                        });
                    });
                    lido.in("relatedEventRelType", () -> lido.leaf("term", Phrase.english("on the occasion of")));
                }));
    }

    private void note(String type, Optional<Phrase> text) {
        text.ifPresent(said -> lido.note("eventDescriptionSet", type, said));
    }

    private void yesOrNo(String type, @Nullable Boolean yes) {
        if (yes != null) {
            note(type, Optional.of(Phrase.english(yes ? "yes" : "no")));
        }
    }
}
