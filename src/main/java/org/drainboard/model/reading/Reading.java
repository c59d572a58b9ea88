package org.drainboard.model.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.Failure;

/** What is known of one target now: a value with its time, or why there is none. */
public sealed interface Reading<T> {
    /**
     * The last exchange succeeded.
     *
     * @param at when the answer was complete
     * @param took from connect to the last byte
     */
    record Fresh<T>(T value, Instant at, Duration took) implements Reading<T> {}

    /**
     * There is a value, but it is old: the exchanges since have failed.
     *
     * @param at when the value was read
     * @param failure why the latest exchange failed
     */
    record Stale<T>(T value, Instant at, Failure failure) implements Reading<T> {}

    /**
     * There is no value.
     *
     * @param since when the first of the failed exchanges began
     */
    record Missing<T>(Failure failure, Instant since) implements Reading<T> {}

    /** The value, old or new. */
    default Optional<T> latest() {
        return switch (this) {
            case Fresh<T> fresh -> Optional.of(fresh.value);
            case Stale<T> stale -> Optional.of(stale.value);
            case Missing<T> _ -> Optional.empty();
        };
    }

    /** Why the latest exchange failed, if it did. */
    default Optional<Failure> problem() {
        return switch (this) {
            case Fresh<T> _ -> Optional.empty();
            case Stale<T> stale -> Optional.of(stale.failure);
            case Missing<T> missing -> Optional.of(missing.failure);
        };
    }

    /** The time of the value; for a missing one, since when it is missing. */
    default Instant since() {
        return switch (this) {
            case Fresh<T> fresh -> fresh.at;
            case Stale<T> stale -> stale.at;
            case Missing<T> missing -> missing.since;
        };
    }
}
