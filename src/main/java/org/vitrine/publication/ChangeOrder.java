package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/// The single clock of all changes: one row whose lock, held from the last act of a transaction to its commit, makes
/// the
/// order of commits the order of positions.
@ApplicationScoped
public class ChangeOrder {

    private final EntityManager entityManager;

    ChangeOrder(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// A moment in the order.
    ///
    /// @param position of the last change
    /// @param time the database's; every later change is stamped with this time or a later one
    public record Moment(long position, Instant time) {}

    /// Positions given to a transaction.
    record Tick(long first, long last, Instant stamp) {}

    /// Position of the last change that can be read, 0 when there is none.
    public long head() {
        return ((Number) entityManager
                        .createNativeQuery("select position from change_clock")
                        .getSingleResult())
                .longValue();
    }

    /// Waits for a transaction that is just committing. Without that its stamp could lie before the time given here
    /// while its changes cannot be read yet, and a harvester that asks again "from" this time would never see them.
    @Transactional
    public Moment moment() {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select position, clock_timestamp() from change_clock for share")
                .getSingleResult();
        return new Moment(((Number) row[0]).longValue(), (Instant) row[1]);
    }

    /// The last act of the caller's transaction but for writing the positions down.
    Tick advance(int changes) {
        Object[] row = (Object[])
                entityManager.createNativeQuery("""
                        update change_clock
                        set position = position + ?1, stamp = greatest(stamp, clock_timestamp())
                        returning position, stamp
                        """).setParameter(1, changes).getSingleResult();
        long last = ((Number) row[0]).longValue();
        return new Tick(last - changes + 1, last, (Instant) row[1]);
    }
}
