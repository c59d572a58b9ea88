package org.drainboard.poll;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.drainboard.transport.ExchangeException;

/**
 * Lets questions that need a worker of the same pool wait for each other, so that no more than one of ours is under way
 * there, however many are configured.
 */
final class Turns {
    private final ConcurrentMap<Object, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** The same question, put when it is its turn at {@code place}; first come, first served. */
    <T> Asking<T> at(Object place, Asking<T> asking) {
        ReentrantLock lock = locks.computeIfAbsent(place, _ -> new ReentrantLock(true));
        return () -> inTurn(lock, asking);
    }

    private static <T> T inTurn(ReentrantLock lock, Asking<T> asking) throws ExchangeException, InterruptedException {
        lock.lockInterruptibly();
        try {
            return asking.ask();
        } finally {
            lock.unlock();
        }
    }
}
