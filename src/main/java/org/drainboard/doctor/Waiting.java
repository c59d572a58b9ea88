package org.drainboard.doctor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what another thread finds out. */
final class Waiting {
    private Waiting() {}

    /** The result, or empty when the time is over first or this thread is interrupted, which it stays. */
    static <T> Optional<T> upTo(Duration time, Future<T> result) {
        try {
            return Optional.of(result.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            result.cancel(true);
            return Optional.empty();
        } catch (InterruptedException _) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw unexpected(e);
        }
    }

    /** The result of what has a deadline of its own. */
    static <T> T forIt(Future<T> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw unexpected(e);
        }
    }

    private static IllegalStateException unexpected(ExecutionException e) {
        return new IllegalStateException("a checkup failed where it should have said why", e.getCause());
    }
}
