package org.vitrine.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Who sends the present request, and for what.
@RequestScoped
public class Caller {

    private @Nullable Account account;
    private @Nullable UUID session;
    private @Nullable Set<Scope> scopes;

    /// Somebody at a browser, who may do whatever the account may.
    public void isAt(Sessions.Resumed found) {
        account = found.account();
        session = found.session();
        scopes = null;
    }

    /// A program with a token, which may do what the account may, and of that only what the token was made for.
    public void sends(Account owner, Set<Scope> granted) {
        account = owner;
        scopes = granted.isEmpty() ? EnumSet.noneOf(Scope.class) : EnumSet.copyOf(granted);
    }

    public Optional<Account> find() {
        return Optional.ofNullable(account);
    }

    /// The session; empty when a program asks.
    public Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    /// What a program's token was made for; nothing when somebody is at a browser.
    public Set<Scope> scopes() {
        Set<Scope> granted = scopes;
        return granted == null ? Set.of() : Set.copyOf(granted);
    }

    /// @throws Refusal unauthenticated
    public Account account() {
        return find().orElseThrow(() -> new Refusal(new Failure.Unauthenticated("Please sign in")));
    }

    /// @throws Refusal unauthenticated; forbidden, saying what is missing
    public void needs(Right right) {
        if (right == Right.ANYONE) {
            return;
        }
        Account who = account();
        if (!right.isHeldBy(who.role())) {
            throw new Refusal(new Failure.Forbidden("This needs the role "
                    + right.role().map(Role::word).orElse("") + " or higher; yours is "
                    + who.role().word()));
        }
        Set<Scope> granted = scopes;
        if (granted != null && right.scope().filter(granted::contains).isEmpty()) {
            throw new Refusal(new Failure.Forbidden(right.scope()
                    .map(scope -> "This token was not made for the scope " + scope.name())
                    .orElse("No token gives this; sign in at the desk")));
        }
    }
}
