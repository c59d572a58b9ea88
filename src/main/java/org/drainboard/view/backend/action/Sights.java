package org.drainboard.view.backend.action;

import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Seen;

/** One server as a judgement's readings show it, or empty where they do not. */
public final class Sights {
    private Sights() {}

    /** What is ordered for it, and by which process that was shown. */
    static Optional<Seen> seen(ServerId server, Judgement judgement) {
        return snapshot(server, judgement)
                .flatMap(snapshot -> stats(server, snapshot)
                        .map(stats -> new Seen(snapshot.process().pid(), stats.standing())));
    }

    /** What is ordered for it. */
    public static Optional<Standing> standing(ServerId server, Judgement judgement) {
        return stats(server, judgement).map(ServerStats::standing);
    }

    static Optional<ServerStats> stats(ServerId server, Judgement judgement) {
        return snapshot(server, judgement).flatMap(snapshot -> stats(server, snapshot));
    }

    private static Optional<ProxySnapshot> snapshot(ServerId server, Judgement judgement) {
        return Optional.ofNullable(
                        judgement.round().proxies().get(server.backend().proxy()))
                .flatMap(Reading::latest);
    }

    private static Optional<ServerStats> stats(ServerId server, ProxySnapshot snapshot) {
        return snapshot.servers().stream()
                .filter(stats -> stats.backend().equals(server.backend().backend())
                        && stats.server().equals(server.server()))
                .findFirst();
    }
}
