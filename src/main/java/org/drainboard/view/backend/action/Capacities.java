package org.drainboard.view.backend.action;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.operate.CapacityLeft;
import org.drainboard.view.text.Shares;

/** The capacity of a backend before and after an action, in words that can be compared line by line. */
final class Capacities {
    private Capacities() {}

    static String now(Action action, Judgement latest) {
        Optional<BackendVerdict> found = backend(action.server(), latest);
        if (found.isEmpty()) {
            return "not known";
        }
        BackendVerdict backend = found.get();
        List<ServerVerdict> inUse =
                backend.servers().stream().filter(Capacities::inUse).toList();
        return line(
                        inUse.size(),
                        backend.servers().size(),
                        backend.serving(),
                        backend.real().value())
                + workers(inUse);
    }

    static String after(Action action, CapacityLeft left, Judgement latest) {
        List<ServerVerdict> servers =
                backend(action.server(), latest).map(BackendVerdict::servers).orElse(List.of());
        List<ServerVerdict> inUse =
                servers.stream().filter(server -> inUseAfter(server, action)).toList();
        return line(left.inUse(), left.servers(), left.serving(), left.share().value()) + workers(inUse);
    }

    private static String line(int inUse, int servers, int serving, double share) {
        return inUse + " of " + servers + " servers in use, " + serving + " really "
                + (serving == 1 ? "serves" : "serve") + ", " + Shares.percent(share) + " of the weight";
    }

    /** Free workers, only where those of every server are known: a sum of the rest would promise too little or too much. */
    private static String workers(List<ServerVerdict> inUse) {
        int free = 0;
        int total = 0;
        for (ServerVerdict server : inUse) {
            Headroom headroom = server.headroom();
            if (headroom == null) {
                return "; free workers unknown";
            }
            free += headroom.free();
            total += headroom.total();
        }
        return total == 0 ? "" : "; " + free + " of " + total + " workers free";
    }

    private static boolean inUseAfter(ServerVerdict server, Action action) {
        return server.id().equals(action.server()) ? staysOrReturns(server, action) : inUse(server);
    }

    private static boolean inUse(ServerVerdict server) {
        return server.claim() == Claim.UP || server.claim() == Claim.NO_CHECK;
    }

    private static Optional<BackendVerdict> backend(ServerId server, Judgement latest) {
        return latest.backends().stream()
                .filter(backend -> backend.id().equals(server.backend()))
                .findFirst();
    }

    private static boolean staysOrReturns(ServerVerdict server, Action action) {
        return switch (action.change()) {
            case Change.State(ServerState state) -> state == ServerState.READY;
            // A share of 0 is weight 0 whatever the weight in the configuration is; the largest stands for the others.
            case Change.SetWeight(Weight weight) -> inUse(server) && weight.of(Weight.MOST) > 0;
            case Change.ShutdownSessions _, Change.HealthCheck _, Change.AgentCheck _ -> inUse(server);
        };
    }
}
