package org.drainboard.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Plain;
import org.drainboard.model.SshHost;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.inventory.StatusListen;

/** Makes a proposal from what configurations say. */
public final class Proposals {
    private static final String USUAL_STATUS = "/fpm-status";

    private static final int MOST_NAMED = 20;

    private final Optional<SshHost> haproxyAt;
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Proposals(Optional<SshHost> haproxyAt) {
        this.haproxyAt = haproxyAt;
    }

    /** Pools of one machine. */
    public record PoolsAt(Optional<SshHost> machine, PoolReader.Result pools) {}

    /**
     * Joins both sides.
     *
     * @param haproxyAt the machine of the HAProxy; empty for this one
     */
    public static Proposal of(Optional<SshHost> haproxyAt, HaproxyConfig haproxy, List<PoolsAt> pools) {
        return new Proposals(haproxyAt).propose(haproxy, pools);
    }

    private Proposal propose(HaproxyConfig haproxy, List<PoolsAt> machines) {
        notes.addAll(haproxy.notes());
        List<Proposal.Proposed<ProxyTarget>> proxies = proxy(haproxy).stream().toList();
        List<Proposal.Proposed<PoolTarget>> pools = new ArrayList<>();
        Joins joins = new Joins(haproxyAt, haproxy);
        boolean noBackends = haproxy.backends().isEmpty();
        for (PoolsAt at : machines) {
            notes.addAll(at.pools().notes());
            at.pools()
                    .pools()
                    .forEach(pool -> pool(pool, at.machine(), joins, noBackends).ifPresent(pools::add));
        }
        notes.addAll(BackendNotes.of(haproxy, joins));
        return new Proposal(proxies, pools, notes);
    }

    /** Of several sockets the one that allows most, and a path before an address. */
    private Optional<Proposal.Proposed<ProxyTarget>> proxy(HaproxyConfig haproxy) {
        Optional<HaproxyConfig.StatsSocket> best = haproxy.sockets().stream()
                .min(Comparator.comparingInt((HaproxyConfig.StatsSocket socket) ->
                                List.of("admin", "operator", "user").indexOf(socket.level()))
                        .thenComparing(socket -> !(socket.endpoint() instanceof Endpoint.Unix)));
        if (best.isEmpty()) {
            if (!haproxy.backends().isEmpty()) {
                notes.add(new Note(
                        "no stats socket that can be reached is configured, so this HAProxy cannot be watched",
                        "in haproxy.cfg, section global, then reload HAProxy:\n"
                                + "    stats socket /run/haproxy/admin.sock mode 660 level admin"));
            }
            return Optional.empty();
        }
        HaproxyConfig.StatsSocket socket = best.get();
        if (!socket.level().equals("admin")) {
            notes.add(new Note(
                    socket.at() + ": level " + socket.level() + " is enough to look, not to drain a server",
                    "for orders: level admin"));
        }
        String name = name(haproxyAt.map(SshHost::host).orElse("lb1"), "lb1");
        return Optional.of(new Proposal.Proposed<>(
                new ProxyTarget(name, through(haproxyAt, socket.endpoint()), null),
                "from " + socket.at() + " (level " + socket.level() + ")"));
    }

    private Optional<Proposal.Proposed<PoolTarget>> pool(
            PoolFacts pool, Optional<SshHost> machine, Joins joins, boolean noBackends) {
        Optional<Endpoint> listen = pool.listen().map(endpoint -> through(machine, endpoint));
        if (pool.statusPath().isEmpty()) {
            notes.add(new Note(
                    pool.at() + ": pool " + pool.name() + " has no pm.status_path, so it is left out",
                    listen.map(endpoint -> "in its file, then reload PHP-FPM:\n    "
                                    + String.join(
                                            "\n    ",
                                            StatusListen.beside(endpoint, USUAL_STATUS)
                                                    .lines()))
                            .orElse("")));
            return Optional.empty();
        }
        Optional<Endpoint> asked =
                pool.statusListen().map(endpoint -> through(machine, endpoint)).or(() -> listen);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (pool.statusListen().isEmpty()) {
            notes.add(new Note(
                    pool.at() + ": pool " + pool.name() + " has no pm.status_listen: its status page hangs exactly when"
                            + " all its workers are blocked",
                    "in its file, then reload PHP-FPM (PHP 8.0 and later):\n    "
                            + String.join(
                                    "\n    ",
                                    StatusListen.beside(
                                                    asked.get(),
                                                    pool.statusPath().get())
                                            .lines())));
        }
        List<Joins.Joined> joined =
                pool.listen().map(endpoint -> joins.join(endpoint, machine)).orElse(List.of());
        // Those at the pool's own address are found by it, whatever they are called later.
        List<ServerPattern> serves = joined.stream()
                .filter(each -> !(listen.get() instanceof Endpoint.Tcp tcp
                        && each.server().endpoint().filter(tcp::isSame).isPresent()))
                .map(each -> new ServerPattern(each.backend(), each.server().name()))
                .toList();
        if (joined.isEmpty() && !noBackends) {
            notes.add(new Note(
                    pool.at() + ": no server of HAProxy has the address of pool " + pool.name(),
                    "if a web server stands between, say which servers: serves: [\"BACKEND/SERVER\"]"));
        }
        PoolTarget target = new PoolTarget(
                name(pool.name(), "pool"),
                new StatusAddress.FastCgi(asked.get(), pool.statusPath().get()),
                listen.orElse(null),
                pool.ping().orElse(null),
                pool.maxChildren().orElse(null),
                serves);
        return Optional.of(new Proposal.Proposed<>(target, because(pool, joined)));
    }

    private static String because(PoolFacts pool, List<Joins.Joined> joined) {
        if (joined.isEmpty()) {
            return "from " + pool.at();
        }
        List<String> servers = joined.stream()
                .map(Joins.Joined::server)
                .map(server -> server.at() + " (check: "
                        + (server.depth() == CheckDepth.NONE
                                ? "none"
                                : server.depth().label()) + ")")
                .distinct()
                .toList();
        return "from " + pool.at() + "\nthe servers at " + Plain.few(servers, MOST_NAMED);
    }

    private static Endpoint through(Optional<SshHost> machine, Endpoint endpoint) {
        return machine.<Endpoint>map(host -> new Endpoint.Ssh(host, endpoint)).orElse(endpoint);
    }

    /** A name that the inventory takes, and no other entry has. */
    private String name(String wanted, String otherwise) {
        String plain = wanted.replaceAll("[^A-Za-z0-9_.:-]", "-");
        String base = plain.isEmpty() ? otherwise : plain;
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }
}
