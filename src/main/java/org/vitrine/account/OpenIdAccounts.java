package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Ids;
import org.vitrine.text.PlainText;

/// Which account belongs to somebody whom a provider knows. An account is known again by issuer and subject, never by a
/// name or an address, which a provider may give to another person later.
@ApplicationScoped
class OpenIdAccounts {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BASE = 50;
    private static final Set<String> RESERVED = Set.of("reader", "admin");

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final AccountLinks links;
    private final AuditLog audit;
    private final Clock clock;

    OpenIdAccounts(EntityManager entityManager, Accounts accounts, AccountLinks links, AuditLog audit, Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /// The account of a person: the one linked before, or one made now, by an invitation that names the verified mail
    /// address or the subject, or by a claim that gives a role. Where roles go by a claim they follow it at each
    /// sign-in.
    ///
    /// @throws Refusal forbidden, when there is none or it is disabled
    @Transactional
    Account accountOf(OpenIdProvider.Person person, OpenIdSettings settings) {
        Optional<Grant> granted = settings.grant(person.values());
        Account account = find(person).orElse(null);
        if (account == null) {
            AccountLinks.Open invitation = invitation(person).orElse(null);
            Grant grant = granted.or(() -> Optional.ofNullable(invitation).map(AccountLinks.Open::grant))
                    .orElseThrow(() -> forbidden("Nobody has invited you yet; ask an administrator"));
            return make(person, grant, invitation);
        }
        if (!account.isEnabled()) {
            throw forbidden("Your account is disabled");
        }
        if (!settings.roles().isEmpty()) {
            Grant grant = granted.orElseThrow(() -> forbidden("Nothing that the provider says of you gives a role"));
            if (!grant.equals(account.grant())) {
                account.grant(grant);
                tell(
                        account,
                        AuditAction.ACCOUNT_CHANGED,
                        "by claim: " + grant.role().word());
            }
        }
        return account;
    }

    private Optional<Account> find(OpenIdProvider.Person person) {
        List<?> found = entityManager
                .createNativeQuery("select account from account_identity where issuer = ?1 and subject = ?2")
                .setParameter(1, person.issuer())
                .setParameter(2, person.subject())
                .getResultList();
        return found.isEmpty() ? Optional.empty() : accounts.findByIdOptional((UUID) found.getFirst());
    }

    private Optional<AccountLinks.Open> invitation(OpenIdProvider.Person person) {
        return links.invitations().stream()
                .filter(open -> open.forWhom().strip().equals(person.subject())
                        || person.mail()
                                .filter(mail ->
                                        mail.equalsIgnoreCase(open.forWhom().strip()))
                                .isPresent())
                .findFirst();
    }

    private Account make(OpenIdProvider.Person person, Grant grant, AccountLinks.@Nullable Open invitation) {
        if (invitation != null) {
            links.use(invitation.id());
        }
        String userName = userName(person);
        String name = PlainText.clean(person.name().orElse(userName));
        Account account = new Account(
                Ids.record(),
                userName,
                name.isEmpty() ? userName : name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                grant.role(),
                // nobody knows it; an administrator's link gives another
                Passwords.hash(OpaqueToken.make()),
                clock.instant());
        account.grant(grant);
        accounts.persistAndFlush(account);
        entityManager
                .createNativeQuery(
                        "insert into account_identity (issuer, subject, account, linked_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, person.issuer())
                .setParameter(2, person.subject())
                .setParameter(3, account.id())
                .setParameter(4, clock.instant())
                .executeUpdate();
        tell(
                account,
                AuditAction.ACCOUNT_MADE,
                userName + (invitation == null ? ", by claim" : ", invited as " + invitation.forWhom())
                        + ", OpenID Connect " + person.issuer());
        return account;
    }

    /// As the provider calls them, when that can be a user name and nobody has it; never the name of somebody else.
    private String userName(OpenIdProvider.Person person) {
        String wanted = person.userName()
                .or(() -> person.mail().map(mail -> mail.split("@", 2)[0]))
                .map(PlainText::clean)
                .filter(name -> OwnAccount.USER_NAME.matcher(name).matches())
                .filter(name -> name.length() <= LONGEST_BASE)
                .orElse("reader");
        String name = wanted;
        for (int count = 2; accounts.byUserName(name).isPresent() || RESERVED.contains(name); count++) {
            name = wanted + "-" + count;
        }
        return name;
    }

    private void tell(Account account, AuditAction action, String detail) {
        audit.write(new AuditEvent(action, account.id(), account.userName(), account.id(), detail));
    }

    private static Refusal forbidden(String why) {
        return new Refusal(new Failure.Forbidden(why));
    }
}
