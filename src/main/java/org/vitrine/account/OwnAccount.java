package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Ids;
import org.vitrine.text.Language;
import org.vitrine.text.PlainText;

/// What people do with their own account: come in by an invitation, choose a password, a name, a language.
@ApplicationScoped
public class OwnAccount {

    static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,59}");
    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final AccountLinks links;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final AuditLog audit;
    private final String host;
    private final Clock clock;

    OwnAccount(
            Accounts accounts,
            AccountLinks links,
            Sessions sessions,
            KnownDevices devices,
            AuditLog audit,
            @ConfigProperty(name = "vitrine.base-url") URI baseUrl,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.devices = devices;
        this.audit = audit;
        this.host = Optional.ofNullable(baseUrl.getHost()).orElse("");
        this.clock = clock;
    }

    /// What a link is good for.
    ///
    /// @param userName null when it is an invitation, and the invited chooses one
    public record Welcome(String forWhom, @Nullable String userName, Instant expiresAt) {}

    /// What somebody chose who was invited.
    public record Chosen(String userName, String displayName, String password, Language language) {}

    /// @throws Refusal not found when the link is no longer good
    @Transactional
    public Welcome welcome(String token) {
        AccountLinks.Open open = links.get(token);
        UUID account = open.account();
        return new Welcome(
                open.forWhom(),
                account == null ? null : accounts.findById(account).userName(),
                open.expiresAt());
    }

    /// Makes the account that the invitation is for.
    ///
    /// @throws Refusal not found when the link is no longer good; invalid, with everything that is wrong
    @Transactional
    public void accept(String token, Chosen chosen) {
        AccountLinks.Open open = links.get(token);
        Grant grant = open.grant();
        if (grant == null) {
            throw Refusal.notFound("invitation", "that is still good");
        }
        String userName = PlainText.clean(chosen.userName());
        String displayName = PlainText.clean(chosen.displayName());
        List<Violation> violations = new ArrayList<>(checkNames(userName, displayName));
        violations.addAll(PasswordRules.check(chosen.password(), known(userName, displayName)));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        links.use(open.id());
        Account account = new Account(
                Ids.record(), userName, displayName, grant.role(), Passwords.hash(chosen.password()), clock.instant());
        account.grant(grant);
        account.speak(chosen.language());
        accounts.persistAndFlush(account);
        tell(account, AuditAction.ACCOUNT_MADE, userName + ", invited as " + open.forWhom());
    }

    private List<Violation> checkNames(String userName, String displayName) {
        List<Violation> violations = new ArrayList<>();
        if (!USER_NAME.matcher(userName).matches()) {
            violations.add(Violation.error(
                    "user-name",
                    "userName",
                    "A user name has 2 to 60 letters, digits, points, hyphens and low lines, and no blank"));
        } else if (accounts.byUserName(userName).isPresent()) {
            violations.add(Violation.error("user-name-taken", "userName", "Somebody has this user name already"));
        }
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            violations.add(Violation.error("display-name", "displayName", "A name has 1 to 100 characters"));
        }
        return violations;
    }

    /// Sets the password that a link was made for. Whoever was signed in, is no longer.
    ///
    /// @throws Refusal not found when the link is no longer good; invalid
    @Transactional
    public void resetPassword(String token, String password) {
        AccountLinks.Open open = links.get(token);
        UUID id = open.account();
        if (id == null) {
            throw Refusal.notFound("link", "that is still good");
        }
        Account account = accounts.findById(id);
        requireGood(password, account);
        links.use(open.id());
        account.changePassword(Passwords.hash(password));
        sessions.endAll(id, Optional.empty());
        devices.forget(id);
        tell(account, AuditAction.PASSWORD_CHANGED, "by a link");
    }

    /// @param current the password until now
    /// @param session that stays open; all others end
    /// @throws Refusal invalid, also when `current` is wrong
    @Transactional
    public void changePassword(UUID id, String current, String password, Optional<UUID> session) {
        Account account = accounts.findById(id);
        if (!Passwords.check(current, account.passwordHash())) {
            throw Refusal.invalid(
                    List.of(Violation.error("password-wrong", "current", "This is not your password until now")));
        }
        requireGood(password, account);
        account.changePassword(Passwords.hash(password));
        sessions.endAll(id, session);
        tell(account, AuditAction.PASSWORD_CHANGED, "");
    }

    /// @throws Refusal invalid
    @Transactional
    public void rename(UUID id, String displayName, Language language) {
        String clean = PlainText.clean(displayName);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw Refusal.invalid(
                    List.of(Violation.error("display-name", "displayName", "A name has 1 to 100 characters")));
        }
        Account account = accounts.findById(id);
        account.speak(language);
        if (!account.displayName().equals(clean)) {
            account.rename(clean);
            tell(account, AuditAction.ACCOUNT_CHANGED, account.userName() + " calls themselves " + clean);
        }
    }

    private void requireGood(String password, Account account) {
        List<Violation> violations = PasswordRules.check(password, known(account.userName(), account.displayName()));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }

    private List<String> known(String userName, String displayName) {
        return List.of(userName, displayName, "vitrine", host);
    }

    private void tell(Account account, AuditAction action, String detail) {
        audit.write(new AuditEvent(action, account.id(), account.userName(), account.id(), detail));
    }
}
