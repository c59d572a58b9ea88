package org.drainboard.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;

/**
 * Waits for what a verified change is meant to lead to: no session left after drain and maint, UP after ready. A reload
 * of HAProxy forgets orders, and somebody else may give another: then there is nothing left to wait for.
 */
final class Settling {
    private final Output output;
    private final Latest latest;
    private final InstantSource clock;

    Settling(Output output, Latest latest, InstantSource clock) {
        this.output = output;
        this.latest = latest;
        this.clock = clock;
    }

    ExitCode after(Action action, Optional<Duration> limit) throws InterruptedException {
        if (limit.isEmpty() || !(action.change() instanceof Change.State)) {
            return ExitCode.OK;
        }
        String goal = action.change().orders(ServerState.READY) ? "it is UP" : "no session is left";
        output.progress("Waiting up to " + limit.get().toSeconds() + " s until " + goal + " ...");
        Instant verified = clock.instant();
        Optional<ServerStats> seen = latest.await(
                        judgement -> since(verified, judgement, action.server())
                                .filter(server -> settled(server, action) || lost(server, action))
                                .isPresent(),
                        limit.get())
                .flatMap(judgement -> since(verified, judgement, action.server()));
        if (seen.isEmpty()) {
            output.print("Not settled in time: HAProxy has not been read since; `drainboard check` says why");
            return ExitCode.UNVERIFIED;
        }
        ServerStats server = seen.get();
        if (lost(server, action)) {
            output.print("Lost:     HAProxy no longer shows " + action.change().words() + " but "
                    + server.admin().ordered().word() + ": a reload forgets orders, or somebody gave another");
            return ExitCode.UNVERIFIED;
        }
        if (settled(server, action)) {
            output.print("Settled:  " + goal);
            return ExitCode.OK;
        }
        output.print("Not settled in time: HAProxy says " + server.status() + " with "
                + server.load().sessions()
                + " sessions; the order stands, and `drainboard check` shows how it goes on");
        return ExitCode.UNVERIFIED;
    }

    private static boolean lost(ServerStats server, Action action) {
        return !action.change().orders(server.admin().ordered());
    }

    private static boolean settled(ServerStats server, Action action) {
        boolean arrived = action.change().orders(ServerState.READY)
                ? server.claim() == Claim.UP || server.claim() == Claim.NO_CHECK
                : server.load().sessions() == 0;
        return !lost(server, action) && arrived;
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
