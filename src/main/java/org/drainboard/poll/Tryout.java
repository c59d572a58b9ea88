package org.drainboard.poll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.WebServer;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.Transport;

/**
 * Asks one server what its users would ask, before it gets traffic: the ladder of its web server and of the pools behind
 * it, and the real requests that the inventory wants for its backend. Whom to ask is known from the latest round, as for
 * polling; a pool that is full there is sent nothing. Safe for many threads.
 */
public final class Tryout {
    /** A person waits for it. Four rungs of 1.5 s, each asked twice, would be the worst; mostly it takes 20 ms. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** Beside what polling may ask; enough to try a server a quarter of a second. */
    private static final int PER_SECOND = 20;

    private final Inventory inventory;
    private final Supplier<Round> latest;
    private final Asked.Wire wire;

    /** @param latest the newest round there is */
    public Tryout(Inventory inventory, Transport transport, InstantSource clock, Supplier<Round> latest) {
        this.inventory = inventory;
        this.latest = latest;
        Time time = Time.of(clock);
        this.wire = new Asked.Wire(
                transport, clock, new Gate(time, new Ration(PER_SECOND, time), new Leftovers(time)), latest);
    }

    /** Blocks for a few seconds at most. */
    public Tried ask(ServerId id) {
        Optional<Environment> environment = inventory.environments().stream()
                .filter(each -> each.name().equals(id.backend().proxy().environment()))
                .findFirst();
        Optional<ServerStats> row = row(id);
        if (environment.isEmpty() || row.isEmpty()) {
            return new Tried(
                    Tried.Result.UNTRIED,
                    "HAProxy " + id.backend().proxy() + " has shown no server " + id.runtimeName()
                            + ", so nobody knows where to ask",
                    List.of());
        }
        try {
            return ask(environment.get(), row.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Tried(Tried.Result.UNTRIED, "trying it was interrupted", List.of());
        }
    }

    private Tried ask(Environment environment, ServerStats row) throws InterruptedException {
        List<PoolTarget> pools = environment.pools().stream()
                .filter(pool -> pool.standsBehind(row.backend(), row.server(), row.address()))
                .toList();
        Asked asked = new Asked(wire, environment.name(), pools, Deadline.in(LONGEST));
        if (WebServers.is(environment, row)) {
            asked.webServer(new WebServer(environment.name(), row.address()));
        }
        for (PoolTarget pool : pools) {
            asked.pool(pool);
        }
        for (RequestCheck check : environment.checks()) {
            if (check.backend().equals(row.backend())) {
                asked.request(check, row.address());
            }
        }
        return asked.result(row.backend() + "/" + row.server());
    }

    private Optional<ServerStats> row(ServerId id) {
        return Optional.ofNullable(latest.get().proxies().get(id.backend().proxy()))
                .flatMap(Reading::latest)
                .flatMap(snapshot -> snapshot.servers().stream()
                        .filter(each -> each.backend().equals(id.backend().backend())
                                && each.server().equals(id.server()))
                        .findFirst());
    }
}
