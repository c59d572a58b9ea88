package org.drainboard.view.off;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Seen;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.Program;
import org.drainboard.operate.ledger.Aspect;
import org.drainboard.operate.ledger.Effect;
import org.drainboard.operate.ledger.Ended;
import org.drainboard.operate.ledger.LostOrders;
import org.drainboard.operate.ledger.Off;
import org.drainboard.operate.ledger.OffByHand;
import org.drainboard.operate.ledger.Order;
import org.drainboard.view.Fleet;
import org.jspecify.annotations.Nullable;

/** What is off by hand, for the pictures and the tests of the view. */
public final class Offs {
    private static final Standing READY = Standing.of(AdminState.READY, 100);
    private static final Change DRAIN = new Change.State(ServerState.DRAIN);

    private Offs() {}

    public static OffByHand few() {
        return new OffByHand(
                List.of(
                        off(
                                "lb1",
                                "api/api3",
                                DRAIN,
                                "drain",
                                "jane",
                                Duration.ofHours(26),
                                -120L,
                                "new power supply, 4711"),
                        off(
                                "lb1",
                                "app_http/web7",
                                new Change.SetWeight(new Weight.Absolute(10)),
                                "weight 10 of 100",
                                "omar",
                                Duration.ofHours(3),
                                null,
                                ""),
                        off("lb1", "app_fcgi/web2", DRAIN, "drain", "jane", Duration.ofMinutes(12), 1080L, "slow disk"),
                        off("lb2", "app_fcgi/web2", DRAIN, "drain", "jane", Duration.ofMinutes(12), 1080L, "slow disk"),
                        foreign("legacy/old1")),
                List.of(
                        "lb2/legacy/old7 is disabled in the configuration",
                        "lb2/api/api9 is out because it follows api/api3"),
                List.of());
    }

    static OffByHand unread() {
        return new OffByHand(
                List.of(),
                List.of(),
                List.of("production/lb2: nobody listens on unix:/run/haproxy/admin.sock; is HAProxy running?"));
    }

    static OffByHand ugly() {
        List<Off> list = IntStream.range(0, 300)
                .mapToObj(at -> off(
                        "lb_" + "h".repeat(120),
                        "backend_" + "x".repeat(192) + "/server_" + at + "_" + "y".repeat(190),
                        DRAIN,
                        "drain",
                        "somebody.with.a.long.name@" + "host".repeat(30),
                        Duration.ofDays(300L - at),
                        -1_000_000L,
                        "reason\n\u202e ".repeat(60)))
                .toList();
        List<String> unread = IntStream.range(0, 20)
                .mapToObj(at -> "production/lb" + at + ": " + "no answer ".repeat(30))
                .toList();
        return new OffByHand(list, unread, unread);
    }

    /** What a reload of one HAProxy lost: so many orders. */
    public static LostOrders lost(String proxy, int orders) {
        return new LostOrders(
                new ProxyId("production", proxy),
                812,
                913,
                Fleet.NOW,
                IntStream.rangeClosed(1, orders)
                        .mapToObj(at -> {
                            ServerId server = id(proxy, "app_fcgi/web" + at);
                            return new LostOrders.Lost(
                                    server,
                                    Aspect.STATE,
                                    "drain",
                                    "ready",
                                    Optional.empty(),
                                    at != 2,
                                    Proposal.of(new Action(server, DRAIN, "a reload lost it")));
                        })
                        .toList());
    }

    private static Off foreign(String name) {
        return new Off(
                id("lb2", name),
                Aspect.HEALTH,
                "health check off",
                new Seen(812, READY),
                new Off.By.Others(),
                Optional.empty(),
                "",
                Optional.empty(),
                new Change.HealthCheck(true),
                List.of());
    }

    private static Off off(
            String proxy,
            String name,
            Change change,
            String what,
            String who,
            Duration ago,
            @Nullable Long expiresIn,
            String why) {
        ServerId server = id(proxy, name);
        Instant at = Fleet.NOW.minus(ago);
        Optional<Instant> expiry = Optional.ofNullable(expiresIn).map(Fleet.NOW::plusSeconds);
        Action action = new Action(server, change, why);
        AuditEntry.Intent intent = new AuditEntry.Intent(
                new UUID(7, name.hashCode()),
                at,
                who,
                expiry.map(action::until).orElse(action),
                Guard.command(action),
                List.of(),
                List.of(),
                READY,
                812);
        Order order = new Order(
                intent,
                new Program("desk", 4711, Instant.EPOCH),
                new Ended(Effect.TOOK_EFFECT, at, null, "verified"),
                Optional.empty(),
                Optional.empty());
        Aspect aspect = Aspect.of(change).orElseThrow();
        return new Off(
                server,
                aspect,
                what,
                new Seen(812, READY),
                new Off.By.Us(order),
                Optional.of(new Off.Since(at, true)),
                why,
                expiry,
                aspect.asConfigured(),
                List.of());
    }

    private static ServerId id(String proxy, String name) {
        String[] parts = name.split("/", 2);
        return new ServerId(new BackendId(new ProxyId("production", proxy), parts[0]), parts[1]);
    }
}
