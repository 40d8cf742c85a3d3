package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sign-ins that were begun at a provider, until the browser comes back: each is taken once.
@ApplicationScoped
class OpenIdRequests {

    private static final Duration GOOD = Duration.ofMinutes(10);

    private final EntityManager entityManager;
    private final Clock clock;

    OpenIdRequests(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// @param next address on the desk that was wanted first
    record Kept(OpenIdProvider.Begun begun, String next) {}

    @Transactional
    void keep(OpenIdProvider.Begun begun, String next) {
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("delete from openid_request where expires_at < ?1")
                .setParameter(1, now)
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        insert into openid_request (state_hash, nonce, verifier, next, expires_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, OpaqueToken.hash(begun.state()))
                .setParameter(2, begun.nonce())
                .setParameter(3, begun.verifier())
                .setParameter(4, next)
                .setParameter(5, now.plus(GOOD))
                .executeUpdate();
    }

    /// Empty when it was taken before, has expired or never was.
    @Transactional
    Optional<Kept> take(String state) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        delete from openid_request where state_hash = ?1 and expires_at > ?2
                        returning nonce, verifier, next
                        """, Object[].class)
                .setParameter(1, OpaqueToken.hash(state))
                .setParameter(2, clock.instant())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new Kept(new OpenIdProvider.Begun(state, (String) row[0], (String) row[1]), (String) row[2]))
                .findFirst();
    }
}
