package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vitrine.text.Ids;

/// Makes the account `admin` where nobody has one yet.
@ApplicationScoped
public class FirstAdministrator {

    /// User name of the first administrator.
    public static final String USER_NAME = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Optional<String> configuredPassword;
    private final Clock clock;

    FirstAdministrator(
            Accounts accounts,
            @ConfigProperty(name = "vitrine.admin-password") Optional<String> configuredPassword,
            Clock clock) {
        this.accounts = accounts;
        this.configuredPassword = configuredPassword;
        this.clock = clock;
    }

    /// The password that was made up, when one had to be: to be shown once and nowhere kept.
    @Transactional
    public Optional<String> ensure() {
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        Optional<String> madeUp = configuredPassword.isPresent() ? Optional.empty() : Optional.of(Passwords.random());
        String password = configuredPassword.or(() -> madeUp).orElseThrow();
        if (password.codePointCount(0, password.length()) < PasswordRules.SHORTEST) {
            LOG.warnf(
                    "The configured password of %s has fewer than %d characters: fit to try things out, no more",
                    USER_NAME, PasswordRules.SHORTEST);
        }
        accounts.persist(new Account(
                Ids.record(),
                USER_NAME,
                "Administrator",
                Role.ADMINISTRATOR,
                Passwords.hash(password),
                clock.instant()));
        return madeUp;
    }
}
