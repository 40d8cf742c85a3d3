package org.vitrine.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/// Which collections were loaded from files, and whether they were published to the end. Works in the caller's
/// transaction.
@ApplicationScoped
class LoadedCollection {

    private final EntityManager entityManager;
    private final Clock clock;

    LoadedCollection(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// Takes a collection for loading. Whoever else tries meanwhile waits for this transaction's end.
    ///
    /// @return false when it was loaded before
    boolean claim(String slug) {
        return entityManager
                        .createNativeQuery(
                                "insert into loaded_collection (slug, loaded_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, slug)
                        .setParameter(2, clock.instant())
                        .executeUpdate()
                == 1;
    }

    void published(String slug) {
        entityManager
                .createNativeQuery("update loaded_collection set published_at = ?2 where slug = ?1")
                .setParameter(1, slug)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /// Those that were loaded, but whose publishing was cut short.
    List<String> unpublished() {
        return entityManager
                .createNativeQuery("select slug from loaded_collection where published_at is null", String.class)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }

    boolean any() {
        return !entityManager
                .createNativeQuery("select slug from loaded_collection limit 1", String.class)
                .getResultList()
                .isEmpty();
    }
}
