package org.drainboard.view.drain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.DrainState;
import org.drainboard.operate.drain.Forecast;
import org.drainboard.operate.drain.Hindrance;
import org.drainboard.operate.drain.Remaining;
import org.drainboard.operate.drain.RunningRequest;
import org.drainboard.view.Fleet;
import org.jspecify.annotations.Nullable;

/** Draining servers for the pictures and the tests of the view. */
public final class Drains {
    private static final Instant NOW = Fleet.NOW;

    private Drains() {}

    /** Seven sessions left, ending in time. */
    public static DrainProgress draining() {
        return drain(
                "app_fcgi",
                "web2",
                DrainState.DRAINING,
                "7 sessions are left and end in about 12 s, before the grace of 30 s is over.",
                12,
                List.of(known(7, -0.6, 12), known(3, -0.3, 10), none()),
                running("www-web2", "/srv/www/checkout.php", 9400, 2100, 300),
                List.of(),
                forecast(7, 2, "2 of 7 sessions would still run at the deadline, if they end as they have so far"));
    }

    /** Sticky clients keep coming, and its pool is not known. */
    public static DrainProgress never() {
        return drain(
                "app_http",
                "web5",
                DrainState.NEVER,
                "It will not end by itself: clients with a cookie keep coming, 3.1 a second. Maint moves them.",
                26,
                List.of(known(14, 0.1, null), new Remaining.Unknown("no pool is known behind it"), known(6, 0, null)),
                List.of(),
                List.of(
                        new Hindrance(
                                Hindrance.Kind.STICKY,
                                "Sticky clients: 3.1 arrive a second by cookie; maint moves them to other servers",
                                true),
                        new Hindrance(
                                Hindrance.Kind.KEPT_CONNECTIONS,
                                "HAProxy keeps 6 connections without a request, and each may hold a worker",
                                false)),
                forecast(14, 14, "14 sessions would be cut; which requests they are is not known"));
    }

    /** An agent took the drain away. */
    static DrainProgress lost() {
        return drain(
                "app_fcgi",
                "web6",
                DrainState.NEVER,
                "It is back in use: its agent says up, and took the drain away.",
                9,
                List.of(known(9, 1.2, null), known(4, 0.5, null), known(2, 0, null)),
                List.of(),
                List.of(new Hindrance(
                        Hindrance.Kind.LOST,
                        "The order is gone: the agent says up; turn its check off, then order the drain again",
                        true)),
                forecast(9, 14, "9 sessions would be cut"));
    }

    /** Zombies, long after the grace. */
    public static DrainProgress overdue() {
        return drain(
                "app_fcgi",
                "web1",
                DrainState.OVERDUE,
                "The grace of 30 s was over 41 s ago, and 2 workers still run; the longest for 71 s.",
                71,
                List.of(none(), known(2, 0, null), none()),
                running("www-web1", "/srv/www/report.php", 71_000, 66_000),
                List.of(new Hindrance(
                        Hindrance.Kind.ZOMBIES,
                        "Zombies: 2 workers run what HAProxy has given up; their users saw a 504",
                        false)),
                new Forecast(0, 0, false, List.of(), "No user waits any more: nobody would be cut"));
    }

    public static DrainProgress done() {
        return drain(
                "app_fcgi",
                "web3",
                DrainState.DONE,
                "Nothing is left: no session, no worker, no idle connection. It took 21 s.",
                21,
                List.of(none(), none(), none()),
                List.of(),
                List.of(),
                new Forecast(0, 0, true, List.of(), "Nothing is left that could be cut"));
    }

    static DrainProgress slow() {
        return drain(
                "app_fcgi",
                "web4",
                DrainState.SLOW,
                "It ends in about 50 s, 32 s after the grace: 1 request runs for 22 s in /export.php.",
                18,
                List.of(
                        known(1, -0.02, 50),
                        new Remaining.AtMost(
                                3,
                                NOW.minusMillis(400),
                                true,
                                "www-web4 also serves app_http, nobody can tell for whom"),
                        none()),
                running("www-web4", "/srv/www/export.php", 22_000),
                List.of(new Hindrance(
                        Hindrance.Kind.LONG_REQUESTS, "1 request runs for long: /export.php for 22 s", false)),
                forecast(1, 1, "1 session would be cut at the deadline"));
    }

