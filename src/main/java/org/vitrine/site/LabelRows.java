package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/// Builds the lines of an object's label from its events and fields; a line without a value does not appear.
final class LabelRows {

    private final Teller teller;
    private final Words words;
    private final Terms terms;
    private final List<Row> rows = new ArrayList<>();

    private LabelRows(Teller teller, Terms terms) {
        this.teller = teller;
        this.words = teller.words();
        this.terms = terms;
    }

    static List<Row> of(Description description, Teller teller, Terms terms) {
        LabelRows label = new LabelRows(teller, terms);
        description.presentations().forEach(label::presentation);
        description.conferrals().forEach(label::conferral);
        description.installations().forEach(label::installation);
        description.productions().forEach(label::production);
        label.subjects(description.subjects());
        label.things(description);
        return List.copyOf(label.rows);
    }

    private void presentation(Presentation event) {
        add("row.giver", teller.parties(event.givers()));
        add("row.intermediary", teller.parties(event.intermediaries()));
        add("row.recipient", teller.parties(event.recipients()));
        add("row.receiver", teller.parties(event.receivers()));
        add("row.occasion", teller.authority(event.occasion()));
        add("row.place", teller.authority(event.place()));
    }

    private void conferral(Conferral event) {
        add("row.decoration", teller.authority(event.decoration()));
        add("row.class", event.decorationClass());
        add("row.serial", event.serialNumber());
        add("row.instrument", event.instrument());
        add("row.awarded-by", teller.parties(event.awardingBodies()));
        add("row.presented-by", teller.parties(event.presenters()));
        add("row.awarded-to", teller.parties(event.recipients()));
        add("row.receiver", teller.parties(event.receivers()));
        if (Boolean.TRUE.equals(event.posthumous())) {
            add("row.award", words.say("award.posthumous"));
        }
        add("row.occasion", teller.authority(event.occasion()));
        add("row.place", teller.authority(event.place()));
    }

    private void installation(Installation event) {
        add("row.place", teller.authority(event.place()));
        add("row.site", event.site());
        add("row.installed-by", teller.parties(event.installers()));
        add("row.unveiled-by", teller.parties(event.unveilers()));
        add("row.honours", teller.parties(event.honours()));
        add("row.commemorates", teller.authority(event.commemorates()));
        Boolean inSitu = event.inSitu();
        if (inSitu != null) {
            add("row.in-situ", words.say(inSitu ? "yes" : "no"));
        }
    }

    private void production(Production event) {
        add("row.maker", teller.parties(event.makers()));
        add("row.made-in", teller.authority(event.place()));
        add("row.production-note", event.note());
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
                            .toList());
        }
    }

    private void things(Description description) {
        add("row.materials", terms(description.materials(), "materials"));
        add("row.techniques", terms(description.techniques(), "techniques"));
        add(
                "row.dimensions",
                description.dimensions().stream().map(this::dimension).toList());
        add("row.count", count(description.count()));
        if (description.identity().level() != Description.Level.ITEM) {
            add("row.level", words.term("level", description.identity().level().name()));
        }
        add(
                "row.condition",
                teller.said(description.condition()).stream().map(Value::of).toList());
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
                : dimension.value().toPlainString() + " " + Objects.requireNonNullElse(dimension.unit(), "");
        String type = dimension.type() == null
                ? null
                : terms.label("dimension-types", dimension.type(), words).text();
        String about = Stream.of(dimension.part(), type)
                .filter(Objects::nonNull)
                .reduce((part, what) -> part + ", " + what)
                .orElse("");
        return new Value(Said.plain(measured.strip()), null, about.isEmpty() ? null : Said.plain(about), null);
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

    private void add(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(key, List.of(Value.of(value)));
        }
    }

    private void add(String key, Optional<Value> value) {
        value.ifPresent(v -> add(key, List.of(v)));
    }

    private void add(String key, List<Value> values) {
        if (!values.isEmpty()) {
            rows.add(new Row(words.say(key), values));
        }
    }
}
