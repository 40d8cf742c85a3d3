package org.vitrine.app;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// The one clock that all rooms ask.
final class SystemTime {

    private SystemTime() {}

    /// In steps of a microsecond, which is what PostgreSQL keeps: a stored instant equals the one that was given.
    @Produces
    @Singleton
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
