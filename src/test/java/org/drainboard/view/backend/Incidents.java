package org.drainboard.view.backend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Says;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.StuckGroup;
import org.drainboard.view.Fleet;
import org.drainboard.view.Ladders;

/** Incidents whose ladder, stuck workers or findings must read well. */
public final class Incidents {
    private Incidents() {}

    /** Half of web1 stuck in two scripts; web2 is well. */
    public static Judgement halfDead() {
        return new Fleet()
                .backend(
                        "lb1",
                        "app_fcgi",
                        crew -> crew.scope(Scope.SERVER)
                                .says("web1 serves half: 4 of 8 workers stuck, most in /checkout.php; 19 of 60 requests"
                                        + " failed in 10 s; web2 serves")
                                .halfDead(
                                        "web1",
                                        4,
                                        4,
                                        List.of(
                                                group("/srv/www/checkout.php", "/checkout.php", 3, 38_200, 11_400),
                                                group("/srv/www/index.php", "/cart", 1, 9_100, 9_100)))
                                .found(List.of(
                                        says(
                                                Says.CONTRADICTS,
                                                "half-dead",
                                                "4 of 8 workers are stuck, the others take turns"),
                                        says(
                                                Says.CONTRADICTS,
                                                "failing-share",
                                                "19 of 60 requests failed in 10 s: 20 to 44 %"),
                                        says(Says.SUPPORTS, "answers-traffic", "41 requests were answered in 10 s")))
                                .good("web2", 6, 2, 60))
                .pool("www-web1", 4, 4, 0, 9L, "/checkout.php")
                .pool("www-web2", 0, 2, 6, 0L, "/index.php")
                .ladder("www-web1", Ladders.full("pool www-web1 is full: 8 of 8 workers are busy"))
                .ladder("www-web2", Ladders.well(100))
                .judged(7);
    }

    public static Judgement nearingCliff() {
        return new Fleet()
                .backend(
                        "lb1",
                        "app_fcgi",
                        crew -> crew.says("2 of 2 serve; web1 has 1 of 8 workers free, the last in about 14 s")
                                .good("web1", 1, 7, 58)
                                .found(List.of(says(
                                        Says.CONTRADICTS,
                                        "nearing-cliff",
                                        "1 of 8 workers free, falling by 0.07/s: full in about 14 s")))
                                .good("web2", 5, 3, 57))
                .pool("www-web1", 0, 7, 1, 0L, "/search.php")
                .pool("www-web2", 0, 3, 5, 0L, "/search.php")
                .ladder("www-web1", Ladders.well(900))
                .ladder("www-web2", Ladders.well(100))
                .judged(7);
    }

    /** All workers held by kept connections that carry no request. */
    public static Judgement pinned() {
        return new Fleet()
                .backend(
                        "lb1",
                        "app_fcgi",
                        crew -> crew.scope(Scope.SERVER)
                                .says("web1: 4 of 4 workers held by kept connections without a request; web2 serves")
                                .stuckIn(
                                        "web1",
                                        14,
                                        List.of(new StuckGroup(null, null, 4, millis(48_000), millis(61_000))))
                                .found(List.of(says(
                                        Says.CONTRADICTS,
                                        "pinned-workers",
                                        "4 of 4 workers read headers for 48 s or more, with 0 sessions at HAProxy")))
                                .good("web2", 3, 1, 40))
                .pool("www-web1", 4, 0, 0, 3L, "-")
                .pool("www-web2", 0, 1, 3, 0L, "/index.php")
                .ladder("www-web1", Ladders.handshakeTimesOut())
                .ladder("www-web2", Ladders.well(100))
                .judged(7);
    }

    /** The web servers answer, and the real page behind them does not. */
    public static Judgement realRequestFails() {
        return new Fleet()
                .backend(
                        "lb1",
                        "app_http",
                        crew -> crew.scope(Scope.SHARED)
                                .says("HAProxy claims 2 of 2, real 0 of 2: our request for /checkout gets 500 on both")
                                .stuckIn(
                                        "web1",
                                        9,
                                        List.of(group("/srv/www/checkout.php", "/checkout.php", 2, 700, 200)))
                                .good("web2", 3, 1, 40))
                .pool("www-web1", 2, 1, 1, 0L, "/checkout.php")
                .webLadder(
                        "10.0.0.1:9000", Ladders.requestFails("GET /checkout at 10.0.0.1:9000 got 500, expected 200"))
                .webLadder("10.0.0.2:9000", Ladders.well(200))
                .judged(7);
    }

    /** Forty groups with the longest names, and twenty findings. */
    public static Judgement much() {
        String name = "/srv/www/releases/2026-11-20/" + "module/".repeat(23);
        List<StuckGroup> groups = new ArrayList<>();
        List<Evidence> found = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            groups.add(group(name + at + ".php", "/shop/" + "deep/".repeat(36) + at, 40 - at, 60_000 - at, 2_000));
        }
        for (int at = 0; at < 20; at++) {
            found.add(says(
                    at < 6 ? Says.CONTRADICTS : at < 12 ? Says.CANNOT_TELL : Says.SUPPORTS,
                    "saturated-without-progress",
                    at + ": 820 of 820 workers have had the same request since the reading before, 12 s or more"));
        }
        return new Fleet()
                .backend(
                        "lb1",
                        "app_fcgi",
                        crew -> crew.says("HAProxy claims 1 of 1, real 0 of 1: 820 of 820 workers stuck")
                                .stuckIn("web1", 900, groups)
                                .found(found))
                .pool("www-web1", 820, 0, 0, 128L, "/checkout.php")
                .ladder("www-web1", Ladders.full("pool www-web1 is full: 820 of 820 workers are busy"))
                .judged(7);
    }

    private static Evidence says(Says says, String rule, String text) {
        return new Evidence(rule, says, text, Map.of("workers", 8));
    }

    private static StuckGroup group(String script, String path, int workers, long oldest, long youngest) {
        return new StuckGroup(script, path, workers, millis(youngest), millis(oldest));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
