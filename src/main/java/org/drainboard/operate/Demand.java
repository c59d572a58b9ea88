package org.drainboard.operate;

import java.util.List;
import java.util.Locale;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.WorkerUse;
import org.jspecify.annotations.Nullable;

/**
 * Needed = share of its traffic that moves x requests in flight on the server, less those that are stuck (they will not come again before
 * their users do); at least its rate x the time that a request takes (Little's law). It exceeds when the servers that
 * stay have fewer free workers. Not known while the workers of one of them are not.
 *
 * @param needed workers, or null when it cannot be told
 * @param free workers of those that stay, or null when it cannot be told
 */
record Demand(
        long needed,
        long sessions,
        double perSecond,
        @Nullable Integer free,
        List<String> staying) {
    static Demand of(Scene scene) {
        ServerVerdict verdict = scene.server().verdict();
        Load load = scene.server().stats().load();
        WorkerUse workers = verdict == null ? null : verdict.workers();
        long stuck = workers == null ? 0 : workers.stuck();
        Long millis = load.times().total();
        double little = load.rate() * (millis == null ? 0 : millis / 1000.0);
        double all = Math.max((double) Math.max(0, load.sessions() - stuck), little);
        return new Demand(
                (long) Math.ceil(all * scene.moved()),
                load.sessions(),
                load.rate(),
                free(scene),
                scene.othersInUse().stream().map(Scene.Side::name).toList());
    }

    private static @Nullable Integer free(Scene scene) {
        int free = 0;
        for (Scene.Side side : scene.othersInUse()) {
            Headroom headroom = side.verdict() == null ? null : side.verdict().headroom();
            if (headroom == null) {
                return null;
            }
            free += headroom.free();
        }
        return free;
    }

    boolean exceeds() {
        return free != null && !staying.isEmpty() && needed > free;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "it carries %d requests at %.0f/s, of which %d would move, and %s %s %d free workers: they would be full",
                sessions,
                perSecond,
                needed,
                Names.join(staying),
                staying.size() == 1 ? "has" : "have",
                free);
    }
}
