package org.vitrine.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Keeps one index up with the database, on a thread of its own: when it is woken, and by itself now and then, because
/// other nodes wake only their own.
final class Follower implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// One batch.
    interface Work {
        /// @return whether there is more to do
        boolean step();
    }

    private final Work work;
    private final Consumer<RuntimeException> failed;
    private final Duration poll;
    private final Thread thread;
    private final Lock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Condition stepped = lock.newCondition();
    private boolean wanted;
    private boolean closed;
    private int failures;

    /// @param failed is told of each failure, before the next attempt
    Follower(String name, Work work, Consumer<RuntimeException> failed, Duration poll) {
        this.work = work;
        this.failed = failed;
        this.poll = poll;
        this.thread = Thread.ofPlatform().name("search-" + name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        locked(() -> {
            wanted = true;
            woken.signalAll();
            return true;
        });
    }

    String name() {
        return thread.getName();
    }

    /// Whether it follows: its last attempt succeeded, and no error has ended its thread.
    boolean isWell() {
        return thread.isAlive() && failures() == 0;
    }

    /// How many attempts in a row have failed.
    int failures() {
        lock.lock();
        try {
            return failures;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until a condition holds that some step makes true.
    ///
    /// @return false when it did not within half a minute
    boolean await(BooleanSupplier condition) {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0 || closed) {
                    return false;
                }
                wanted = true;
                woken.signalAll();
                // another node may do the step, which nobody tells us
                long slice = Math.min(left, poll.toNanos());
                left -= slice - Math.max(0, stepped.awaitNanos(slice));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Finishes the batch that is under way; it is never interrupted, which would close Lucene's files.
    @Override
    public void close() {
        locked(() -> {
            closed = true;
            woken.signalAll();
            stepped.signalAll();
            return true;
        });
        try {
            thread.join(LONGEST_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean more = true;
        while (pause(more)) {
            more = attempt();
        }
    }

    private boolean attempt() {
        try {
            boolean more = work.step();
            done(0);
            return more;
        } catch (RuntimeException e) {
            int count = failures() + 1;
            if (count == 1) {
                LOG.errorf(e, "%s: a batch failed and is tried again", thread.getName());
            } else {
                LOG.warnf("%s: failed %d times: %s", thread.getName(), count, e);
            }
            done(count);
            try {
                failed.accept(e);
            } catch (RuntimeException again) {
                LOG.errorf(again, "%s: could not recover", thread.getName());
            }
            return false;
        }
    }

    private void done(int failuresNow) {
        locked(() -> {
            failures = failuresNow;
            stepped.signalAll();
            return true;
        });
    }

    /// @return false when it is over
    private boolean pause(boolean more) {
        lock.lock();
        try {
            // after a failure being woken does not count: the pause grows from one second to half a minute
            long nanos = failures == 0
                    ? poll.toNanos()
                    : Math.min(LONGEST_PAUSE.toNanos(), TimeUnit.SECONDS.toNanos(1L << Math.min(failures - 1, 5)));
            while (!closed && !more && nanos > 0 && !(wanted && failures == 0)) {
                nanos = woken.awaitNanos(nanos);
            }
            wanted = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean locked(BooleanSupplier action) {
        lock.lock();
        try {
            return action.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }
}
