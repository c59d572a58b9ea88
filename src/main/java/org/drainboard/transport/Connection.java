package org.drainboard.transport;

import java.nio.ByteBuffer;

/**
 * An open byte channel whose every operation ends by the deadline it was opened with. Belongs to one thread;
 * interrupting that thread ends an operation at once with {@code INTERRUPTED}, and leaves the interrupt flag set.
 */
public interface Connection extends AutoCloseable {
    /** Writes all that remains in the buffer. */
    void write(ByteBuffer source) throws ExchangeException;

    /**
     * Waits for bytes and reads at least one, up to what remains in the buffer, which must not be full.
     *
     * @return how many, or -1 when the peer has closed its side in good order; a deadline is never an end of stream, but
     *     a {@code TIMED_OUT}
     */
    int read(ByteBuffer target) throws ExchangeException;

    @Override
    void close();
}
