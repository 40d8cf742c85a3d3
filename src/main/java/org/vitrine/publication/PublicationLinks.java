package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// Which published records and files refer to what, and in which role. A role is the path of the field without item
/// ids: `presentations.givers.agent`, `wholes.object`, `pictures.file`.
@ApplicationScoped
public class PublicationLinks {

    private final EntityManager entityManager;

    PublicationLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// @param record who refers
    /// @param to what it refers to
    /// @param total how many records refer to it in this role, those beyond the limit too
    public record Link(UUID record, String role, UUID to, long total) {}

    /// What published records refer to any of the targets, the first published first.
    ///
    /// @param each at most so many for each target and role
    public List<Link> to(Collection<UUID> targets, int each) {
        if (targets.isEmpty()) {
            return List.of();
        }
        List<?> rows = entityManager
                .createNativeQuery("""
                        select record, role, to_record, total from (
                            select l.record, l.role, l.to_record, p.position,
                                   count(*) over by_role as total,
                                   row_number() over (by_role order by p.position) as place
                            from publication_link l
                            join publication p on p.record = l.record and p.state = 'PUBLISHED'
                            where l.to_record in ?1
                            window by_role as (partition by l.to_record, l.role)
                        ) placed where place <= ?2 order by position
                        """)
                .setParameter(1, targets)
                .setParameter(2, each)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Link((UUID) row[0], (String) row[1], (UUID) row[2], ((Number) row[3]).longValue()))
                .toList();
    }

    /// Which published records refer to a record, itself left out; in the order of their last change.
    public Set<UUID> users(UUID target) {
        return new LinkedHashSet<>(
                entityManager.createNativeQuery("""
                        select p.record from publication p
                        where p.state = 'PUBLISHED' and p.record <> ?1
                          and exists (select from publication_link l where l.record = p.record and l.to_record = ?1)
                        order by p.position
                        """).setParameter(1, target).getResultList());
    }

    /// Published objects, other than these, that have a part in an event that one of these tells.
    List<UUID> sharersOf(Collection<UUID> tellers) {
        if (tellers.isEmpty()) {
            return List.of();
        }
        // nearly always none, so the publications are not looked at before there is one
        List<?> sharers = entityManager
                .createNativeQuery("""
                        select record from publication_link
                        where role = 'sharedEvents.object' and to_record = any(?1) and record <> all(?1)
                        union
                        -- an event that was not public yet left no trace in public
                        select from_record from link
                        where path like 'sharedEvents.%' and to_record = any(?1) and from_record <> all(?1)
                        """)
                .setParameter(1, tellers.toArray(UUID[]::new))
                .getResultList();
        if (sharers.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<UUID> found = entityManager
                .createNativeQuery("select record from publication where state = 'PUBLISHED' and record = any(?1)")
                .setParameter(1, sharers.toArray(UUID[]::new))
                .getResultList();
        return found;
    }

    /// Whether a published record shows a file.
    public boolean isShown(UUID file) {
        return !to(Set.of(file), 1).isEmpty();
    }

    /// Replaces what some records referred to. Belongs into the transaction that publishes them.
    void write(Collection<PublicRecord> bodies) {
        entityManager
                .createNativeQuery("delete from publication_link where record = any(?1)")
                .setParameter(1, bodies.stream().map(PublicRecord::id).toArray(UUID[]::new))
                .executeUpdate();
        List<Link> all = bodies.stream().flatMap(body -> of(body).stream()).toList();
        entityManager
                .createNativeQuery("""
                        insert into publication_link (record, role, to_record)
                        select record, role, to_record
                        from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as uuid[]))
                            as l(record, role, to_record)
                        """)
                .setParameter(1, all.stream().map(Link::record).toArray(UUID[]::new))
                .setParameter(2, all.stream().map(Link::role).toArray(String[]::new))
                .setParameter(3, all.stream().map(Link::to).toArray(UUID[]::new))
                .executeUpdate();
    }

    static Set<Link> of(PublicRecord body) {
        Contents contents = switch (body) {
            case PublicObject object -> Contents.of(object.description());
            case PublicAuthority authority -> Contents.of(authority.description());
        };
        return Stream.of(contents.authorities(), contents.objects(), contents.files())
                .flatMap(List::stream)
                .map(found -> new Link(body.id(), found.role(), found.value(), 0))
                .collect(Collectors.toSet());
    }
}
