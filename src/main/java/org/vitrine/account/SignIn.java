package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.PlainText;

/// Lets people in by user name and password, and slows down who guesses.
@ApplicationScoped
public class SignIn {

    /// Failures of one user name that are let pass within [#WINDOW].
    public static final int FAILURES = 10;
    /// How far back failures count.
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Sessions sessions;
    private final EntityManager entityManager;
    private final Clock clock;

    SignIn(Accounts accounts, Sessions sessions, EntityManager entityManager, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// Gives a session's token.
    ///
    /// @throws Refusal unauthenticated, without saying which of the two was wrong; too many requests after
    ///     [#FAILURES] failures
    @Transactional(dontRollbackOn = Refusal.class)
    public String signIn(String userName, String password, String userAgent) {
        String name = PlainText.clean(userName);
        Instant now = clock.instant();
        if (failuresOf(name, now.minus(WINDOW)) >= FAILURES) {
            throw new Refusal(new Failure.TooManyRequests(
                    "Too many attempts for this name. Try again in a quarter of an hour", (int) WINDOW.toSeconds()));
        }
        Optional<Account> account = accounts.byUserName(name).filter(Account::isEnabled);
        boolean matches = check(password, account.orElse(null));
        note(name, now, matches);
        if (!matches) {
            throw new Refusal(new Failure.Unauthenticated("The user name or the password is not right"));
        }
        return sessions.open(account.orElseThrow(), userAgent);
    }

    private static boolean check(String password, @Nullable Account account) {
        if (account == null) {
            Passwords.pretendToCheck(password);
            return false;
        }
        return Passwords.matches(password, account.passwordHash());
    }

    private long failuresOf(String userName, Instant since) {
        return ((Number) entityManager
                        .createNativeQuery("""
                                select count(*) from sign_in_attempt
                                where user_name = ?1 and at > ?2 and not succeeded
                                  and at > coalesce((select max(at) from sign_in_attempt
                                                     where user_name = ?1 and succeeded), '-infinity')
                                """)
                        .setParameter(1, userName)
                        .setParameter(2, since)
                        .getSingleResult())
                .longValue();
    }

    private void note(String userName, Instant now, boolean succeeded) {
        entityManager
                .createNativeQuery("insert into sign_in_attempt (user_name, at, succeeded) values (?1, ?2, ?3)")
                .setParameter(1, userName.length() > 200 ? userName.substring(0, 200) : userName)
                .setParameter(2, now)
                .setParameter(3, succeeded)
                .executeUpdate();
    }
}
