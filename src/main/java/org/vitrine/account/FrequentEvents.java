package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;

/// Writes down what strangers can cause as often as they like, but not so often that it buries the rest: what comes
/// faster goes to the service's log.
@ApplicationScoped
public class FrequentEvents {

    private static final Logger LOG = Logger.getLogger(FrequentEvents.class);
    /// Of one person, so that nobody's noise keeps what others do out of the log.
    private static final int MOST_A_MINUTE = 120;
    /// Of everybody, so that the log cannot be filled by ever new names.
    private static final int MOST_OF_ALL_A_MINUTE = 6_000;

    private final AuditLog audit;
    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int written;
    private final Map<String, Integer> ofEach = new HashMap<>();

    FrequentEvents(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public void tell(AuditEvent event) {
        if (mayWrite(event.actor())) {
            audit.write(event);
        } else {
            LOG.warnf("%s %s %s", event.action(), event.actor(), event.detail());
        }
    }

    private synchronized boolean mayWrite(String actor) {
        Instant now = clock.instant();
        if (Duration.between(minute, now).compareTo(Duration.ofMinutes(1)) >= 0) {
            minute = now;
            written = 0;
            ofEach.clear();
        }
        if (written >= MOST_OF_ALL_A_MINUTE || ofEach.merge(actor, 1, Integer::sum) > MOST_A_MINUTE) {
            return false;
        }
        written++;
        return true;
    }
}
