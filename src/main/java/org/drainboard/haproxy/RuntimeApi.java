package org.drainboard.haproxy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * One HAProxy process by its runtime socket. Every command has a connection of its own: no other framing is safe, and a
 * connection that stays would keep an old process alive after a reload. Calls block; use one thread for {@link #read}.
 */
public final class RuntimeApi {
    /** 10,000 servers fill 4 MB; what is longer than this is not HAProxy. */
    private static final long MOST_BYTES = 32L << 20;

    /** A change is answered with a line; HAProxy's help text, its longest refusal, has 9 KB. */
    private static final int MOST_REPLY = 64 << 10;

    private final Transport transport;
    private final ProxyTarget target;
    private final RuntimeLine line;
    private volatile @Nullable ProxySnapshot before;

    public RuntimeApi(Transport transport, ProxyTarget target) {
        this.transport = transport;
        this.target = target;
        this.line = new RuntimeLine(target.process());
    }

    /**
     * Reads everything that a verdict needs, and remembers it for the next time.
     *
     * @param deadline for all three commands together
     * @throws ExchangeException also for a reply that is cut short (CLOSED), refused (REJECTED) or MALFORMED
     */
    public ProxySnapshot read(Duration deadline) throws ExchangeException {
        Deadline end = Deadline.in(deadline);
        byte[] info = ask("show info", end);
        byte[] stat = ask("show stat", end);
        byte[] state = ask("show servers state", end);
        try {
            ProxySnapshot snapshot = SnapshotParser.parse(info, stat, state, before);
            before = snapshot;
            return snapshot;
        } catch (BadReply bad) {
            throw new ExchangeException(failure(bad));
        }
    }

    /** Looks at the admin states of one backend's servers, past everything that is remembered. */
    public Answer<Orders> orders(String backend, Duration deadline) {
        Optional<String> objection = RuntimeName.objection("backend", backend);
        if (objection.isPresent()) {
            return new Answer.Failed<>(new Failure(Failure.Kind.REJECTED, objection.get()));
        }
        Deadline end = Deadline.in(deadline);
        try {
            byte[] info = ask("show info", end);
            byte[] state = ask("show servers state " + backend, end);
            ProxyProcess process = BadReply.in("show info", () -> InfoReply.parse(info));
            ServersState servers = BadReply.in("show servers state", () -> ServersState.parse(state));
            Map<String, AdminState> orders = new HashMap<>();
            servers.servers().forEach((name, server) -> orders.put(name.server(), server.admin()));
            return new Answer.Got<>(new Orders(process, orders));
        } catch (ExchangeException failed) {
            return new Answer.Failed<>(failed.failure());
        } catch (BadReply bad) {
            return new Answer.Failed<>(failure(bad));
        }
    }

    /** Sends a command that changes something: once, never again by itself. */
    public ChangeReply change(SetServerState command, Duration deadline) {
        Connection connection;
        try {
            connection = transport.open(target.socket(), Deadline.in(deadline));
        } catch (ExchangeException failed) {
            return new ChangeReply.NotSent(failed.failure());
        }
        try (connection) {
            connection.write(ByteBuffer.wrap(line.change(command)));
            return judge(readToEnd(connection));
        } catch (ExchangeException failed) {
            return new ChangeReply.NoAnswer(failed.failure());
        }
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

    private byte[] ask(String command, Deadline end) throws ExchangeException {
        return transport.exchange(target.socket(), line.read(command), new Limits(end.remaining(), MOST_BYTES));
    }

    private Failure failure(BadReply bad) {
        return new Failure(bad.kind(), where() + ": " + bad.getMessage());
    }

    private String where() {
        return target.name() + " (" + target.socket() + ")";
    }
}
