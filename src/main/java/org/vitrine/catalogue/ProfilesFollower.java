package org.vitrine.catalogue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Takes over what other nodes put in force, and then counts the completeness of objects whose profile changed, a lot
/// at a time. What a crash leaves uncounted, the next start counts.
@Singleton
class ProfilesFollower {

    private static final Logger LOG = Logger.getLogger(ProfilesFollower.class);

    private final ProfilesInForce profiles;
    private final CompletenessCount count;
    private final Duration poll;
    private final Thread thread;
    private final Lock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean closed;

    ProfilesFollower(
            ProfilesInForce profiles,
            CompletenessCount count,
            @ConfigProperty(name = "vitrine.profiles.poll", defaultValue = "2s") Duration poll) {
        this.profiles = profiles;
        this.count = count;
        this.poll = poll;
        this.thread = Thread.ofPlatform().name("profiles").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        long counted = 0;
        while (pause()) {
            try {
                profiles.follow();
                long version = profiles.version();
                if (version != counted) {
                    while (!isClosed() && count.next()) {
                        // a lot was counted and there may be more
                    }
                    counted = version;
                }
            } catch (RuntimeException e) {
                // the database is away, or what is in force was put there by a newer version of this service
                LOG.warnf("The profiles in force could not be followed: %s", e);
            }
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// @return false when it is over
    private boolean pause() {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(poll.toMillis());
            while (!closed && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }
}
