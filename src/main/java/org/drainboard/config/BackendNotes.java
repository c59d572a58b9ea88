package org.drainboard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.haproxy.CheckDepth;

/** What is to be said of HAProxy's backends: how deep their checks look, and before which servers no pool is known. */
final class BackendNotes {
    /** Of more backends than that a person reads only how many they are. */
    private static final int MOST_TOLD = 5;

    private static final int MOST_NAMED = 8;

    private BackendNotes() {}

    static List<Note> of(HaproxyConfig haproxy, Joins joins) {
        List<HaproxyConfig.Backend> backends = haproxy.backends().stream()
                .filter(backend -> !backend.servers().isEmpty())
                .toList();
        List<Note> notes = new ArrayList<>();
        notes.addAll(few(backends, BackendNotes::depth, "has a check that does not see whether PHP answers"));
        notes.addAll(few(backends, backend -> alone(backend, joins), "has servers behind which no pool is known"));
        return notes;
    }

    /** What is said of each backend, or of the first ones and how many more there are. */
    private static List<Note> few(
            List<HaproxyConfig.Backend> backends, Function<HaproxyConfig.Backend, Stream<Note>> said, String inShort) {
        List<HaproxyConfig.Backend> meant = backends.stream()
                .filter(backend -> said.apply(backend).findAny().isPresent())
                .toList();
        // One more takes no more room than to say that there is one more.
        int told = meant.size() == MOST_TOLD + 1 ? meant.size() : Math.min(meant.size(), MOST_TOLD);
        List<HaproxyConfig.Backend> rest = meant.subList(told, meant.size());
        List<Note> notes =
                new ArrayList<>(meant.stream().limit(told).flatMap(said).toList());
        if (!rest.isEmpty()) {
            notes.add(new Note(
                    "each of " + rest.size() + " more backends " + inShort + ": "
                            + rest.stream()
                                    .limit(MOST_NAMED)
                                    .map(HaproxyConfig.Backend::name)
                                    .collect(Collectors.joining(", "))
                            + (rest.size() > MOST_NAMED ? " and others" : ""),
                    said.apply(rest.getFirst()).map(Note::advice).findFirst().orElse("")));
        }
        return notes;
    }

    private static Stream<Note> alone(HaproxyConfig.Backend backend, Joins joins) {
        List<String> alone = backend.servers().stream()
                .filter(server -> !joins.isJoined(server))
                .map(HaproxyConfig.Server::name)
                .toList();
        return alone.isEmpty()
                ? Stream.empty()
                : Stream.of(new Note(
                        backend.at() + ": no pool is known behind " + backend.name() + "/" + some(alone)
                                + (backend.fcgi() ? " (FastCGI)" : " (a web server?)"),
                        backend.fcgi()
                                ? "import the files of their pools too: --pool FILE or --pool ssh://HOST/PATH"
                                : "if PHP-FPM stands behind: serves: [\"" + backend.name() + "/" + alone.getFirst()
                                        + "\"] in its pool"));
    }

    private static String some(List<String> names) {
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
    }

    private static Stream<Note> depth(HaproxyConfig.Backend backend) {
        List<String> shallow = backend.servers().stream()
                .filter(server -> server.depth() == CheckDepth.NONE || server.depth() == CheckDepth.L4)
                .map(server -> server.name() + " " + server.depth().label())
                .toList();
        return shallow.isEmpty()
                ? Stream.empty()
                : Stream.of(new Note(
                        backend.at() + ": the check of " + backend.name() + " does not see whether PHP answers ("
                                + some(shallow) + ")",
                        backend.fcgi()
                                ? "a check through PHP: option httpchk GET /ping, with ping.path = /ping in the pool"
                                : "a check through PHP: option httpchk GET /health.php"));
    }
}
