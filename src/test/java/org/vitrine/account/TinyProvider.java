package org.vitrine.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A provider of OpenID Connect as small as one can be, over HTTP on a free port: it says of itself what it has, gives
/// codes to whom it is told to, and takes each once, against the proof that belongs to it.
public final class TinyProvider implements AutoCloseable {

    static final String CLIENT = "vitrine";
    static final String SECRET = "a secret of forty characters, more or less";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private Map<String, Object> claims = Map.of();
    private UnaryOperator<Map<String, Object>> change = all -> all;
    private boolean forged;
    private boolean ownSecret;

    public TinyProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/leave",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Who is signed in at the provider from now on.
    public void says(Map<String, Object> person) {
        claims = person;
        change = all -> all;
        forged = false;
        ownSecret = false;
    }

    /// What the next identity tokens have otherwise than they should.
    public void lies(UnaryOperator<Map<String, Object>> otherwise) {
        change = otherwise;
    }

    /// Signs with a key that nobody knows.
    public void forges() {
        forged = true;
    }

    /// Signs with the client's own secret.
    public void signsWithTheSecret() {
        ownSecret = true;
    }

    /// What the browser is sent back with.
    ///
    /// @param address that it was sent to
    public Map<String, String> consent(URI address) {
        Map<String, String> asked = form(address.getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"S256".equals(asked.get("code_challenge_method"))) {
            throw new AssertionError("Not asked as it should be: " + asked);
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return Map.of("code", code, "state", asked.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + SECRET.replace(" ", "+").replace(",", "%2C"))
                                .getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !Objects.equals(asked.get("redirect_uri"), sent.get("redirect_uri"))
                || !challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\": \"opaque\", \"token_type\": \"Bearer\", \"id_token\": \"" + signed(asked) + "\"}");
    }

    private String signed(Map<String, String> asked) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("iss", issuer());
        all.put("aud", CLIENT);
        all.put("nonce", asked.get("nonce"));
        all.put("iat", Date.from(Instant.now()));
        all.put("exp", Date.from(Instant.now().plusSeconds(300)));
        try {
            RSAKey signing = forged ? new RSAKeyGenerator(2048).keyID("one").generate() : key;
            JWSSigner signer =
                    ownSecret ? new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)) : new RSASSASigner(signing);
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(ownSecret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                            .keyID("one")
                            .build(),
                    claims(change.apply(all)));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims(Map<String, Object> all) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
        all.forEach(builder::claim);
        return builder.build();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(List.of(pair).getLast(), StandardCharsets.UTF_8),
                        (one, _) -> one));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
