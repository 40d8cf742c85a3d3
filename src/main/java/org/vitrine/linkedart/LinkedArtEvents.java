package org.vitrine.linkedart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Acquisition;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.SharedEvent;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.export.Facts;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.export.SharedEventPath;
import org.vitrine.export.StepWords;
import org.vitrine.provenance.Holder;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;
import org.vitrine.publication.Label;

/// The events of an object: its production, and the activities that it was used for, its provenance among them.
final class LinkedArtEvents {

    private final Description said;
    private final LinkedArtWriter art;
    private final JsonDocument json;

    LinkedArtEvents(Description said, LinkedArtWriter art) {
        this.said = said;
        this.art = art;
        this.json = art.json;
    }

    void write() {
        productions();
        json.list("used_for", () -> {
            said.conferrals().forEach(this::conferral);
            said.presentations().forEach(this::presentation);
            said.installations().forEach(this::installation);
            said.sharedEvents().forEach(this::shared);
            said.dates().forEach(this::dated);
            said.acquisitions().forEach(this::acquisition);
            said.provenance().forEach(this::step);
        });
    }

    private void productions() {
        List<Description.Production> all = said.productions();
        if (all.size() == 1) {
            json.object("produced_by", () -> production(all.getFirst()));
        } else if (!all.isEmpty()) {
            json.object("produced_by", () -> {
                json.put("type", "Production");
                json.list("part", () -> all.forEach(one -> json.object(() -> production(one))));
            });
        }
    }

    private void production(Description.Production made) {
        json.put("type", "Production");
        json.list("referred_to_by", () -> {
            art.roles("maker", made.makers());
            art.note("note", Phrase.of(made.note(), null));
        });
        art.place(label(made.place()));
        art.timespan(made.date());
        art.carriedOut(made.makers());
        if (said.productions().size() == 1) {
            json.list(
                    "technique",
                    () -> said.techniques().stream()
                            .map(Description.TermUse::term)
                            .flatMap(term -> Optional.ofNullable(term).stream())
                            .distinct()
                            .forEach(term -> art.type("techniques", term, null)));
        }
    }

    private void conferral(Description.Conferral conferred) {
        activity(
                "conferral",
                conferred.date(),
                conferred.place(),
                () -> {
                    art.roles("awarding body", conferred.awardingBodies());
                    art.roles("presenter", conferred.presenters());
                    art.roles("recipient", conferred.recipients());
                    art.roles("receiver", conferred.receivers());
                    name("decoration", conferred.decoration());
                    art.note("class", Phrase.of(conferred.decorationClass(), null));
                    art.note("serial number", Phrase.of(conferred.serialNumber(), null));
                    art.note("instrument", Phrase.of(conferred.instrument(), null));
                    written("date of the instrument", conferred.instrumentDate());
                    yesOrNo("posthumous", conferred.posthumous());
                },
                Stream.concat(conferred.awardingBodies().stream(), conferred.presenters().stream())
                        .toList(),
                conferred.occasion());
    }

    private void presentation(Description.Presentation given) {
        activity(
                "presentation",
                given.date(),
                given.place(),
                () -> {
                    art.roles("giver", given.givers());
                    art.roles("intermediary", given.intermediaries());
                    art.roles("recipient", given.recipients());
                    art.roles("receiver", given.receivers());
                },
                given.givers(),
                given.occasion());
    }

    private void installation(Description.Installation installed) {
        activity(
                "installation",
                installed.date(),
                installed.place(),
                () -> {
                    art.note("site", Phrase.of(installed.site(), null));
                    art.roles("installer", installed.installers());
                    art.roles("unveiled by", installed.unveilers());
                    art.roles("honours", installed.honours());
                    name("commemorates", installed.commemorates());
                    yesOrNo("in situ", installed.inSitu());
                },
                Stream.concat(installed.installers().stream(), installed.unveilers().stream())
                        .toList(),
                null);
    }

    private void dated(Description.RoleDate dated) {
        json.object(() -> {
            json.put("type", "Activity");
            json.list(
                    "classified_as",
                    () -> art.type("date-roles", dated.role().name().toLowerCase(java.util.Locale.ROOT), null));
            art.timespan(dated.date());
        });
    }

    private void acquisition(Acquisition acquired) {
        activity(
                "acquisition",
                acquired.date(),
                null,
                () -> {
                    art.roles("from", acquired.from());
                    if (acquired.method() != null) {
                        art.note(
                                "method",
                                Optional.of(Phrase.english(art.english("acquisition-methods", acquired.method()))));
                    }
                    art.note("reference", Phrase.of(acquired.reference(), null));
                    art.note("note", Phrase.of(acquired.note(), null));
                },
                List.of(),
                null);
    }

