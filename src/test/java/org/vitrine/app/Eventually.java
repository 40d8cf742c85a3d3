package org.vitrine.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Waits for something that another process does, and fails with the last reason when it never comes.
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private Eventually() {}

    static <T> T get(String what, Callable<@Nullable T> attempt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Exception last = null;
        while (System.nanoTime() < deadline) {
            try {
                T value = attempt.call();
                if (value != null) {
                    return value;
                }
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new AssertionError("never came: " + what, last);
    }

    static void isTrue(String what, Callable<Boolean> condition) {
        get(what, () -> condition.call() ? Boolean.TRUE : null);
    }
}
