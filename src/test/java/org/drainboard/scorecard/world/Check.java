package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import java.time.Duration;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.scorecard.CheckKind;
import org.jspecify.annotations.Nullable;

/**
 * One of HAProxy's checks of one pool. The L4 one decides what HAProxy claims; the others are only imagined: they see
 * what such a check would get, and take no worker. The next begins {@code inter} after the end of the one before, so a
 * check that times out comes every 4 s (capture 07).
 */
final class Check extends Event {
    private static final long TIMEOUT = 2 * SECOND;
    private static final HealthCheck OPEN = l4("L4OK", Duration.ZERO, "Layer4 check passed");
    private static final HealthCheck REFUSED = l4("L4CON", Duration.ZERO, "Connection refused");
    private static final HealthCheck SILENT = l4("L4TOUT", Duration.ofSeconds(2), "Layer4 timeout");

    /** EAGAIN: the backlog of a unix socket is full. */
    private static final HealthCheck EXHAUSTED =
            l4("SOCKERR", Duration.ZERO, "Out of local source ports on the system");

    private final CheckKind kind;
    private final Pool pool;
    private final Timeline timeline;
    private final Chance chance;
    private final Health health = new Health();
    private HealthCheck last = OPEN;
    private boolean running;
    private long asked;
    private @Nullable Server server;

    /** @param first when it is made for the first time; an interval after the start at the latest */
    Check(CheckKind kind, Pool pool, Timeline timeline, Chance chance, long first) {
        this.kind = kind;
        this.pool = pool;
        this.timeline = timeline;
        this.chance = chance;
        timeline.at(first, this);
    }

    /** The server whose claim hangs on this check. */
    void tellOf(Server told) {
        server = told;
    }

    CheckKind kind() {
        return kind;
    }

    Health health() {
        return health;
    }

    HealthCheck seen() {
        return running
                ? new HealthCheck(last.depth(), last.status(), last.code(), last.took(), last.output(), true)
                : last;
    }

    @Override
    void happen() {
        running = true;
        asked++;
        switch (pool.probe()) {
            case REFUSED -> ended(false, REFUSED);
            case BACKLOG_FULL -> full();
            case ACCEPTED -> connected();
        }
    }

    private void full() {
        if (pool.shape.unix()) {
            ended(false, EXHAUSTED);
        } else {
            endByTimeout();
        }
    }

    /** On TCP HAProxy answers the handshake with a reset, so that nothing is left in the backlog (capture 10). */
    private void connected() {
        if (kind == CheckKind.L4) {
            if (pool.shape.unix()) {
                pool.connect(new Knock(Page.NOTHING.duration(chance)));
            }
            ended(true, OPEN);
            return;
        }
        long question = asked;
        pool.whenServed(() -> served(question));
        if (running) {
            endByTimeout();
        }
    }

    private void served(long question) {
        if (!running || question != asked) {
            return;
        }
        switch (kind == CheckKind.PING ? Fate.USUAL : pool.fate()) {
            case USUAL -> ended(true, OPEN);
            case ERROR, FAST_ERROR, CRASH -> ended(false, SILENT);
            case BLOCKED, SLOW -> {}
        }
    }

    private void endByTimeout() {
        long question = asked;
        timeline.at(timeline.now() + TIMEOUT, () -> {
            if (running && question == asked) {
                ended(false, SILENT);
            }
        });
    }

    private void ended(boolean passed, HealthCheck result) {
        running = false;
        last = result;
        boolean changed = health.took(passed);
        Server told = server;
        if (told != null) {
            told.row.checksFailed += passed ? 0 : 1;
            if (changed) {
                told.changed(timeline.now());
            }
        }
        timeline.at(timeline.now() + inter(), this);
    }

    private long inter() {
        return inter(kind);
    }

    static long inter(CheckKind kind) {
        return switch (kind) {
            case L4, PING, DEEP_2S -> 2 * SECOND;
            case DEEP_5S -> 5 * SECOND;
        };
    }

    private static HealthCheck l4(String status, Duration took, String output) {
        return new HealthCheck(CheckDepth.L4, status, null, took, output, false);
    }
}
