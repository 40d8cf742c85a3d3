package org.vitrine.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    /// What stands at an address, former addresses included.
    public Optional<Located> locate(String folder, String key) {
        return find(folder, key)
                .map(this::located)
                .or(() -> formerly(folder, key).map(this::redirect));
    }

    /// What became of a record, by its identifier; empty when it was never published.
    public Optional<Located> locate(UUID record) {
        return findByIdOptional(record).map(this::located);
    }

    private Located located(Publication publication) {
        if (publication.isPublished()) {
            return new Located.Here(publication);
        }
        UUID successor = publication.replacedBy();
        return successor == null ? new Located.Gone(publication) : redirect(findById(successor));
    }

    private Located redirect(Publication target) {
        return switch (located(target)) {
            case Located.Here(var publication) -> new Located.Moved(publication.folder(), publication.key());
            case Located.Moved moved -> moved;
            case Located.Gone gone -> gone;
        };
    }

    private Optional<Publication> formerly(String folder, String key) {
        return getEntityManager()
                .createNativeQuery("""
                        select p.* from former_address f join publication p on p.record = f.record
                        where f.folder = ?1 and f.key = ?2
                        """, Publication.class)
                .setParameter(1, folder)
                .setParameter(2, key)
                .getResultStream()
                .map(Publication.class::cast)
                .findFirst();
    }

    /// As [#byId], held until the end of the transaction, always in the same order so that two who want the same
    /// records wait for each other and not for ever.
    Map<UUID, Publication> held(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("record in ?1 order by record", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(Publication::record, Function.identity()));
    }

    /// The published or withdrawn ones among the ids, by id: one query.
    public Map<UUID, Publication> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list("record in ?1", ids).stream().collect(Collectors.toMap(Publication::record, Function.identity()));
    }
}
