package org.drainboard.operate;

import java.util.List;
import java.util.Locale;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * Workers needed = requests a second that would move x the time that one takes (Little's law). The time is the server's
 * own while it serves; of a server that does not, the others' own, because what waits there is the trouble and not the
 * need. It exceeds when the servers that stay have fewer free workers. Not known while the workers of one of them are not.
 *
 * @param perSecond requests that would move
 * @param workers that they need
 * @param free workers of those that stay, or null when it cannot be told
 */
record Demand(double perSecond, double workers, @Nullable Integer free, List<String> staying) {
    static Demand of(Scene scene) {
        double perSecond = perSecond(scene.server()) * scene.moved();
        return new Demand(
                perSecond,
                perSecond * seconds(scene),
                free(scene),
                scene.othersInUse().stream().map(Scene.Side::name).toList());
    }

    /** Over the last 10 s where it is known: a second alone would change what is said from one reading to the next. */
    private static double perSecond(Scene.Side side) {
        Traffic traffic = side.verdict() == null ? null : side.verdict().traffic();
        return traffic == null || traffic.window().isZero()
                ? side.stats().load().rate()
                : traffic.completed() * 1000.0 / traffic.window().toMillis();
    }

    private static double seconds(Scene scene) {
        List<Scene.Side> measured =
                scene.server().reality() == Reality.SERVING ? List.of(scene.server()) : scene.othersInUse();
        return measured.stream()
                        .map(side -> side.stats().load())
                        .mapToLong(Demand::millis)
                        .average()
                        .orElse(0)
                / 1000;
    }

    private static long millis(Load load) {
        Long total = load.times().total();
        return total == null ? 0 : total;
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
        return free != null && !staying.isEmpty() && workers > free;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%.0f requests a second would move and need about %.0f workers, but %s %s %d free: they would be full",
                perSecond,
                Math.ceil(workers),
                Names.join(staying),
                staying.size() == 1 ? "has" : "have",
                free);
    }
}
