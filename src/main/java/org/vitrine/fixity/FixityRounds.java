package org.vitrine.fixity;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.DerivativeQueue;

/// Reads the files that are due, one after another and at a set pace, on one node at a time.
@ApplicationScoped
public class FixityRounds {

    private static final String TASK = "media-fixity";
    private static final int LOT = 50;
    private static final int THIRD = 30;
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final AgroalDataSource database;
    private final DerivativeQueue queue;
    private final Fixity fixity;
    private final Inspection inspection;
    private final Clock clock;
    private final RecurringTask<Void> task;
    private volatile boolean stopping;
    private @Nullable Scheduler scheduler;

    FixityRounds(
            AgroalDataSource database,
            DerivativeQueue queue,
            Fixity fixity,
            Inspection inspection,
            Clock clock,
            @ConfigProperty(name = "vitrine.fixity.interval", defaultValue = "60s") Duration interval) {
        this.database = database;
        this.queue = queue;
        this.fixity = fixity;
        this.inspection = inspection;
        this.clock = clock;
        this.task = Tasks.recurring(TASK, FixedDelay.of(interval)).execute((_, _) -> round());
    }

    /// Starts a round without waiting for the next; to be called after the commit that made files due.
    public void now() {
        Scheduler running = scheduler;
        if (running != null && !stopping) {
            running.reschedule(task.getDefaultTaskInstance(), clock.instant());
            running.triggerCheckForDueExecutions();
        }
    }

    void start(@Observes @Priority(THIRD) StartupEvent start) throws SQLException {
        String name = queue.release("fixity", TASK);
        scheduler = Scheduler.create(database)
                .startTasks(task)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(1)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    private void round() {
        List<UUID> due = due();
        while (!due.isEmpty()) {
            for (UUID file : due) {
                if (stopping) {
                    return;
                }
                try {
                    inspection.of(file);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            due = due();
        }
    }

    private List<UUID> due() {
        return QuarkusTransaction.requiringNew().call(() -> fixity.due(LOT));
    }
}