    /// An event that another record tells is a part of that one, by the address it has there.
    private void shared(SharedEvent shared) {
        art.facts
                .object(shared.object())
                .ifPresent(other -> json.object(() -> {
                    json.put("type", "Activity");
                    json.list("classified_as", () -> art.type("event-types", SharedEventPath.type(shared), null));
                    json.object(
                            "part_of",
                            () -> json.put("id", art.house.id(other.id(), SharedEventPath.item(shared)))
                                    .put("type", "Activity")
                                    .put("_label", "The event that the record " + other.number() + " tells"));
                }));
    }

    private void step(ProvenanceEvent step) {
        json.object(() -> {
            json.put("type", "Activity");
            if (step.withheld()) {
                json.put("_label", "A step of the provenance that is known and withheld");
            }
            json.list("classified_as", () -> {
                art.aat(Aat.PROVENANCE_ACTIVITY);
                if (step.method() != null) {
                    art.type("provenance-methods", step.method(), null);
                }
            });
            if (!step.withheld()) {
                json.list("referred_to_by", () -> stepInWords(step));
                art.place(label(step.place()));
                art.timespan(step.date());
            }
        });
    }

    void stepInWords(ProvenanceEvent step) {
        art.note("from", StepWords.holders(step.from(), art.facts));
        art.note("to", StepWords.holders(step.to(), art.facts));
        step.agents().forEach(agency -> art.note("agent", Optional.of(StepWords.agent(agency, art.facts))));
        art.note("note", Phrase.of(step.note(), null));
        art.note("place", Phrase.of(step.placeAsWritten(), null));
        art.note("as written", Phrase.of(step.text(), null));
        passed("title passed", step.title());
        passed("custody passed", step.custody());
        art.note(
                "sequence",
                Optional.of(Phrase.english(
                        step.direct()
                                ? "directly from the step before"
                                : "a gap, or not known to follow the step before directly")));
        doubt("certainty", step.certainty());
        doubt("certainty of the date", step.dateCertainty());
        doubt("certainty of the place", step.placeCertainty());
        art.facts.citations(step.sources()).ifPresent(source -> art.statement(source, Aat.SOURCE, null));
    }

    private void doubt(String topic, @Nullable Certainty certainty) {
        art.note(topic, Phrase.of(StepWords.doubt(certainty), "en"));
    }

    /// The whole chain as one statement, for whoever reads no activities.
    void provenanceInWords() {
        List<String> steps = new ArrayList<>();
        for (ProvenanceEvent step : said.provenance()) {
            steps.add(step.withheld() ? "[withheld]" : words(step));
        }
        art.statement(
                new Phrase(steps.stream().filter(step -> !step.isBlank()).collect(Collectors.joining("; ")), null),
                Aat.PROVENANCE,
                null);
    }

    private String words(ProvenanceEvent step) {
        if (step.text() != null) {
            return step.text();
        }
        return Stream.of(
                        Optional.ofNullable(step.method()).map(method -> art.english("provenance-methods", method)),
                        names(parties(step.from())).map(names -> "from " + names),
                        names(parties(step.to())).map(names -> "to " + names),
                        Optional.ofNullable(step.date()).map(HistoricalDate::asWritten))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static List<Party> parties(List<Holder> holders) {
        return holders.stream().map(Holder::party).toList();
    }

    private Optional<String> names(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> art.facts.name(party).map(Phrase::text).stream())
                .reduce((one, other) -> one + " and " + other);
    }

    private void activity(
            String type,
            @Nullable HistoricalDate date,
            @Nullable UUID place,
            Runnable statements,
            List<Party> actors,
            @Nullable UUID occasion) {
        json.object(() -> {
            json.put("type", "Activity");
            json.list("classified_as", () -> art.type("event-types", type, null));
            json.list("referred_to_by", statements);
            art.place(label(place));
            art.timespan(date);
            art.carriedOut(actors);
            art.facts
                    .label(occasion)
                    .filter(label -> label.kind() == AuthorityKind.OCCASION)
                    .ifPresent(label -> json.object(
                            "part_of",
                            () -> json.put("id", art.house.id(label.id()))
                                    .put("type", "Activity")
                                    .put("_label", Facts.name(label).text())));
        });
    }

    private @Nullable Label label(@Nullable UUID authority) {
        return art.facts.label(authority).orElse(null);
    }

    private void name(String topic, @Nullable UUID authority) {
        art.note(topic, art.facts.label(authority).map(Facts::name));
    }

    private void written(String topic, @Nullable HistoricalDate date) {
        art.note(topic, Optional.ofNullable(date).flatMap(written -> Phrase.of(written.asWritten(), null)));
    }

    private void yesOrNo(String topic, @Nullable Boolean yes) {
        if (yes != null) {
            art.note(topic, Optional.of(Phrase.english(yes ? "yes" : "no")));
        }
    }

    private void passed(String topic, Passed passed) {
        yesOrNo(
                topic,
                switch (passed) {
                    case YES -> true;
                    case NO -> false;
                    case UNKNOWN -> null;
                });
    }
}
