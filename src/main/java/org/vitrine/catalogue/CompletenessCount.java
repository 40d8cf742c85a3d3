package org.vitrine.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.vitrine.profile.Profile;

/// Counts anew how complete objects are when their profile has become another. Nothing is said of an object by it, so
/// it
/// is no save.
@ApplicationScoped
class CompletenessCount {

    private static final int LOT = 200;

    private final EntityManager entityManager;
    private final CollectionObjects objects;
    private final ProfilesInForce profiles;
    private final Event<ObjectSaved> saved;

    CompletenessCount(
            EntityManager entityManager,
            CollectionObjects objects,
            ProfilesInForce profiles,
            Event<ObjectSaved> saved) {
        this.entityManager = entityManager;
        this.objects = objects;
        this.profiles = profiles;
        this.saved = saved;
    }

    /// Counts the next lot.
    ///
    /// @return whether there was any
    boolean next() {
        for (Profile profile : profiles.current().all()) {
            if (QuarkusTransaction.requiringNew().call(() -> count(profile))) {
                return true;
            }
        }
        return false;
    }

    private boolean count(Profile profile) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = entityManager
                .createNativeQuery("""
                        select id from collection_object
                        where kind = ?1 and counted_by is distinct from ?2
                        order by id limit ?3 for update skip locked
                        """)
                .setParameter(1, profile.kind())
                .setParameter(2, profile.hash())
                .setParameter(3, LOT)
                .getResultList();
        objects.byId(ids).forEach((id, object) -> {
            int complete = Checks.completeness(Description.FORM.write(object.description()), profile)
                    .percent();
            entityManager
                    .createNativeQuery("update collection_object set completeness = ?2, counted_by = ?3 where id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, complete)
                    .setParameter(3, profile.hash())
                    .executeUpdate();
            saved.fire(new ObjectSaved(id));
        });
        return !ids.isEmpty();
    }
}
