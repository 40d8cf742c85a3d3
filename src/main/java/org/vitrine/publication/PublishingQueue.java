package org.vitrine.publication;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The publishing jobs that are not at their end, in the database: a crash forgets none, and one node at a time works
/// on
/// each.
@ApplicationScoped
class PublishingQueue {

    private static final String TASK = "publishing-job";
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    // after the queue of the media, before anything that publishes
    private static final int THIRD = 30;

    private final AgroalDataSource database;
    private final Clock clock;
    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private @Nullable Scheduler scheduler;

    PublishingQueue(AgroalDataSource database, PublishingWork work, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.task = Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, context) -> work.run(UUID.fromString(instance.getId())));
        this.client = SchedulerClient.Builder.create(database, task).build();
    }

    /// As part of the caller's transaction.
    void add(UUID job) {
        client.scheduleIfNotExists(task.instance(job.toString()), clock.instant());
    }

    void wake() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    void start(@Observes @Priority(THIRD) StartupEvent start) {
        scheduler = Scheduler.create(database, task)
                .threads(1)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        scheduler.start();
    }

    /// Before the data source is closed. A job that is running goes on after the next start.
    void stop(@Observes ShutdownEvent stop) {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }
}
