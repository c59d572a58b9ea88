package org.drainboard.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drainboard.incident.Staged.Step;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Pool;

/** What some rules speak of, and the scorecard's scenarios do not have. */
public final class OddIncidents {
    private OddIncidents() {}

    public static final List<Staged> ALL = List.of(
            Staged.of(
                    "retries",
                    "Workers of web2 crash, and HAProxy tries again at web1",
                    50,
                    users("app_fcgi", 8),
                    step(15, "60 % of the requests to web2 crash their worker", lab -> lab.crash(Pool.WEB2, 60)),
                    step(35, "they end", lab -> lab.heal(Pool.WEB2))),
            Staged.of(
                            "mode-tcp",
                            "All workers of web2 wait on a lock, and HAProxy only passes bytes",
                            50,
                            users("app_tcp", 8),
                            block(12, Pool.WEB2, 4),
                            unblock(35, Pool.WEB2))
                    .withRequestsOfOurs(),
            Staged.of(
                            "agent",
                            "An agent says down and drain of a server that serves",
                            60,
                            users("app_agent", 8),
                            agent(10, "down"),
                            agent(28, "up"),
                            agent(40, "drain"),
                            agent(50, "up"))
                    .withRequestsOfOurs(),
            new Staged("flapping", "An agent changes its mind every two seconds", true, each -> each, flapping(), 55),
            Staged.of(
                    "drain",
                    "web2 is drained while clients with a cookie still come, then set to maint and back",
                    60,
                    users("app_sticky", 8),
                    step(8, "clients with a cookie come to web2", OddClients::withCookie),
                    order(12, "drain"),
                    order(30, "maint"),
                    order(42, "ready")),
            Staged.of(
                    "no-check",
                    "web2 is killed, and nobody checks",
                    50,
                    users("app_nocheck", 8),
                    step(12, "web2 is killed", lab -> lab.kill(Pool.WEB2)),
                    step(32, "web2 is back", lab -> lab.start(Pool.WEB2))),
            Staged.of(
                    "refused",
                    "web1 is killed, and the check notices",
                    50,
                    users("app_fcgi", 8),
                    step(12, "web1 is killed", lab -> lab.kill(Pool.WEB1)),
                    step(32, "web1 is back", lab -> lab.start(Pool.WEB1))),
            Staged.of(
                    "queue-timeout",
                    "Both pools hang, and HAProxy gives requests up in its own queue",
                    55,
                    users("app_queue", 8),
                    step(12, "web1 and web2: 4 of 4 workers blocked", lab -> {
                        lab.block(Pool.WEB1, 4);
                        lab.block(Pool.WEB2, 4);
                    }),
                    step(32, "it ends", lab -> {
                        lab.unblock(Pool.WEB1);
                        lab.unblock(Pool.WEB2);
                    })),
            Staged.of(
                    "haproxy-gone",
                    "HAProxy is killed, and comes back",
                    50,
                    users("app_fcgi", 8),
                    step(12, "HAProxy is killed", Lab::killHaproxy),
                    step(28, "HAProxy is back", Lab::startHaproxy)),
            Staged.of(
                            "unreadable",
                            "web2 is blocked, and the inventory has a wrong status path for it",
                            50,
                            users("app_fcgi", 8),
                            block(12, Pool.WEB2, 4),
                            unblock(32, Pool.WEB2))
                    .replacing("(fcgi://[0-9.]+:[0-9]+)/fpm-status", "$1/no-such-page"),
            Staged.of(
                    "forged-list",
                    "A client's user name makes the list of workers of web2 unreadable while all are blocked",
                    45,
                    users("app_fcgi", 8),
                    block(10, Pool.WEB2, 3),
                    step(12, "a fourth is blocked, whose user is: jane\"},{", OddClients::forge),
                    unblock(32, Pool.WEB2)),
            Staged.of(
                            "false-down",
                            "A check by /ping says down of a blocked pool, and is late to see that it is well again",
                            60,
                            users("app_ping", 8),
                            block(10, Pool.WEB2, 4),
                            unblock(30, Pool.WEB2))
                    .withRequestsOfOurs(),
            Staged.of(
                    "no-server",
                    "Both servers are in maintenance",
                    45,
                    users("app_fcgi", 8),
                    step(12, "web1 and web2 are set to maint", lab -> bothTo(lab, "maint")),
                    step(27, "both are ready", lab -> bothTo(lab, "ready"))),
            Staged.of(
                            "own-requests",
                            "No users: only requests of Drainboard's own see the failure, and are held back from a full"
                                    + " pool",
                            55,
                            step(10, "web2 answers 500", lab -> lab.fail(Pool.WEB2, 100)),
                            step(24, "it ends", lab -> lab.heal(Pool.WEB2)),
                            block(32, Pool.WEB2, 4),
                            unblock(45, Pool.WEB2))
                    .withRequestsOfOurs(),
            Staged.of(
                    "impatient",
                    "Users leave before their page is complete",
                    45,
                    users("app_fcgi", 4),
                    step(
                            10,
                            "6 more a second, for pages that take 3 s, and who wait for one",
                            lab -> lab.run("traffic", 6, 20, "app_fcgi", "stream.php?ms=3000", 1))),
            Staged.of(
                    "fast-500",
                    "web2 answers 500 at once, and leastconn sends it most of the traffic",
                    45,
                    step(
                            0,
                            "20 users a second at app_least, for pages of 150 ms",
                            lab -> lab.run("traffic", 20, 40, "app_least", "slow.php?ms=150")),
                    step(10, "web2 answers 500", lab -> lab.fail(Pool.WEB2, 100)),
                    step(28, "it ends", lab -> lab.heal(Pool.WEB2))),
            Staged.of(
                    "half-stuck",
                    "Two of four workers of web2 wait on a lock",
                    40,
                    users("app_fcgi", 8),
                    block(10, Pool.WEB2, 2),
                    unblock(28, Pool.WEB2)),
            Staged.of(
                    "weight-zero",
                    "web2 is up, and its weight is 0",
                    40,
                    users("app_fcgi", 8),
                    step(10, "app_fcgi/web2 gets weight 0", lab -> weight(lab, 0)),
                    step(25, "app_fcgi/web2 gets its weight back", lab -> weight(lab, 100))),
            Staged.of(
                    "one-by-one",
                    "Workers of web2 get stuck one after another",
                    55,
                    users("app_fcgi", 8),
                    block(10, Pool.WEB2, 1),
                    block(15, Pool.WEB2, 2),
                    block(20, Pool.WEB2, 3),
                    block(25, Pool.WEB2, 4),
                    unblock(40, Pool.WEB2)));

