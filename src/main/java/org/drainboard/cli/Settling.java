package org.drainboard.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;

/**
 * Waits for what verified changes are meant to lead to: really drained after drain and maint, UP after ready. A reload of
 * HAProxy forgets orders, and somebody else may give another: then there is nothing left to wait for.
 */
final class Settling {
    private final Output output;
    private final Latest latest;
    private final Inventory inventory;

    Settling(Output output, Latest latest, Inventory inventory) {
        this.output = output;
        this.latest = latest;
        this.inventory = inventory;
    }

    /**
     * Waits for all that were verified.
     *
     * @param before what was known before they were sent
     * @param orders with the moment at which each was verified
     */
    ExitCode after(Judgement before, Map<Action, Instant> orders, Optional<Duration> limit)
            throws InterruptedException {
        Map<Action, Instant> out = new LinkedHashMap<>();
        Map<Action, Instant> back = new LinkedHashMap<>();
        orders.forEach((action, verified) -> {
            if (action.change() instanceof Change.State(ServerState state)) {
                (state == ServerState.READY ? back : out).put(action, verified);
            }
        });
        ExitCode code = ExitCode.OK;
        if (limit.isPresent() && !out.isEmpty()) {
            output.progress("Waiting up to " + limit.get().toSeconds()
                    + " s until no session, no running worker and no kept connection is left ...");
            code = new Draining(output, latest, inventory).await(before, out, limit.get());
        }
        if (limit.isPresent()) {
            for (Map.Entry<Action, Instant> each : back.entrySet()) {
                ExitCode next = up(each.getKey(), each.getValue(), limit.get());
                code = code == ExitCode.OK ? next : code;
            }
        }
        return code;
    }

    private ExitCode up(Action action, Instant verified, Duration limit) throws InterruptedException {
        output.progress("Waiting up to " + limit.toSeconds() + " s until it is UP ...");
        Optional<ServerStats> seen = latest.await(
                        judgement -> since(verified, judgement, action.server())
                                .filter(server -> settled(server) || lost(server, action))
                                .isPresent(),
                        limit)
                .flatMap(judgement -> since(verified, judgement, action.server()));
        if (seen.isEmpty()) {
            output.print("Not settled in time: HAProxy has not been read since; `drainboard check` says why");
            return ExitCode.UNVERIFIED;
        }
        ServerStats server = seen.get();
        if (lost(server, action)) {
            output.print("Lost:     HAProxy no longer shows " + action.change().words() + " but "
                    + server.admin().ordered().word() + ": a reload forgets orders, an agent gives its own,"
                    + " or somebody gave another");
            return ExitCode.UNVERIFIED;
        }
        if (settled(server)) {
            output.print("Settled:  it is UP");
            return ExitCode.OK;
        }
        output.print("Not settled in time: HAProxy says " + server.status()
                + "; the order stands, and `drainboard check` shows how it goes on");
        return ExitCode.UNVERIFIED;
    }

    private static boolean lost(ServerStats server, Action action) {
        return !action.change().orders(server.admin().ordered());
    }

    private static boolean settled(ServerStats server) {
        return server.admin().ordered() == ServerState.READY
                && (server.claim() == Claim.UP || server.claim() == Claim.NO_CHECK);
    }

    /** The server as it was read in an exchange that began after {@code verified}. */
    private static Optional<ServerStats> since(Instant verified, Judgement judgement, ServerId id) {
        Reading<ProxySnapshot> reading =
                judgement.round().proxies().get(id.backend().proxy());
        return reading instanceof Reading.Fresh<ProxySnapshot>(ProxySnapshot value, Instant at, Duration took)
                        && at.minus(took).isAfter(verified)
                ? value.servers().stream()
                        .filter(server -> server.backend().equals(id.backend().backend())
                                && server.server().equals(id.server()))
                        .findFirst()
                : Optional.empty();
    }
}
