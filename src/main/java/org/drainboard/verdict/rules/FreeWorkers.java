package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.verdict.pool.Occupancy;

/**
 * {@code idle > 0}, or all busy and taking turns. One idle worker takes the next request at once, so one reading is
 * enough; a full pool needs two, and is healthy however full as long as its workers move on. A pool with {@code pm =
 * ondemand} and no worker at rest starts one when a request comes.
 */
final class FreeWorkers implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Occupancy o = pool.occupancy();
            if (o != null && !o.saturated()) {
                found.add(judge(scene.naming(pool), o));
            }
        }
        return found;
    }

    private static Finding judge(String naming, Occupancy o) {
        Numbers numbers = Numbers.of("workers", o.total())
                .and("free", o.free())
                .and("progressing", o.progressing())
                .and("stuck", o.stuck())
                .known("queue", o.listenQueue());
        double usable = o.total() == 0 ? 0 : (double) o.usable() / o.total();
        Interval real = new Interval(1, usable, 1);
        String sums = o.caveat() == null ? "" : " (by the page's sums: " + o.caveat() + ")";
        if (o.free() > 0) {
            String text = naming + o.free() + " of " + Phrase.count(o.total(), "worker") + " free"
                    + (o.stuck() == 0 ? "" : ", " + o.stuck() + " stuck" + SaturatedWithoutProgress.where(o));
            return new Finding("free-workers", Bearing.WOULD_SERVE, real, text + sums, numbers.map());
        }
        if (o.total() == 0) {
            return o.onDemand()
                    ? new Finding(
                            "free-workers",
                            Bearing.WOULD_SERVE,
                            real,
                            naming + "no worker runs; pm = ondemand starts one when a request comes",
                            numbers.map())
                    : Finding.of("free-workers", Bearing.BLIND, naming + "no worker runs", numbers.map());
        }
        if (o.moving()) {
            String text = naming + "all " + Phrase.count(o.total(), "worker") + " busy, " + o.progressing()
                    + " moving on; " + Phrase.count(o.accepted(), "connection") + " accepted in "
                    + Phrase.seconds(o.gap());
            return new Finding(
                    "making-progress",
                    Bearing.WOULD_SERVE,
                    real,
                    text + sums,
                    numbers.and("accepted", o.accepted()).map());
        }
        String text =
                naming + "all " + Phrase.count(o.total(), "worker") + " busy; whether they move on is not known yet";
        return Finding.of("making-progress", Bearing.BLIND, text + sums, numbers.map());
    }
}
