package org.drainboard.verdict.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Plain;
import org.drainboard.model.fpm.WorkerRequest;
import org.jspecify.annotations.Nullable;

/** What workers run, without what a client could have put into it: no query string, no control characters, no novels. */
final class Script {
    private static final int LONGEST = 80;

    private Script() {}

    /** The script's file, or the path where the page gives no file. */
    static String of(WorkerRequest request) {
        String script = request.script();
        String name = script == null || script.isEmpty() || script.equals("-") ? request.path() : script;
        String clean = Plain.whole(name);
        return clean.length() <= LONGEST ? clean : "…" + clean.substring(clean.length() - LONGEST + 1);
    }

    /** The script that most of them run, the first of equals, or null when none is known. */
    static @Nullable String mostOf(List<Held> stuck) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Held held : stuck) {
            WorkerRequest request = held.worker().request();
            if (request != null) {
                counts.merge(of(request), 1, Integer::sum);
            }
        }
        List<String> names = new ArrayList<>(counts.keySet());
        names.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
        return names.isEmpty() ? null : names.getFirst();
    }
}
