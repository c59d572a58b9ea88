package org.drainboard.view.fleet;

import java.time.Duration;
import org.drainboard.model.Spans;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.view.text.Counts;
import org.jspecify.annotations.Nullable;

/**
 * What the workers do.
 *
 * @param oldest how long the oldest stuck one has been so, in whole seconds once it is over ten, or null
 */
public record Working(
        int stuck, int progressing, int free, @Nullable Duration oldest) {
    static @Nullable Working of(@Nullable WorkerUse use) {
        return use == null ? null : new Working(use.stuck(), use.progressing(), use.idle(), use.oldest());
    }

    int total() {
        return stuck + progressing + free;
    }

    /** {@code 4/4 stuck 12 s}, or {@code 3 free}. */
    String text() {
        if (total() == 0) {
            return "no workers";
        }
        if (stuck == 0) {
            return Counts.text((long) free) + " free";
        }
        String since = oldest == null ? "" : " " + Spans.text(oldest);
        return Counts.text((long) stuck) + "/" + Counts.text((long) total()) + " stuck" + since;
    }
}
