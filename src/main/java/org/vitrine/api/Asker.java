package org.vitrine.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Caller;
import org.vitrine.account.Right;
import org.vitrine.account.Scope;
import org.vitrine.text.Language;

/// The program that asks, as far as it matters to an answer.
@RequestScoped
class Asker {

    private final HttpHeaders headers;
    private final Caller caller;

    Asker(HttpHeaders headers, Caller caller) {
        this.headers = headers;
        this.caller = caller;
    }

    /// The first language of `Accept-Language` that is one of the interface's; English when none is.
    Language language() {
        return headers.getAcceptableLanguages().stream()
                .map(locale -> Language.find(locale.toLanguageTag()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }

    /// Whose token it is.
    ///
    /// @throws org.vitrine.problem.Refusal unauthenticated
    Account account() {
        return caller.account();
    }

    /// What the token was made for.
    Set<Scope> scopes() {
        return caller.scopes();
    }

    /// Whose working records are read; empty when only the public ones are: nobody brought a token, or asks for
    /// these.
    ///
    /// @param view the parameter `view`
    /// @throws org.vitrine.problem.Refusal forbidden, when the token was not made for reading
    Optional<Account> reader(@Nullable String view) {
        if ("public".equals(view)) {
            return Optional.empty();
        }
        if ("working".equals(view) || caller.find().isPresent()) {
            caller.needs(Right.READ);
        }
        return caller.find();
    }
}
