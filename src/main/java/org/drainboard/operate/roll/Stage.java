package org.drainboard.operate.roll;

import java.time.Instant;
import org.drainboard.operate.drain.DrainProgress;
import org.jspecify.annotations.Nullable;

/** Where one server of a rolling queue is. */
public sealed interface Stage {
    /** It is not its turn yet. */
    record Waiting() implements Stage {}

    /**
     * On its way out.
     *
     * @param progress null until the drain was read back
     */
    record Draining(@Nullable DrainProgress progress) implements Stage {}

    /**
     * It is out, and a person works on it.
     *
     * @param since when it was handed over
     * @param note what was left on it then, or that nothing was
     */
    record HandedOver(Instant since, String note) implements Stage {}

    /** The work is done; it is asked what users would ask. */
    record Trying() implements Stage {}

    /** It passed, and is being made ready. */
    record Readying() implements Stage {}

    /**
     * It is in use with a part of its weight.
     *
     * @param percent of the weight it had before
     * @param until when the next step comes if nothing worsens
     */
    record Ramping(int percent, Instant until) implements Stage {}

    /**
     * Back in use.
     *
     * @param note what a person should know, such as that there was no ramp; may be empty
     */
    record Done(String note) implements Stage {}

    record Skipped(String note) implements Stage {}

    /** Something went wrong, and a person has to decide. The server may be out. */
    record Failed(String why) implements Stage {}

    /** In a word or two: {@code handed over}, {@code ramping at 25 %}. */
    default String words() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Draining _ -> "draining";
            case HandedOver _ -> "handed over";
            case Trying _ -> "trying";
            case Readying _ -> "readying";
            case Ramping(int percent, Instant _) -> "ramping at " + percent + " %";
            case Done _ -> "done";
            case Skipped _ -> "skipped";
            case Failed _ -> "failed";
        };
    }

    /** Whether the server is out of use, or on its way out or back. */
    default boolean out() {
        return switch (this) {
            case Draining _, HandedOver _, Trying _, Readying _, Ramping _, Failed _ -> true;
            case Waiting _, Done _, Skipped _ -> false;
        };
    }

    /** Whether nothing goes on before HAProxy shows the server; a hand-over waits for a person instead. */
    default boolean needsReading() {
        return switch (this) {
            case Draining _, Trying _, Readying _, Ramping _ -> true;
            case Waiting _, HandedOver _, Failed _, Done _, Skipped _ -> false;
        };
    }
}
