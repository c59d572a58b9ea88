package org.drainboard.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/** Takes every judgement, as the window does, and knows what the latest round says of each target. */
final class Watcher {
    private final Fleet fleet;
    private final Control control;
    private volatile @Nullable Round latest;
    private volatile boolean measuring;
    private long arrived;
    private long rounds;
    private long late;
    private long longest;

    Watcher(Fleet fleet, Control control) {
        this.fleet = fleet;
        this.control = control;
    }

    synchronized void take(Judgement judgement) {
        latest = judgement.round();
        long now = System.nanoTime();
        if (measuring && arrived != 0) {
            long gap = now - arrived;
            rounds++;
            longest = Math.max(longest, gap);
            late += gap - control.within(arrived, now) > 2 * fleet.every().toNanos() ? 1 : 0;
        }
        arrived = measuring ? now : 0;
    }

    /** Whether the distance between rounds counts: not while the soak stops the program itself. */
    synchronized void measure(boolean on) {
        measuring = on;
        arrived = 0;
    }

    /** Rounds that came, and came more than a poll late, without the machine's part. */
    synchronized String rounds() {
        return rounds + " rounds, " + late + " more than a poll late; the longest distance " + longest / 1_000_000
                + " ms";
    }

    synchronized long late() {
        return late;
    }

    /** Whether everything is read, and well. */
    boolean allFresh() {
        Round round = latest;
        return round != null
                && IntStream.range(0, fleet.site().targets())
                        .allMatch(target -> fleet.reading(round, target).orElse(null) instanceof Reading.Fresh<?>);
    }

    /**
     * How many polls after a moment a target was read, without what delayed an idle thread too; empty while it was not.
     *
     * @param nanos the moment by the monotonic clock
     * @param before now
     */
    OptionalDouble recovered(int target, Instant after, long nanos, Instant before) {
        Round round = latest;
        if (round == null || !(fleet.reading(round, target).orElse(null) instanceof Reading.Fresh<?> fresh)) {
            return OptionalDouble.empty();
        }
        if (fresh.at().isBefore(after) || fresh.at().isAfter(before)) {
            return OptionalDouble.empty();
        }
        long took = Duration.between(after, fresh.at()).toNanos();
        return OptionalDouble.of((double) (took - control.within(nanos, nanos + took))
                / fleet.every().toNanos());
    }

    /** Whether the latest round shows a target as it should be after a while in trouble: with an old value, or none. */
    boolean markedOld(int target) {
        Round round = latest;
        return round != null
                && fleet.reading(round, target)
                        .filter(reading -> reading.problem().isPresent())
                        .isPresent();
    }
}
