package org.vitrine.media;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The files whose derivatives are still to be made, in the database: a crash forgets none, and every node takes from
/// the same queue.
@ApplicationScoped
public class DerivativeQueue {

    private static final String TASK = "media-derivatives";

    /// Polling finds what other nodes added; our own additions wake the queue.
    private static final Duration POLLING = Duration.ofSeconds(5);

    /// A node that was killed and does not come back is noticed after three of these, and another one takes over.
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /// Tries before a file stays without a picture: a file that stops the whole service must not do so for ever.
    private static final int TRIES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /// after the sweep of the intake, before anything that takes files in
    private static final int SECOND = 20;

    private final AgroalDataSource database;
    private final DerivativeJob job;
    private final Looks looks;
    private final MediaSettings settings;
    private final Clock clock;
    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private @Nullable Scheduler scheduler;

    DerivativeQueue(AgroalDataSource database, DerivativeJob job, Looks looks, MediaSettings settings, Clock clock) {
        this.database = database;
        this.job = job;
        this.looks = looks;
        this.settings = settings;
        this.clock = clock;
        this.task = Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute(this::execute);
        this.client = SchedulerClient.Builder.create(database, task).build();
    }

    /// Asks for the derivatives of a file, again if need be, as part of the caller's transaction. Nothing happens when
    /// it is waiting already.
    public void add(UUID file) {
        client.scheduleIfNotExists(task.instance(file.toString()), clock.instant());
    }

    /// Asks for the derivatives of every file that may have some, as part of the caller's transaction.
    public void addAll() {
        looks.all().forEach(this::add);
    }

    /// How many files wait for their derivatives, those at work among them.
    public long waiting() {
        return looks.waiting(TASK);
    }

    /// To be called after the commit, so that nobody waits for the next look.
    public void wake() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    void start(@Observes @Priority(SECOND) StartupEvent start) throws SQLException {
        String name = release("", TASK);
        QuarkusTransaction.requiringNew().run(() -> looks.outdated().forEach(this::add));
        scheduler = Scheduler.create(database, task)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(settings.threads())
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        scheduler.start();
    }

    /// Before the data source is closed. What is running is given a moment and otherwise done again later.
    void stop(@Observes ShutdownEvent stop) {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    private void execute(TaskInstance<Void> instance, ExecutionContext context) {
        UUID file = UUID.fromString(instance.getId());
        int failures = context.getExecution().consecutiveFailures;
        if (failures >= TRIES) {
            job.giveUp(file, "Making a picture of it failed " + failures + " times.");
        } else {
            job.run(file);
        }
    }

    /// Nobody but this process works under this name: the host's with the data folder, which is locked. So whatever
    /// is held under it was held by a process that died, and need not wait until its heartbeat is missed. It counts
    /// as a failure, because the file may have been what the process died of.
    ///
    /// @param part of the service that works under a name of its own, empty for derivatives
    /// @return the name
    public String release(String part, String taskName) throws SQLException {
        String name = part.isEmpty() ? name() : name() + "/" + part;
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement("""
                        update scheduled_tasks
                           set picked = false, picked_by = null, last_heartbeat = null,
                               consecutive_failures = coalesce(consecutive_failures, 0) + 1, version = version + 1
                         where picked and picked_by = ? and task_name = ?""")) {
            release.setString(1, name);
            release.setString(2, taskName);
            release.executeUpdate();
        }
        return name;
    }

    String name() {
        String folder = UUID.nameUUIDFromBytes(settings.folder("").toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return host() + "/" + folder.substring(0, 8);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }
}
