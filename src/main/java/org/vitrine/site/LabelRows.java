package org.vitrine.site;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Conferral;
import org.vitrine.catalogue.Description.Dimension;
import org.vitrine.catalogue.Description.Installation;
import org.vitrine.catalogue.Description.ItemCount;
import org.vitrine.catalogue.Description.Presentation;
import org.vitrine.catalogue.Description.Production;
import org.vitrine.catalogue.Description.Subject;
import org.vitrine.catalogue.Description.TermUse;
import org.vitrine.catalogue.Thing;
import org.vitrine.dating.HistoricalDate;

/// Builds the lines of an object's label from its events and fields; a line without a value does not appear.
final class LabelRows {

    private final Description said;
    private final Teller teller;
    private final Words words;
    private final Terms terms;
    private final Assurances assurances;
    private final List<Row> rows = new ArrayList<>();

    private LabelRows(Description said, Teller teller, Terms terms, Assurances assurances) {
        this.said = said;
        this.teller = teller;
        this.words = teller.words();
        this.terms = terms;
        this.assurances = assurances;
    }

    static List<Row> of(Description description, Teller teller, Terms terms, Assurances assurances) {
        LabelRows label = new LabelRows(description, teller, terms, assurances);
        description.presentations().forEach(label::presentation);
        description.conferrals().forEach(label::conferral);
        description.installations().forEach(label::installation);
        description.productions().forEach(label::production);
        label.subjects(description.subjects());
        label.things(description);
        label.rows.addAll(new ThingRows(description, teller, terms, assurances).rows());
        return List.copyOf(label.rows);
    }

    private void presentation(Presentation event) {
        String at = "presentations." + event.id();
        add("row.giver", teller.parties(event.givers()), at + ".givers");
        add("row.intermediary", teller.parties(event.intermediaries()), at + ".intermediaries");
        add("row.recipient", teller.parties(event.recipients()), at + ".recipients");
        add("row.receiver", teller.parties(event.receivers()), at + ".receivers");
        add("row.occasion", teller.authority(event.occasion()), at + ".occasion");
        add("row.place", teller.authority(event.place()), at + ".place");
        add("row.given-with", given(event.things()), at + ".things");
        told(event.id());
    }

    private void conferral(Conferral event) {
        String at = "conferrals." + event.id();
        add("row.decoration", teller.authority(event.decoration()), at + ".decoration");
        add("row.class", event.decorationClass(), at + ".decorationClass");
        add("row.serial", event.serialNumber(), at + ".serialNumber");
        add("row.instrument", instrument(event), at + ".instrument", at + ".instrumentDate");
        add("row.awarded-by", teller.parties(event.awardingBodies()), at + ".awardingBodies");
        add("row.presented-by", teller.parties(event.presenters()), at + ".presenters");
        add("row.awarded-to", teller.parties(event.recipients()), at + ".recipients");
        add("row.receiver", teller.parties(event.receivers()), at + ".receivers");
        if (Boolean.TRUE.equals(event.posthumous())) {
            add("row.award", words.say("award.posthumous"), at + ".posthumous");
        }
        add("row.occasion", teller.authority(event.occasion()), at + ".occasion");
        add("row.place", teller.authority(event.place()), at + ".place");
        add("row.given-with", given(event.things()), at + ".things");
        told(event.id());
    }

    private @Nullable String instrument(Conferral event) {
        HistoricalDate date = event.instrumentDate();
        return Stream.of(
                        Optional.ofNullable(event.instrument()),
                        Optional.ofNullable(
                                date == null ? null : teller.date(date).gregorian()))
                .flatMap(Optional::stream)
                .reduce((what, when) -> what + ", " + when)
                .orElse(null);
    }

    private List<Value> given(List<Thing> things) {
        return things.stream()
                .map(thing -> new Value(
                        Said.of(thing.text(), thing.lang(), words.language()),
                        null,
                        thing.count() == null ? null : Said.plain("× " + words.number(thing.count())),
                        null))
                .toList();
    }

    /// Where an event is told that this object only has a part in.
    private void told(String event) {
        said.sharedEvents().stream()
                .filter(shared -> shared.id().equals(event))
                .forEach(shared -> add("row.told-in", teller.object(shared.object())));
    }

