package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who is signed in: rows that outlive a restart, found by the hash of an opaque token that only the browser has.
@ApplicationScoped
public class Sessions {

    /// How long one lasts without being used.
    public static final Duration IDLE = Duration.ofHours(12);
    /// How long one lasts however much it is used.
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final int LONGEST_AGENT = 300;
    // noting every request would be a write for each read
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final Clock clock;

    Sessions(EntityManager entityManager, Accounts accounts, Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Whose session it is.
    public record Resumed(UUID session, Account account) {}

    /// One of somebody's sessions.
    ///
    /// @param address that they signed in from
    /// @param endsAt at the latest
    public record Line(
            UUID id, Instant createdAt, Instant lastSeenAt, Instant endsAt, String userAgent, String address) {}

    /// Starts a session and gives its token, 43 characters of base64url. A new one every time: a token that was known
    /// before somebody signed in opens nothing.
    @Transactional
    public String open(Account account, String userAgent, String address) {
        String token = OpaqueToken.make();
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("""
                        insert into account_session
                            (token_hash, account, created_at, last_seen_at, expires_at, ends_at, user_agent, address)
                        values (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7)
                        """)
                .setParameter(1, OpaqueToken.hash(token))
                .setParameter(2, account.id())
                .setParameter(3, now)
                .setParameter(4, now.plus(IDLE))
                .setParameter(5, now.plus(LONGEST))
                .setParameter(6, userAgent.length() > LONGEST_AGENT ? userAgent.substring(0, LONGEST_AGENT) : userAgent)
                .setParameter(7, address)
                .executeUpdate();
        return token;
    }

    /// Starts the session of somebody whom a provider of OpenID Connect let in.
    @Transactional
    String openFromProvider(Account account, String userAgent, String address) {
        String token = open(account, userAgent, address);
        entityManager
                .createNativeQuery("update account_session set from_provider = true where token_hash = ?1")
                .setParameter(1, OpaqueToken.hash(token))
                .executeUpdate();
        return token;
    }

    @Transactional
    boolean isFromProvider(String token) {
        return !entityManager
                .createNativeQuery("select 1 from account_session where token_hash = ?1 and from_provider")
                .setParameter(1, OpaqueToken.hash(token))
                .getResultList()
                .isEmpty();
    }

    /// Whose session a token opens, if it is still good and its account enabled.
    @Transactional
    public Optional<Resumed> resume(String token) {
        Instant now = clock.instant();
        List<?> found = entityManager
                .createNativeQuery("""
                        select id, account, last_seen_at from account_session
                        where token_hash = ?1 and expires_at > ?2 and ends_at > ?2
                        """, Object[].class)
                .setParameter(1, OpaqueToken.hash(token))
                .setParameter(2, now)
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) found.getFirst();
        if (((Instant) row[2]).isBefore(now.minus(NOTED_EVERY))) {
            entityManager
                    .createNativeQuery(
                            "update account_session set last_seen_at = ?2, expires_at = ?3 where token_hash = ?1")
                    .setParameter(1, OpaqueToken.hash(token))
                    .setParameter(2, now)
                    .setParameter(3, now.plus(IDLE))
                    .executeUpdate();
        }
        return accounts.findByIdOptional((UUID) row[1])
                .filter(Account::isEnabled)
                .map(account -> new Resumed((UUID) row[0], account));
    }

    @Transactional
    public void close(String token) {
        entityManager
                .createNativeQuery("delete from account_session where token_hash = ?1")
                .setParameter(1, OpaqueToken.hash(token))
                .executeUpdate();
    }

    /// Those that are still good, last used first.
    @Transactional
    public List<Line> of(UUID account) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select id, created_at, last_seen_at, ends_at, user_agent, address from account_session
                        where account = ?1 and expires_at > ?2 and ends_at > ?2
                        order by last_seen_at desc, id
                        """, Object[].class)
                .setParameter(1, account)
                .setParameter(2, clock.instant())
                .getResultList();
        return rows.stream()
                .map(row -> new Line(
                        (UUID) row[0], (Instant) row[1], (Instant) row[2], (Instant) row[3], (String) row[4], (String)
                                row[5]))
                .toList();
    }

    /// Ends one of somebody's own sessions; whose it is not stays as it is.
    @Transactional
    public boolean end(UUID account, UUID session) {
        return entityManager
                        .createNativeQuery("delete from account_session where account = ?1 and id = ?2")
                        .setParameter(1, account)
                        .setParameter(2, session)
                        .executeUpdate()
                > 0;
    }

    /// Ends all of somebody's sessions but one.
    ///
    /// @param kept none is kept when it is empty
    @Transactional
    public int endAll(UUID account, Optional<UUID> kept) {
        return entityManager
                .createNativeQuery("delete from account_session where account = ?1 and id is distinct from ?2")
                .setParameter(1, account)
                .setParameter(2, kept.orElse(new UUID(0, 0)))
                .executeUpdate();
    }
}
