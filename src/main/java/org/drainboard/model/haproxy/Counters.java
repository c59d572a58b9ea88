package org.drainboard.model.haproxy;

import org.jspecify.annotations.Nullable;

/**
 * Totals since the process started or {@code clear counters all}; one that goes backwards was reset.
 *
 * @param sessions attempts to connect for a server, retries included; sessions for a backend ({@code stot})
 * @param balanced times chosen by the balancing algorithm ({@code lbtot})
 * @param connectErrors requests that met an error while connecting ({@code econ})
 * @param responseErrors responses that broke off or timed out ({@code eresp})
 * @param retries connections tried again ({@code wretr})
 * @param redispatches requests moved to another server ({@code wredis})
 * @param clientAborts transfers that the client gave up ({@code cli_abrt})
 * @param serverAborts transfers that the server gave up ({@code srv_abrt})
 * @param checksFailed failed health checks ({@code chkfail})
 * @param timesDown falls from up to down ({@code chkdown})
 * @param responses by class of status, or null where HTTP is not observed ({@code mode tcp})
 */
public record Counters(
        long sessions,
        long balanced,
        long connectErrors,
        long responseErrors,
        long retries,
        long redispatches,
        long clientAborts,
        long serverAborts,
        long checksFailed,
        long timesDown,
        @Nullable ResponseCounters responses) {
    /** Of a server that never fell. */
    public Counters(
            long sessions,
            long balanced,
            long connectErrors,
            long responseErrors,
            long retries,
            long redispatches,
            long clientAborts,
            long serverAborts,
            long checksFailed,
            @Nullable ResponseCounters responses) {
        this(
                sessions,
                balanced,
                connectErrors,
                responseErrors,
                retries,
                redispatches,
                clientAborts,
                serverAborts,
                checksFailed,
                0,
                responses);
    }
}
