package org.drainboard.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Plain;
import org.drainboard.model.ProxyId;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;

/** Tests one HAProxy. Sends nothing but what reads. Safe for many threads; blocks the caller's. */
public final class ProxyCheckup {
    private final Transport transport;

    public ProxyCheckup(Transport transport) {
        this.transport = transport;
    }

    /**
     * What was reached, which version, which level and so which actions, how many backends and servers, and how fast.
     *
     * @param access what the inventory wants to do there
     * @param deadline for all questions together
     */
    public Checkup test(String environment, ProxyTarget target, Access access, Duration deadline) {
        return examine(environment, target, access, deadline).checkup();
    }

    /** The same, with what was seen; nothing where the target could not be read. */
    public Examined examine(String environment, ProxyTarget target, Access access, Duration deadline) {
        Deadline end = Deadline.in(deadline);
        List<Remark> remarks = new ArrayList<>();
        Seen seen = switch (target.address()) {
            case ProxyAddress.Socket socket -> atSocket(target, socket, access, end, remarks);
            case ProxyAddress.StatsPage _ -> read(target, end, remarks, List.of(statsPage(access)));
        };
        String subject = "haproxy " + new ProxyId(environment, target.name()) + " (" + target.address() + ")";
        return new Examined(new Checkup(subject, remarks), seen.process(), seen.servers());
    }

    /**
     * What came of a test.
     *
     * @param process that answered, if any did
     */
    public record Examined(Checkup checkup, Optional<ProxyProcess> process, ServersSeen seen) {}

    private record Seen(Optional<ProxyProcess> process, ServersSeen servers) {
        static Seen nothing(ProxyTarget target) {
            return new Seen(Optional.empty(), ServersSeen.unread(target.name()));
        }
    }

    private Seen atSocket(
            ProxyTarget target, ProxyAddress.Socket address, Access access, Deadline end, List<Remark> remarks) {
        return switch (new Greeting(transport, target.name(), address).exchange(end)) {
            case Greeting.Wrong(Remark why) -> {
                remarks.add(why);
                yield Seen.nothing(target);
            }
            case Greeting.Level(SocketLevel level) -> {
                Endpoint socket = address.socket();
                yield read(
                        target, end, remarks, List.of(LevelRemark.of(level, access, socket), severities(target, end)));
            }
        };
    }

    private Seen read(ProxyTarget target, Deadline end, List<Remark> remarks, List<Remark> after) {
        long start = System.nanoTime();
        try {
            ProxySnapshot snapshot = new RuntimeApi(transport, target).read(end.remaining());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            remarks.addAll(SnapshotRemarks.of(snapshot, took, end.total()));
            remarks.addAll(after);
            return new Seen(Optional.of(snapshot.process()), ServersSeen.of(snapshot.servers()));
        } catch (ExchangeException failed) {
            remarks.add(Remark.bad(failed.failure().message(), ""));
            return Seen.nothing(target);
        }
    }

    private static Remark statsPage(Access access) {
        String text = "read through the stats page: no orders, no sessions";
        return access == Access.READ_ONLY
                ? Remark.note(text, "for both, give its runtime socket as socket: in the inventory")
                : Remark.bad(
                        text + ", although the inventory says access: " + access.word(),
                        "give its runtime socket, at level admin, as socket: in the inventory");
    }

    /** The setting is the connection's own and changes nothing, but it is not asked for: the help names it. */
    private Remark severities(ProxyTarget target, Deadline end) {
        return switch (Questions.ask(transport, target, "help", end.remaining())) {
            case Questions.Said(String help) ->
                help.contains("set severity-output")
                        ? Remark.good("marks the severity of its answers, so that a refusal is told from a warning")
                        : Remark.note(
                                "does not mark the severity of its answers: a change that HAProxy comments on counts as"
                                        + " unknown until it is read back",
                                "HAProxy 1.8 and later can");
            case Questions.Unsaid(var failure) ->
                Remark.note("what it can do besides could not be asked: " + Plain.line(failure.message()), "");
        };
    }
}
