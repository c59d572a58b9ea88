package org.drainboard.haproxy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * One HAProxy, by its runtime socket or, to be read only, by its stats page. Calls block; use one thread for
 * {@link #read}.
 */
public final class RuntimeApi {
    private final Transport transport;
    private final ProxyTarget target;
    private final RuntimeChannel channel;
    private volatile @Nullable ProxySnapshot before;

    /** One that only reads. */
    public RuntimeApi(Transport transport, ProxyTarget target) {
        this(transport, target, Access.READ_ONLY);
    }

    /** Where what is allowed stays the same; {@link Access#ARM} is one that is not armed. */
    public RuntimeApi(Transport transport, ProxyTarget target, Access access) {
        this(transport, target, () -> access);
    }

    /** @param access what is allowed now; an armed environment counts as {@link Access#WRITE} */
    public RuntimeApi(Transport transport, ProxyTarget target, Supplier<Access> access) {
        this.transport = transport;
        this.target = target;
        this.channel = new RuntimeChannel(transport, target, access);
    }

    /**
     * Reads everything that a verdict needs, and remembers it for the next time.
     *
     * @param deadline for all three commands together
     * @throws ExchangeException also for a reply that is cut short (CLOSED), refused (REJECTED) or MALFORMED
     */
    public ProxySnapshot read(Duration deadline) throws ExchangeException {
        if (target.address() instanceof ProxyAddress.StatsPage page) {
            ProxySnapshot snapshot = new StatsPage(transport, target.name(), page).read(deadline, before);
            before = snapshot;
            return snapshot;
        }
        Deadline end = Deadline.in(deadline);
        byte[] info = channel.ask(Show.INFO, end);
        byte[] stat = channel.ask(Show.STAT, end);
        byte[] state = channel.ask(Show.SERVERS_STATE, end);
        try {
            ProxySnapshot snapshot = OnMachine.seen(target, SnapshotParser.parse(info, stat, state, before));
            if (ordersMoved(before, snapshot)) {
                sameProcess(snapshot.process(), end);
            }
            if (channel.behindMaster()) {
                snapshot = withOldWorkers(snapshot, end);
            }
            before = snapshot;
            return snapshot;
        } catch (BadReply bad) {
            throw new ExchangeException(channel.failure(bad));
        }
    }

    /** They are beside the point: whatever the master says of them, what was read of the present worker stands. */
    private ProxySnapshot withOldWorkers(ProxySnapshot snapshot, Deadline end) {
        try {
            return snapshot.with(new OldWorkers(channel).ask(end));
        } catch (ExchangeException failed) {
            return snapshot.withUnknownOldWorkers(failed.failure().message());
        } catch (BadReply bad) {
            return snapshot.withUnknownOldWorkers(channel.failure(bad).message());
        }
    }

    /**
     * Three commands are three connections, and a reload between them joins the old process's number with the new one's
     * servers: it would look as if somebody had taken all orders back. So whoever shows other orders is asked once more.
     */
    private void sameProcess(ProxyProcess process, Deadline end) throws ExchangeException, BadReply {
        byte[] again = channel.ask(Show.INFO, end);
        long pid = BadReply.in("show info", () -> InfoReply.parse(again)).pid();
        if (pid != process.pid()) {
            throw new ExchangeException(
                    channel.failure(BadReply.truncated("HAProxy was reloaded while it was read (pid " + process.pid()
                            + ", now " + pid + "); the next reading shows the new process")));
        }
    }

    private static boolean ordersMoved(@Nullable ProxySnapshot before, ProxySnapshot now) {
        return before != null
                && before.process().pid() == now.process().pid()
                && !standings(before).equals(standings(now));
    }

    private static Map<String, Standing> standings(ProxySnapshot snapshot) {
        Map<String, Standing> standings = new HashMap<>();
        snapshot.servers()
                .forEach(server -> standings.put(server.backend() + "/" + server.server(), server.standing()));
        return standings;
    }

    /** Looks at what is ordered for one backend's servers, past everything that is remembered. */
    public Answer<Orders> orders(String backend, Duration deadline) {
        Optional<String> objection = RuntimeName.objection("backend", backend);
        if (objection.isPresent()) {
            return new Answer.Failed<>(new Failure(Failure.Kind.REJECTED, objection.get()));
        }
        Deadline end = Deadline.in(deadline);
        try {
            byte[] info = channel.ask(Show.INFO, end);
            byte[] state = channel.ask(Show.serversState(backend), end);
            ProxyProcess process = BadReply.in("show info", () -> InfoReply.parse(info));
            ServersState servers = BadReply.in("show servers state", () -> ServersState.parse(state));
            Map<String, Standing> orders = new HashMap<>();
            for (var server : servers.servers().entrySet()) {
                if (!server.getKey().backend().equals(backend)) {
                    throw BadReply.malformed("show servers state " + backend + ": a line is about " + server.getKey());
                }
                orders.put(server.getKey().server(), server.getValue().standing());
            }
            return new Answer.Got<>(new Orders(process, orders));
        } catch (ExchangeException failed) {
            return new Answer.Failed<>(failed.failure());
        } catch (BadReply bad) {
            return new Answer.Failed<>(channel.failure(bad));
        }
    }

    /**
     * The sessions that a server carries now, by the names that HAProxy gives them ({@code show sess}, level operator).
     * A name is used again only after its session ended.
     */
    public Answer<Set<String>> sessions(String backend, String server, Duration deadline) {
        try {
            byte[] reply = channel.ask(Show.SESSIONS, Deadline.in(deadline));
            return new Answer.Got<>(BadReply.in("show sess", () -> SessionList.of(reply, backend, server)));
        } catch (ExchangeException failed) {
            return new Answer.Failed<>(failed.failure());
        } catch (BadReply bad) {
            return new Answer.Failed<>(channel.failure(bad));
        }
    }

    /** Why no command at all can be sent there, or empty. */
    public Optional<String> noCommands() {
        return channel.noCommands();
    }

    /** What HAProxy says to a reading command, as it says it. */
    public Answer<String> say(Show command, Duration deadline) {
        try {
            return new Answer.Got<>(channel.say(command, Deadline.in(deadline)));
        } catch (ExchangeException failed) {
            return new Answer.Failed<>(failed.failure());
        }
    }

    /** Sends a typed command: once, never again by itself. */
    public RawReply act(RawOrder.Allowed order, Duration deadline) {
        return channel.act(order, deadline);
    }

    /** Sends a command that changes something: once, never again by itself. */
    public ChangeReply change(ServerChange command, Duration deadline) {
        return channel.change(command, deadline);
    }
}
