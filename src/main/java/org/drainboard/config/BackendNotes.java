package org.drainboard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.drainboard.model.Plain;
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

    private record Said(HaproxyConfig.Backend of, Note note) {}

    /** What is said of each backend, or of the first ones and how many more there are. */
    private static List<Note> few(
            List<HaproxyConfig.Backend> backends,
            Function<HaproxyConfig.Backend, Optional<Note>> note,
            String inShort) {
        List<Said> all = backends.stream()
                .flatMap(backend -> note.apply(backend).map(said -> new Said(backend, said)).stream())
                .toList();
        // One more takes no more room than to say that there is one more.
        int told = all.size() == MOST_TOLD + 1 ? all.size() : Math.min(all.size(), MOST_TOLD);
        List<Note> notes =
                new ArrayList<>(all.subList(0, told).stream().map(Said::note).toList());
        List<Said> rest = all.subList(told, all.size());
        if (!rest.isEmpty()) {
            List<String> names = rest.stream().map(said -> said.of().name()).toList();
            notes.add(new Note(
                    "each of " + rest.size() + " more backends " + inShort + ": " + Plain.few(names, MOST_NAMED),
                    rest.getFirst().note().advice()));
        }
        return notes;
    }

    private static Optional<Note> alone(HaproxyConfig.Backend backend, Joins joins) {
        List<String> alone = backend.servers().stream()
                .filter(server -> !joins.isJoined(server))
                .map(HaproxyConfig.Server::name)
                .toList();
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note(
                        backend.at() + ": no pool is known behind " + backend.name() + "/"
                                + Plain.few(alone, MOST_NAMED) + (backend.fcgi() ? " (FastCGI)" : " (a web server?)"),
                        backend.fcgi()
                                ? "import the files of their pools too: --pool FILE or --pool ssh://HOST/PATH"
                                : "if PHP-FPM stands behind: serves: [\"" + backend.name() + "/" + alone.getFirst()
                                        + "\"] in its pool"));
    }

    private static Optional<Note> depth(HaproxyConfig.Backend backend) {
        List<String> shallow = backend.servers().stream()
                .filter(server -> server.depth() == CheckDepth.NONE || server.depth() == CheckDepth.L4)
                .map(server -> server.name() + " " + server.depth().label())
                .toList();
        return shallow.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note(
                        backend.at() + ": the check of " + backend.name() + " does not see whether PHP answers ("
                                + Plain.few(shallow, MOST_NAMED) + ")",
                        backend.fcgi()
                                ? "a check through PHP: option httpchk GET /ping, with ping.path = /ping in the pool"
                                : "a check through PHP: option httpchk GET /health.php"));
    }
}
