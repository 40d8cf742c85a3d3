package org.vitrine.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
}
