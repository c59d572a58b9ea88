package org.drainboard.scorecard.real;

import java.util.List;
import java.util.Set;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Pool;

/** The real part of the scorecard. */
final class RealScenarios {
    private static final Set<String> WEB1 = Set.of("web1");
    private static final Set<String> WEB2 = Set.of("web2");
    private static final Set<String> BOTH = Set.of("web1", "web2");

    private RealScenarios() {}

    static final List<RealScenario> ALL = List.of(
            RealScenario.healthy("quiet", "Healthy, hardly any users", nothing())
                    .with("app_fcgi", "deep.php", 0.5),
            RealScenario.healthy("busy", "Healthy and full: all workers take turns", nothing())
                    .with("app_fcgi", "slow.php?ms=200", 38),
            RealScenario.healthy(
                    "long-poll",
                    "Healthy: some pages wait 20 s for news, as they are meant to",
                    Fault.event(
                            "long polls begin", lab -> lab.run("traffic", 0.15, 30, "app_long", "slow.php?ms=20000"))),
            RealScenario.healthy(
                    "haproxy-reload",
                    "Healthy: HAProxy is reloaded under traffic",
                    Fault.of("HAProxy is reloaded", Lab::reloadHaproxy, Lab::reloadHaproxy)),
            RealScenario.healthy(
                    "deploy",
                    "Healthy: both pools are reloaded for a deploy",
                    Fault.event("web1 and web2 are reloaded", lab -> {
                        lab.reload(Pool.WEB1);
                        lab.reload(Pool.WEB2);
                    })),
            RealScenario.healthy(
                    "drain-and-ready",
                    "Healthy: web2 is drained and taken back",
                    Fault.of(
                            "web2 is set to drain",
                            lab -> lab.haproxy().ask("set server app_fcgi/web2 state drain"),
                            lab -> lab.haproxy().ask("set server app_fcgi/web2 state ready"))),
            RealScenario.healthy(
                    "burst",
                    "Healthy: ten times the users for ten seconds",
                    Fault.event("72 more requests a second", lab -> lab.run("traffic", 72, 10, "app_fcgi"))),
            RealScenario.healthy(
                    "three-of-four",
                    "At risk: 3 of 4 workers of web2 wait on a lock, users are fine",
                    block(Pool.WEB2, 3)),
            RealScenario.stalling(
                    "black-hole", "All 4 workers of web2 wait on a database lock", WEB2, block(Pool.WEB2, 4)),
            RealScenario.stalling(
                    "blind-status",
                    "All 4 workers of web1 wait on a lock, and its status page, which needs a worker, hangs",
                    WEB1,
                    block(Pool.WEB1, 4)),
            RealScenario.stalling(
                    "shared-lock",
                    "All workers of both pools wait on the database",
                    BOTH,
                    Fault.of(
                            "web1 and web2: 4 of 4 workers blocked",
                            lab -> {
                                lab.block(Pool.WEB1, 4);
                                lab.block(Pool.WEB2, 4);
                            },
                            lab -> {
                                lab.unblock(Pool.WEB1);
                                lab.unblock(Pool.WEB2);
                            })),
            RealScenario.failing(
                    "error-500",
                    "The application on web2 answers 500 to all",
                    WEB2,
                    mode("web2 answers 500", Pool.WEB2, "fail")),
            RealScenario.failing(
                    "error-500-some",
                    "The application on web2 answers 500 to 30 %",
                    WEB2,
                    mode("web2 answers 500 to 30 %", Pool.WEB2, "fail", 30)),
            RealScenario.failing(
                    "half-pool",
                    "Two of four workers of web2 answer 500 to all they take",
                    WEB2,
                    mode("half of web2 answers 500", Pool.WEB2, "half")),
            RealScenario.failing(
                    "crash", "Workers of web2 crash: 502", WEB2, mode("workers of web2 crash", Pool.WEB2, "crash")),
            RealScenario.failing(
                    "killed",
                    "PHP-FPM of web2 is killed: nobody listens",
                    WEB2,
                    Fault.of("web2 is killed", lab -> lab.kill(Pool.WEB2), lab -> lab.start(Pool.WEB2))),
            RealScenario.failing(
                    "cut-body",
                    "Workers of web2 die in the middle of a page: 200, and cut",
                    WEB2,
                    mode("pages of web2 break off", Pool.WEB2, "cut")),
            RealScenario.stalling(
                    "slow-database",
                    "The database takes 6 s for each page of web2, longer than HAProxy waits",
                    WEB2,
                    mode("pages of web2 take 6 s", Pool.WEB2, "slow-database", 6000)),
            RealScenario.failing(
                    "pinned",
                    "HAProxy's kept FastCGI connections of another site hold all workers of web2",
                    WEB2,
                    Fault.of(
                            "kept connections to web2",
                            lab -> lab.run("traffic", 20, 30, "app_keep", "slow.php?ms=150"),
                            _ -> {})),
            RealScenario.stalling(
                            "behind-nginx",
                            "All workers of web2 wait on a lock, behind an nginx that is well",
                            WEB2,
                            block(Pool.WEB2, 4))
                    .with("app_http", "deep.php", 8));

    private static Fault nothing() {
        return Fault.event("nothing happens", _ -> {});
    }

    private static Fault block(Pool pool, int workers) {
        return Fault.of(
                pool + ": " + workers + " of 4 workers blocked",
                lab -> lab.block(pool, workers),
                lab -> lab.unblock(pool));
    }

    private static Fault mode(String what, Pool pool, String verb, Object... much) {
        return Fault.of(
                what,
                lab -> {
                    Object[] arguments = new Object[much.length + 1];
                    arguments[0] = pool;
                    System.arraycopy(much, 0, arguments, 1, much.length);
                    lab.run(verb, arguments);
                },
                lab -> lab.heal(pool));
    }
}
