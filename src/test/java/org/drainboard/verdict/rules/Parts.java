package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.PoolId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ResponseCounters;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.Ladder;
import org.drainboard.verdict.pool.Occupancy;
import org.jspecify.annotations.Nullable;

/** What the scenes of a test are made of: web1 of app, and pools www1, www2 behind it. */
final class Parts {
    static final Endpoint LISTEN = new Endpoint.Tcp("127.0.0.1", 9001);
    static final Endpoint STATUS_LISTEN = new Endpoint.Tcp("127.0.0.1", 9101);

    private Parts() {}

    static PoolScene pool(
            int number,
            Endpoint status,
            @Nullable Occupancy occupancy,
            @Nullable Failure problem,
            boolean everRead,
            Front front,
            @Nullable Ladder ladder) {
        String name = "www" + number;
        PoolTarget target =
                new PoolTarget(name, new StatusAddress.FastCgi(status, "/fpm-status"), LISTEN, null, null, List.of());
        PoolId id = new PoolId("production", name);
        return new PoolScene(id, target, occupancy, Duration.ZERO, problem, everRead, front, ladder, Duration.ZERO);
    }

    static ServerStats server(
            Mode mode,
            String address,
            Claim claim,
            String status,
            HealthCheck check,
            int weight,
            @Nullable String tracked,
            Load load) {
        ResponseCounters responses = mode == Mode.HTTP ? new ResponseCounters(0, 0, 0, 0, 0, 0, 0) : null;
        return new ServerStats(
                "app",
                "web1",
                mode,
                address,
                claim,
                status,
                AdminState.READY,
                check,
                weight,
                false,
                tracked,
                Duration.ofSeconds(60),
                load,
                new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, responses));
    }
}
