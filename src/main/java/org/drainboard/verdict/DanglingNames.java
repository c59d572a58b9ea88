package org.drainboard.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drainboard.model.ProxyId;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.MissingTarget;

/**
 * Names in the inventory that no HAProxy of their environment knows: a misspelt {@code serves} joins a pool to nothing,
 * and a misspelt {@code backend} of a check sends nothing, both without a sound. Known only once every HAProxy of the
 * environment was read.
 */
final class DanglingNames {
    private DanglingNames() {}

    static List<MissingTarget> of(Environment environment, Round round) {
        Set<ServerPattern> servers = new HashSet<>();
        Set<String> backends = new HashSet<>();
        for (ProxyTarget proxy : environment.proxies()) {
            Optional<ProxySnapshot> snapshot = Optional.ofNullable(
                            round.proxies().get(new ProxyId(environment.name(), proxy.name())))
                    .flatMap(Reading::latest);
            if (snapshot.isEmpty()) {
                return List.of();
            }
            for (ServerStats server : snapshot.get().servers()) {
                servers.add(new ServerPattern(server.backend(), server.server()));
                servers.add(new ServerPattern(server.backend(), "*"));
            }
            snapshot.get().backends().stream().map(BackendStats::name).forEach(backends::add);
        }
        List<MissingTarget> dangling = new ArrayList<>();
        environment
                .pools()
                .forEach(pool -> pool.serves().stream()
                        .filter(pattern -> !servers.contains(pattern))
                        .map(pattern -> new MissingTarget(
                                "pool " + environment.name() + "/" + pool.name(),
                                "serves " + pattern + ", but no HAProxy of " + environment.name()
                                        + " has such a server: correct serves: in the inventory"))
                        .forEach(dangling::add));
        environment.checks().stream()
                .filter(check -> !backends.contains(check.backend()))
                .map(check -> new MissingTarget(
                        "check of " + environment.name() + "/" + check.backend(),
                        "no HAProxy of " + environment.name()
                                + " has such a backend, so nothing is sent: correct backend: in the inventory"))
                .forEach(dangling::add);
        return dangling;
    }
}
