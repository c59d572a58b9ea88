package org.drainboard.poll;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one way to a {@link Pass}, without which no question that may take a worker can be put: one of ours at a time in
 * each pool, whichever way it comes, and no more a second in all than the {@link Ration}. Who may end up in several pools
 * enters all of them at once or none, so that nobody holds one and waits for another.
 */
final class Gate {
    private final Time time;
    private final Ration ration;
    private final Leftovers leftovers;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private final Set<Place> taken = new HashSet<>();

    Gate(Time time, Ration ration, Leftovers leftovers) {
        this.time = time;
        this.ration = ration;
        this.leftovers = leftovers;
    }

    /** What came of knocking. */
    sealed interface Leave extends AutoCloseable {
        @Override
        void close();
    }

    /** Nothing may be asked now. */
    record Refused(String reason) implements Leave {
        @Override
        public void close() {}
    }

    /** Leave to ask; the places are free for the next question when it is closed. */
    static final class Pass implements Leave {
        private final @Nullable Gate gate;
        private final Set<Place> places;
        private final long begun;

        private Pass(@Nullable Gate gate, Set<Place> places, long begun) {
            this.gate = gate;
            this.places = places;
            this.begun = begun;
        }

        /**
         * The question was given up, and nobody knows what became of it.
         *
         * @param path what it asks for, or null when it runs no script
         */
        void givenUp(@Nullable String path) {
            if (gate != null) {
                boolean sure =
                        places.stream().filter(Place.InPool.class::isInstance).count() == 1;
                for (Place place : places) {
                    if (place instanceof Place.InPool(var pool)) {
                        gate.leftovers.add(pool, begun, sure, path);
                    }
                }
            }
        }

        @Override
        public void close() {
            if (gate != null) {
                gate.free(places);
            }
        }
    }

    /** For what takes no worker: HAProxy's own socket, and a status page with a listener of its own. */
    static Pass withoutWorker() {
        return new Pass(null, Set.of(), 0);
    }

    /**
     * Waits for its share of the ration, and then until every place is free.
     *
     * @param questions that will be put, one after another
     * @param patience the longest to wait for the places
     * @param against why nothing may be asked there, if so; looked at again after each wait
     */
    Leave enter(Set<Place> places, int questions, Duration patience, Supplier<Optional<String>> against)
            throws InterruptedException {
        Optional<String> reason = against.get();
        if (reason.isEmpty()) {
            awaitRation(questions);
            reason = occupy(places, patience, against);
        }
        return reason.isPresent() ? new Refused(reason.get()) : new Pass(this, places, time.nanos());
    }

    /** The same for the question that shows whether others may be asked: it is not refused, but waits. */
    Pass enter(Place.InPool place) throws InterruptedException {
        awaitRation(1);
        lock.lockInterruptibly();
        try {
            Duration held = leftovers.holdsPage(place.pool());
            while (taken.contains(place) || held.isPositive()) {
                if (held.isPositive()) {
                    freed.await(held.toNanos(), TimeUnit.NANOSECONDS);
                } else {
                    freed.await();
                }
                held = leftovers.holdsPage(place.pool());
            }
            taken.add(place);
        } finally {
            lock.unlock();
        }
        return new Pass(this, Set.of(place), time.nanos());
    }

    private Optional<String> occupy(Set<Place> places, Duration patience, Supplier<Optional<String>> against)
            throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            Optional<String> reason = against.get();
            while (reason.isEmpty() && places.stream().anyMatch(taken::contains)) {
                if (left <= 0) {
                    return Optional.of("another question of ours is still under way there");
                }
                left = freed.awaitNanos(left);
                reason = against.get();
            }
            if (reason.isEmpty()) {
                taken.addAll(places);
            }
            return reason;
        } finally {
            lock.unlock();
        }
    }

    private void awaitRation(int questions) throws InterruptedException {
        Duration wait = ration.take(questions);
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }

    private void free(Set<Place> places) {
        lock.lock();
        try {
            taken.removeAll(places);
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
