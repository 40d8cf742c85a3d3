package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/// Which working records refer to one: its parts and members, those that are like it or were given with it.
@ApplicationScoped
public class BackReferences {

    private final EntityManager entityManager;

    BackReferences(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// @param field the list that refers, without item ids: `wholes`, `sharedEvents`
    /// @param possibly it is not certain that it belongs to it
    public record BackReference(UUID from, ObjectNumber number, String field, boolean possibly) {}

    /// In the order of their numbers.
    ///
    /// @param most at most so many
    public List<BackReference> to(UUID record, int most) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select o.id, o.number, split_part(l.path, '.', 1),
                               exists (
                                   select 1 from jsonb_array_elements(o.description -> 'wholes') w
                                   where w ->> 'id' = split_part(l.path, '.', 2) and l.path like 'wholes.%'
                                     and (w ->> 'possibly') = 'true'
                               )
                        from link l join collection_object o on o.id = l.from_record
                        where l.to_record = ?1
                        order by o.number, l.path limit ?2
                        """)
                .setParameter(1, record)
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new BackReference(
                        (UUID) row[0], new ObjectNumber((String) row[1]), (String) row[2], (Boolean) row[3]))
                .toList();
    }
}
