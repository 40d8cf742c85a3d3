package org.vitrine.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How many requests anybody may send in a minute: a person with a token by account, everybody else by address. Each
/// node
/// counts for itself. Only so many are remembered at a time; who was not heard of for two minutes has all their
/// requests
/// again, and so need not be.
@Singleton
class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 50_000;
    private static final long NANOS = 1_000_000_000L;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final int withToken;
    private final int withoutToken;

    RateLimits(
            @ConfigProperty(name = "vitrine.api.requests-with-token") int withToken,
            @ConfigProperty(name = "vitrine.api.requests-without-token") int withoutToken) {
        this.withToken = withToken;
        this.withoutToken = withoutToken;
    }

    /// What one request took.
    ///
    /// @param policy name and size, for the header `RateLimit-Policy`
    /// @param remaining requests until there are none left
    /// @param resetSeconds until all are there again
    /// @param retrySeconds until there is one again, 0 when there is
    record Taken(String policy, int quota, long remaining, long resetSeconds, long retrySeconds) {

        boolean isRefused() {
            return retrySeconds > 0;
        }

        /// draft-ietf-httpapi-ratelimit-headers, section 3
        String policyHeader() {
            return "\"" + policy + "\";q=" + quota + ";w=" + WINDOW.toSeconds();
        }

        /// The same draft, section 4.
        String header() {
            return "\"" + policy + "\";r=" + remaining + ";t=" + resetSeconds;
        }
    }

    Taken ofAccount(Object account) {
        return take("token", "account " + account, withToken);
    }

    Taken ofAddress(String address) {
        return take("address", "address " + network(address), withoutToken);
    }

    /// Tokens that are none: who guesses them has as many tries as they have requests without one.
    Taken ofWrongToken(String address) {
        return take("address", "guess " + network(address), withoutToken);
    }

    private Taken take(String policy, String who, int quota) {
        Bucket bucket = buckets.get(
                who,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Taken(
                policy,
                quota,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }

    /// Whoever has one IPv6 address has 2^64 of them.
    static String network(String address) {
        String plain = address.replaceAll("%.*", "");
        if (!plain.contains(":")) {
            return plain;
        }
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(plain).getAddress();
            return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }
}
