package org.vitrine.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vitrine.account.OpenIdProvider.Begun;
import org.vitrine.problem.Refusal;

class OpenIdProviderTest {

    private static final URI BACK = URI.create("https://museum.example/desk/sign-in/openid/back");
    private static final Begun BEGUN = new Begun("s".repeat(43), "n".repeat(43), "v".repeat(43));

    private static TinyProvider tiny;
    private static OpenIdProvider provider;

    @BeforeAll
    static void open() {
        tiny = new TinyProvider();
        provider = new OpenIdProvider(settings(tiny.issuer(), Map.of()));
    }

    @AfterAll
    static void close() {
        tiny.close();
    }

    private static OpenIdSettings settings(String issuer, Map<String, Role> roles) {
        return new OpenIdSettings(
                URI.create(issuer),
                TinyProvider.CLIENT,
                TinyProvider.SECRET,
                "The museum",
                List.of("openid", "email"),
                "groups",
                roles,
                Set.of("trusted"),
                Map.of());
    }

    private static Map<String, Object> ann(boolean verified) {
        return Map.of(
                "sub", "ann-1", "email", "ann@museum.example", "email_verified", verified, "groups", List.of("a", "b"));
    }

    private static OpenIdProvider.Person redeem(Begun with) {
        return provider.redeem(code(), with, BACK);
    }

    private static String code() {
        return Objects.requireNonNull(
                tiny.consent(provider.address(BEGUN, BACK)).get("code"));
    }

    @Test
    void learnsWhoSomebodyIs() {
        tiny.says(ann(true));
        OpenIdProvider.Person person = redeem(BEGUN);
        assertThat(person.issuer()).isEqualTo(tiny.issuer());
        assertThat(person.subject()).isEqualTo("ann-1");
        assertThat(person.mail()).contains("ann@museum.example");
        assertThat(person.values()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void takesNoMailAddressThatNobodyVerified() {
        tiny.says(ann(false));
        assertThat(redeem(BEGUN).mail()).isEmpty();
    }

    @Test
    void acceptsNoTokenThatIsOfAnotherOrOldOrSignedByAnother() {
        List<UnaryOperator<Map<String, Object>>> lies = List.of(
                with("nonce", "of another sign-in"),
                with("aud", "another-client"),
                with("iss", "https://another.example"),
                with("exp", Date.from(Instant.now().minusSeconds(3_600))));
        for (UnaryOperator<Map<String, Object>> lie : lies) {
            tiny.says(ann(true));
            tiny.lies(lie);
            assertThatThrownBy(() -> redeem(BEGUN)).isInstanceOf(Refusal.class);
        }
        tiny.says(ann(true));
        tiny.forges();
        assertThatThrownBy(() -> redeem(BEGUN)).isInstanceOf(Refusal.class);
        tiny.says(ann(true));
        tiny.signsWithTheSecret();
        assertThatThrownBy(() -> redeem(BEGUN)).isInstanceOf(Refusal.class);
    }

    private static UnaryOperator<Map<String, Object>> with(String claim, Object value) {
        return all -> {
            Map<String, Object> changed = new HashMap<>(all);
            changed.put(claim, value);
            return changed;
        };
    }

    @Test
    void redeemsACodeOnceAndOnlyWithItsProof() {
        tiny.says(ann(true));
        assertThatThrownBy(() -> redeem(new Begun(BEGUN.state(), BEGUN.nonce(), "w".repeat(43))))
                .isInstanceOf(Refusal.class);
        String code = code();
        provider.redeem(code, BEGUN, BACK);
        assertThatThrownBy(() -> provider.redeem(code, BEGUN, BACK)).isInstanceOf(Refusal.class);
    }

    @Test
    void saysThatAProviderDoesNotAnswer() {
        assertThatThrownBy(() -> new OpenIdProvider(settings("http://localhost:1", Map.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void signsOutThereToo() {
        assertThat(provider.signOut(URI.create("https://museum.example/desk/sign-in")))
                .get()
                .asString()
                .startsWith(tiny.issuer() + "/leave?")
                .contains("client_id=vitrine", "post_logout_redirect_uri=https");
    }

    @Test
    void givesTheHighestRoleOfTheClaim() {
        OpenIdSettings settings =
                settings("https://id.example", Map.of("staff", Role.CATALOGUER, "heads", Role.CURATOR));
        assertThat(settings.grant(Set.of("staff", "heads", "trusted")))
                .contains(new Grant(Role.CURATOR, true, Optional.empty()));
        assertThat(settings.grant(Set.of("staff"))).contains(new Grant(Role.CATALOGUER, false, Optional.empty()));
        assertThat(settings.grant(Set.of("visitors"))).isEmpty();
    }

    @Test
    void takesNoProviderInTheClear() {
        assertThatThrownBy(() -> settings("http://id.example", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("https");
    }
}
