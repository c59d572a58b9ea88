package org.drainboard.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.transport.Listener;

/** Builds the simulated backends, their pools and the pools' listeners. */
final class Fleet {
    /** The same load on every start, so that what one person sees another sees too. */
    private static final long SEED = 20_260_601;

    private static final int FIRST_ID = 3;
    private static final int FIRST_PID = 20_117;

    private final World world;
    private final Path folder;
    private final Random random = new Random(SEED);
    private final List<Listener> listeners = new ArrayList<>();
    private final List<PoolTarget> targets = new ArrayList<>();
    private int nextId = FIRST_ID;
    private int nextPid = FIRST_PID;

    /** What each server of a backend is like. */
    private record Kind(String prefix, int servers, int children, boolean tcp, CheckKind check) {}

    private Fleet(World world, Path folder) {
        this.world = world;
        this.folder = folder;
    }

    /** Fills the world; on an error nothing is left listening. */
    static Fleet in(World world, Path folder) throws IOException {
        Fleet fleet = new Fleet(world, folder);
        try {
            fleet.build();
        } catch (IOException e) {
            fleet.listeners.forEach(Listener::close);
            throw e;
        }
        return fleet;
    }

    List<Listener> listeners() {
        return listeners;
    }

    List<PoolTarget> targets() {
        return targets;
    }

    private void build() throws IOException {
        backend(
                "shop",
                9,
                new Kind("web", 3, 4, true, CheckKind.L4),
                List.of(page("shop", "index.php", 90), page("shop", "product.php", 70), page("shop", "cart.php", 110)));
        backend(
                "account",
                4,
                new Kind("app", 2, 4, false, CheckKind.L7),
                List.of(page("account", "login.php", 120), page("account", "orders.php", 80)));
        backend(
                "search",
                24,
                new Kind("node", 4, 8, true, CheckKind.L4),
                List.of(page("search", "suggest.php", 30), page("search", "search.php", 160)));
        backend(
                "media",
                3,
                new Kind("app", 2, 4, true, CheckKind.L7),
                List.of(page("media", "thumbnail.php", 60), page("media", "album.php", 90)));
        backend(
                "api",
                24,
                new Kind("api", 3, 6, false, CheckKind.L4),
                List.of(page("api", "v2.php", 400), page("api", "batch.php", 600)));
    }

    private static Page page(String site, String script, long millis) {
        return new Page("/" + script, "/srv/www/" + site + "/public/" + script, millis);
    }

    private void backend(String name, double perSecond, Kind kind, List<Page> pages) throws IOException {
        List<SimulatedServer> servers = new ArrayList<>();
        for (int i = 1; i <= kind.servers(); i++) {
            servers.add(server(name, kind.prefix() + i, kind));
        }
        world.add(new SimulatedBackend(name, nextId++, perSecond, pages, servers, random));
    }

    private SimulatedServer server(String backend, String name, Kind kind) throws IOException {
        String poolName = backend + "-" + name;
        SimulatedPool pool = new SimulatedPool(poolName, kind.children(), kind.tcp(), nextPid, world.bornAt(), random);
        nextPid += kind.children() + random.nextInt(1, 9);
        Endpoint requests = kind.tcp()
                ? listening(Listener.loopback(FpmSession.requests(world, pool)))
                : listening(Listener.unix(folder.resolve(poolName + ".sock"), FpmSession.requests(world, pool)));
        Endpoint status =
                listening(Listener.unix(folder.resolve(poolName + "-status.sock"), FpmSession.status(world, pool)));
        targets.add(new PoolTarget(
                poolName,
                new StatusAddress.FastCgi(status, FpmSession.STATUS),
                requests,
                FpmSession.PING,
                pool.children(),
                kind.tcp() ? List.of() : List.of(new ServerPattern(backend, name))));
        return new SimulatedServer(name, requests, pool, kind.check(), world.bornAt());
    }

    private Endpoint listening(Listener listener) {
        listeners.add(listener);
        return listener.endpoint();
    }
}
