package org.vitrine.oai;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.Published;

/// Reads the next page of a list while its harvester is still busy with the one before, because who comes back with a
/// token comes back again. What was read is given once, is forgotten at once when something is published here, and is
/// never older than other nodes may lag.
@ApplicationScoped
class ReadAhead {

    private static final Duration LAG = Duration.ofSeconds(2);
    /// How many lists are read ahead at once; a page can be a few megabytes.
    private static final int LISTS = 6;
    private static final int READERS = 2;

    private final Map<ResumptionToken, Reading> readings = new LinkedHashMap<>();
    private final ExecutorService readers = new ThreadPoolExecutor(
            READERS,
            READERS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(LISTS),
            Thread.ofPlatform().name("oai-ahead-", 0).daemon().factory());

    private record Reading(CompletableFuture<OaiAnswer> answer, long until) {
        boolean isFresh() {
            return System.nanoTime() - until < 0;
        }
    }

    /// @param read makes the answer to a token
    OaiAnswer page(ResumptionToken token, Function<ResumptionToken, OaiAnswer> read) {
        OaiAnswer answer = ready(token);
        return beginNext(answer == null ? read.apply(token) : answer, read);
    }

    private @Nullable OaiAnswer ready(ResumptionToken token) {
        Reading reading;
        synchronized (readings) {
            reading = readings.remove(token);
        }
        if (reading == null || !reading.isFresh()) {
            return null;
        }
        try {
            return reading.answer().join();
        } catch (CompletionException e) {
            // asked again in the request itself, where a failure is answered and logged
            return null;
        }
    }

    private OaiAnswer beginNext(OaiAnswer answer, Function<ResumptionToken, OaiAnswer> read) {
        // the first page of a list tells nothing of whether anybody wants the second
        if (answer instanceof OaiAnswer.Several several
                && several.resumption() != null
                && several.resumption().cursor() > 0
                && several.resumption().next() != null) {
            begin(several.resumption().next(), read);
        }
        return answer;
    }

    private void begin(ResumptionToken next, Function<ResumptionToken, OaiAnswer> read) {
        CompletableFuture<OaiAnswer> answer = new CompletableFuture<>();
        synchronized (readings) {
            readings.values().removeIf(reading -> !reading.isFresh());
            if (readings.size() >= LISTS || readings.containsKey(next)) {
                return;
            }
            readings.put(next, new Reading(answer, System.nanoTime() + LAG.toNanos()));
        }
        try {
            readers.execute(() -> complete(answer, next, read));
        } catch (RejectedExecutionException e) {
            synchronized (readings) {
                readings.remove(next);
            }
            answer.completeExceptionally(e);
        }
    }

    private static void complete(
            CompletableFuture<OaiAnswer> answer, ResumptionToken next, Function<ResumptionToken, OaiAnswer> read) {
        try {
            answer.complete(read.apply(next));
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
