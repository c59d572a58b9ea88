package org.drainboard.verdict.window;

import java.util.List;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.ResponseCounters;
import org.drainboard.model.haproxy.ServerStats;
import org.jspecify.annotations.Nullable;

/**
 * The totals that a window takes differences of; for a backend those of its own row beside the sums of its servers, so
 * that both cover the same time.
 *
 * @param arrivals requests handed over ({@code stot})
 * @param answered responses of the classes 1 to 4, those that broke off included
 * @param upstream 5xx on server rows
 * @param connect {@code econ} on server rows
 * @param response {@code eresp} on server rows
 * @param retries {@code wretr} on server rows
 * @param all5xx 5xx on the row itself
 * @param allConnect {@code econ} on the row itself
 * @param moved {@code wredis} on server rows: tried again elsewhere
 * @param cut {@code srv_abrt} on server rows: bodies that broke off after a good status
 * @param aborted {@code cli_abrt} on server rows: given up by the client
 */
public record Tally(
        long arrivals,
        long answered,
        long upstream,
        long connect,
        long response,
        long retries,
        long all5xx,
        long allConnect,
        long moved,
        long cut,
        long aborted) {

    public static Tally of(ServerStats server) {
        Counters c = server.counters();
        long fives = fives(c.responses());
        return new Tally(
                c.sessions(),
                below500(c.responses()),
                fives,
                c.connectErrors(),
                c.responseErrors(),
                c.retries(),
                fives,
                c.connectErrors(),
                c.redispatches(),
                c.serverAborts(),
                c.clientAborts());
    }

    public static Tally of(BackendStats backend, List<ServerStats> servers) {
        long upstream = 0;
        long connect = 0;
        long response = 0;
        long retries = 0;
        long moved = 0;
        long cut = 0;
        long aborted = 0;
        for (ServerStats server : servers) {
            Counters c = server.counters();
            upstream += fives(c.responses());
            connect += c.connectErrors();
            response += c.responseErrors();
            retries += c.retries();
            moved += c.redispatches();
            cut += c.serverAborts();
            aborted += c.clientAborts();
        }
        Counters own = backend.counters();
        return new Tally(
                own.sessions(),
                below500(own.responses()),
                upstream,
                connect,
                response,
                retries,
                fives(own.responses()),
                own.connectErrors(),
                moved,
                cut,
                aborted);
    }

    Tally minus(Tally earlier) {
        return new Tally(
                arrivals - earlier.arrivals,
                answered - earlier.answered,
                upstream - earlier.upstream,
                connect - earlier.connect,
                response - earlier.response,
                retries - earlier.retries,
                all5xx - earlier.all5xx,
                allConnect - earlier.allConnect,
                moved - earlier.moved,
                cut - earlier.cut,
                aborted - earlier.aborted);
    }

    /** Whether any counter is smaller than it was: the counters were reset in between. */
    boolean behind(Tally earlier) {
        return arrivals < earlier.arrivals
                || answered < earlier.answered
                || upstream < earlier.upstream
                || connect < earlier.connect
                || response < earlier.response
                || retries < earlier.retries
                || all5xx < earlier.all5xx
                || allConnect < earlier.allConnect
                || moved < earlier.moved
                || cut < earlier.cut
                || aborted < earlier.aborted;
    }

    /** Responses of the classes 1 to 4 that came whole. */
    public long succeeded() {
        return Math.max(0, answered - cut);
    }

    long failures() {
        return Math.max(upstream + connect + Math.max(response, cut), all5xx);
    }

    private static long below500(@Nullable ResponseCounters r) {
        return r == null ? 0 : r.class1() + r.class2() + r.class3() + r.class4();
    }

    private static long fives(@Nullable ResponseCounters r) {
        return r == null ? 0 : r.class5();
    }
}
