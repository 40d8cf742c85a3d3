package org.vitrine.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.desk.FormView.Option;
import org.vitrine.profile.FieldGuide;
import org.vitrine.text.Language;

/// Says of each event that a record tells which one it is: "Presentations · May 1984 · A. Potter".
record EventNames(FieldGuide guide, Map<UUID, String> agents, Language language) {

    /// Everybody who is named in the events of a description.
    static Set<UUID> agentsIn(Description said) {
        Set<UUID> found = new HashSet<>();
        parties(said).map(Party::agent).filter(Objects::nonNull).forEach(found::add);
        return found;
    }

    private static Stream<Party> parties(Description said) {
        return Stream.of(
                        said.presentations().stream().flatMap(event -> event.givers().stream()),
                        said.conferrals().stream()
                                .flatMap(event ->
                                        Stream.concat(event.awardingBodies().stream(), event.presenters().stream())),
                        said.installations().stream().flatMap(event -> event.installers().stream()),
                        said.productions().stream().flatMap(event -> event.makers().stream()))
                .flatMap(parties -> parties);
    }

    /// As options, by list and id.
    List<Option> of(Description said) {
        List<Option> options = new ArrayList<>();
        said.presentations().forEach(event -> add(options, "presentations", event.id(), event.date(), event.givers()));
        said.conferrals()
                .forEach(event -> add(
                        options,
                        "conferrals",
                        event.id(),
                        event.date(),
                        event.awardingBodies().isEmpty() ? event.presenters() : event.awardingBodies()));
        said.installations()
                .forEach(event -> add(options, "installations", event.id(), event.date(), event.installers()));
        said.productions().forEach(event -> add(options, "productions", event.id(), event.date(), event.makers()));
        return options;
    }

    private void add(List<Option> options, String list, String id, @Nullable HistoricalDate date, List<Party> parties) {
        String label = Stream.of(
                        guide.entry(list).labels().in(language),
                        date == null ? "" : date.asWritten(),
                        parties.stream()
                                .map(this::name)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .reduce((before, after) -> before + " · " + after)
                .orElse(list);
        options.add(new Option(list + "." + id, label, false));
    }

    private @Nullable String name(Party party) {
        String known = party.agent() == null ? null : agents.get(party.agent());
        return known == null ? party.name() : known;
    }
}
