package org.drainboard.operate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.drainboard.model.PoolId;
import org.drainboard.model.haproxy.Load;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.model.verdict.WorkerUse;
import org.jspecify.annotations.Nullable;

/**
 * Workers needed = requests a second that would move x the time that one takes (Little's law), of the server and of the
 * others that go out with it. The time is a server's own while it serves; of one that does not, that of those that stay,
 * because what waits there is the trouble and not the need. It exceeds when the servers that stay and get the traffic
 * have fewer free workers. Not known while the workers of one of them are not.
 *
 * @param perSecond requests that would move
 * @param workers that they need
 * @param free workers of those that stay, or null when it cannot be told
 * @param leaving the others that go out with it
 */
record Demand(double perSecond, double workers, @Nullable Integer free, List<String> leaving, List<String> staying) {
    static Demand of(Scene scene) {
        List<Scene.Side> staying = Active.of(scene.othersInUse());
        List<Scene.Side> with = scene.moved() > 0 ? leaving(scene) : List.of();
        double perSecond = perSecond(scene.server()) * scene.moved();
        double workers = perSecond * seconds(scene.server(), staying);
        for (Scene.Side side : with) {
            perSecond += perSecond(side);
            workers += perSecond(side) * seconds(side, staying);
        }
        return new Demand(perSecond, workers, free(staying), names(with), names(staying));
    }

    /** The others in use that go out with it. */
    private static List<Scene.Side> leaving(Scene scene) {
        return scene.others().stream()
                .filter(Scene.Side::inUse)
                .filter(side -> !scene.othersInUse().contains(side))
                .toList();
    }

    /** Over the last 10 s where it is known: a second alone would change what is said from one reading to the next. */
    private static double perSecond(Scene.Side side) {
        Traffic traffic = side.verdict() == null ? null : side.verdict().traffic();
        return traffic == null || traffic.window().isZero()
                ? side.stats().load().rate()
                : traffic.completed() * 1000.0 / traffic.window().toMillis();
    }

    private static double seconds(Scene.Side side, List<Scene.Side> staying) {
        List<Scene.Side> measured = side.reality() == Reality.SERVING ? List.of(side) : staying;
        return measured.stream()
                        .map(each -> each.stats().load())
                        .mapToLong(Demand::millis)
                        .average()
                        .orElse(0)
                / 1000;
    }

    private static long millis(Load load) {
        Long total = load.times().total();
        return total == null ? 0 : total;
    }

    /** The workers of a pool that stands behind several of them are free for one of them only. */
    private static @Nullable Integer free(List<Scene.Side> staying) {
        int free = 0;
        Set<PoolId> counted = new HashSet<>();
        for (Scene.Side side : staying) {
            ServerVerdict verdict = side.verdict();
            Headroom headroom = verdict == null ? null : verdict.headroom();
            if (verdict == null || headroom == null) {
                return null;
            }
            WorkerUse use = verdict.workers();
            if (use == null || use.pools().isEmpty() || counted.addAll(use.pools())) {
                free += headroom.free();
            }
        }
        return free;
    }

    private static List<String> names(List<Scene.Side> sides) {
        return sides.stream().map(Scene.Side::name).toList();
    }

    boolean exceeds() {
        return free != null && !staying.isEmpty() && workers > free;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%s%.0f requests a second would move and need about %.0f workers, but %s %s %d free: they would be full",
                leaving.isEmpty() ? "" : "together with " + Names.join(leaving) + " ",
                perSecond,
                Math.ceil(workers),
                Names.join(staying),
                staying.size() == 1 ? "has" : "have",
                free);
    }
}