    /** Nothing of it can be read. */
    public static DrainProgress unknown() {
        return drain(
                "app_fcgi",
                "web9",
                DrainState.SLOW,
                "lb1 has not answered for 25 s: whether anything is left is not known.",
                25,
                List.of(
                        new Remaining.Unknown("lb1 has not answered for 25 s"),
                        new Remaining.Known(0, NOW.minusSeconds(31), false, null, null),
                        new Remaining.Unknown("lb1 has not answered for 25 s")),
                List.of(),
                List.of(new Hindrance(
                        Hindrance.Kind.UNSEEN, "Sessions cannot be seen: lb1 has not answered for 25 s", false)),
                null);
    }

    static DrainProgress ugly() {
        List<RunningRequest> many = IntStream.range(0, 400)
                .mapToObj(at -> new RunningRequest(
                        "www-" + "z".repeat(100),
                        100_000 + at,
                        "/" + "\u202egnp.exe\u0007".repeat(20),
                        at % 3 == 0 ? null : "/" + "deep/".repeat(40) + "x.php",
                        at % 5 == 0 ? null : Duration.ofDays(3)))
                .toList();
        return drain(
                "backend_" + "x".repeat(192),
                "server_" + "y".repeat(193),
                DrainState.OVERDUE,
                "s".repeat(200) + " " + "w ".repeat(150),
                200_000,
                List.of(
                        known(1_234_567, 999_999, null),
                        new Remaining.AtMost(9_999, NOW, false, "many ".repeat(40)),
                        known(12_345, -12_000, 1)),
                many,
                List.of(
                        new Hindrance(Hindrance.Kind.QUEUED, "c".repeat(300), true),
                        new Hindrance(Hindrance.Kind.UNSEEN, "One more cause.\n\u202e".repeat(20), true)),
                new Forecast(1_234_567, 1_234_567, false, many, "Would be cut: 1.2M requests, of which 400 are known"));
    }

    public static List<DrainProgress> few() {
        return List.of(draining(), never(), overdue(), done(), slow(), unknown());
    }

    public static List<DrainProgress> sixty() {
        List<DrainProgress> kinds = few();
        return IntStream.range(0, 60)
                .mapToObj(at -> {
                    DrainProgress each = kinds.get(at * 7 % kinds.size());
                    return new DrainProgress(
                            id("lb" + (1 + at % 2), "app_" + at / 10, "web" + at),
                            each.ordered(),
                            each.state(),
                            each.why(),
                            each.begun(),
                            each.at(),
                            each.deadline(),
                            each.sessions(),
                            each.workers(),
                            each.idle(),
                            each.running(),
                            each.stickyPerSecond(),
                            each.hindrances(),
                            each.forecast());
                })
                .toList();
    }

    private static DrainProgress drain(
            String backend,
            String server,
            DrainState state,
            String why,
            long secondsAgo,
            List<Remaining> left,
            List<RunningRequest> running,
            List<Hindrance> hindrances,
            @Nullable Forecast forecast) {
        Instant begun = NOW.minusSeconds(secondsAgo);
        return new DrainProgress(
                id("lb1", backend, server),
                ServerState.DRAIN,
                state,
                why,
                begun,
                NOW.minusMillis(400),
                begun.plusSeconds(30),
                left.get(0),
                left.get(1),
                left.get(2),
                running,
                null,
                hindrances,
                forecast);
    }

    static ServerId id(String proxy, String backend, String server) {
        return new ServerId(new BackendId(new ProxyId("production", proxy), backend), server);
    }

    private static Remaining none() {
        return known(0, 0, null);
    }

    private static Remaining known(long count, double perSecond, @Nullable Integer eta) {
        return new Remaining.Known(
                count, NOW.minusMillis(400), true, perSecond, eta == null ? null : Duration.ofSeconds(eta));
    }

    private static Forecast forecast(long now, long later, String text) {
        return new Forecast(
                now,
                later,
                true,
                later == 0 || later == 14
                        ? List.of()
                        : running("www-web2", "/srv/www/checkout.php", 9400, 2100)
                                .subList(0, (int) Math.min(2, later)),
                text);
    }

    private static List<RunningRequest> running(String pool, String script, long... millis) {
        return IntStream.range(0, millis.length)
                .mapToObj(at -> new RunningRequest(
                        pool,
                        4711 + at,
                        script.substring(script.lastIndexOf('/')),
                        script,
                        Duration.ofMillis(millis[at])))
                .toList();
    }
}
