package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.PlainText;

/// What administrators do with accounts. Whatever they do, one of them stays who can sign in.
@ApplicationScoped
public class Staff {

    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final AccountLinks links;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    Staff(Accounts accounts, AccountLinks links, Sessions sessions, AccessTokens tokens, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /// A link to hand over; its token is known to nobody afterwards.
    public record Link(String token, Instant expiresAt) {}

    /// Somebody who was invited and has not come yet.
    public record Invited(UUID id, String forWhom, Grant grant, Instant expiresAt) {}

    /// @param forWhom for the administrators to remember whom they gave it
    /// @throws Refusal invalid without a name
    @Transactional
    public Link invite(Account by, String forWhom, Grant grant) {
        String name = PlainText.clean(forWhom);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid(List.of(Violation.error("invited-name", "forWhom", "Say whom the link is for")));
        }
        AccountLinks.Made made = links.invite(by.id(), name, grant);
        tell(by, AuditAction.INVITED, made.id(), name + ": " + said(grant));
        return new Link(made.token(), made.expiresAt());
    }

    @Transactional
    public List<Invited> invitations() {
        return links.invitations().stream()
                .flatMap(open -> Optional.ofNullable(open.grant()).stream()
                        .map(grant -> new Invited(open.id(), open.forWhom(), grant, open.expiresAt())))
                .toList();
    }

    /// @throws Refusal not found when it was used meanwhile
    @Transactional
    public void withdrawInvitation(Account by, UUID id) {
        if (!links.withdraw(id)) {
            throw Refusal.notFound("invitation", id);
        }
        tell(by, AuditAction.INVITATION_WITHDRAWN, id, "");
    }

    /// @throws Refusal conflict `last-administrator`
    @Transactional
    public void change(Account by, UUID id, Grant grant) {
        Account account = locked(id);
        Grant before = account.grant();
        if (before.equals(grant)) {
            return;
        }
        if (grant.role() != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(account);
        }
        account.grant(grant);
        tell(by, AuditAction.ACCOUNT_CHANGED, id, account.userName() + ": " + said(before) + " → " + said(grant));
    }

    /// Signs the person out everywhere and takes their tokens.
    ///
    /// @throws Refusal conflict `last-administrator`
    @Transactional
    public void disable(Account by, UUID id) {
        Account account = locked(id);
        if (!account.isEnabled()) {
            return;
        }
        requireAnotherAdministrator(account);
        account.disable(clock.instant());
        sessions.endAll(id, Optional.empty());
        tokens.revokeAll(id);
        tell(by, AuditAction.ACCOUNT_DISABLED, id, account.userName());
    }

    @Transactional
    public void enable(Account by, UUID id) {
        Account account = locked(id);
        if (!account.isEnabled()) {
            account.enable();
            tell(by, AuditAction.ACCOUNT_ENABLED, id, account.userName());
        }
    }

    /// A link with which somebody chooses a new password; the old one goes on until then.
    @Transactional
    public Link resetLink(Account by, UUID id) {
        Account account = locked(id);
        AccountLinks.Made made = links.reset(by.id(), account);
        tell(by, AuditAction.RESET_LINK_MADE, id, account.userName());
        return new Link(made.token(), made.expiresAt());
    }

    private Account locked(UUID id) {
        return Optional.ofNullable(accounts.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.notFound("account", id));
    }

    /// The rows are locked, so that two administrators cannot take the role from one another at once.
    private void requireAnotherAdministrator(Account account) {
        boolean another = accounts
                .find("role = ?1 and disabledAt is null order by id", Role.ADMINISTRATOR)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .anyMatch(one -> !one.id().equals(account.id()));
        if (account.isAdministrator() && account.isEnabled() && !another) {
            throw Refusal.conflict(
                    "last-administrator", "This is the last administrator who can sign in; make another one first");
        }
    }

    private void tell(Account by, AuditAction action, UUID subject, String detail) {
        audit.write(new AuditEvent(action, by.id(), by.userName(), subject, detail));
    }

    private static String said(Grant grant) {
        return grant.role().word()
                + (grant.privateFields() ? ", private fields" : "")
                + grant.collections()
                        .map(some -> ", collections "
                                + String.join(" ", some.stream().sorted().toList()))
                        .orElse("");
    }
}
