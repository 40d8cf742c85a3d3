package org.vitrine.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets one request at a time write to an upload. Whoever asks again has lost the connection of before, which the
/// server may not have noticed yet: the request that is still waiting for bytes is then ended.
@ApplicationScoped
class UploadTurns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConcurrentMap<UUID, Turn> held = new ConcurrentHashMap<>();

    /// The right to write, until it is closed.
    final class Turn implements AutoCloseable {
        private final UUID id;
        private final Thread thread = Thread.currentThread();
        private final CountDownLatch over = new CountDownLatch(1);
        private boolean reading;

        private Turn(UUID id) {
            this.id = id;
        }

        /// Reads what may be interrupted by whoever comes next.
        <T> T reading(Supplier<T> work) {
            mark(true);
            try {
                return work.get();
            } finally {
                mark(false);
            }
        }

        private synchronized void mark(boolean now) {
            reading = now;
            // an interruption that came too late is for nobody else
            boolean _ = Thread.interrupted();
        }

        private synchronized void end() {
            if (reading) {
                thread.interrupt();
            }
        }

        @Override
        public void close() {
            held.remove(id, this);
            over.countDown();
        }
    }

    /// @throws UploadRefused when the request of before does not end in time
    Turn take(UUID id) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Turn mine = new Turn(id);
        for (Turn other = held.putIfAbsent(id, mine); other != null; other = held.putIfAbsent(id, mine)) {
            other.end();
            try {
                if (!other.over.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw UploadRefused.busy();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw UploadRefused.busy();
            }
        }
        return mine;
    }
}
