package org.drainboard.verdict.agreement;

import java.time.Duration;
import java.util.Set;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.haproxy.Standing;

/** What a HAProxy of a test tells of a server. */
record Told(Claim claim, String check, AdminState admin, int weight, int initial, String address, Duration since) {
    static final Load IDLE = new Load(0, 0, null, null, 0, new Load.Times(null, null, null, null));
    static final Counters NOTHING_COUNTED = new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, null);
    static final Told UP =
            new Told(Claim.UP, "L4OK", AdminState.READY, 100, 100, "10.0.0.2:9000", Duration.ofMinutes(31));

    Told down(String result, Duration forThatLong) {
        return new Told(Claim.DOWN, result, admin, weight, initial, address, forThatLong);
    }

    Told since(Duration forThatLong) {
        return new Told(claim, check, admin, weight, initial, address, forThatLong);
    }

    Told drained() {
        AdminState drain = new AdminState(Set.of(AdminFlag.FORCED_DRAIN));
        return new Told(Claim.DRAIN, check, drain, weight, initial, address, Duration.ofSeconds(1));
    }

    Told weight(int ordered, int configured) {
        return new Told(claim, check, admin, ordered, configured, address, since);
    }

    Told at(String elsewhere) {
        return new Told(claim, check, admin, weight, initial, elsewhere, since);
    }

    ServerStats row(String backend, String server) {
        return new ServerStats(
                backend,
                server,
                Mode.HTTP,
                address,
                claim,
                claim.name(),
                new Standing(admin, weight, initial, CheckSwitch.ON, CheckSwitch.ABSENT),
                new HealthCheck(CheckDepth.L4, check, null, Duration.ofMillis(1), "", false),
                claim == Claim.DRAIN ? 0 : weight,
                false,
                null,
                since,
                IDLE,
                NOTHING_COUNTED);
    }
}
