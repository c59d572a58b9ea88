package org.drainboard.haproxy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Seats;
import org.drainboard.transport.Transport;

/**
 * The one place where bytes for a runtime socket are written. Whatever the rest of the program does, a channel of a
 * read-only environment sends nothing but what {@link Show} allows. Every command has a connection of its own: no other
 * framing is safe, and a connection that stays would keep an old process alive after a reload.
 */
final class RuntimeChannel {
    /** 10,000 servers fill 4 MB; what is longer than this is not HAProxy. */
    private static final long MOST_BYTES = 32L << 20;

    /** What a person asked to see; more is no page to read. */
    private static final long MOST_SHOWN = 4L << 20;

    /** A change is answered with a line; HAProxy's help text, its longest refusal, has 9 KB. */
    private static final int MOST_REPLY = 64 << 10;

    private final Transport transport;
    private final ProxyTarget target;
    private final Supplier<Access> access;
    private final RuntimeLine line;

    /** @param access what is allowed now; asked again at the moment of sending */
    RuntimeChannel(Transport transport, ProxyTarget target, Supplier<Access> access) {
        this.transport = transport;
        this.target = target;
        this.access = access;
        this.line = new RuntimeLine(
                target.address() instanceof ProxyAddress.Socket(Endpoint _, Integer worker) ? worker : null);
    }

    byte[] ask(Show command, Deadline end) throws ExchangeException {
        return exchange(line.read(command), end, MOST_BYTES);
    }

    /** What the master says of itself and its workers. */
    byte[] askMaster(Show command, Deadline end) throws ExchangeException {
        return exchange(RuntimeLine.master(command), end, MOST_BYTES);
    }

    /** What one worker behind the master says, by its pid. */
    byte[] askWorker(long pid, Show command, Deadline end) throws ExchangeException {
        return exchange(RuntimeLine.worker(pid, command), end, MOST_BYTES);
    }

    private byte[] exchange(byte[] bytes, Deadline end, long most) throws ExchangeException {
        Endpoint socket = socket();
        try (Seats.Seat _ = transport.seats().toRead(socket, end)) {
            return transport.exchange(socket, bytes, new Limits(end.remaining(), most));
        }
    }

    /** The answer to a reading command, for a person to read. */
    String say(Show command, Deadline end) throws ExchangeException {
        byte[] reply = exchange(line.read(command), end, MOST_SHOWN);
        return whole(new String(reply, StandardCharsets.UTF_8));
    }

    /** Sends a command that changes something: once, never again by itself. */
    ChangeReply change(ServerChange command, Duration deadline) {
        return switch (send(line.change(command), command.promised(), deadline)) {
            case Sent.Not(Failure failure) -> new ChangeReply.NotSent(failure);
            case Sent.Lost(Failure failure) -> new ChangeReply.NoAnswer(failure);
            case Sent.Heard(String reply) -> judge(reply);
        };
    }

    /** Sends a typed command: once, never again by itself. */
    RawReply act(RawOrder.Allowed order, Duration deadline) {
        return switch (send(line.act(order), false, deadline)) {
            case Sent.Not(Failure failure) -> new RawReply.NotSent(failure);
            case Sent.Lost(Failure failure) -> new RawReply.NoAnswer(failure);
            case Sent.Heard(String reply) -> {
                try {
                    yield new RawReply.Answered(whole(reply));
                } catch (ExchangeException cut) {
                    yield new RawReply.NoAnswer(cut.failure());
                }
            }
        };
    }

    /** How far a command got that may change something. */
    private sealed interface Sent {
        /** There was no connection. */
        record Not(Failure failure) implements Sent {}

        /** It may have arrived, whole or in part. */
        record Lost(Failure failure) implements Sent {}

        /** All that came back until HAProxy closed. */
        record Heard(String reply) implements Sent {}
    }

    private Sent send(byte[] bytes, boolean promised, Duration deadline) {
        Deadline end = Deadline.in(deadline);
        try (Seats.Seat _ = transport.seats().toChange(socket(), end)) {
            // Asked here and not before the wait: an arming may have ended meanwhile.
            Optional<String> objection = forbidden(promised);
            return objection.isPresent()
                    ? new Sent.Not(new Failure(Failure.Kind.REJECTED, objection.get()))
                    : send(bytes, end);
        } catch (ExchangeException failed) {
            return new Sent.Not(failed.failure());
        }
    }

    private Sent send(byte[] bytes, Deadline end) throws ExchangeException {
        Connection connection = transport.open(socket(), end);
        try (connection) {
            connection.write(ByteBuffer.wrap(bytes));
            return new Sent.Heard(readToEnd(connection));
        } catch (ExchangeException failed) {
            return new Sent.Lost(failed.failure());
        }
    }

    /** The text without the empty line that ends every answer; without that line it is cut short. */
    private String whole(String reply) throws ExchangeException {
        if (reply.equals("\n")) {
            return "";
        }
        if (!reply.endsWith("\n\n")) {
            throw new ExchangeException(new Failure(
                    Failure.Kind.CLOSED,
                    where() + ": the answer breaks off after " + reply.length()
                            + " characters; the empty line that ends one is missing"));
        }
        return reply.substring(0, reply.length() - 1);
    }

    boolean behindMaster() {
        return line.process() != null;
    }

    /** Why no command at all can be sent, or empty. */
    Optional<String> noCommands() {
        return switch (target.address()) {
            case ProxyAddress.Socket _ -> Optional.empty();
            case ProxyAddress.StatsPage _ ->
                Optional.of(where() + " is read through its stats page, which can only be read; to send commands, give"
                        + " its runtime socket in the inventory (socket: in place of stats:)");
        };
    }

    private Endpoint socket() throws ExchangeException {
        if (target.address() instanceof ProxyAddress.Socket(Endpoint socket, Integer _)) {
            return socket;
        }
        throw new ExchangeException(
                new Failure(Failure.Kind.REJECTED, noCommands().orElseThrow()));
    }

    private Optional<String> forbidden(boolean promised) {
        return switch (access.get()) {
            case READ_ONLY -> Optional.of(where() + " is read-only; a change was about to be sent and was stopped");
            case ARM ->
                promised
                        ? Optional.empty()
                        : Optional.of(where() + " is not armed any more; a change was about to be sent and was stopped:"
                                + " arm it again, then order it again");
            case WRITE -> Optional.empty();
        };
    }

    private ChangeReply judge(String reply) {
        if (reply.equals(line.accepted())) {
            return new ChangeReply.Accepted();
        }
        if (line.refused(reply)) {
            return new ChangeReply.Rejected(reply.strip().lines().findFirst().orElse(""));
        }
        String text = reply.strip().lines().findFirst().orElse("");
        return new ChangeReply.NoAnswer(
                text.isEmpty()
                        ? new Failure(
                                Failure.Kind.CLOSED,
                                where()
                                        + ": HAProxy closed the connection before its answer to the change was complete")
                        : new Failure(
                                Failure.Kind.MALFORMED,
                                where() + ": the answer is neither a yes nor a whole refusal: \"" + text + "\""));
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
        return target.name() + " (" + target.address() + ")";
    }
}
