package org.drainboard.haproxy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/**
 * The one place where bytes for a runtime socket are written. Whatever the rest of the program does, a channel of a
 * read-only environment sends nothing but what {@link Show} allows. Every command has a connection of its own: no other
 * framing is safe, and a connection that stays would keep an old process alive after a reload.
 */
final class RuntimeChannel {
    /** 10,000 servers fill 4 MB; what is longer than this is not HAProxy. */
    private static final long MOST_BYTES = 32L << 20;

    /** A change is answered with a line; HAProxy's help text, its longest refusal, has 9 KB. */
    private static final int MOST_REPLY = 64 << 10;

    private final Transport transport;
    private final ProxyTarget target;
    private final Access access;
    private final RuntimeLine line;

    /** @param access of the inventory: what can ever be allowed, armed or not */
    RuntimeChannel(Transport transport, ProxyTarget target, Access access) {
        this.transport = transport;
        this.target = target;
        this.access = access;
        this.line = new RuntimeLine(target.process());
    }

    byte[] ask(Show command, Deadline end) throws ExchangeException {
        return transport.exchange(target.socket(), line.read(command), new Limits(end.remaining(), MOST_BYTES));
    }

    /** Sends a command that changes something: once, never again by itself. */
    ChangeReply change(ServerChange command, Duration deadline) {
        return send(line.change(command), deadline);
    }

    private ChangeReply send(byte[] bytes, Duration deadline) {
        Optional<String> objection = forbidden();
        if (objection.isPresent()) {
            return new ChangeReply.NotSent(new Failure(Failure.Kind.REJECTED, objection.get()));
        }
        Connection connection;
        try {
            connection = transport.open(target.socket(), Deadline.in(deadline));
        } catch (ExchangeException failed) {
            return new ChangeReply.NotSent(failed.failure());
        }
        try (connection) {
            connection.write(ByteBuffer.wrap(bytes));
            return judge(readToEnd(connection));
        } catch (ExchangeException failed) {
            return new ChangeReply.NoAnswer(failed.failure());
        }
    }

    private Optional<String> forbidden() {
        return switch (access) {
            case READ_ONLY -> Optional.of(where() + " is read-only; a change was about to be sent and was stopped");
            case ARM, WRITE -> Optional.empty();
        };
    }

    private ChangeReply judge(String reply) {
        if (reply.equals(line.accepted())) {
            return new ChangeReply.Accepted();
        }
        // Only whole lines count: text that breaks off is no answer.
        if (!reply.isBlank() && reply.endsWith("\n")) {
            return new ChangeReply.Rejected(reply.strip().lines().findFirst().orElse(""));
        }
        return new ChangeReply.NoAnswer(new Failure(
                Failure.Kind.CLOSED,
                where() + ": HAProxy closed the connection before its answer to the change was complete"));
    }

    private String readToEnd(Connection connection) throws ExchangeException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(4096);
        while (connection.read(chunk) >= 0) {
            reply.write(chunk.array(), 0, chunk.position());
            chunk.clear();
            if (reply.size() > MOST_REPLY) {
                throw new ExchangeException(new Failure(
                        Failure.Kind.TOO_LARGE,
                        where() + ": the answer to a change is longer than " + MOST_REPLY + " bytes; is it HAProxy?"));
            }
        }
        return reply.toString(StandardCharsets.UTF_8);
    }

    Failure failure(BadReply bad) {
        return new Failure(bad.kind(), where() + ": " + bad.getMessage());
    }

    private String where() {
        return target.name() + " (" + target.socket() + ")";
    }
}
