package org.drainboard.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.drainboard.model.Failure;

/**
 * How long to wait before the next question.
 *
 * <p>A well target is asked on a grid of {@code every}, counted from start to start; a step that is missed is skipped,
 * not made up for. One whose question came to nothing, such as a socket where nobody listens, is asked as often as if it
 * were well: it costs no more, and whoever comes back has to be seen within two polls. One that is sick, or kept a
 * question without an answer, is left alone for longer each time: {@code every}, then twice as long, from the end of the
 * question, at most 15 s unless said otherwise (or {@code every}, if longer). Of each pause after a failure a random 50 to
 * 100 % is taken, so that many targets that fail together are not asked together.
 *
 * @param longest the longest pause
 * @param well whether the latest question was answered, and well
 * @param doublings of the pause
 */
record Cadence(Duration every, Duration longest, boolean well, int doublings) {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** Doublings beyond this change nothing: 100 ms would be 102 s. */
    private static final int MOST_DOUBLINGS = 10;

    static Cadence of(Duration every) {
        return new Cadence(every, LONGEST, true, 0);
    }

    /** The same, with another longest pause. */
    Cadence atMost(Duration other) {
        return new Cadence(every, other, well, doublings);
    }

    /** After an answer, which may be that of a sick target. */
    Cadence after(boolean goodAnswer) {
        return goodAnswer
                ? new Cadence(every, longest, true, 0)
                : new Cadence(every, longest, false, well ? 0 : Math.min(doublings + 1, MOST_DOUBLINGS));
    }

    /** After a question without an answer. */
    Cadence after(Failure.Kind failed) {
        return switch (failed) {
            // It may still wait or run there, as in the backlog of a full pool, or cost a way such as ssh another try.
            case TIMED_OUT, UNREACHED -> after(false);
            case REFUSED,
                    NOT_FOUND,
                    NOT_A_SOCKET,
                    PERMISSION_DENIED,
                    CONNECT_TIMED_OUT,
                    CLOSED,
                    TOO_LARGE,
                    MALFORMED,
                    REJECTED,
                    INTERRUPTED,
                    IO -> new Cadence(every, longest, false, 0);
        };
    }

    /** From {@code elapsed} to the next step of the grid. */
    Duration untilNext(Duration elapsed) {
        return every.minusNanos(Math.max(0, elapsed.toNanos()) % every.toNanos());
    }

    /** The pause after a question that took {@code took}. */
    Duration pause(Duration took, RandomGenerator random) {
        if (well) {
            return untilNext(took);
        }
        Duration limit = every.compareTo(longest) > 0 ? every : longest;
        Duration doubled = every.multipliedBy(1L << doublings);
        long nanos = (doubled.compareTo(limit) > 0 ? limit : doubled).toNanos();
        return Duration.ofNanos(nanos - (long) (nanos / 2.0 * random.nextDouble()));
    }
}
