package org.drainboard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.inventory.PoolTarget;

/** What is to be said of HAProxy's backends: how deep their checks look, and before which servers no pool is known. */
final class BackendNotes {
    private BackendNotes() {}

    static List<Note> of(HaproxyConfig haproxy, List<PoolTarget> pools) {
        List<Note> notes = new ArrayList<>();
        for (HaproxyConfig.Backend backend : haproxy.backends()) {
            if (backend.servers().isEmpty()) {
                continue;
            }
            depth(backend).forEach(notes::add);
            List<String> alone = backend.servers().stream()
                    .filter(server -> pools.stream()
                            .noneMatch(pool -> pool.standsBehind(backend.name(), server.name(), address(server))))
                    .map(HaproxyConfig.Server::name)
                    .toList();
            if (!alone.isEmpty()) {
                notes.add(new Note(
                        backend.at() + ": no pool is known behind " + backend.name() + "/" + String.join(", ", alone)
                                + (backend.fcgi() ? " (FastCGI)" : " (a web server?)"),
                        backend.fcgi()
                                ? "import the files of their pools too: --pool FILE or --pool ssh://HOST/PATH"
                                : "if PHP-FPM stands behind: serves: [\"" + backend.name() + "/" + alone.getFirst()
                                        + "\"] in its pool"));
            }
        }
        return notes;
    }

    private static Stream<Note> depth(HaproxyConfig.Backend backend) {
        String shallow = backend.servers().stream()
                .filter(server -> server.depth() == CheckDepth.NONE || server.depth() == CheckDepth.L4)
                .map(server -> server.name() + " " + server.depth().label())
                .collect(Collectors.joining(", "));
        return shallow.isEmpty()
                ? Stream.empty()
                : Stream.of(new Note(
                        backend.at() + ": the check of " + backend.name() + " does not see whether PHP answers ("
                                + shallow + ")",
                        backend.fcgi()
                                ? "a check through PHP: option httpchk GET /ping, with ping.path = /ping in the pool"
                                : "a check through PHP: option httpchk GET /health.php"));
    }

    private static String address(HaproxyConfig.Server server) {
        return server.endpoint()
                .filter(Endpoint.Tcp.class::isInstance)
                .map(endpoint -> endpoint.toString().substring("tcp://".length()))
                .orElse("");
    }
}
