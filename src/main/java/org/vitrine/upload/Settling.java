package org.vitrine.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.media.EmbeddedMetadata;
import org.vitrine.media.MediaIntake;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;

/// Gives uploads whose last byte has arrived to the intake, and clears away those that nobody has gone on with. It only
/// minds this node's folder, so each node does it for itself; what a stopped process left half done is done again.
@ApplicationScoped
class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);

    /// after the intake has swept its own folder
    private static final int THIRD = 30;

    private static final Duration SWEEPING = Duration.ofMinutes(5);

    private final Uploads uploads;
    private final UploadFolder folder;
    private final MediaIntake intake;
    private final EmbeddedMetadata embedded;
    private final Accounts accounts;
    private final Clock clock;
    private final ConcurrentMap<UUID, CompletableFuture<Void>> underway = new ConcurrentHashMap<>();
    private final ExecutorService settling = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService sweeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("uploads").factory());

    Settling(
            Uploads uploads,
            UploadFolder folder,
            MediaIntake intake,
            EmbeddedMetadata embedded,
            Accounts accounts,
            Clock clock) {
        this.uploads = uploads;
        this.folder = folder;
        this.intake = intake;
        this.embedded = embedded;
        this.accounts = accounts;
        this.clock = clock;
    }

    void start(@Observes @Priority(THIRD) StartupEvent start) {
        sweeping.scheduleWithFixedDelay(this::sweepQuietly, 0, SWEEPING.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        sweeping.shutdownNow();
        settling.shutdown();
    }

    /// Nothing happens when it is being done already.
    void begin(UUID id) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (underway.putIfAbsent(id, done) != null) {
            return;
        }
        settling.execute(() -> {
            try {
                settle(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The upload %s could not be looked at; it will be tried again", id);
            } finally {
                underway.remove(id);
                done.complete(null);
            }
        });
    }

    /// Waits until an upload that is being looked at is settled, at most so long.
    void await(UUID id, Duration patience) {
        CompletableFuture<Void> done = underway.get(id);
        if (done != null) {
            done.copy()
                    .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private void settle(UUID id) {
        Optional<Upload> found = QuarkusTransaction.requiringNew()
                .call(() -> uploads.findByIdOptional(id).filter(one -> one.state() == Upload.State.COMPLETE));
        if (found.isEmpty()) {
            return;
        }
        Upload upload = found.get();
        Account who = QuarkusTransaction.requiringNew().call(() -> accounts.findById(upload.account()));
        try {
            var taken = intake.take(
                    folder.path(id), upload.fileName(), upload.metadata().sha256(), who.author());
            List<Violation> warnings = QuarkusTransaction.requiringNew()
                    .call(() -> embedded.warnings(taken.file().id()));
            QuarkusTransaction.requiringNew()
                    .run(() -> uploads.findById(id).kept(taken.file().id(), taken.known(), warnings));
        } catch (Refusal refusal) {
            List<Violation> why = violations(refusal.failure());
            QuarkusTransaction.requiringNew().run(() -> uploads.findById(id).refused(why));
        }
        folder.delete(id);
    }

    private static List<Violation> violations(Failure failure) {
        return switch (failure) {
            case Failure.Invalid(var violations) -> violations;
            case Failure.TooLarge(var _, var limit) ->
                List.of(Violation.error(
                        "file-too-large", "file", "The file has more than " + limit + " bytes", Long.toString(limit)));
            default -> List.of(Violation.error("file-refused", "file", failure.summary(), failure.summary()));
        };
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Uploads could not be swept; it will be tried again");
        }
    }

    /// Forgets what has expired, deletes bytes that no row names, and goes on with what was left complete.
    void sweep() {
        List<UUID> gone = QuarkusTransaction.requiringNew().call(() -> {
            List<Upload> expired = uploads.expired(clock.instant());
            expired.forEach(uploads::delete);
            return expired.stream().map(Upload::id).toList();
        });
        gone.forEach(folder::delete);
        // a row is there before its bytes are, so the folder is looked at first
        List<UUID> there = folder.all();
        Set<UUID> nameless = new HashSet<>(there);
        QuarkusTransaction.requiringNew()
                .run(() -> uploads.list("id in ?1", there).forEach(known -> nameless.remove(known.id())));
        nameless.forEach(folder::delete);
        List<UUID> left = QuarkusTransaction.requiringNew()
                .call(() -> uploads.complete().stream().map(Upload::id).toList());
        left.stream().filter(there::contains).forEach(this::begin);
    }
}
