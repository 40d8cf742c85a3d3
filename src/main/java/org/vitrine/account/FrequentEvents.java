package org.vitrine.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;

/// Writes down what strangers can cause as often as they like, but not so often that it buries the rest: what comes
/// faster goes to the service's log.
@ApplicationScoped
public class FrequentEvents {

    private static final Logger LOG = Logger.getLogger(FrequentEvents.class);
    private static final int MOST_A_MINUTE = 120;

    private final AuditLog audit;
    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int written;

    FrequentEvents(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public void tell(AuditEvent event) {
        if (mayWrite()) {
            audit.write(event);
        } else {
            LOG.warnf("%s %s %s", event.action(), event.actor(), event.detail());
        }
    }

    private synchronized boolean mayWrite() {
        Instant now = clock.instant();
        if (Duration.between(minute, now).compareTo(Duration.ofMinutes(1)) >= 0) {
            minute = now;
            written = 0;
        }
        return written++ < MOST_A_MINUTE;
    }
}
