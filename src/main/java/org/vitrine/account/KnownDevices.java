package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Browsers in which somebody has signed in before: what strangers do to that name elsewhere does not slow them down.
@ApplicationScoped
class KnownDevices {

    /// How long a browser stays known.
    static final Duration KNOWN = Duration.ofDays(180);

    private static final int MOST = 20;

    private final EntityManager entityManager;
    private final Clock clock;

    KnownDevices(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Transactional
    boolean knows(UUID account, String token) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select 1 from known_device where token_hash = ?1 and account = ?2 and known_since > ?3")
                .setParameter(1, OpaqueToken.hash(token))
                .setParameter(2, account)
                .setParameter(3, clock.instant().minus(KNOWN))
                .getResultList();
        return !found.isEmpty();
    }

    /// Gives the token that the browser keeps.
    @Transactional
    String learn(UUID account) {
        String token = OpaqueToken.make();
        entityManager
                .createNativeQuery("insert into known_device (token_hash, account, known_since) values (?1, ?2, ?3)")
                .setParameter(1, OpaqueToken.hash(token))
                .setParameter(2, account)
                .setParameter(3, clock.instant())
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        delete from known_device where account = ?1 and token_hash not in (
                            select token_hash from known_device where account = ?1
                            order by known_since desc limit ?2)
                        """)
                .setParameter(1, account)
                .setParameter(2, MOST)
                .executeUpdate();
        return token;
    }

    @Transactional
    void forget(UUID account) {
        entityManager
                .createNativeQuery("delete from known_device where account = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }
}
