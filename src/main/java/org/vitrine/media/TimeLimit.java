package org.vitrine.media;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lets code that reads strangers' bytes run for a limited time.
///
/// It runs on a daemon thread of its own and not on a virtual one: a parser that spins never yields, and two of them
/// would take the only carriers of a machine with two cores from everybody else.
final class TimeLimit {

    private TimeLimit() {}

    /// @throws TimeoutException when it took longer; the thread is interrupted and left behind
    /// @throws ExecutionException carrying what it threw, errors included
    static <T> T run(Duration limit, String name, Callable<T> work) throws TimeoutException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw e;
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading a file", e);
        }
    }
}
