package org.vitrine.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Hashes and checks passwords with Argon2id: 19 MiB, two passes, one lane, the least that OWASP's Password Storage
/// Cheat Sheet recommends. The parameters stand in each hash, so that they can be raised later.
final class Passwords {

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    // so that a crowd at the door does not take all memory: each computation needs 19 MiB
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private static final int LONGEST_QUEUE_SECONDS = 10;
    // checked when there is no such account, so that an answer takes as long either way
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        return inTurn(() -> Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2ID)
                .getResult());
    }

    /// @param hash null when there is no such account; the answer is no, and takes as long
    /// @throws Refusal unavailable when too many ask at once
    static boolean check(String password, @Nullable String hash) {
        String known = hash == null ? NOBODY : hash;
        boolean matches =
                inTurn(() -> Password.check(normal(password), known).with(Argon2Function.getInstanceFromHash(known)));
        return matches && hash != null;
    }

    /// The same password however a keyboard composes it (NIST SP 800-63B-4, section 3.1.1.2).
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static <T> T inTurn(Supplier<T> computation) {
        try {
            if (!AT_ONCE.tryAcquire(LONGEST_QUEUE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(new Failure.Unavailable("Too many people sign in at once", LONGEST_QUEUE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(new Failure.Unavailable("The service is stopping", LONGEST_QUEUE_SECONDS));
        }
        try {
            return computation.get();
        } finally {
            AT_ONCE.release();
        }
    }

    /// 120 random bits in 20 characters.
    static String random() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
