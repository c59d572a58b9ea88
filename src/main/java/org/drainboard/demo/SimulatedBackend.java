package org.drainboard.demo;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A backend: requests arrive at random, and go to its servers in turn. */
final class SimulatedBackend {
    private final String name;
    private final int id;
    private final double perSecond;
    private final List<Page> pages;
    private final List<SimulatedServer> servers;
    private final RandomGenerator random;
    private final Rate rate = new Rate();
    private long nextArrival;
    private long arrived;
    private long unserved;
    private long timeouts;

    SimulatedBackend(
            String name,
            int id,
            double perSecond,
            List<Page> pages,
            List<SimulatedServer> servers,
            RandomGenerator random) {
        this.name = name;
        this.id = id;
        this.perSecond = perSecond;
        this.pages = List.copyOf(pages);
        this.servers = List.copyOf(servers);
        this.random = random;
    }

    String name() {
        return name;
    }

    /** As in {@code show servers state} and the column iid. */
    int id() {
        return id;
    }

    List<SimulatedServer> servers() {
        return servers;
    }

    Optional<SimulatedServer> server(String wanted) {
        return servers.stream().filter(server -> server.name().equals(wanted)).findFirst();
    }

    void step(long now, Optional<Trouble> trouble) {
        if (nextArrival == 0) {
            nextArrival = now;
        }
        while (nextArrival <= now) {
            arrive(now);
            nextArrival += Math.round(1000 / perSecond * random.nextExponential());
        }
        for (SimulatedServer server : servers) {
            timeouts += server.step(
                    now, trouble.filter(held -> held.pool().equals(server.pool().name())));
        }
    }

    /** Requests so far. */
    long arrived() {
        return arrived;
    }

    /** Those that found no server, answered 503. */
    long unserved() {
        return unserved;
    }

    /** Those that a server did not answer in time, answered 504. */
    long timeouts() {
        return timeouts;
    }

    /** Those that somebody cut, answered 502. */
    long cut() {
        return servers.stream().mapToLong(SimulatedServer::cut).sum();
    }

    Rate rate() {
        return rate;
    }

    private void arrive(long now) {
        arrived++;
        rate.count(now);
        SimulatedServer server = nextUsable();
        if (server == null) {
            unserved++;
        } else {
            server.send(pages.get(random.nextInt(pages.size())), now);
        }
    }

    private @Nullable SimulatedServer nextUsable() {
        SimulatedServer next = null;
        long most = Long.MIN_VALUE;
        long all = 0;
        for (SimulatedServer server : servers) {
            if (server.usable()) {
                all += server.weight();
                long turn = server.gainTurn();
                if (turn > most) {
                    most = turn;
                    next = server;
                }
            }
        }
        if (next != null) {
            next.useTurn(all);
        }
        return next;
    }
}
