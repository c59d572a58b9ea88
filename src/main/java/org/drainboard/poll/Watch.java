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
    private volatile @Nullable Begun underWay;
    private volatile @Nullable Seen<T> seen;

    /** When a question was put, by both clocks. */
    private record Begun(Instant at, long nanos) {}

    Watch(Target<T> target, Time time, RandomGenerator random) {
        this.target = target;
        this.time = time;
        this.random = random;
        this.cadence = target.cadence();
    }

    String name() {
        return target.name();
    }

    /** What is known now; empty before the first answer or failure. */
    Optional<Reading<T>> reading() {
        return seen().map(Seen::reading);
    }

    /** The same, with the time of the latest answer or failure. A question that is overdue has failed by now. */
    Optional<Seen<T>> seen() {
        Begun begun = underWay;
        Seen<T> last = seen;
        Target.Overdue overdue = target.overdue();
        if (begun == null || overdue == null || time.since(begun.nanos).compareTo(overdue.after()) < 0) {
            return Optional.ofNullable(last);
        }
        return Optional.of(failed(last, overdue.failure(), begun.at, begun.at.plus(overdue.after())));
    }

    /** Waits for the first answer or failure; returns whether there is one. */
    boolean awaitFirst(Duration atMost) throws InterruptedException {
        Target.Overdue overdue = target.overdue();
        Duration wait = overdue == null || overdue.after().compareTo(atMost) > 0 ? atMost : overdue.after();
        return answered.await(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS) || seen().isPresent();
    }

    /** The thread ends at the next chance; interrupt it to make that soon. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        run(Duration.ZERO);
    }

    /** Asks for the first time after a while. */
    void run(Duration later) {
        try {
            Duration pause = later.isPositive() ? later : step();
            while (!stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                pause = step();
            }
        } catch (InterruptedException _) {
            LOG.log(Level.DEBUG, "{0}: interrupted, no longer asked", target.name());
        }
    }

    /** Asks once; returns how long to wait before the next time. */
    Duration step() throws InterruptedException {
        long start;
        try (Gate.Leave leave = target.door().enter()) {
            Begun begun = new Begun(time.instant(), time.nanos());
            start = begun.nanos;
            underWay = begun;
            cadence = ask(leave, begun);
        } finally {
            underWay = null;
        }
        answered.countDown();
        return cadence.pause(time.since(start), random);
    }

    /** Returns the pace from now on. */
    private Cadence ask(Gate.Leave leave, Begun begun) throws InterruptedException {
        try {
            T value = target.asking().ask(leave);
            Instant now = time.instant();
            seen = new Seen<>(new Reading.Fresh<>(value, now, time.since(begun.nanos)), now);
            return cadence.after(target.well().test(value));
        } catch (ExchangeException e) {
            if (e.failure().kind() == Failure.Kind.INTERRUPTED) {
                throw interrupted(e);
            }
            seen = failed(seen, e.failure(), begun.at, time.instant());
            return cadence.after(e.failure().kind());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, target.name() + ": a mistake of this program; it is asked again later", e);
            Failure failure = new Failure(
                    Failure.Kind.IO,
                    target.name() + ": a mistake of this program (" + e + "); please report it, with the log");
            seen = failed(seen, failure, begun.at, time.instant());
            return cadence.after(false);
        }
    }

    private static <T> Seen<T> failed(@Nullable Seen<T> before, Failure failure, Instant begun, Instant now) {
        return new Seen<>(Readings.failed(before == null ? null : before.reading(), failure, begun), now);
    }

    private static InterruptedException interrupted(ExchangeException cause) {
        InterruptedException interrupted = new InterruptedException(cause.getMessage());
        interrupted.initCause(cause);
        return interrupted;
    }
}
