package org.vitrine.account;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.audit.Whereabouts;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Lets people in whom a provider of OpenID Connect knows. Nothing is asked of any provider until somebody wants in,
/// and
/// accounts with passwords stay as they are.
@ApplicationScoped
public class OpenIdSignIn {

    /// Where the provider sends the browser back to, below the configured address.
    public static final String BACK = "/desk/sign-in/openid/back";

    private static final Logger LOG = Logger.getLogger(OpenIdSignIn.class);

    private final Config config;
    private final OpenIdRequests requests;
    private final OpenIdAccounts people;
    private final Sessions sessions;
    private final AuditLog audit;
    private final FrequentEvents frequent;
    private final Whereabouts whereabouts;
    private final URI baseUrl;
    private volatile @Nullable OpenIdProvider provider;

    OpenIdSignIn(
            Config config,
            OpenIdRequests requests,
            OpenIdAccounts people,
            Sessions sessions,
            AuditLog audit,
            FrequentEvents frequent,
            Whereabouts whereabouts,
            @ConfigProperty(name = "vitrine.base-url") URI baseUrl) {
        this.config = config;
        this.requests = requests;
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
        this.frequent = frequent;
        this.whereabouts = whereabouts;
        this.baseUrl = baseUrl;
    }

    /// Where to send a browser, and what it keeps so that the answer is taken from it alone.
    public record Begun(URI address, String kept) {}

    /// What came back with the browser.
    ///
    /// @param kept what it was given at the beginning; null when it has nothing
    public record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String issuer,
            @Nullable String kept) {}

    /// @param next address on the desk that was wanted first
    public record Entered(String session, String next) {}

    /// What this way in is called; empty when there is none.
    public Optional<String> label() {
        return OpenIdSettings.of(config).map(OpenIdSettings::label);
    }

    /// @throws Refusal not found, when no provider is configured; unavailable, when it does not answer
    public Begun begin(String next) {
        OpenIdProvider asked = provider();
        OpenIdProvider.Begun begun =
                new OpenIdProvider.Begun(OpaqueToken.make(), OpaqueToken.make(), new CodeVerifier().getValue());
        requests.keep(begun, next);
        return new Begun(asked.address(begun, back()), begun.state());
    }

    /// @throws Refusal unauthenticated, when this is no answer to what this browser began, or the provider does not
    ///     vouch for anybody; forbidden, when nobody has given that person an account; unavailable
    public Entered finish(Answer answer, String userAgent) {
        try {
            return enter(answer, userAgent);
        } catch (Refusal refusal) {
            LOG.infof("Nobody came in by OpenID Connect: %s", refusal.failure().summary());
            frequent.tell(new AuditEvent(
                    AuditAction.SIGN_IN_FAILED,
                    null,
                    "",
                    null,
                    "OpenID Connect: " + refusal.failure().summary()));
            throw refusal;
        }
    }

    private Entered enter(Answer answer, String userAgent) {
        String state = answer.state();
        String code = answer.code();
        if (state == null || !state.equals(answer.kept())) {
            throw unasked();
        }
        OpenIdRequests.Kept kept = requests.take(state).orElseThrow(OpenIdSignIn::unasked);
        OpenIdSettings settings = settings();
        // an answer of another provider that the browser was led to (RFC 9207)
        if (code == null
                || (answer.issuer() != null
                        && !answer.issuer().equals(settings.issuer().toString()))) {
            throw unasked();
        }
        Account who = people.accountOf(provider().redeem(code, kept.begun(), back()), settings);
        String session = sessions.openFromProvider(who, userAgent, whereabouts.address());
        audit.write(new AuditEvent(AuditAction.SIGNED_IN, who.id(), who.userName(), null, "OpenID Connect"));
        return new Entered(session, kept.next());
    }

    /// Where the browser of such a session signs out of the provider too.
    ///
    /// @param session its token
    public Optional<URI> signOut(String session) {
        if (OpenIdSettings.of(config).isEmpty() || !sessions.isFromProvider(session)) {
            return Optional.empty();
        }
        try {
            return provider().signOut(baseUrl.resolve("/desk/sign-in"));
        } catch (Refusal refusal) {
            // the session here is over all the same
            return Optional.empty();
        }
    }

    private URI back() {
        return baseUrl.resolve(BACK);
    }

    private OpenIdSettings settings() {
        return OpenIdSettings.of(config).orElseThrow(() -> Refusal.notFound("way to sign in", "OpenID Connect"));
    }

    private OpenIdProvider provider() {
        OpenIdSettings settings = settings();
        OpenIdProvider known = provider;
        if (known == null || !known.isOf(settings)) {
            known = new OpenIdProvider(settings);
            provider = known;
        }
        return known;
    }

    private static Refusal unasked() {
        return new Refusal(
                new Failure.Unauthenticated("This is no answer to a sign-in that this browser began; begin anew"));
    }
}
