package org.vitrine.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.RecordJson;

/// Does once what is sent twice with the same `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): the
/// second
/// time the first answer is given again. What was refused was not done, so it is tried anew.
@ApplicationScoped
class Once {

    private static final Duration KEPT = Duration.ofHours(24);
    /// A request that was never answered may have been lost with its node.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int LONGEST_KEY = 200;
    private static final int FIRST_REFUSAL = 400;
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    private final EntityManager entityManager;
    private final Asker asker;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Clock clock;

    Once(EntityManager entityManager, Asker asker, HttpHeaders headers, UriInfo uri, Clock clock) {
        this.entityManager = entityManager;
        this.asker = asker;
        this.headers = headers;
        this.uri = uri;
        this.clock = clock;
    }

    private record Known(
            byte[] request, Instant at, @Nullable Response answer) {}

    /// The work and the memory of it in one transaction: either both are there or neither is.
    Response together(byte[] body, Supplier<Response> work) {
        Optional<String> key = key();
        if (key.isEmpty()) {
            return work.get();
        }
        byte[] request = fingerprint(body);
        UUID account = asker.account().id();
        // whoever sends it at the same moment waits at the row until this one has committed
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!begin(account, key.get(), request)) {
                return known(account, key.get(), request);
            }
            Response answer = work.get();
            keep(account, key.get(), answer);
            return answer;
        });
    }

    /// Work that has transactions of its own, such as publishing. When the service dies in the middle of it the key
    /// is
    /// taken for ten minutes; then it is tried again.
    Response apart(byte[] body, Supplier<Response> work) {
        Optional<String> key = key();
        if (key.isEmpty()) {
            return work.get();
        }
        byte[] request = fingerprint(body);
        UUID account = asker.account().id();
        if (!QuarkusTransaction.requiringNew().call(() -> begin(account, key.get(), request))) {
            return QuarkusTransaction.requiringNew().call(() -> known(account, key.get(), request));
        }
        boolean done = false;
        try {
            Response answer = work.get();
            done = answer.getStatus() < FIRST_REFUSAL;
            if (done) {
                QuarkusTransaction.requiringNew().run(() -> keep(account, key.get(), answer));
            }
            return answer;
        } finally {
            if (!done) {
                QuarkusTransaction.requiringNew().run(() -> forget(account, key.get()));
            }
        }
    }

    private Optional<String> key() {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return Optional.empty();
        }
        String plain = key.strip().replaceAll("^\"|\"$", "");
        if (!plain.matches("[\\x21-\\x7E]{1," + LONGEST_KEY + "}")) {
            throw Refusal.invalid(List.of(Violation.error(
                    "parameter-value", "Idempotency-Key", "“" + key + "” is not a value of this parameter", key)));
        }
        return Optional.of(plain);
    }

    private boolean begin(UUID account, String key, byte[] request) {
        entityManager
                .createNativeQuery("""
                        delete from api_answer where asked_at < ?1
                           or (account = ?2 and key = ?3 and status is null and asked_at < ?4)
                        """)
                .setParameter(1, clock.instant().minus(KEPT))
                .setParameter(2, account)
                .setParameter(3, key)
                .setParameter(4, clock.instant().minus(PATIENCE))
                .executeUpdate();
        return entityManager
                        .createNativeQuery("""
                                insert into api_answer (account, key, request, asked_at) values (?1, ?2, ?3, ?4)
                                on conflict do nothing
                                """)
                        .setParameter(1, account)
                        .setParameter(2, key)
                        .setParameter(3, request)
                        .setParameter(4, clock.instant())
                        .executeUpdate()
                == 1;
    }

    /// @throws Refusal conflict `key-in-use` when the first is not answered yet, `key-used` when it was another
    ///     request
    private Response known(UUID account, String key, byte[] request) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select request, status, cast(headers as text), body from api_answer
                        where account = ?1 and key = ?2
                        """, Object[].class)
                .setParameter(1, account)
                .setParameter(2, key)
                .getResultList();
        Object[] row = rows.isEmpty() ? null : (Object[]) rows.getFirst();
        if (row == null || (row[1] == null && MessageDigest.isEqual((byte[]) row[0], request))) {
            throw Refusal.conflict("key-in-use", "The first request with this Idempotency-Key is not answered yet");
        }
        if (!MessageDigest.isEqual((byte[]) row[0], request)) {
            throw Refusal.conflict("key-used", "This Idempotency-Key was sent with another request before");
        }
        Response.ResponseBuilder answer = Response.status(((Number) row[1]).intValue());
        RecordJson.readTree((String) row[2])
                .properties()
                .forEach(header ->
                        answer.header(header.getKey(), header.getValue().asText()));
        return answer.entity(row[3]).header("Idempotency-Replayed", "true").build();
    }

    private void keep(UUID account, String key, Response answer) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = answer.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        entityManager
                .createNativeQuery("""
                        update api_answer set status = ?3, headers = cast(?4 as jsonb), body = ?5
                        where account = ?1 and key = ?2
                        """)
                .setParameter(1, account)
                .setParameter(2, key)
                .setParameter(3, answer.getStatus())
                .setParameter(4, RecordJson.write(kept))
                .setParameter(
                        5,
                        answer.getEntity() == null ? null : answer.getEntity().toString())
                .executeUpdate();
    }

    private void forget(UUID account, String key) {
        entityManager
                .createNativeQuery("delete from api_answer where account = ?1 and key = ?2 and status is null")
                .setParameter(1, account)
                .setParameter(2, key)
                .executeUpdate();
    }

    private byte[] fingerprint(byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(uri.getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(String.valueOf(uri.getRequestUri().getRawQuery()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(body);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
