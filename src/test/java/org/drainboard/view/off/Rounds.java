package org.drainboard.view.off;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;

/** A round that shows one server. */
final class Rounds {
    private Rounds() {}

    static Round showing(ServerId server, Standing standing, Instant at) {
        ServerStats row = new ServerStats(
                server.backend().backend(),
                server.server(),
                Mode.HTTP,
                "127.0.0.1:9000",
                Claim.UP,
                "UP",
                standing,
                HealthCheck.NONE,
                standing.weight(),
                false,
                null,
                Duration.ofMinutes(5),
                new Load(0, 0, null, null, 0, new Load.Times(null, null, null, null)),
                new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, null));
        ProxySnapshot snapshot = new ProxySnapshot(
                new ProxyProcess(42, "2.6.12", Duration.ofHours(1), "vm"), List.of(), List.of(), List.of(row));
        return new Round(
                1,
                at,
                Map.of(server.backend().proxy(), new Reading.Fresh<>(snapshot, at, Duration.ofMillis(2))),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
