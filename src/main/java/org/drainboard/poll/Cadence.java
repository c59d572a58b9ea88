package org.drainboard.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next question.
 *
 * <p>A well target is asked on a grid of {@code every}, counted from start to start; a step that is missed is skipped,
 * not made up for. A sick one is left alone for longer each time: {@code every * 2^(failures - 1)} from the end of the
 * failed question, at most 15 s unless said otherwise (or {@code every}, if longer), of which a random 50 to 100 %, so that many targets that
 * fail together are not asked together. The first success ends that.
 *
 * @param longest the longest pause
 * @param failures in a row
 */
record Cadence(Duration every, Duration longest, int failures) {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** Doublings beyond this change nothing: 100 ms would be 102 s. */
    private static final int DOUBLINGS = 10;

    static Cadence of(Duration every) {
        return new Cadence(every, LONGEST, 0);
    }

    /** The same, with another longest pause. */
    Cadence atMost(Duration other) {
        return new Cadence(every, other, failures);
    }

    Cadence after(boolean well) {
        return new Cadence(every, longest, well ? 0 : failures + 1);
    }

    /** From {@code elapsed} to the next step of the grid. */
    Duration untilNext(Duration elapsed) {
        return every.minusNanos(Math.max(0, elapsed.toNanos()) % every.toNanos());
    }

    /** The pause after a question that took {@code took}. */
    Duration pause(Duration took, RandomGenerator random) {
        if (failures == 0) {
            return untilNext(took);
        }
        Duration limit = every.compareTo(longest) > 0 ? every : longest;
        Duration doubled = every.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        long nanos = (doubled.compareTo(limit) > 0 ? limit : doubled).toNanos();
        return Duration.ofNanos(nanos - (long) (nanos / 2.0 * random.nextDouble()));
    }
}
