package org.drainboard.transport;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;

/**
 * How many connections this program has at one address at the same time: never more than {@value #ALL}, of which readers
 * take {@value #READERS} at most, so that a change finds one free however much is read. HAProxy's stats socket takes 10
 * by default ({@code stats maxconn}), and other tools want theirs: one more would wait for 10 s there. Who has to wait is
 * served in the order of coming. Safe for many threads.
 */
public final class Seats {
    static final int ALL = 3;
    static final int READERS = 2;

    private record Place(Semaphore all, Semaphore readers) {
        Place() {
            this(new Semaphore(ALL, true), new Semaphore(READERS, true));
        }
    }

    /** One connection's worth; whoever closes it must have closed the connection. */
    public interface Seat extends AutoCloseable {
        @Override
        void close();
    }

    private final ConcurrentMap<Endpoint, Place> places = new ConcurrentHashMap<>();

    /** Waits for one as a reader. */
    public Seat toRead(Endpoint endpoint, Deadline deadline) throws ExchangeException {
        Place place = place(endpoint);
        take(place.readers(), endpoint, deadline);
        try {
            take(place.all(), endpoint, deadline);
        } catch (ExchangeException failed) {
            place.readers().release();
            throw failed;
        }
        return () -> {
            place.all().release();
            place.readers().release();
        };
    }

    /** Waits for one to change something. */
    public Seat toChange(Endpoint endpoint, Deadline deadline) throws ExchangeException {
        Place place = place(endpoint);
        take(place.all(), endpoint, deadline);
        return () -> place.all().release();
    }

    private Place place(Endpoint endpoint) {
        return places.computeIfAbsent(endpoint, _ -> new Place());
    }

    private static void take(Semaphore seats, Endpoint endpoint, Deadline deadline) throws ExchangeException {
        Diagnosis diagnosis = Diagnosis.of(endpoint);
        try {
            if (!seats.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ExchangeException(diagnosis.failure(
                        Failure.Kind.CONNECT_TIMED_OUT,
                        "nothing was asked: this program keeps to " + ALL + " connections at a time there, and none"
                                + " became free in time; what was asked before gets no answer: look whether this"
                                + " process hangs, and whether the deadline (poll: deadline) is too short"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(diagnosis.interrupted(), e);
        }
    }
}