    private void installation(Installation event) {
        String at = "installations." + event.id();
        add("row.place", teller.authority(event.place()), at + ".place");
        add("row.site", event.site(), at + ".site");
        add("row.installed-by", teller.parties(event.installers()), at + ".installers");
        add("row.unveiled-by", teller.parties(event.unveilers()), at + ".unveilers");
        add("row.honours", teller.parties(event.honours()), at + ".honours");
        add("row.commemorates", teller.authority(event.commemorates()), at + ".commemorates");
        Boolean inSitu = event.inSitu();
        if (inSitu != null) {
            add("row.in-situ", words.say(inSitu ? "yes" : "no"), at + ".inSitu");
        }
        told(event.id());
    }

    private void production(Production event) {
        String at = "productions." + event.id();
        add("row.maker", teller.parties(event.makers()), at + ".makers");
        add("row.made-in", teller.authority(event.place()), at + ".place");
        add("row.production-note", event.note(), at + ".note");
        told(event.id());
    }

    private void subjects(List<Subject> subjects) {
        for (Description.SubjectRole role : Description.SubjectRole.values()) {
            add(
                    "row.subject." + role.name().toLowerCase(java.util.Locale.ROOT),
                    subjects.stream()
                            .filter(s -> s.role() == role)
                            .map(s -> teller.authority(s.authority())
                                    .orElseGet(() ->
                                            Value.of(s.name() == null ? words.say("subject.unidentified") : s.name())))
                            .toList(),
                    subjects.stream()
                            .filter(s -> s.role() == role)
                            .map(s -> "subjects." + s.id())
                            .toArray(String[]::new));
        }
    }

    private void things(Description description) {
        add("row.materials", terms(description.materials(), "materials"), "materials");
        add("row.techniques", terms(description.techniques(), "techniques"), "techniques");
        add(
                "row.dimensions",
                description.dimensions().stream().map(this::dimension).toList(),
                "dimensions");
        add("row.count", count(description.count()), "count");
        if (description.identity().level() != Description.Level.ITEM) {
            add("row.level", words.term("level", description.identity().level().name()));
        }
        add(
                "row.condition",
                teller.said(description.condition()).stream().map(Value::of).toList(),
                "condition");
        add(
                "row.other-numbers",
                description.otherNumbers().stream()
                        .map(n -> new Value(
                                Said.plain(n.number()), null, n.type() == null ? null : Said.plain(n.type()), null))
                        .toList());
    }

    private List<Value> terms(List<TermUse> uses, String vocabulary) {
        return uses.stream()
                .map(use -> use.term() != null
                        ? Value.of(terms.label(vocabulary, use.term(), words))
                        : Value.of(use.asWritten() == null ? "" : use.asWritten()))
                .toList();
    }

    private Value dimension(Dimension dimension) {
        String measured = dimension.value() == null
                ? Objects.requireNonNullElse(dimension.asWritten(), "")
                : Stream.of(
                                dimension.about() ? words.say("dimension.about") : "",
                                number(dimension.value())
                                        + (dimension.most() == null ? "" : "–" + number(dimension.most())),
                                dimension.unit() == null ? "" : terms.unit(dimension.unit(), words))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        String type = dimension.type() == null
                ? null
                : terms.label("dimension-types", dimension.type(), words).text();
        String about = Stream.of(dimension.part(), type)
                .filter(Objects::nonNull)
                .reduce((part, what) -> part + ", " + what)
                .orElse("");
        return new Value(Said.plain(measured.strip()), null, about.isEmpty() ? null : Said.plain(about), null);
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(words.language().locale());
        format.setMaximumFractionDigits(8);
        return format.format(value);
    }

    private @Nullable String count(@Nullable ItemCount count) {
        if (count == null) {
            return null;
        }
        if (count.asWritten() != null) {
            return count.asWritten();
        }
        Integer least = count.least();
        Integer most = count.most();
        if (least == null || least.equals(1) && least.equals(most)) {
            return null;
        }
        if (least.equals(most)) {
            return words.number(least);
        }
        return most == null ? words.say("count.at-least", least) : words.say("count.between", least, most);
    }

    private void add(String key, @Nullable String value, String... paths) {
        if (value != null && !value.isBlank()) {
            add(key, List.of(Value.of(value)), paths);
        }
    }

    private void add(String key, Optional<Value> value, String... paths) {
        value.ifPresent(v -> add(key, List.of(v), paths));
    }

    private void add(String key, List<Value> values, String... paths) {
        if (!values.isEmpty()) {
            rows.add(new Row(words.say(key), values, assurances.at(paths)));
        }
    }
}
