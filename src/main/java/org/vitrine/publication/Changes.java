package org.vitrine.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/// What happened to the public records, in the one order of all changes. A change that can be read is final, and none
/// will ever appear before it: whoever has read up to a position has to read on from there only.
@ApplicationScoped
public class Changes implements PanacheRepositoryBase<Change, Long> {

    /// @param position the last one already known; 0 to begin
    public List<Change> after(long position, int limit) {
        return between(position, Long.MAX_VALUE, limit);
    }

    /// @param after exclusive
    /// @param upTo inclusive
    public List<Change> between(long after, long upTo, int limit) {
        return find("position > ?1 and position <= ?2 order by position", after, upTo)
                .page(0, limit)
                .list();
    }

    /// The last ones up to a position, newest first.
    public List<Change> before(long position, int limit) {
        return find("position < ?1 order by position desc", position)
                .page(0, limit)
                .list();
    }

    /// What happened to one record, oldest first.
    public List<Change> of(UUID record) {
        return list("record = ?1 order by position", record);
    }

    /// Changes of one family only, oldest first.
    ///
    /// @param after exclusive
    /// @param upTo inclusive
    public List<Change> between(Publication.Family family, long after, long upTo) {
        return list("family = ?1 and position > ?2 and position <= ?3 order by position", family, after, upTo);
    }

    /// Position of the last change of a family before a position.
    public OptionalLong lastBefore(Publication.Family family, long position) {
        return position("select max(position) from Change where family = ?1 and position < ?2", family, position);
    }

    /// Position of the first change of a family after a position.
    public OptionalLong firstAfter(Publication.Family family, long position) {
        return position("select min(position) from Change where family = ?1 and position > ?2", family, position);
    }

    private OptionalLong position(String query, Publication.Family family, long position) {
        Long found = getEntityManager()
                .createQuery(query, Long.class)
                .setParameter(1, family)
                .setParameter(2, position)
                .getSingleResult();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }
}
