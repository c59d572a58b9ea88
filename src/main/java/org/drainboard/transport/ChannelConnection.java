package org.drainboard.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/**
 * A connection over a non-blocking channel and its provider's own selector. Blocking channels are no choice here: on
 * jnr's neither timeouts nor interrupts can be relied on, and a timeout would look like the end of the stream.
 */
final class ChannelConnection<C extends SelectableChannel & ByteChannel> implements Connection {
    /** Caps one write: jnr copies all that remains in the buffer for each call, whatever the socket then takes. */
    private static final int WRITE_AT_MOST = 64 * 1024;

    private final C channel;
    private final Readiness readiness;
    private final Deadline deadline;
    private final Diagnosis diagnosis;
    private long received;

    private ChannelConnection(C channel, Readiness readiness, Deadline deadline, Diagnosis diagnosis) {
        this.channel = channel;
        this.readiness = readiness;
        this.deadline = deadline;
        this.diagnosis = diagnosis;
    }

    /** Takes over a channel that may still have to be connected; it is closed with the connection, or on failure. */
    static <C extends SelectableChannel & ByteChannel> ChannelConnection<C> over(
            C channel, Deadline deadline, Diagnosis diagnosis) throws ExchangeException {
        try {
            channel.configureBlocking(false);
            return new ChannelConnection<>(channel, new Readiness(channel), deadline, diagnosis);
        } catch (IOException e) {
            Closing.quietly(channel);
            throw new ExchangeException(diagnosis.noSocket(Closing.reason(e)), e);
        }
    }

    C channel() {
        return channel;
    }

    Readiness readiness() {
        return readiness;
    }

    @Override
    public void write(ByteBuffer source) throws ExchangeException {
        while (source.hasRemaining()) {
            if (deadline.passed()) {
                throw new ExchangeException(diagnosis.writeTimedOut(deadline, source.remaining()));
            }
            failIfInterrupted();
            if (writeSome(source) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    @Override
    public int read(ByteBuffer target) throws ExchangeException {
        if (!target.hasRemaining()) {
            throw new IllegalArgumentException(
                    "the buffer is full: a read of nothing looks like the end of the stream");
        }
        while (true) {
            if (deadline.passed()) {
                throw new ExchangeException(diagnosis.readTimedOut(deadline, received));
            }
            failIfInterrupted();
            int count = readSome(target);
            if (count != 0) {
                received += Math.max(0, count);
                return count;
            }
            await(SelectionKey.OP_READ);
        }
    }

    @Override
    public void close() {
        Closing.quietly(readiness);
        Closing.quietly(channel);
    }

    private int writeSome(ByteBuffer source) throws ExchangeException {
        ByteBuffer part = source.slice(source.position(), Math.min(WRITE_AT_MOST, source.remaining()));
        try {
            int count = channel.write(part);
            source.position(source.position() + count);
            return count;
        } catch (IOException e) {
            throw new ExchangeException(diagnosis.closed(Closing.reason(e)), e);
        }
    }

    private int readSome(ByteBuffer target) throws ExchangeException {
        try {
            return channel.read(target);
        } catch (IOException e) {
            throw new ExchangeException(diagnosis.closed(Closing.reason(e)), e);
        }
    }

    private void await(int operation) throws ExchangeException {
        try {
            readiness.await(operation, deadline);
        } catch (IOException e) {
            throw new ExchangeException(diagnosis.other("cannot wait for the socket: " + Closing.reason(e)), e);
        }
    }

    private void failIfInterrupted() throws ExchangeException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ExchangeException(diagnosis.interrupted());
        }
    }
}
