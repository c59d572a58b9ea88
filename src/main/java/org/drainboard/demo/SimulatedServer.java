package org.drainboard.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.Endpoint;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.ServerState;

/** A server of a backend, with a PHP-FPM pool behind it, as HAProxy sees and counts it. */
final class SimulatedServer {
    /** {@code timeout server}. */
    static final long TIMEOUT = 5000;

    /** As configured: of 100, a share in percent is a weight. */
    static final int WEIGHT = 100;

    private final String name;
    private final Endpoint address;
    private final SimulatedPool pool;
    private final Health health;
    private final Deque<Visit> open = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private final Average responseTime = new Average();
    private int adminBits;
    private int weight = WEIGHT;
    private boolean checked = true;
    private long credit;
    private long cut;
    private String status = "UP";
    private long changedAt;

    SimulatedServer(String name, Endpoint address, SimulatedPool pool, CheckKind check, long now) {
        this.name = name;
        this.address = address;
        this.pool = pool;
        this.health = new Health(check, now);
        this.changedAt = now;
    }

    String name() {
        return name;
    }

    Endpoint address() {
        return address;
    }

    SimulatedPool pool() {
        return pool;
    }

    /** Whether balanced traffic goes there. */
    boolean usable() {
        return adminBits == 0 && weight > 0 && (health.up() || !checked);
    }

    void send(Page page, long now) {
        Visit visit = new Visit(this, page, now);
        tally.arrived(now, open.size() + 1);
        open.add(visit);
        pool.queue(visit);
    }

    void answered(Visit visit, long now) {
        open.remove(visit);
        tally.answered(now);
        responseTime.add(now - visit.arrived());
    }

    Tally tally() {
        return tally;
    }

    /** Goes on to {@code now}; returns how many requests were given up. */
    int step(long now, Optional<Trouble> trouble) {
        pool.step(now, trouble);
        int timedOut = 0;
        while (!open.isEmpty() && now - open.peek().arrived() >= TIMEOUT) {
            open.remove().abandon();
            tally.timedOut();
            timedOut++;
        }
        if (!maint() && checked) {
            health.step(now, pool.answers());
        }
        notice(now);
        return timedOut;
    }

    /** {@code set server B/S state}. */
    void order(ServerState state, long now) {
        boolean wasMaint = maint();
        adminBits = switch (state) {
            case READY -> 0;
            case DRAIN -> AdminFlag.FORCED_DRAIN.bit();
            case MAINT -> AdminFlag.FORCED_MAINT.bit();
        };
        if (wasMaint && !maint()) {
            health.restart(now);
        }
        notice(now);
    }

    /** {@code set server B/S weight}. */
    void weigh(int ordered) {
        weight = ordered;
    }

    /** {@code enable|disable health B/S}. */
    void check(boolean on, long now) {
        checked = on;
        notice(now);
    }

    /** {@code shutdown sessions server B/S}: their users get 502, their workers go on. */
    void cutSessions() {
        cut += open.size();
        open.forEach(Visit::abandon);
        open.clear();
    }

    /** Requests that were cut so far. */
    long cut() {
        return cut;
    }

    /** Adds its weight to its turn: whoever has most is next (smooth weighted round robin). */
    long gainTurn() {
        credit += weight;
        return credit;
    }

    void useTurn(long all) {
        credit -= all;
    }

    int weight() {
        return weight;
    }

    ServerSight sight(long now) {
        return new ServerSight(
                name,
                address,
                status,
                adminBits,
                weight,
                checked,
                health,
                (now - changedAt) / 1000,
                List.copyOf(open),
                tally,
                List.of(0L, 0L, responseTime.value(), responseTime.value()));
    }

    private boolean maint() {
        return (adminBits & AdminFlag.FORCED_MAINT.bit()) != 0;
    }

    private void notice(long now) {
        String word = maint() ? "MAINT" : checked ? health.status(whenUp()) : unchecked();
        if (!word.equals(status)) {
            status = word;
            changedAt = now;
        }
    }

    private String whenUp() {
        return adminBits == 0 ? "UP" : "DRAIN";
    }

    private String unchecked() {
        return adminBits == 0 ? "no check" : "DRAIN";
    }
}
