package org.drainboard.view;

import java.util.List;
import java.util.Map;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Scope;

/** Judgements for the situations that the window must be good in. All of them happen at {@link Fleet#NOW}. */
public final class Samples {
    private static final Failure REFUSED = new Failure(
            Failure.Kind.REFUSED,
            "nobody listens on unix:/run/haproxy/admin.sock; is HAProxy running? try: systemctl status haproxy");
    private static final Failure TIMED_OUT = new Failure(
            Failure.Kind.TIMED_OUT, "no answer from tcp://10.0.0.1:9102 within 3 s; the pool may have no free worker");

    private Samples() {}

    public static Judgement healthy() {
        return around(new Fleet()
                        .backend(
                                "lb1",
                                "app_fcgi",
                                crew -> crew.says("2 of 2 serve; 6 of 8 workers free")
                                        .good("web1", 3, 1, 27)
                                        .good("web2", 3, 1, 28))
                        .pool("www-web1", 0, 1, 3, 0L, "/index.php")
                        .pool("www-web2", 0, 1, 3, 0L, "/index.php"))
                .judged(1);
    }

    /** Both servers of {@code app_fcgi} stuck behind green checks; the rest is well, one at risk, one unknown. */
    public static Judgement blackHole() {
        Ladder full = Ladders.full("pool www-web1 is full: 4 of 4 workers are busy");
        return around(new Fleet()
                        .backend(
                                "lb1",
                                "app_fcgi",
                                crew -> crew.scope(Scope.SHARED)
                                        .says(
                                                "HAProxy claims 2 of 2, real 0 of 2: 8 of 8 workers stuck 12 s in /checkout.php,"
                                                        + " queue 21")
                                        .stuck("web1", 4, 27, null)
                                        .stuck("web2", 4, 28, 21L))
                        .backend(
                                "lb1",
                                "app_http",
                                crew -> crew.good("web3", 1, 7, 64).good("web4", 1, 7, 61))
                        .backend(
                                "lb2",
                                "legacy",
                                crew -> crew.unknown("old1", "no traffic in 60 s, no pool reading, no request check")
                                        .good("old2", 4, 0, 3))
                        .pool("www-web1", 4, 0, 0, null, "/checkout.php")
                        .pool("www-web2", 4, 0, 0, 21L, "/checkout.php")
                        .pool("www-old2", 0, 0, 4, 0L, "/index.php")
                        .pool("www-web3", 0, 7, 1, 0L, "/search.php")
                        .pool("www-web4", 0, 7, 1, 0L, "/search.php")
                        .ladder("www-web1", full)
                        .ladder("www-web2", full))
                .judged(2);
    }

    public static Judgement atRisk() {
        return around(new Fleet()
                        .backend(
                                "lb1",
                                "app_fcgi",
                                crew -> crew.says("2 of 2 serve, but 2 of 16 workers are free")
                                        .good("web1", 1, 7, 58)
                                        .good("web2", 1, 7, 57))
                        .pool("www-web1", 0, 7, 1, 0L, "/search.php")
                        .pool("www-web2", 0, 7, 1, 0L, "/search.php"))
                .judged(3);
    }

    /** {@code web1} drains with 3 sessions left, {@code web3} is in maintenance. */
    public static Judgement draining() {
        return around(new Fleet()
                        .backend(
                                "lb1",
                                "app_fcgi",
                                crew -> crew.says("1 of 1 serve; web1 drains, 3 sessions left")
                                        .draining("web1", 3)
                                        .good("web2", 2, 2, 55)
                                        .maint("web3"))
                        .pool("www-web1", 0, 1, 3, 0L, "/index.php")
                        .pool("www-web2", 0, 2, 2, 0L, "/index.php"))
                .judged(4);
    }

    /** HAProxy stopped answering 25 s ago, another never answered, and so did the pools. */
    public static Judgement cannotTell() {
        return new Fleet()
                .backend(
                        "lb1",
                        "app_fcgi",
                        crew -> crew.says("cannot tell: lb1 has not answered for 25 s, and both pools time out")
                                .unknown("web1", "lb1 has not answered for 25 s")
                                .unknown("web2", "lb1 has not answered for 25 s"))
                .backend(
                        "lb1",
                        "app_http",
                        crew -> crew.says("cannot tell: lb1 has not answered for 25 s")
                                .unknown("web3", "lb1 has not answered for 25 s"))
                .stale(TIMED_OUT)
                .lostProxy("lb2", REFUSED)
                .lostPool("www-web1", TIMED_OUT)
                .lostPool("www-web2", TIMED_OUT)
                .judged(5);
    }

    /** The same judgement so many seconds earlier. */
    public static Judgement earlier(Judgement judgement, long seconds) {
        Round round = judgement.round();
        return new Judgement(
                new Round(
                        Math.max(1, round.number()),
                        round.at().minusSeconds(seconds),
                        round.proxies(),
                        round.pools(),
                        round.ladders(),
                        round.requests(),
                        round.webLadders(),
                        round.ours()),
                judgement.backends(),
                judgement.missing());
    }

    /** The first round has not come back yet. */
    public static Judgement nothing() {
        return new Judgement(new Round(1, Fleet.NOW, Map.of(), Map.of(), Map.of(), Map.of()), List.of(), List.of());
    }

    /** Names as long as HAProxy allows, and names that try to break the line, the direction and the markup. */
    public static Judgement ugly() {
        String longest = "backend_" + "x".repeat(192);
        return new Fleet()
                .backend(
                        "lb1",
                        longest,
                        crew -> crew.says("s".repeat(200) + " " + "w".repeat(200))
                                .stuck("server_" + "y".repeat(193), 400, 1_234_567, 99_999_999L)
                                .good("ok", 300, 100, 9_876_543))
                .backend(
                        "lb1",
                        "evil\nname\u202egnp.exe\u0007",
                        crew -> crew.good("<b>&amp;\"'; show stat\r\n", 0, 4, 1))
                .backend("lb1", "", crew -> crew.falseDown("名前-サーバー"))
                .backend("lb1", "empty", crew -> crew.says(""))
                .pool("www-ok", 3, 97, 300, 99_999_999L, "/" + "deep/".repeat(60) + "\u001b[31m.php")
                .judged(6);
    }

    /** As many servers, ten to a backend; every hundredth backend is stuck. */
    public static Judgement many(int servers, long number) {
        Fleet fleet = new Fleet();
        for (int backend = 0; backend < servers / 10; backend++) {
            boolean bad = backend % 100 == 0;
            int first = backend * 10;
            // Some numbers move with every round, as they do in life.
            long requests = 20 + (number * 7 + backend) % 13;
            fleet.backend("lb" + (1 + backend % 4), "app_%04d".formatted(backend), crew -> {
                for (int server = first; server < first + 10; server++) {
                    if (bad) {
                        crew.stuck("web" + server, 8, requests, 12L);
                    } else {
                        crew.good("web" + server, 6, 2, requests);
                    }
                }
            });
        }
        return fleet.judged(number);
    }

    private static Fleet around(Fleet fleet) {
        List<String> quiet = List.of("api", "assets", "auth", "billing", "cart", "cms", "feeds", "images", "mail");
        for (String name : quiet) {
            fleet.backend(
                            "lb2",
                            name,
                            crew -> crew.good(name + "1", 12, 4, 40 + name.length())
                                    .good(name + "2", 11, 5, 38 + name.length()))
                    .pool("www-" + name + "1", 0, 4, 12, 0L, "/index.php")
                    .pool("www-" + name + "2", 0, 5, 11, 0L, "/index.php");
        }
        return fleet;
    }
}
