package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vitrine.publication.PublicRecord.PublicObject;

/// Lists of what is public, a stretch at a time: the members of a set, everything by its address, what is new.
@ApplicationScoped
public class PublicMembers {

    private final EntityManager entityManager;
    private final Publications publications;

    PublicMembers(EntityManager entityManager, Publications publications) {
        this.entityManager = entityManager;
        this.publications = publications;
    }

    /// @param lastChange when it last changed
    public record Address(String folder, String key, Instant lastChange) {}

    /// The first object of each stretch of a set, by its identifier; empty when it has no members.
    ///
    /// @param set `collection:<slug>`, `kind:<kind>` or `occasion:<slug>`
    /// @param each how many objects in a stretch
    public List<UUID> starts(String set, int each) {
        return entityManager
                .createNativeQuery("""
                        select record from (
                            select s.record, row_number() over (order by s.record) as place
                            from publication_set s join publication p on p.record = s.record
                            where s.set_spec = ?1 and s.member and p.state = 'PUBLISHED'
                        ) members where (place - 1) % ?2 = 0 order by record
                        """)
                .setParameter(1, set)
                .setParameter(2, each)
                .getResultList();
    }

    /// The objects of one stretch of a set.
    public List<PublicObject> members(String set, UUID from, int limit) {
        List<UUID> ids = entityManager
                .createNativeQuery("""
                        select s.record from publication_set s join publication p on p.record = s.record
                        where s.set_spec = ?1 and s.member and p.state = 'PUBLISHED' and s.record >= ?2
                        order by s.record limit ?3
                        """)
                .setParameter(1, set)
                .setParameter(2, from)
                .setParameter(3, limit)
                .getResultList();
        return publications.byId(ids).values().stream()
                .sorted(java.util.Comparator.comparing(Publication::key))
                .filter(Publication::isPublished)
                .map(Publication::body)
                .filter(PublicObject.class::isInstance)
                .map(PublicObject.class::cast)
                .toList();
    }

    /// How many objects are in a set.
    public long count(String set) {
        return (Long) entityManager.createNativeQuery("""
                        select count(*) from publication_set s join publication p on p.record = s.record
                        where s.set_spec = ?1 and s.member and p.state = 'PUBLISHED'
                        """).setParameter(1, set).getSingleResult();
    }

    /// The first record of each stretch of everything that is published.
    public List<UUID> starts(int each) {
        return entityManager.createNativeQuery("""
                        select record from (
                            select record, row_number() over (order by record) as place
                            from publication where state = 'PUBLISHED'
                        ) everything where (place - 1) % ?1 = 0 order by record
                        """).setParameter(1, each).getResultList();
    }

    /// The addresses of one stretch of everything.
    public List<Address> addresses(UUID from, int limit) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select folder, key, datestamp from publication
                        where state = 'PUBLISHED' and record >= ?1 order by record limit ?2
                        """)
                .setParameter(1, from)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Address((String) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /// Objects by their first day in public, the newest first.
    ///
    /// @param before exclusive
    /// @param record of those of the same moment, exclusive
    public List<Publication> newest(Instant before, UUID record, int limit) {
        return publications
                .find("""
                        family = ?1 and state = ?2 and (firstPublished < ?3 or (firstPublished = ?3 and record < ?4))
                        order by firstPublished desc, record desc
                        """, Publication.Family.OBJECT, Publication.State.PUBLISHED, before, record)
                .page(0, limit)
                .list();
    }
}
