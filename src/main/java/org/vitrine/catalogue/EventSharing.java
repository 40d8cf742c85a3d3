package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.vitrine.problem.Violation;

/// Working records that tell events and those that have a part in them.
@ApplicationScoped
public class EventSharing {

    private final CollectionObjects objects;
    private final EntityManager entityManager;

    EventSharing(CollectionObjects objects, EntityManager entityManager) {
        this.objects = objects;
        this.entityManager = entityManager;
    }

    /// Descriptions with the events that they have a part in, by the same ids: one query for all of them, and none
    /// when there is nothing to read.
    public Map<UUID, Description> resolved(Map<UUID, Description> descriptions) {
        Map<UUID, Description> tellers = tellers(descriptions.values(), descriptions);
        Map<UUID, Description> resolved = new LinkedHashMap<>();
        descriptions.forEach((id, description) -> resolved.put(id, SharedEvents.resolve(description, tellers)));
        return resolved;
    }

    /// @param known descriptions that need not be read
    private Map<UUID, Description> tellers(Collection<Description> sharing, Map<UUID, Description> known) {
        Map<UUID, Description> tellers = new HashMap<>();
        Set<UUID> wanted = new HashSet<>();
        for (Description description : sharing) {
            for (UUID teller : SharedEvents.tellers(description)) {
                Description at = known.get(teller);
                if (at == null) {
                    wanted.add(teller);
                } else {
                    tellers.put(teller, at);
                }
            }
        }
        objects.byId(wanted).forEach((id, object) -> tellers.put(id, object.description()));
        return tellers;
    }

    /// Objects that have a part in an event that this one's record tells.
    List<UUID> sharers(UUID teller) {
        @SuppressWarnings("unchecked")
        List<UUID> found = entityManager
                .createNativeQuery(
                        "select distinct from_record from link where to_record = ?1 and path like 'sharedEvents.%'")
                .setParameter(1, teller)
                .getResultList();
        return found;
    }

    /// What is wrong with the shared events of some records: an event that is not told where it is looked for.
    ///
    /// @param record to its description; those among them may share one another's events
    Map<UUID, List<Violation>> check(Map<UUID, Description> records) {
        Map<UUID, Description> tellers = tellers(records.values(), records);
        Map<UUID, List<Violation>> violations = new HashMap<>();
        records.forEach((record, description) -> {
            for (SharedEvent shared : description.sharedEvents()) {
                String path = "sharedEvents." + shared.id();
                Description teller = tellers.get(shared.object());
                List<Violation> its = violations.computeIfAbsent(record, _ -> new ArrayList<>());
                if (shared.object().equals(record)) {
                    its.add(Violation.error(
                            "event-of-its-own", path + ".object", "An object has a part in its own events already"));
                } else if (teller != null && !SharedEvents.tells(teller, shared.event())) {
                    its.add(Violation.error(
                            "event-not-told",
                            path + ".event",
                            "The record of " + teller.identity().number() + " tells no such event",
                            teller.identity().number().value()));
                }
            }
        });
        return violations;
    }

    /// Events that a change would take away from others that have a part in them.
    ///
    /// @param sharers of the changed record
    List<Violation> checkTakenAway(UUID teller, Description changed, List<UUID> sharers) {
        Map<String, Set<String>> missed = new LinkedHashMap<>();
        objects.byId(sharers)
                .values()
                .forEach(sharer -> sharer.description().sharedEvents().stream()
                        .filter(shared -> shared.object().equals(teller))
                        .filter(shared -> !SharedEvents.tells(changed, shared.event()))
                        .forEach(shared -> missed.computeIfAbsent(shared.event(), _ -> new TreeSet<>())
                                .add(sharer.number().value())));
        return missed.entrySet().stream()
                .map(event -> {
                    String names = String.join(", ", event.getValue());
                    return Violation.error(
                            "event-shared",
                            event.getKey().split("\\.", 2)[0],
                            "The event that was taken out is shared by " + names + "; take it out there first",
                            names);
                })
                .toList();
    }
}
