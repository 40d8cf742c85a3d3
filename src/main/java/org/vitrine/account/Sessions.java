package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who is signed in: rows that outlive a restart, found by the hash of an opaque token that only the browser has.
@ApplicationScoped
public class Sessions {

    /// How long one lasts without being used.
    public static final Duration IDLE = Duration.ofHours(12);

    private static final int TOKEN_BYTES = 32;
    // noting every request would be a write for each read
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(EntityManager entityManager, Accounts accounts, Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Starts a session and gives its token, 43 characters of base64url.
    @Transactional
    public String open(Account account, String userAgent) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("""
                        insert into account_session (token_hash, account, created_at, last_seen_at, expires_at, user_agent)
                        values (?1, ?2, ?3, ?3, ?4, ?5)
                        """)
                .setParameter(1, hash(token))
                .setParameter(2, account.id())
                .setParameter(3, now)
                .setParameter(4, now.plus(IDLE))
                .setParameter(5, userAgent.length() > 300 ? userAgent.substring(0, 300) : userAgent)
                .executeUpdate();
        return token;
    }

    /// Whose session a token opens, if it is still good and its account enabled.
    @Transactional
    public Optional<Account> resume(String token) {
        Instant now = clock.instant();
        List<?> found = entityManager
                .createNativeQuery(
                        "select account from account_session where token_hash = ?1 and expires_at > ?2", UUID.class)
                .setParameter(1, hash(token))
                .setParameter(2, now)
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        entityManager
                .createNativeQuery("""
                        update account_session set last_seen_at = ?2, expires_at = ?3
                        where token_hash = ?1 and last_seen_at < ?4
                        """)
                .setParameter(1, hash(token))
                .setParameter(2, now)
                .setParameter(3, now.plus(IDLE))
                .setParameter(4, now.minus(NOTED_EVERY))
                .executeUpdate();
        return accounts.findByIdOptional((UUID) found.getFirst()).filter(Account::isEnabled);
    }

    @Transactional
    public void close(String token) {
        entityManager
                .createNativeQuery("delete from account_session where token_hash = ?1")
                .setParameter(1, hash(token))
                .executeUpdate();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
