package org.drainboard.cli;

import java.time.Duration;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Action;

/** Waits for what a verified change is meant to lead to: no session left after drain and maint, UP after ready. */
final class Settling {
    private final Output output;
    private final Latest latest;

    Settling(Output output, Latest latest) {
        this.output = output;
        this.latest = latest;
    }

    ExitCode after(Action action, Optional<Duration> limit) throws InterruptedException {
        if (limit.isEmpty()) {
            return ExitCode.OK;
        }
        output.progress("Waiting up to " + limit.get().toSeconds() + " s until "
                + (action.state() == ServerState.READY ? "it is UP" : "it has no session left") + " ...");
        long before = latest.get().round().number();
        Optional<Judgement> last = latest.await(
                judgement -> judgement.round().number() > before && settled(judgement, action), limit.get());
        if (last.isPresent() && settled(last.get(), action)) {
            output.print("Settled:  " + (action.state() == ServerState.READY ? "it is UP" : "no session is left"));
            return ExitCode.OK;
        }
        output.print("Not settled in time: "
                + last.flatMap(judgement -> fresh(judgement, action.server()))
                        .map(server -> "HAProxy says " + server.status() + " with "
                                + server.load().sessions() + " sessions; the order stands, and "
                                + "`drainboard check` shows how it goes on")
                        .orElse("HAProxy has not been read since; `drainboard check` says why"));
        return ExitCode.UNVERIFIED;
    }

    private static boolean settled(Judgement judgement, Action action) {
        return fresh(judgement, action.server())
                .filter(server -> server.admin().ordered() == action.state())
                .filter(server -> switch (action.state()) {
                    case READY -> server.claim() == Claim.UP || server.claim() == Claim.NO_CHECK;
                    case DRAIN, MAINT -> server.load().sessions() == 0;
                })
                .isPresent();
    }

    private static Optional<ServerStats> fresh(Judgement judgement, ServerId id) {
        Reading<ProxySnapshot> reading =
                judgement.round().proxies().get(id.backend().proxy());
        return reading instanceof Reading.Fresh<ProxySnapshot> fresh
                ? fresh.value().servers().stream()
                        .filter(server -> server.backend().equals(id.backend().backend())
                                && server.server().equals(id.server()))
                        .findFirst()
                : Optional.empty();
    }
}
