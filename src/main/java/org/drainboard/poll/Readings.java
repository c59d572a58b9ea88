package org.drainboard.poll;

import java.time.Instant;
import org.drainboard.model.Failure;
import org.drainboard.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/** How a reading ages: a value that was read stays known, however old; its time says how much it is worth. */
final class Readings {
    private Readings() {}

    /**
     * What is known after a failed question.
     *
     * @param before what was known before, or null before the first answer
     * @param begun when the failed question was put
     */
    static <T> Reading<T> failed(@Nullable Reading<T> before, Failure failure, Instant begun) {
        return switch (before) {
            case null -> new Reading.Missing<>(failure, begun);
            case Reading.Missing<T> missing -> new Reading.Missing<>(failure, missing.since());
            case Reading.Fresh<T> fresh -> new Reading.Stale<>(fresh.value(), fresh.at(), failure);
            case Reading.Stale<T> stale -> new Reading.Stale<>(stale.value(), stale.at(), failure);
        };
    }
}
