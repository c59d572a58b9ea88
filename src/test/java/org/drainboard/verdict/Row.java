package org.drainboard.verdict;

import java.time.Duration;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.haproxy.ResponseCounters;
import org.drainboard.model.haproxy.ServerStats;
import org.jspecify.annotations.Nullable;

/** A server row of a test, with what changes in it. */
final class Row {
    final String backend;
    final String name;
    final String address;
    Claim claim = Claim.UP;
    String status = "UP";
    AdminState admin = AdminState.READY;
    HealthCheck check = new HealthCheck(CheckDepth.L4, "L4OK", null, Duration.ZERO, "", false);
    int weight = 1;
    boolean backup;
    long sessions;

    @Nullable Long idleConnections = 0L;

    long arrivals;
    long good;
    long bad;
    long connectErrors;
    long responseErrors;
    long retries;
    long moved;
    long serverAborts;
    long clientAborts;
    long timesDown;

    Row(String backend, String name, String address) {
        this.backend = backend;
        this.name = name;
        this.address = address;
    }

    /** Requests that come and are answered. */
    void serve(int n) {
        arrivals += n;
        good += n;
    }

    /** Requests that come and get a 5xx from the server. */
    void fail(int n) {
        arrivals += n;
        bad += n;
    }

    /** Requests that come and wait. */
    void hold(int n) {
        arrivals += n;
        sessions += n;
    }

    void claims(Claim now, String words) {
        claim = now;
        status = words;
    }

    void check(CheckDepth depth, String result) {
        check = new HealthCheck(depth, result, null, Duration.ZERO, "", false);
    }

    ServerStats stats(Mode mode) {
        ResponseCounters responses = mode == Mode.TCP ? null : new ResponseCounters(good + bad, 0, good, 0, 0, bad, 0);
        return new ServerStats(
                backend,
                name,
                mode,
                address,
                claim,
                status,
                admin,
                check,
                weight,
                backup,
                null,
                Duration.ofSeconds(100),
                new Load(sessions, 0, null, idleConnections, 0, new Load.Times(0L, 0L, 1L, 1L)),
                new Counters(
                        arrivals,
                        arrivals,
                        connectErrors,
                        responseErrors,
                        retries,
                        moved,
                        clientAborts,
                        serverAborts,
                        0,
                        timesDown,
                        responses));
    }
}
