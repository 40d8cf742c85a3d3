package org.vitrine.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The current public state of all records. Every reader starts here.
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

    /// Published or withdrawn; a door answers the latter with 410 and the reason.
    ///
    /// @param folder `objects`, `people`, `organisations`, `places`, `occasions` …
    public Optional<Publication> find(String folder, String key) {
        return find("folder = ?1 and key = ?2", folder, key).firstResultOptional();
    }

    /// The published or withdrawn ones among the ids, by id: one query.
    public Map<UUID, Publication> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list("record in ?1", ids).stream().collect(Collectors.toMap(Publication::record, Function.identity()));
    }
}
