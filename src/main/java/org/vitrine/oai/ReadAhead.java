package org.vitrine.oai;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.oai.OaiAnswer.Written;
import org.vitrine.publication.Published;

/// Reads the next pages of a list while its harvester is still busy with the one before, because who comes back with a
/// token comes back again. What was read is given once, is forgotten at once when something is published here, and is
/// never older than other nodes may lag.
@ApplicationScoped
class ReadAhead {

    private static final Duration LAG = Duration.ofSeconds(2);
    /// How many pages lie ready at once, of all lists; one can be a few megabytes.
    private static final int PAGES = 8;
    /// How many of them of one list.
    private static final int AHEAD = 2;
    private static final int READERS = 2;

    private final Map<ResumptionToken, Reading> readings = new LinkedHashMap<>();
    private final ExecutorService readers = new ThreadPoolExecutor(
            READERS,
            READERS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(PAGES),
            Thread.ofPlatform().name("oai-ahead-", 0).daemon().factory());

    private record Reading(CompletableFuture<OaiAnswer> answer, long until) {
        boolean isFresh() {
            return System.nanoTime() - until < 0;
        }

        @Nullable
        OaiAnswer ready() {
            return answer.isDone() && !answer.isCompletedExceptionally() ? answer.join() : null;
        }
    }

    /// What was read for a token, or is being read. It is given once.
    Optional<CompletableFuture<OaiAnswer>> take(ResumptionToken token) {
        synchronized (readings) {
            return Optional.ofNullable(readings.remove(token))
                    .filter(Reading::isFresh)
                    .map(Reading::answer);
        }
    }

    /// Goes on behind an answer that is being given.
    ///
    /// @param read makes the answer to a token
    void behind(OaiAnswer answer, Function<ResumptionToken, OaiAnswer> read) {
        // the first page of a list tells nothing of whether anybody wants the second
        if (answer instanceof Written written && written.cursor() > 0) {
            goOn(written.next(), 1, read);
        }
    }

    private void goOn(@Nullable ResumptionToken from, int distance, Function<ResumptionToken, OaiAnswer> read) {
        ResumptionToken token = from;
        for (int at = distance; token != null && at <= AHEAD; at++) {
            Reading reading;
            synchronized (readings) {
                reading = readings.get(token);
            }
            if (reading == null) {
                begin(token, at, read);
                return;
            }
            token = reading.ready() instanceof Written written ? written.next() : null;
        }
    }

    private void begin(ResumptionToken token, int distance, Function<ResumptionToken, OaiAnswer> read) {
        CompletableFuture<OaiAnswer> answer = new CompletableFuture<>();
        synchronized (readings) {
            readings.values().removeIf(reading -> !reading.isFresh());
            if (readings.size() >= PAGES || readings.containsKey(token)) {
                return;
            }
            readings.put(token, new Reading(answer, System.nanoTime() + LAG.toNanos()));
        }
        try {
            readers.execute(() -> complete(answer, token, distance, read));
        } catch (RejectedExecutionException e) {
            synchronized (readings) {
                readings.remove(token);
            }
            answer.completeExceptionally(e);
        }
    }

    private void complete(
            CompletableFuture<OaiAnswer> answer,
            ResumptionToken token,
            int distance,
            Function<ResumptionToken, OaiAnswer> read) {
        try {
            OaiAnswer found = read.apply(token);
            answer.complete(found);
            if (found instanceof Written written) {
                goOn(written.next(), distance + 1, read);
            }
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    void forget(@Observes Published news) {
        synchronized (readings) {
            readings.clear();
        }
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }
}
