package org.drainboard.scorecard.world;

import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.ResponseCounters;
import org.jspecify.annotations.Nullable;

/** The figures of a row of {@code show stat}, as one HAProxy process counts them. */
final class Row {
    private static final int KEPT = 1_024;

    long current;
    long sessions;
    long balanced;
    long connectErrors;
    long responseErrors;
    long retries;
    long redispatches;
    long clientAborts;
    long checksFailed;
    long total;
    private long class2;
    private long class4;
    private long class5;
    private double response;
    private double whole;
    private long sessionsBefore;

    /** A response ended whole; {@code waited} and {@code lasted} in microseconds. */
    void answered(boolean error, long waited, long lasted) {
        if (error) {
            class5++;
        } else {
            class2++;
        }
        measured(waited, lasted);
    }

    /** HAProxy answered in the server's place. */
    void replaced() {
        class5++;
    }

    /** HAProxy's word for a client that went away, with {@code option abortonclose}: status 400 on the backend. */
    void abandoned() {
        class4++;
    }

    /** Sums until 1024, then a sliding average; HAProxy divides by the requests (measured: 49,392 ms over 84). */
    private void measured(long waited, long lasted) {
        double window = Math.min(KEPT, Math.max(1, total));
        if (total > KEPT) {
            response -= response / window;
            whole -= whole / window;
        }
        response += Math.floor(waited / 1_000.0);
        whole += Math.floor(lasted / 1_000.0);
    }

    /** {@code clear counters all}. */
    void clear() {
        sessions = 0;
        balanced = 0;
        connectErrors = 0;
        responseErrors = 0;
        retries = 0;
        redispatches = 0;
        clientAborts = 0;
        checksFailed = 0;
        total = 0;
        class2 = 0;
        class4 = 0;
        class5 = 0;
        response = 0;
        whole = 0;
        sessionsBefore = 0;
    }

    /** @param idleConnections null on a backend's row */
    Load load(@Nullable Long idleConnections) {
        double window = Math.min(KEPT, Math.max(1, total));
        long rate = sessions - sessionsBefore;
        sessionsBefore = sessions;
        Load.Times times =
                new Load.Times(0L, 0L, (long) Math.ceil(response / window), (long) Math.ceil(whole / window));
        return new Load(current, 0, null, idleConnections, rate, times);
    }

    Counters counters() {
        return new Counters(
                sessions,
                balanced,
                connectErrors,
                responseErrors,
                retries,
                redispatches,
                clientAborts,
                0,
                checksFailed,
                new ResponseCounters(total, 0, class2, 0, class4, class5, 0));
    }
}
