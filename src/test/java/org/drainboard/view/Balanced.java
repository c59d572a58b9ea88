package org.drainboard.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.MissingTarget;

/** Judgements on environments in which several HAProxies have the same backends. */
public final class Balanced {
    private static final Duration LONG = Duration.ofMinutes(4);

    private Balanced() {}

    /**
     * {@code app_fcgi} on three load balancers, which agree but for web1: it drains on lb1 only; {@code app_http} is
     * stuck for users of all; {@code admin} is on lb1 alone.
     */
    public static Judgement three() {
        Fleet fleet = new Fleet()
                .backend(
                        "lb1",
                        "app_fcgi",
                        crew -> crew.says("1 of 1 serve; web1 drains, 3 sessions left")
                                .draining("web1", 3)
                                .good("web2", 3, 1, 28))
                .backend("lb1", "admin", crew -> crew.good("admin1", 4, 0, 2));
        for (String haproxy : List.of("lb2", "lb3")) {
            fleet.backend(
                    haproxy,
                    "app_fcgi",
                    crew -> crew.says("2 of 2 serve; 6 of 8 workers free")
                            .good("web1", 3, 1, 27)
                            .good("web2", 3, 1, 28));
        }
        for (String haproxy : List.of("lb1", "lb2", "lb3")) {
            fleet.backend(
                    haproxy,
                    "app_http",
                    crew -> crew.says(
                                    "HAProxy claims 2 of 2, real 1 of 2: 8 of 8 workers of web3 stuck 12 s in /checkout.php")
                            .stuck("web3", 8, 27, 9L)
                            .good("web4", 6, 2, 61));
        }
        return with(fleet.judged(1), drained("app_fcgi", "web1", "lb1", "lb2 and lb3"));
    }

    /** Fifty of them, one of which was never read, ten backends on each with five servers; names that break lines, a lost one, and three disputes. */
    public static Judgement fifty() {
        Fleet fleet = new Fleet();
        for (int lb = 1; lb <= 50; lb++) {
            String haproxy = name(lb);
            if (lb == 17) {
                continue;
            }
            for (int backend = 0; backend < 10; backend++) {
                int which = backend;
                boolean odd = lb % 25 == 1;
                fleet.backend(haproxy, NAMES.get(backend), crew -> {
                    for (int server = 1; server <= 5; server++) {
                        String name = "web" + server;
                        if (which == 0 && server < 3) {
                            crew.stuck(name, 8, 27, 12L);
                        } else if (which == 1 && server == 2 && odd) {
                            crew.draining(name, 3);
                        } else if (which == 2 && server == 4 && odd) {
                            crew.falseDown(name);
                        } else {
                            crew.good(name, which == 3 ? 1 : 6, 7, 20 + server);
                        }
                    }
                });
            }
        }
        fleet.lostProxy("lb17", new Failure(Failure.Kind.TIMED_OUT, "no answer from unix:/run/lb17.sock within 3 s"));
        return with(
                fleet.judged(1),
                drained(NAMES.get(1), "web2", "lb01 and lb26", "lb02 and 46 more"),
                new Disagreement(
                        "production",
                        NAMES.get(2),
                        "web4",
                        Disagreement.Matter.CLAIM,
                        List.of(
                                new Disagreement.Side("DOWN", List.of("lb01", "lb26")),
                                new Disagreement.Side("UP", List.of("lb02", "lb03", "lb04"))),
                        List.of(),
                        LONG,
                        "web4 of " + NAMES.get(2)
                                + ": lb01 and lb26 say DOWN since 4 min (L4TOUT); lb02 and 46 more say"
                                + " UP since 31 min: requests through lb02 and 46 more are served, so look at the way"
                                + " from lb01 and lb26 to it, and at the check there"));
    }

    /** The environment of the fifty. */
    public static Environment environment() {
        List<ProxyTarget> proxies = IntStream.rangeClosed(1, 50)
                .mapToObj(Balanced::name)
                .map(name -> new ProxyTarget(name, new Endpoint.Unix("/run/" + name + ".sock"), null))
                .toList();
        return new Environment("production", Access.WRITE, proxies, List.of(), List.of(), null);
    }

    private static String name(int lb) {
        return lb == 23 ? "lb-" + "very-long-".repeat(9) + "23" : "lb%02d".formatted(lb);
    }

    private static final List<String> NAMES = List.of(
            "app_fcgi",
            "app_http",
            "shop-" + "x".repeat(150),
            "search",
            "evil\nname\u202egnp.exe",
            "api",
            "assets",
            "auth",
            "名前-サーバー",
            "mail");

    private static Disagreement drained(String backend, String server, String out, String in) {
        return new Disagreement(
                "production",
                backend,
                server,
                Disagreement.Matter.ORDER,
                List.of(
                        new Disagreement.Side("in drain", List.of(out.split(" and "))),
                        new Disagreement.Side("ready", List.of("lb2", "lb3", "lb4"))),
                List.of(),
                LONG,
                server + " of " + backend + ": in drain on " + out + ", ready on " + in + ": " + in
                        + " go on sending to it");
    }

    private static Judgement with(Judgement judgement, Disagreement... disagreements) {
        List<MissingTarget> missing = new ArrayList<>(judgement.missing());
        return new Judgement(judgement.round(), judgement.backends(), missing, List.of(disagreements));
    }
}
