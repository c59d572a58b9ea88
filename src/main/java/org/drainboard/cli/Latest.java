package org.drainboard.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.drainboard.model.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/** The latest judgement, and a way to wait for a certain one. */
final class Latest implements Consumer<Judgement>, Supplier<Judgement> {
    /** Half of what a count of nanoseconds holds, so that no end lies beyond it. */
    private static final Duration LONGEST = Duration.ofDays(365L * 100);

    private @Nullable Judgement judgement;
    private @Nullable Instant first;

    @Override
    public synchronized void accept(Judgement next) {
        judgement = next;
        first = first == null ? next.round().at() : first;
        notifyAll();
    }

    /**
     * The latest judgement.
     *
     * @throws IllegalStateException before the first one
     */
    @Override
    public synchronized Judgement get() {
        if (judgement == null) {
            throw new IllegalStateException("nothing was judged yet");
        }
        return judgement;
    }

    /** From the first round to the latest. */
    synchronized Duration watched() {
        return judgement == null || first == null
                ? Duration.ZERO
                : Duration.between(first, judgement.round().at());
    }

    /** Waits for a judgement that fits, {@code limit} at most; then the latest one, which may not fit or be absent. */
    synchronized Optional<Judgement> await(Predicate<Judgement> fits, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + (limit.compareTo(LONGEST) > 0 ? LONGEST : limit).toNanos();
        while (judgement == null || !fits.test(judgement)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return Optional.ofNullable(judgement);
    }
}
