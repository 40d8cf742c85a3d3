package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Slows down who guesses: after some failures each further one doubles the wait before the next. It never locks: a
/// stranger's failures are counted for the stranger, so that the owner still gets in from elsewhere or from a browser
/// that is known.
@ApplicationScoped
class Slowing {

    /// After this long without a failure, counting begins anew.
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final EntityManager entityManager;
    private final Clock clock;

    Slowing(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// What failures are counted for.
    ///
    /// @param free failures that cost no wait
    /// @param longest wait
    record Count(String countedFor, int free, Duration longest) {

        /// Before the next attempt, after so many failures: 1, 2, 4 … seconds up to the longest.
        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            int doublings = Math.min(failures - free, 30);
            Duration grown = Duration.ofSeconds(1L << doublings);
            return grown.compareTo(longest) > 0 ? longest : grown;
        }
    }

    /// Counts an attempt as failed before it is made, so that many at once are no way round the wait.
    ///
    /// @return how long to wait; zero when the attempt may be made, and only then it was counted
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Duration begin(List<Count> counts) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        // in one order everywhere, so that two attempts never wait for one another
        for (Count count :
                counts.stream().sorted(Comparator.comparing(Count::countedFor)).toList()) {
            Duration wait = waitFor(count, now);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        if (longest.isZero()) {
            counts.forEach(count -> entityManager
                    .createNativeQuery("""
                            update sign_in_slowing set failures = failures + 1, last_failure = ?2 where counted_for = ?1
                            """)
                    .setParameter(1, count.countedFor())
                    .setParameter(2, now)
                    .executeUpdate());
        }
        return longest;
    }

    private Duration waitFor(Count count, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into sign_in_slowing (counted_for, failures, last_failure) values (?1, 0, ?2)
                        on conflict (counted_for) do update set failures =
                            case when sign_in_slowing.last_failure < ?3 then 0 else sign_in_slowing.failures end
                        """)
                .setParameter(1, count.countedFor())
                .setParameter(2, now)
                .setParameter(3, now.minus(FORGOTTEN_AFTER))
                .executeUpdate();
        Object[] row = (Object[]) entityManager
                .createNativeQuery(
                        "select failures, last_failure from sign_in_slowing where counted_for = ?1", Object[].class)
                .setParameter(1, count.countedFor())
                .getSingleResult();
        Instant next = ((Instant) row[1]).plus(count.waitAfter(((Number) row[0]).intValue()));
        return ((Number) row[0]).intValue() >= count.free() && next.isAfter(now)
                ? Duration.between(now, next)
                : Duration.ZERO;
    }

    /// The attempt that was begun succeeded.
    ///
    /// @param forgiven counts that begin anew; of the others only this attempt is taken back
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(List<Count> counts, List<Count> forgiven) {
        counts.forEach(count -> entityManager
                .createNativeQuery(
                        "update sign_in_slowing set failures = greatest(failures - 1, 0) where counted_for = ?1")
                .setParameter(1, count.countedFor())
                .executeUpdate());
        forgiven.forEach(count -> entityManager
                .createNativeQuery("delete from sign_in_slowing where counted_for = ?1")
                .setParameter(1, count.countedFor())
                .executeUpdate());
        entityManager
                .createNativeQuery("delete from sign_in_slowing where last_failure < ?1")
                .setParameter(1, clock.instant().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }
}
