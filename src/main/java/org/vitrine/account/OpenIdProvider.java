package org.vitrine.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Speaks with a provider of OpenID Connect: authorization code flow (OpenID Connect Core 1.0, section 3.1) with proof
/// of key (RFC 7636). What the provider says of itself is asked once.
final class OpenIdProvider {

    private static final int PATIENCE_MS = 5_000;
    private static final int LARGEST = 200_000;
    private static final int RETRY_SECONDS = 30;
    // signed with a key that only the provider has; never `none`, never with our own secret
    private static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    private final OpenIdSettings settings;
    private final OIDCProviderMetadata metadata;

    /// @throws Refusal unavailable, when the provider does not answer
    OpenIdProvider(OpenIdSettings settings) {
        this.settings = settings;
        try {
            this.metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer().toString()), PATIENCE_MS, PATIENCE_MS);
        } catch (IOException | GeneralException e) {
            throw away(e);
        }
    }

    /// Who the provider says somebody is.
    ///
    /// @param mail only one that the provider has verified
    /// @param values of the claim that grants go by
    record Person(
            String issuer,
            String subject,
            Optional<String> mail,
            Optional<String> userName,
            Optional<String> name,
            Set<String> values) {}

    /// A sign-in that was begun.
    ///
    /// @param state comes back with the browser
    /// @param nonce comes back in the identity token
    /// @param verifier proves that whoever redeems the code began it
    record Begun(String state, String nonce, String verifier) {}

    boolean isOf(OpenIdSettings other) {
        return settings.equals(other);
    }

    /// Where to send the browser.
    ///
    /// @param back where the provider sends it afterwards
    URI address(Begun begun, URI back) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.nonce()))
                .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// Turns the code that the browser brought into who it is.
    ///
    /// @throws Refusal unauthenticated, when code or identity token are not good; unavailable
    Person redeem(String code, Begun begun, URI back) {
        try {
            HTTPRequest request = request(new AuthorizationCodeGrant(
                            new AuthorizationCode(code), back, new CodeVerifier(begun.verifier())))
                    .toHTTPRequest();
            request.setConnectTimeout(PATIENCE_MS);
            request.setReadTimeout(PATIENCE_MS);
            request.setFollowRedirects(false);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw refused("the code was not taken");
            }
            JWT token = ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            return person(validator(token).validate(token, new Nonce(begun.nonce())));
        } catch (IOException e) {
            throw away(e);
        } catch (BadJOSEException | JOSEException | GeneralException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private TokenRequest request(AuthorizationCodeGrant grant) {
        ClientID client = new ClientID(settings.clientId());
        String secret = settings.secret();
        URI endpoint = metadata.getTokenEndpointURI();
        if (secret == null) {
            return new TokenRequest.Builder(endpoint, client, grant).build();
        }
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest.Builder(
                        endpoint,
                        basic
                                ? new ClientSecretBasic(client, new Secret(secret))
                                : new ClientSecretPost(client, new Secret(secret)),
                        grant)
                .build();
    }

    private IDTokenValidator validator(JWT token) throws IOException {
        if (!(token.getHeader().getAlgorithm() instanceof JWSAlgorithm algorithm) || !SIGNED.contains(algorithm)) {
            throw refused("the identity token is not signed as it has to be");
        }
        return new IDTokenValidator(
                metadata.getIssuer(),
                new ClientID(settings.clientId()),
                algorithm,
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST));
    }

    private Person person(IDTokenClaimsSet claims) {
        return new Person(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                Optional.ofNullable(claims.getStringClaim("email"))
                        .filter(_ -> Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))),
                Optional.ofNullable(claims.getStringClaim("preferred_username")),
                Optional.ofNullable(claims.getStringClaim("name")),
                values(claims));
    }

    private Set<String> values(IDTokenClaimsSet claims) {
        Object claim = claims.getClaim(settings.claim());
        Set<String> values = new HashSet<>();
        if (claim instanceof List<?> list) {
            list.forEach(value -> values.add(String.valueOf(value)));
        } else if (claim != null) {
            values.add(claim.toString());
        }
        return values;
    }

    /// Where the browser signs out of the provider too (OpenID Connect RP-Initiated Logout 1.0); empty when it has no
    /// such address.
    ///
    /// @param after where it comes back to
    Optional<URI> signOut(URI after) {
        @Nullable URI end = metadata.getEndSessionEndpointURI();
        return Optional.ofNullable(end)
                .map(address -> new LogoutRequest(
                                address, null, null, new ClientID(settings.clientId()), after, null, null)
                        .toURI());
    }

    private static Refusal refused(String why) {
        return new Refusal(new Failure.Unauthenticated("The provider's answer was not accepted: " + why));
    }

    private static Refusal away(Exception cause) {
        return new Refusal(
                new Failure.Unavailable("The provider does not answer: " + cause.getMessage(), RETRY_SECONDS));
    }
}
