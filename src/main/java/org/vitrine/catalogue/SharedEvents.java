package org.vitrine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.catalogue.Description.Conferral;
import org.vitrine.catalogue.Description.Installation;
import org.vitrine.catalogue.Description.Presentation;
import org.vitrine.catalogue.Description.Production;
import org.vitrine.text.Item;

/// Events that one record tells and others have a part in. Only an event that a record tells itself can be shared, so
/// nothing is ever read round a corner.
public final class SharedEvents {

    private SharedEvents() {}

    /// The objects whose records tell events that this one has a part in.
    public static Set<UUID> tellers(Description description) {
        return description.sharedEvents().stream().map(SharedEvent::object).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether an event stands in a description under its list and id: `presentations.k3x9q2`.
    public static boolean tells(Description description, String event) {
        return own(description).anyMatch(event::equals);
    }

    /// Every event that a description tells itself, by list and id.
    public static Stream<String> own(Description description) {
        return Stream.of(
                        paths("presentations", description.presentations()),
                        paths("conferrals", description.conferrals()),
                        paths("installations", description.installations()),
                        paths("productions", description.productions()))
                .flatMap(paths -> paths);
    }

    private static Stream<String> paths(String list, List<? extends Item> events) {
        return events.stream().map(event -> list + "." + event.id());
    }

    /// A description with the events that it has a part in among its own, each under the id of its [SharedEvent]:
    /// dates, parties and places are then found all in one place. An event that cannot be read is left out.
    ///
    /// @param tellers what the telling objects say, by id
    public static Description resolve(Description description, Map<UUID, Description> tellers) {
        if (description.sharedEvents().isEmpty()) {
            return description;
        }
        List<Conferral> conferrals = new ArrayList<>(description.conferrals());
        List<Presentation> presentations = new ArrayList<>(description.presentations());
        List<Installation> installations = new ArrayList<>(description.installations());
        List<Production> productions = new ArrayList<>(description.productions());
        for (SharedEvent shared : description.sharedEvents()) {
            Optional.ofNullable(tellers.get(shared.object())).ifPresent(teller -> {
                find("conferrals", teller.conferrals(), shared)
                        .map(event -> as(shared.id(), event))
                        .ifPresent(conferrals::add);
                find("presentations", teller.presentations(), shared)
                        .map(event -> as(shared.id(), event))
                        .ifPresent(presentations::add);
                find("installations", teller.installations(), shared)
                        .map(event -> as(shared.id(), event))
                        .ifPresent(installations::add);
                find("productions", teller.productions(), shared)
                        .map(event -> as(shared.id(), event))
                        .ifPresent(productions::add);
            });
        }
        return description
                .but()
                .conferrals(conferrals)
                .presentations(presentations)
                .installations(installations)
                .productions(productions)
                .build();
    }

    private static <T extends Item> Optional<T> find(String list, List<T> events, SharedEvent shared) {
        return events.stream()
                .filter(event -> shared.event().equals(list + "." + event.id()))
                .findFirst();
    }

    private static Conferral as(String id, Conferral event) {
        return new Conferral(
                id,
                event.date(),
                event.decoration(),
                event.decorationClass(),
                event.serialNumber(),
                event.instrument(),
                event.instrumentDate(),
                event.awardingBodies(),
                event.presenters(),
                event.recipients(),
                event.receivers(),
                event.posthumous(),
                event.occasion(),
                event.place(),
                event.things());
    }

    private static Presentation as(String id, Presentation event) {
        return new Presentation(
                id,
                event.date(),
                event.givers(),
                event.intermediaries(),
                event.recipients(),
                event.receivers(),
                event.occasion(),
                event.place(),
                event.things());
    }

    private static Installation as(String id, Installation event) {
        return new Installation(
                id,
                event.date(),
                event.place(),
                event.site(),
                event.installers(),
                event.unveilers(),
                event.honours(),
                event.commemorates(),
                event.inSitu());
    }

    private static Production as(String id, Production event) {
        return new Production(id, event.date(), event.makers(), event.place(), event.note());
    }
}
