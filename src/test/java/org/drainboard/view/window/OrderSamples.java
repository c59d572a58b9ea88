package org.drainboard.view.window;

import java.util.stream.IntStream;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Fleet;

/** Fleets with many servers to order something for, and the servers. */
final class OrderSamples {
    private OrderSamples() {}

    static Judgement mixed() {
        return new Fleet()
                .backend(
                        "lb1",
                        "shop",
                        crew -> crew.good("web1", 9, 1, 27)
                                .good("web2", 9, 1, 27)
                                .good("web3", 1, 9, 27))
                .backend("lb1", "admin", crew -> crew.good("web1", 3, 1, 4).maint("web2"))
                .backend(
                        "lb2",
                        "shop",
                        crew -> crew.good("web1", 9, 1, 27)
                                .good("web2", 9, 1, 27)
                                .good("web3", 9, 1, 27))
                .judged(1);
    }

    static ServerId[] some() {
        return new ServerId[] {
            on("lb1", "shop", "web1"), on("lb2", "shop", "web1"), on("lb2", "shop", "web2"), on("lb1", "admin", "web1")
        };
    }

    /** Forty backends with a server to drain in each. */
    static Judgement forty(int spare) {
        Fleet fleet = new Fleet();
        for (int index = 0; index < 40; index++) {
            boolean alone = spare == 0 || index % 13 == 7;
            boolean tight = index % 9 == 4;
            fleet.backend("lb1", "backend_%02d".formatted(index), crew -> {
                crew.good("web1", 9, 1, 27);
                if (alone) {
                    crew.maint("web2");
                } else {
                    crew.good("web2", tight ? 1 : 8, tight ? 9 : 2, 25).good("web3", 9, 1, 27);
                }
            });
        }
        return fleet.judged(1);
    }

    static ServerId[] fortyServers() {
        return IntStream.range(0, 40)
                .mapToObj(index -> on("lb1", "backend_%02d".formatted(index), "web1"))
                .toArray(ServerId[]::new);
    }

    static ServerId server(String name) {
        return on("lb1", "app_fcgi", name);
    }

    static ServerId on(String haproxy, String backend, String name) {
        return new ServerId(new BackendId(new ProxyId("production", haproxy), backend), name);
    }
}
