package org.drainboard.poll;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.drainboard.model.Failure;
import org.drainboard.model.reading.Reading;
import org.drainboard.transport.ExchangeException;
import org.jspecify.annotations.Nullable;

/**
 * Asks one target on its own thread until it is stopped, and keeps the latest reading for everyone else. Never more than
 * one question is under way.
 */
final class Watch<T> implements Runnable {
    private static final System.Logger LOG = System.getLogger(Watch.class.getName());

    private final Target<T> target;
    private final Time time;
    private final RandomGenerator random;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Cadence cadence;
    private volatile @Nullable Seen<T> seen;

    Watch(Target<T> target, Time time, RandomGenerator random) {
        this.target = target;
        this.time = time;
        this.random = random;
        this.cadence = Cadence.of(target.every());
    }

    String name() {
        return target.name();
    }

    /** What is known now; empty before the first answer or failure. */
    Optional<Reading<T>> reading() {
        return seen().map(Seen::reading);
    }

    /** The same, with the time of the latest answer or failure. */
    Optional<Seen<T>> seen() {
        return Optional.ofNullable(seen);
    }

    /** Waits for the first answer or failure. */
    boolean awaitFirst(Duration atMost) throws InterruptedException {
        return answered.await(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** The thread ends at the next chance; interrupt it to make that soon. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            Duration pause = step();
            while (!stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                pause = step();
            }
        } catch (InterruptedException _) {
            LOG.log(Level.DEBUG, "{0}: interrupted, no longer asked", target.name());
        }
    }

    /** Asks once; returns how long to wait before the next time. */
    Duration step() throws InterruptedException {
        Instant begun = time.instant();
        long start = time.nanos();
        boolean well;
        try {
            T value = target.asking().ask();
            Instant now = time.instant();
            seen = new Seen<>(new Reading.Fresh<>(value, now, time.since(start)), now);
            well = target.well().test(value);
        } catch (ExchangeException e) {
            if (e.failure().kind() == Failure.Kind.INTERRUPTED) {
                throw interrupted(e);
            }
            failed(e.failure(), begun);
            well = false;
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, target.name() + ": a mistake of this program; it is asked again later", e);
            Failure failure = new Failure(
                    Failure.Kind.IO,
                    target.name() + ": a mistake of this program (" + e + "); please report it, with the log");
            failed(failure, begun);
            well = false;
        }
        answered.countDown();
        cadence = cadence.after(well);
        return cadence.pause(time.since(start), random);
    }

    private void failed(Failure failure, Instant begun) {
        Seen<T> before = seen;
        seen = new Seen<>(Readings.failed(before == null ? null : before.reading(), failure, begun), time.instant());
    }

    private static InterruptedException interrupted(ExchangeException cause) {
        InterruptedException interrupted = new InterruptedException(cause.getMessage());
        interrupted.initCause(cause);
        return interrupted;
    }
}
