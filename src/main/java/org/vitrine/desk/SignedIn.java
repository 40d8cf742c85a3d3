package org.vitrine.desk;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Language;

/// Who sends the present request.
@RequestScoped
public class SignedIn {

    private @Nullable Account account;

    void is(Account found) {
        account = found;
    }

    /// @throws Refusal unauthenticated
    public Account account() {
        if (account == null) {
            throw new Refusal(new Failure.Unauthenticated("Please sign in"));
        }
        return account;
    }

    public Language language() {
        return account().language();
    }

    public boolean may(Role needed) {
        return account().role().mayDoWhat(needed);
    }

    /// @throws Refusal unauthenticated; forbidden when the role is too small
    public Account needs(Role needed) {
        Account who = account();
        if (!who.role().mayDoWhat(needed)) {
            throw new Refusal(new Failure.Forbidden(
                    "This needs the role " + needed.name().toLowerCase(java.util.Locale.ROOT) + " or higher"));
        }
        return who;
    }
}
