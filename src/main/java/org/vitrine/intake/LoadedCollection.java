package org.vitrine.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/// Which collections were loaded from files, and how far: entered, published, with their pictures. Works in the
/// caller's
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
        stamp("update loaded_collection set published_at = ?2 where slug = ?1", slug);
    }

    void pictured(String slug) {
        stamp("update loaded_collection set pictured_at = ?2 where slug = ?1", slug);
    }

    private void stamp(String update, String slug) {
        entityManager
                .createNativeQuery(update)
                .setParameter(1, slug)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    boolean isPublished(String slug) {
        return exists("select 1 from loaded_collection where slug = ?1 and published_at is not null", slug);
    }

    boolean isPictured(String slug) {
        return exists("select 1 from loaded_collection where slug = ?1 and pictured_at is not null", slug);
    }

    private boolean exists(String query, String slug) {
        return !entityManager
                .createNativeQuery(query)
                .setParameter(1, slug)
                .getResultList()
                .isEmpty();
    }

    /// Whether one was loaded, but publishing it or adding its pictures was cut short.
    boolean anyUnfinished() {
        return !entityManager
                .createNativeQuery("select 1 from loaded_collection where published_at is null or pictured_at is null")
                .getResultList()
                .isEmpty();
    }

    boolean any() {
        return !entityManager
                .createNativeQuery("select 1 from loaded_collection limit 1")
                .getResultList()
                .isEmpty();
    }
}
