package org.vitrine.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitrine.problem.Refusal;

/// The working records of all objects.
@ApplicationScoped
public class CollectionObjects implements PanacheRepositoryBase<CollectionObject, UUID> {

    /// @throws Refusal not found
    public CollectionObject get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("object", id));
    }

    public Optional<CollectionObject> find(ObjectNumber number) {
        return find("number", number.value()).firstResultOptional();
    }

    /// Those that exist among the ids, by id: one query.
    public Map<UUID, CollectionObject> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list("id in ?1", ids).stream().collect(Collectors.toMap(CollectionObject::id, Function.identity()));
    }

    /// The last changed ones, newest first.
    public List<CollectionObject> recentlyChanged(int limit) {
        return find("order by updatedAt desc, id desc").page(0, limit).list();
    }

    /// Those that lack most, least complete first.
    public List<CollectionObject> leastComplete(int limit) {
        return find("completeness < 100 order by completeness, number")
                .page(0, limit)
                .list();
    }

    /// Slugs of the collections that any object is in. Reads every row: not for a screen that is opened often.
    public List<String> collections() {
        return getEntityManager()
                .createQuery("select distinct o.collection from CollectionObject o order by 1", String.class)
                .getResultList();
    }

    /// Says of some that they are public now, in an order that lets nobody wait for ever.
    public void published(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery("""
                        update collection_object set status = 'PUBLISHED' where id in (
                            select id from collection_object where id = any(?1) and status <> 'PUBLISHED'
                            order by id for update)
                        """)
                .setParameter(1, ids.toArray(UUID[]::new))
                .executeUpdate();
    }
}
