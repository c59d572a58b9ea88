package org.drainboard.transport.ssh;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;

/** A connection that the far sshd made for us. */
final class FarConnection implements Connection {
    /** A question that may stay open for 30 s must not count as asked for so long when the line is dead. */
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(1500);

    private final Channel channel;
    private final Deadline deadline;
    private final FarDiagnosis diagnosis;
    private long received;

    private FarConnection(Channel channel, Deadline deadline, FarDiagnosis diagnosis) {
        this.channel = channel;
        this.deadline = deadline;
        this.diagnosis = diagnosis;
    }

    /** Takes over a channel that is being asked for. */
    static FarConnection over(Channel channel, Deadline deadline, FarDiagnosis diagnosis) {
        return new FarConnection(channel, deadline, diagnosis);
    }

    /** Waits until the far sshd has said what became of it. */
    Opening await(Deadline connect) throws ExchangeException {
        synchronized (channel) {
            while (channel.opening() instanceof Opening.Waiting) {
                pause(connect, diagnosis::openTimedOut);
            }
            return channel.opening();
        }
    }

    /** Waits for the answer to {@link Channel#ask}. */
    boolean awaitAnswer() throws ExchangeException {
        synchronized (channel) {
            Boolean answer = channel.answered();
            while (answer == null && !channel.closedThere()) {
                pause(deadline, this::readTimedOut);
                answer = channel.answered();
            }
            return Boolean.TRUE.equals(answer);
        }
    }

    /** Waits for the far end to close the channel, which a command's exit status comes before. */
    void awaitClose() throws ExchangeException {
        synchronized (channel) {
            while (!channel.closedThere()) {
                pause(deadline, this::readTimedOut);
            }
        }
    }

    @Override
    public void write(ByteBuffer source) throws ExchangeException {
        int all = source.remaining();
        synchronized (channel) {
            while (source.hasRemaining()) {
                check(deadline, (end, silence) -> diagnosis.writeTimedOut(end, silence, source.remaining()));
                if (channel.closedThere()) {
                    throw diagnosis.closed("after " + (all - source.remaining()) + " of " + all + " bytes");
                }
                if (channel.send(source) == 0) {
                    pause(deadline, (end, silence) -> diagnosis.writeTimedOut(end, silence, source.remaining()));
                }
            }
        }
    }

    @Override
    public int read(ByteBuffer target) throws ExchangeException {
        if (!target.hasRemaining()) {
            throw new IllegalArgumentException(
                    "the buffer is full: a read of nothing looks like the end of the stream");
        }
        synchronized (channel) {
            while (true) {
                if (deadline.passed()) {
                    throw late(deadline, this::readTimedOut);
                }
                int count = channel.take(target);
                received += count;
                if (count > 0) {
                    return count;
                }
                if (channel.ended()) {
                    return -1;
                }
                pause(deadline, this::readTimedOut);
            }
        }
    }

    @Override
    public void close() {
        channel.close();
    }

    private ExchangeException readTimedOut(Deadline end, Duration silence) {
        return diagnosis.readTimedOut(end, silence, received);
    }

    /** Waits for something to change, not beyond the deadline, and sees to it that silence is told from death. */
    @SuppressWarnings("WaitNotInLoop") // The callers look again.
    private void pause(Deadline end, Late late) throws ExchangeException {
        check(end, late);
        Duration beat = beat(end);
        channel.link().feelPulse(channel, beat);
        try {
            long millis = Math.min(beat.toMillis(), end.remaining().toMillis());
            channel.wait(Math.max(1, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw diagnosis.interrupted();
        }
    }

    private void check(Deadline end, Late late) throws ExchangeException {
        if (Thread.currentThread().isInterrupted()) {
            throw diagnosis.interrupted();
        }
        if (channel.link().broken()) {
            throw diagnosis.broken();
        }
        Duration silence = channel.link().pulse().unanswered();
        if (silence.compareTo(LONGEST_SILENCE) >= 0) {
            throw late.failure(end, silence);
        }
        if (end.passed()) {
            throw late(end, late);
        }
    }

    /** Whose fault it is: the line's, when a question to sshd itself is as long without an answer. */
    private ExchangeException late(Deadline end, Late late) {
        Duration silence = channel.link().pulse().unanswered();
        return late.failure(end, silence.compareTo(beat(end)) >= 0 ? silence : Duration.ZERO);
    }

    /** How long silence is nothing to wonder about. */
    private static Duration beat(Deadline end) {
        Duration quarter = end.total().dividedBy(4);
        return quarter.compareTo(Way.BEAT) < 0 ? quarter : Way.BEAT;
    }

    /** Says who was late. */
    @FunctionalInterface
    private interface Late {
        /** @param silence how long sshd itself has not answered; zero where it has */
        ExchangeException failure(Deadline end, Duration silence);
    }
}
