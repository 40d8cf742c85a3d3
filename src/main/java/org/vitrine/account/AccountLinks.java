package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Ids;

/// Links that let somebody choose a password, once and for a while. No mail is sent: whoever makes one hands it over.
@ApplicationScoped
class AccountLinks {

    /// How long an invitation is good.
    static final Duration INVITATION = Duration.ofDays(7);
    /// How long a link for a new password is good.
    static final Duration RESET = Duration.ofHours(24);

    private static final String OPEN =
            "select id, account, for_whom, role, private_fields, collections, expires_at from account_link"
                    + " where used_at is null and expires_at > ?1";

    private final EntityManager entityManager;
    private final Clock clock;

    AccountLinks(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// A link that is still good.
    ///
    /// @param account whose password it is for; null for an invitation
    /// @param forWhom as whoever made it wrote it
    /// @param grant what the invited will be given; null for a new password
    record Open(
            UUID id,
            @Nullable UUID account,
            String forWhom,
            @Nullable Grant grant,
            Instant expiresAt) {}

    /// A link that was just made.
    record Made(UUID id, String token, Instant expiresAt) {}

    Made invite(UUID by, String forWhom, Grant grant) {
        return make(by, null, forWhom, grant, INVITATION);
    }

    /// Earlier links of the account are no longer good.
    Made reset(UUID by, Account account) {
        entityManager
                .createNativeQuery("delete from account_link where account = ?1 and used_at is null")
                .setParameter(1, account.id())
                .executeUpdate();
        return make(by, account.id(), account.userName(), null, RESET);
    }

    private Made make(UUID by, @Nullable UUID account, String forWhom, @Nullable Grant grant, Duration good) {
        String token = OpaqueToken.make();
        UUID id = Ids.record();
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("""
                        insert into account_link (id, token_hash, account, for_whom, role, private_fields, collections,
                            made_by, made_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text[]), ?8, ?9, ?10)
                        """)
                .setParameter(1, id)
                .setParameter(2, OpaqueToken.hash(token))
                .setParameter(3, account)
                .setParameter(4, forWhom)
                .setParameter(5, grant == null ? null : grant.role().name())
                .setParameter(6, grant == null ? null : grant.privateFields())
                .setParameter(
                        7,
                        grant == null
                                ? null
                                : grant.collections().map(AccountLinks::array).orElse(null))
                .setParameter(8, by)
                .setParameter(9, now)
                .setParameter(10, now.plus(good))
                .executeUpdate();
        return new Made(id, token, now.plus(good));
    }

    // slugs have none of the characters that an array's text would have to quote
    private static String array(Set<String> slugs) {
        return "{" + String.join(",", slugs) + "}";
    }

    /// @throws Refusal not found, when it was used, has expired or never was: a guess learns nothing
    Open get(String token) {
        List<?> found = entityManager
                .createNativeQuery(OPEN + " and token_hash = ?2", Object[].class)
                .setParameter(1, clock.instant())
                .setParameter(2, OpaqueToken.hash(token))
                .getResultList();
        if (found.isEmpty()) {
            throw Refusal.notFound("invitation", "that is still good");
        }
        return open((Object[]) found.getFirst());
    }

    /// From now on it is good for nothing.
    ///
    /// @throws Refusal not found when somebody used it meanwhile
    void use(UUID id) {
        int used = entityManager
                .createNativeQuery("update account_link set used_at = ?2 where id = ?1 and used_at is null")
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .executeUpdate();
        if (used == 0) {
            throw Refusal.notFound("invitation", "that is still good");
        }
    }

    /// Invitations that nobody has used yet, the one that expires first before the others.
    List<Open> invitations() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(OPEN + " and account is null order by expires_at, id", Object[].class)
                .setParameter(1, clock.instant())
                .getResultList();
        return rows.stream().map(AccountLinks::open).toList();
    }

    boolean withdraw(UUID id) {
        return entityManager
                        .createNativeQuery(
                                "delete from account_link where id = ?1 and account is null and used_at is null")
                        .setParameter(1, id)
                        .executeUpdate()
                > 0;
    }

    private static Open open(Object[] row) {
        String role = (String) row[3];
        String[] collections = (String[]) row[5];
        return new Open(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                role == null
                        ? null
                        : new Grant(
                                Role.valueOf(role),
                                Boolean.TRUE.equals(row[4]),
                                Optional.ofNullable(collections).map(Set::of)),
                (Instant) row[6]);
    }
}
