package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Ids;
import org.vitrine.text.PlainText;

/// What programs sign in with: shown once, kept as a hash, for some scopes and some time.
@ApplicationScoped
public class AccessTokens {

    /// Stands before every token, so that one that was left in a file is recognised.
    public static final String PREFIX = "vitrine_";
    /// Most days that one lasts.
    public static final int LONGEST_DAYS = 365;

    private static final int LONGEST_NAME = 100;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    AccessTokens(EntityManager entityManager, Accounts accounts, AuditLog audit, Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param lastUsedAt null while it was never used
    public record Line(
            UUID id,
            String name,
            Set<Scope> scopes,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /// Whose it is and what it was made for.
    public record Used(Account account, Set<Scope> scopes) {}

    /// Gives the token, which is known to nobody afterwards.
    ///
    /// @param days that it lasts, 1 to [#LONGEST_DAYS]
    /// @throws Refusal invalid
    @Transactional
    public String make(Account owner, String name, Set<Scope> scopes, int days) {
        String clean = PlainText.clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw Refusal.invalid(List.of(Violation.error(
                    "token-name", "name", "A token needs a name of up to " + LONGEST_NAME + " characters")));
        }
        if (scopes.isEmpty()) {
            throw Refusal.invalid(List.of(Violation.error("token-scopes", "scopes", "A token is made for something")));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refusal.invalid(List.of(Violation.error(
                    "token-days",
                    "days",
                    "A token lasts from 1 to " + LONGEST_DAYS + " days",
                    String.valueOf(LONGEST_DAYS))));
        }
        String token = PREFIX + OpaqueToken.make();
        UUID id = Ids.record();
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("""
                        insert into access_token (id, token_hash, account, name, scopes, made_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        """)
                .setParameter(1, id)
                .setParameter(2, OpaqueToken.hash(token))
                .setParameter(3, owner.id())
                .setParameter(4, clean)
                .setParameter(5, scopes.stream().map(Scope::name).sorted().toArray(String[]::new))
                .setParameter(6, now)
                .setParameter(7, now.plus(Duration.ofDays(days)))
                .executeUpdate();
        audit.write(new AuditEvent(
                AuditAction.TOKEN_MADE,
                owner.id(),
                owner.userName(),
                id,
                clean + ", for " + scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(" ")) + ", "
                        + days + " days"));
        return token;
    }

    /// Those that are still good, newest first.
    @Transactional
    public List<Line> of(UUID account) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select id, name, scopes, made_at, expires_at, last_used_at from access_token
                        where account = ?1 and revoked_at is null and expires_at > ?2 order by made_at desc, id
                        """, Object[].class)
                .setParameter(1, account)
                .setParameter(2, clock.instant())
                .getResultList();
        return rows.stream()
                .map(row -> new Line(
                        (UUID) row[0],
                        (String) row[1],
                        scopes((String[]) row[2]),
                        (Instant) row[3],
                        (Instant) row[4],
                        (Instant) row[5]))
                .toList();
    }

    /// @throws Refusal not found when it is not theirs
    @Transactional
    public void revoke(Account owner, UUID id) {
        int revoked = entityManager
                .createNativeQuery(
                        "update access_token set revoked_at = ?3 where id = ?1 and account = ?2 and revoked_at is null")
                .setParameter(1, id)
                .setParameter(2, owner.id())
                .setParameter(3, clock.instant())
                .executeUpdate();
        if (revoked == 0) {
            throw Refusal.notFound("token", id);
        }
        audit.write(new AuditEvent(AuditAction.TOKEN_REVOKED, owner.id(), owner.userName(), id, ""));
    }

    @Transactional
    void revokeAll(UUID account) {
        entityManager
                .createNativeQuery("update access_token set revoked_at = ?2 where account = ?1 and revoked_at is null")
                .setParameter(1, account)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /// Whose token it is, if it is still good and its owner's account enabled.
    @Transactional
    public Optional<Used> use(String token) {
        Instant now = clock.instant();
        List<?> found = entityManager
                .createNativeQuery("""
                        select id, account, scopes, last_used_at from access_token
                        where token_hash = ?1 and revoked_at is null and expires_at > ?2
                        """, Object[].class)
                .setParameter(1, OpaqueToken.hash(token))
                .setParameter(2, now)
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) found.getFirst();
        Instant noted = (Instant) row[3];
        if (noted == null || noted.isBefore(now.minus(NOTED_EVERY))) {
            entityManager
                    .createNativeQuery("update access_token set last_used_at = ?2 where id = ?1")
                    .setParameter(1, row[0])
                    .setParameter(2, now)
                    .executeUpdate();
        }
        return accounts.findByIdOptional((UUID) row[1])
                .filter(Account::isEnabled)
                .map(account -> new Used(account, scopes((String[]) row[2])));
    }

    private static Set<Scope> scopes(String[] names) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(names).map(Scope::valueOf).forEach(scopes::add);
        return scopes;
    }
}
