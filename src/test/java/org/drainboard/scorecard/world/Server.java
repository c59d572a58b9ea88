package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Duration;
import java.util.Set;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ServerStats;

/** A server of the backend: its pool, its check and its row. */
final class Server {
    private static final AdminState DRAINED = new AdminState(Set.of(AdminFlag.FORCED_DRAIN));

    final String name;
    final String address;
    final Pool pool;
    final boolean bad;
    final Check check;

    /** The row of the present HAProxy process; streams keep the one that they began with. */
    Row row = new Row();

    private boolean drained;
    private long changedAt = -3_600 * SECOND;

    Server(String name, String address, Pool pool, boolean bad, Check check) {
        this.name = name;
        this.address = address;
        this.pool = pool;
        this.bad = bad;
        this.check = check;
        check.tellOf(this);
    }

    /** Whether it gets balanced traffic. */
    boolean usable() {
        return !drained && check.health().up();
    }

    boolean drained() {
        return drained;
    }

    void drain(boolean on, long now) {
        drained = on;
        changedAt = now;
    }

    void changed(long now) {
        changedAt = now;
    }

    ServerStats seen(long now) {
        boolean up = check.health().up();
        Claim claim = !up ? Claim.DOWN : drained ? Claim.DRAIN : Claim.UP;
        String word = check.health().word();
        return new ServerStats(
                Site.BACKEND,
                name,
                Mode.HTTP,
                address,
                claim,
                up && drained ? word.replace("UP", "DRAIN") : word,
                drained ? DRAINED : AdminState.READY,
                check.seen(),
                1,
                false,
                null,
                Duration.ofSeconds((now - changedAt) / SECOND),
                row.load(pool.pinned()),
                row.counters());
    }
}
