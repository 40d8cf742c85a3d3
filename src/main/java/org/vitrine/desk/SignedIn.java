package org.vitrine.desk;

import jakarta.enterprise.context.RequestScoped;
import org.vitrine.account.Account;
import org.vitrine.account.Caller;
import org.vitrine.account.Role;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Language;

/// Who sends the present request. What they may do was asked at the gate ([org.vitrine.account.RightsTable]); a screen
/// asks here only for what it shows or leaves out.
@RequestScoped
public class SignedIn {

    private final Caller caller;

    SignedIn(Caller caller) {
        this.caller = caller;
    }

    /// @throws Refusal unauthenticated
    public Account account() {
        return caller.account();
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
            throw new Refusal(new Failure.Forbidden("This needs the role " + needed.word() + " or higher"));
        }
        return who;
    }
}
