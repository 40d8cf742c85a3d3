package org.vitrine.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description.ItemCount;
import org.vitrine.problem.Violation;

/// What parts of a description owe one another.
final class Consistency {

    private final UUID record;
    private final Description said;
    private final List<Violation> found = new ArrayList<>();

    private Consistency(UUID record, Description said) {
        this.record = record;
        this.said = said;
    }

    /// What contradicts itself: errors only.
    static List<Violation> errors(UUID record, Description said) {
        Consistency consistency = new Consistency(record, said);
        consistency.count();
        consistency.dimensions();
        consistency.things();
        consistency.itself();
        consistency.assertions();
        parties(said).forEach(consistency::parties);
        return consistency.found;
    }

    /// Parties of a list, with the path of the list.
    record Parties(String path, List<Party> all) {}

    /// Every list of parties that a description has.
    static Stream<Parties> parties(Description said) {
        return Stream.of(
                        said.conferrals().stream()
                                .flatMap(event -> lists(
                                        "conferrals." + event.id(),
                                        new Parties("awardingBodies", event.awardingBodies()),
                                        new Parties("presenters", event.presenters()),
                                        new Parties("recipients", event.recipients()),
                                        new Parties("receivers", event.receivers()))),
                        said.presentations().stream()
                                .flatMap(event -> lists(
                                        "presentations." + event.id(),
                                        new Parties("givers", event.givers()),
                                        new Parties("intermediaries", event.intermediaries()),
                                        new Parties("recipients", event.recipients()),
                                        new Parties("receivers", event.receivers()))),
                        said.installations().stream()
                                .flatMap(event -> lists(
                                        "installations." + event.id(),
                                        new Parties("installers", event.installers()),
                                        new Parties("unveilers", event.unveilers()),
                                        new Parties("honours", event.honours()))),
                        said.productions().stream()
                                .flatMap(event ->
                                        lists("productions." + event.id(), new Parties("makers", event.makers()))),
                        said.acquisitions().stream()
                                .flatMap(one -> lists("acquisitions." + one.id(), new Parties("from", one.from()))),
                        said.provenance().stream()
                                .flatMap(event -> lists(
                                        "provenance." + event.id(),
                                        new Parties("from", event.givers()),
                                        new Parties("to", event.takers()))))
                .flatMap(lists -> lists);
    }

    private static Stream<Parties> lists(String event, Parties... lists) {
        return Stream.of(lists).map(list -> new Parties(event + "." + list.path(), list.all()));
    }

    private void count() {
        ItemCount count = said.count();
        if (count == null) {
            return;
        }
        Integer least = count.least();
        Integer most = count.most();
        if (least != null && most != null && least > most) {
            error("count-backward", "count.most", "The least number is above the most");
        }
        if (least != null && least < 0) {
            error("not-negative", "count.least", "“" + least + "” is less than nothing", least.toString());
        }
        if (most != null && most < 0) {
            error("not-negative", "count.most", "“" + most + "” is less than nothing", most.toString());
        }
    }

    private void dimensions() {
        for (Description.Dimension one : said.dimensions()) {
            BigDecimal value = one.value();
            BigDecimal most = one.most();
            String path = "dimensions." + one.id();
            if (value != null && value.signum() < 0) {
                error("not-negative", path + ".value", "“" + value + "” is less than nothing", value.toPlainString());
            }
            if (most != null && (value == null || most.compareTo(value) < 0)) {
                error("range-backward", path + ".most", "A range ends above its beginning");
            }
        }
    }

    private void things() {
        Stream.concat(
                        said.conferrals().stream()
                                .flatMap(event -> event.things().stream()
                                        .map(thing ->
                                                new At("conferrals." + event.id() + ".things." + thing.id(), thing))),
                        said.presentations().stream()
                                .flatMap(event -> event.things().stream()
                                        .map(thing -> new At(
                                                "presentations." + event.id() + ".things." + thing.id(), thing))))
                .forEach(at -> {
                    Integer count = at.thing().count();
                    if (count != null && count < 1) {
                        error(
                                "not-negative",
                                at.path() + ".count",
                                "“" + count + "” is no number of things",
                                "" + count);
                    }
                });
    }

    private record At(String path, Thing thing) {}

    private void itself() {
        said.relations().forEach(one -> itself("relations." + one.id() + ".object", one.object()));
        said.originals().forEach(one -> itself("originals." + one.id() + ".object", one.object()));
    }

    private void itself(String path, @Nullable UUID object) {
        if (record.equals(object)) {
            error("refers-to-itself", path, "An object does not refer to itself");
        }
    }

    private void assertions() {
        for (Assertion one : said.assertions()) {
            boolean ofAField = Description.FORM.shape(one.path()).isPresent()
                    && !one.path().toLowerCase(Locale.ROOT).startsWith("assertions");
            if (!ofAField) {
                error(
                        "assertion-of-no-field",
                        "assertions." + one.id() + ".path",
                        "There is no field “" + one.path() + "” to be sure of",
                        one.path());
            }
        }
    }

    private void parties(Parties list) {
        for (Party party : list.all()) {
            String path = list.path() + "." + party.id() + ".what";
            boolean named = party.agent() != null || party.name() != null;
            if (party.isOthers() && (named || !Objects.equals(party, list.all().getLast()))) {
                error("others-last", path, "“And others” stands at the end of a list and has no name");
            }
            if (party.what() == Party.What.UNKNOWN && named) {
                error("unknown-with-name", path, "Who has a name is not unknown");
            }
        }
    }

    private void error(String code, String path, String message, String... arguments) {
        found.add(Violation.error(code, path, message, arguments));
    }
}
