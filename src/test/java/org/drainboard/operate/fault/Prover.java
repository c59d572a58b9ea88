package org.drainboard.operate.fault;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.transport.Transport;

/**
 * Carries out one action after another through faults, in a lane of its own, and holds what the operator says of each
 * against what HAProxy itself shows: at once, and again when everything that was under way has arrived.
 */
final class Prover {
    /** Short, so that thousands of runs with hanging connections end soon. */
    private static final Duration DEADLINE = Duration.ofMillis(200);

    private static final Duration WAIT = Duration.ofMillis(250);

    private final Stage stage;
    private final RealHaproxy haproxy;
    private final Lane lane;
    private final Path folder;
    private int runs;

    Prover(Stage stage, RealHaproxy haproxy, Lane lane, Path folder) {
        this.stage = stage;
        this.haproxy = haproxy;
        this.lane = lane;
        this.folder = folder;
    }

    /** What HAProxy itself shows of the lane. */
    private record Truth(Map<String, Lane.Row> rows, Set<String> sessions) {
        Lane.Row own(String name) {
            return Objects.requireNonNull(rows.get(name), name);
        }
    }

    Told carryOut(FaultRun run) throws IOException {
        Deed deed = run.deed();
        lane.set(deed.done(), deed.undone());
        if (!deed.cutsSessions()) {
            return through(run);
        }
        Told told;
        try (SocketChannel user = lane.client()) {
            haproxy.waitUntil(user + " has a session", () -> lane.sessions().size() == 1);
            told = through(run);
        }
        haproxy.waitUntil("the session is gone", () -> lane.sessions().isEmpty());
        return told;
    }

    private Told through(FaultRun run) throws IOException {
        Truth before = truth(run);
        String real = haproxy.socket(run.level() + ".sock").path();
        Path socket = folder.resolve("p-" + lane.backend() + "-" + runs++);
        FaultProxy proxy =
                new FaultProxy(socket, Path.of(real), run.faults(), run.deed().look(), reply -> forged(run, reply));
        List<String> lies = new ArrayList<>();
        String outcome;
        try (proxy) {
            ProxyTarget target = new ProxyTarget("lb1", proxy.endpoint(), null);
            Ending ending = operator(new RuntimeApi(new Transport(), target, Access.WRITE))
                    .carryOut(stage.permit(lane, run.deed()), WAIT);
            Truth atOnce = truth(run);
            proxy.settle();
            outcome = word(ending);
            lies.addAll(lies(run, ending, before, atOnce));
            lies.addAll(lies(run, ending, before, truth(run)));
        } catch (RuntimeException broke) {
            outcome = "exception";
            lies.add("an exception: " + broke);
        }
        proxy.passed().stream()
                .filter(passed -> passed.acts() && passed.phase() != Fault.Phase.CHANGE)
                .forEach(passed -> lies.add("sent once more: " + passed.asked().strip()));
        if (outcome.equals("not sent") && proxy.passed().stream().anyMatch(FaultProxy.Passed::acts)) {
            lies.add("not sent, and HAProxy got it");
        }
        return new Told(run, outcome, List.copyOf(new HashSet<>(lies)), proxy.passed());
    }

    private Operator operator(RuntimeApi api) {
        return new Operator(
                stage.guard(),
                stage::latest,
                Map.of(Stage.PROXY, api),
                new AuditLog(folder.resolve("audit-" + lane.backend() + ".jsonl")),
                "prover",
                stage.clock(),
                DEADLINE);
    }

    private List<String> lies(FaultRun run, Ending ending, Truth before, Truth now) {
        boolean done = run.deed().cutsSessions()
                ? now.sessions().isEmpty()
                : run.deed().shows(now.own(name()));
        boolean same = now.equals(before);
        return switch (ending) {
            case Outcome.Verified verified when !done -> List.of("verified, and HAProxy shows " + now);
            case Outcome.Verified verified
            when !stage.same(verified.seen(), now.own(name())) ->
                List.of("verified as " + verified.seen() + ", and HAProxy shows " + now);
            case Outcome.Rejected rejected
            when !same -> List.of("rejected (" + rejected.reply() + "), and HAProxy shows " + now);
            // What was not sent cannot have changed anything: that nothing was sent is asked of the proxy. A change
            // that
            // shows all the same is a dripped command of the run before, which HAProxy carries out when it gets round.
            case Decision.Refused _ -> List.of();
            default -> List.of();
        };
    }

    private Truth truth(FaultRun run) {
        return new Truth(lane.rows(), run.deed().cutsSessions() ? lane.sessions() : Set.of());
    }

    private byte[] forged(FaultRun run, byte[] reply) {
        String text = new String(reply, StandardCharsets.ISO_8859_1);
        return run.deed().forged(text, lane.backend(), lane.server()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String name() {
        return lane.backend() + "/" + lane.server();
    }

    private static String word(Ending ending) {
        return switch (ending) {
            case Outcome outcome -> outcome.word();
            case Decision.Refused _ -> "not sent";
        };
    }
}