    private static Step step(int second, String what, Consumer<Lab> action) {
        return new Step(second, what, action);
    }

    private static Step users(String backend, int perSecond) {
        return step(0, perSecond + " users a second at " + backend, lab -> lab.run("traffic", perSecond, 70, backend));
    }

    private static Step block(int second, Pool pool, int workers) {
        return step(second, pool + ": " + workers + " of 4 workers blocked", lab -> lab.block(pool, workers));
    }

    private static Step unblock(int second, Pool pool) {
        return step(second, pool + ": the lock is released", lab -> lab.unblock(pool));
    }

    private static Step agent(int second, String word) {
        return step(second, "the agent says " + word, lab -> lab.run("agent", word));
    }

    private static Step order(int second, String state) {
        return step(
                second,
                "app_sticky/web2 is set to " + state,
                lab -> lab.haproxy().ask("set server app_sticky/web2 state " + state));
    }

    private static void bothTo(Lab lab, String state) {
        for (Pool pool : List.of(Pool.WEB1, Pool.WEB2)) {
            lab.haproxy().ask("set server app_fcgi/" + pool + " state " + state);
        }
    }

    private static void weight(Lab lab, int percent) {
        lab.haproxy().ask("set server app_fcgi/web2 weight " + percent + "%");
    }

    private static List<Step> flapping() {
        List<Step> steps = new ArrayList<>(List.of(users("app_agent", 8)));
        for (int i = 0; i < 14; i++) {
            steps.add(agent(10 + 2 * i, i % 2 == 0 ? "down" : "up"));
        }
        return steps;
    }
}
