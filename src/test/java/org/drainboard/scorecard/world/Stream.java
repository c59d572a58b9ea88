package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Timeline.SECOND;

import org.drainboard.scorecard.Outcome.Ending;
import org.jspecify.annotations.Nullable;

/** One request of a user in HAProxy, from its arrival to the line in the log. Counts as measured (captures 10, 11). */
final class Stream extends Event {
    private static final int RETRIES = 2;

    /** HAProxy waits this long before it tries a server again that refused. */
    private static final long TURN_AROUND = SECOND;

    private static final long TIMEOUT_CONNECT = 2 * SECOND;

    final Page page;
    final long duration;
    final boolean erroneous;
    private final Haproxy haproxy;
    private final Row backend;
    private final long arrivedAt;
    private Row row = new Row();
    private @Nullable Server server;

    /** The connection whose answer would count, or null while there is none. */
    @Nullable Attempt attempt;

    private long sentAt;
    private int retries;
    private boolean struck;
    private long shutOutAt = -1;
    private boolean connecting;
    private boolean ended;

    /**
     * @param duration in good times, in microseconds
     * @param erroneous whether the application answers 500 in good times, too
     */
    Stream(Haproxy haproxy, Page page, long duration, boolean erroneous) {
        this.haproxy = haproxy;
        this.page = page;
        this.duration = duration;
        this.erroneous = erroneous;
        this.backend = haproxy.row;
        this.arrivedAt = haproxy.timeline.now();
    }

    void arrive() {
        backend.sessions++;
        backend.total++;
        backend.current++;
        dispatch();
    }

    /** The user goes away; {@code option abortonclose} tells HAProxy so, but nobody tells the worker. */
    void leave() {
        if (ended) {
            return;
        }
        backend.clientAborts++;
        if (attempt != null || connecting) {
            row.clientAborts++;
            disconnect();
        }
        backend.abandoned();
        end(Ending.ABORTED);
    }

    void struck() {
        struck = true;
    }

    void shutOut() {
        if (shutOutAt < 0) {
            shutOutAt = haproxy.timeline.now();
        }
    }

    void answered(Job.Answer answer) {
        disconnect();
        if (answer == Job.Answer.BROKEN_OFF) {
            if (!again()) {
                row.responseErrors += 2;
                backend.responseErrors += 2;
                fail(Ending.RESET);
            }
            return;
        }
        boolean error = answer == Job.Answer.ERROR;
        long now = haproxy.timeline.now();
        row.total++;
        row.answered(error, now - sentAt, now - arrivedAt);
        backend.answered(error, now - sentAt, now - arrivedAt);
        if (error) {
            haproxy.log.failed(struck, Ending.UPSTREAM_5XX);
        }
        end(error ? Ending.UPSTREAM_5XX : Ending.ANSWERED);
    }

    void timedOut() {
        disconnect();
        if (!again()) {
            row.responseErrors++;
            backend.responseErrors++;
            fail(Ending.TIMED_OUT);
        }
    }

    /** The next attempt to connect is due, or the present one has lasted too long. */
    @Override
    void happen() {
        if (ended) {
            return;
        }
        if (connecting) {
            disconnect();
            notConnected(0);
        } else {
            connect();
        }
    }

    private void dispatch() {
        Server chosen = haproxy.balance.choose();
        server = chosen;
        if (chosen == null) {
            backend.connectErrors++;
            fail(Ending.UNAVAILABLE);
            return;
        }
        row = chosen.row;
        row.balanced++;
        backend.balanced++;
        connect();
    }

    private void connect() {
        Server to = server;
        if (to == null) {
            return;
        }
        Attempt tried = new Attempt(this);
        attempt = tried;
        sentAt = haproxy.timeline.now();
        row.sessions++;
        switch (to.pool.connect(tried)) {
            case ACCEPTED -> {
                row.current++;
                if (!page.trickles()) {
                    haproxy.awaits(tried);
                }
            }
            case REFUSED -> {
                attempt = null;
                notConnected(TURN_AROUND);
            }
            case BACKLOG_FULL -> {
                attempt = null;
                if (to.pool.shape.unix()) {
                    notConnected(TURN_AROUND);
                } else {
                    connecting = true;
                    row.current++;
                    haproxy.timeline.at(sentAt + TIMEOUT_CONNECT, this);
                }
            }
        }
    }

    private void notConnected(long pause) {
        if (retries >= RETRIES) {
            row.connectErrors++;
            backend.connectErrors++;
            fail(Ending.REFUSED);
            return;
        }
        retries++;
        if (haproxy.retryOn && retries == RETRIES) {
            row.redispatches++;
            backend.redispatches++;
            dispatch();
            return;
        }
        row.retries++;
        backend.retries++;
        if (pause == 0) {
            connect();
        } else {
            haproxy.timeline.at(haproxy.timeline.now() + pause, this);
        }
    }

    /** {@code retry-on}: the failure of this attempt is not counted, only the retry. */
    private boolean again() {
        if (!haproxy.retryOn || retries >= RETRIES) {
            return false;
        }
        retries++;
        row.retries++;
        backend.retries++;
        dispatch();
        return true;
    }

    private void disconnect() {
        attempt = null;
        connecting = false;
        row.current--;
    }

    private void fail(Ending ending) {
        backend.replaced();
        haproxy.log.failed(struck || shutOutAt >= 0, ending);
        end(ending);
    }

    private void end(Ending ending) {
        ended = true;
        backend.current--;
        if (shutOutAt >= 0) {
            haproxy.log.waited(shutOutAt, ending);
        }
        haproxy.log.ended(server, ending);
    }
}
