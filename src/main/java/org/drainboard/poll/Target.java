package org.drainboard.poll;

import java.time.Duration;
import java.util.function.Predicate;
import org.drainboard.model.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Something to be asked again and again.
 *
 * @param name for threads and the log
 * @param cadence how often
 * @param door what has to be waited for before each question
 * @param well whether an answer, though there is one, shows a target that can bear more questions
 * @param overdue what a question is that stays open for long, or null where its own deadline ends it soon
 */
record Target<T>(
        String name,
        Cadence cadence,
        Door door,
        Asking<T> asking,
        Predicate<T> well,
        @Nullable Overdue overdue) {

    /** A target that takes no worker: it is asked every poll, whatever came of the last one. */
    static <T> Target<T> free(String name, Duration every, Asking<T> asking) {
        return new Target<>(name, Cadence.of(every).atMost(every), Gate::withoutWorker, asking, _ -> true, null);
    }

    /**
     * A question that goes on waiting for its answer, though it counts as failed.
     *
     * @param after how long it may take
     */
    record Overdue(Duration after, Failure failure) {}
}
