package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Slowing.Count;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.audit.Whereabouts;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.PlainText;

/// Lets people in by user name and password, and slows down who guesses.
@ApplicationScoped
public class SignIn {

    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);
    private static final int FREE_PAIR = 5;
    private static final int FREE_DEVICE = 10;
    private static final int FREE_ADDRESS = 30;
    // guessing from everywhere at once: two attempts a minute are left to all strangers together
    private static final int FREE_NAME = 50;
    private static final Duration LONGEST_FOR_NAME = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final Slowing slowing;
    private final AuditLog audit;
    private final FrequentEvents frequent;
    private final Whereabouts whereabouts;

    SignIn(
            Accounts accounts,
            Sessions sessions,
            KnownDevices devices,
            Slowing slowing,
            AuditLog audit,
            FrequentEvents frequent,
            Whereabouts whereabouts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.slowing = slowing;
        this.audit = audit;
        this.frequent = frequent;
        this.whereabouts = whereabouts;
    }

    /// What somebody brings who wants in.
    ///
    /// @param device token of a browser that is known, as its cookie has it
    public record Attempt(
            String userName,
            String password,
            String userAgent,
            @Nullable String device) {}

    /// What the browser is given.
    ///
    /// @param device token that makes the browser known; null when it was known before
    public record Entered(String session, @Nullable String device, Account account) {}

    /// @throws Refusal unauthenticated, without saying which of the two was wrong; too many requests, with the seconds
    ///     to wait
    public Entered signIn(Attempt attempt) {
        String name = PlainText.clean(attempt.userName());
        Optional<Account> account = accounts.byUserName(name).filter(Account::isEnabled);
        String device = attempt.device();
        boolean known = device != null
                && account.filter(who -> devices.knows(who.id(), device)).isPresent();
        List<Count> own = List.of(
                known
                        ? new Count(
                                "device " + OpaqueToken.hex(String.valueOf(device)), FREE_DEVICE, QUARTER_OF_AN_HOUR)
                        : new Count("pair " + hidden(name) + " " + place(), FREE_PAIR, QUARTER_OF_AN_HOUR));
        List<Count> all = new ArrayList<>(own);
        if (!known) {
            all.add(new Count("address " + place(), FREE_ADDRESS, QUARTER_OF_AN_HOUR));
            all.add(new Count("name " + hidden(name), FREE_NAME, LONGEST_FOR_NAME));
        }
        Duration wait = slowing.begin(all);
        if (!wait.isZero()) {
            frequent.tell(event(AuditAction.SIGN_IN_SLOWED, account));
            throw slowed(wait);
        }
        if (!Passwords.check(
                attempt.password(), account.map(Account::passwordHash).orElse(null))) {
            frequent.tell(event(AuditAction.SIGN_IN_FAILED, account));
            throw new Refusal(new Failure.Unauthenticated("The user name or the password is not right"));
        }
        Account who = account.orElseThrow();
        slowing.succeeded(all, own);
        return enter(who, attempt.userAgent(), known);
    }

    private Entered enter(Account who, String userAgent, boolean known) {
        String session = sessions.open(who, userAgent, whereabouts.address());
        audit.write(event(AuditAction.SIGNED_IN, Optional.of(who)));
        return new Entered(session, known ? null : devices.learn(who.id()), who);
    }

    private static Refusal slowed(Duration wait) {
        int seconds = (int) Math.max(1, wait.plusMillis(999).toSeconds());
        return new Refusal(
                new Failure.TooManyRequests("Too many attempts. Try again in " + seconds + " seconds", seconds));
    }

    /// Of a name that nobody has nothing is said: it may be a password that was typed into the wrong field.
    private static AuditEvent event(AuditAction action, Optional<Account> account) {
        return new AuditEvent(
                action,
                account.map(Account::id).orElse(null),
                account.map(Account::userName).orElse(""),
                null,
                account.isPresent() ? "" : "a name that nobody has");
    }

    private static String hidden(String name) {
        return OpaqueToken.hex(name.toLowerCase(Locale.ROOT));
    }

    /// Of an IPv6 address the first half, which is what one household has.
    private String place() {
        String address = whereabouts.address();
        String[] parts = address.split(":");
        return parts.length < 5 ? address : String.join(":", List.of(parts).subList(0, 4));
    }
}
