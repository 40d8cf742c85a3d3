package org.vitrine.api;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.account.AccessTokens;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.Role;
import org.vitrine.account.Scope;
import org.vitrine.text.Ids;

/// Programs with tokens of people of any role.
@ApplicationScoped
class Programs {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Clock clock;

    Programs(Accounts accounts, AccessTokens tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// What may do all that a role may.
    String token(Role role) {
        return token(role, Set.of(Scope.values()), true);
    }

    @Transactional
    String token(Role role, Set<Scope> scopes, boolean privateFields) {
        Account account = new Account(
                Ids.record(), "program" + COUNT.incrementAndGet(), "Program", role, "nobody signs in", clock.instant());
        accounts.persistAndFlush(account);
        accounts.getEntityManager()
                .createNativeQuery("update account set private_fields = ?2 where id = ?1")
                .setParameter(1, account.id())
                .setParameter(2, privateFields)
                .executeUpdate();
        return tokens.make(account, "test", scopes, 1);
    }

    static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /// A record that can be saved.
    static String medal(String number, String title) {
        return """
                {"description": {
                  "identity": {"number": "%s", "collection": "api", "kind": "medal", "level": "ITEM", "basis": "HELD"},
                  "objectName": "medal",
                  "titles": [{"text": "%s", "lang": "en", "type": "GIVEN"}],
                  "descriptions": [{"text": "A medal of silver.", "lang": "en"}]}}""".formatted(number, title);
    }

    static String number() {
        return "API." + COUNT.incrementAndGet();
    }
}
