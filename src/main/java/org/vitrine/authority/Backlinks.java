package org.vitrine.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/// Where a record is used: what refers to it from the working records of objects and other authorities.
@ApplicationScoped
public class Backlinks {

    private final EntityManager entityManager;

    Backlinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// @param from the record that refers
    /// @param path of the field that does
    public record Backlink(UUID from, String path) {}

    /// In how many records, those that were merged away left out.
    public long count(UUID to) {
        return ((Number)
                        entityManager.createNativeQuery("""
                                select count(distinct from_record) from link
                                where to_record = ?1 and from_record <> ?1
                                  and not exists (select from authority a where a.id = from_record and a.merged_into is not null)
                                """).setParameter(1, to).getSingleResult())
                .longValue();
    }

    /// @param limit at most so many, in no order that means something
    public List<Backlink> to(UUID to, int limit) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select from_record, path from link
                        where to_record = ?1 and from_record <> ?1
                          and not exists (select from authority a where a.id = from_record and a.merged_into is not null)
                        order by from_record, path limit ?2
                        """)
                .setParameter(1, to)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Backlink((UUID) row[0], (String) row[1]))
                .toList();
    }
}
