package org.drainboard.operate;

import java.util.List;
import java.util.stream.Stream;
import org.drainboard.model.verdict.Interval;

/**
 * Capacity left = sum of weight x real share of the servers in use after the action, divided by the sum of the weights
 * of those in use before or after it. Backups count only where no other server is in use, as HAProxy does it.
 */
final class Capacity {
    private Capacity() {}

    static CapacityLeft after(Scene scene) {
        Share self = new Share(scene.server(), scene.weightAfter());
        List<Share> others = scene.othersInUse().stream().map(Share::now).toList();
        List<Share> remaining = Active.of(self.weight() > 0 ? with(others, self) : others, Share::side);
        List<Share> before = Active.of(
                with(
                        scene.others().stream()
                                .filter(Scene.Side::inUse)
                                .map(Share::now)
                                .toList(),
                        Share.now(scene.server())),
                Share::side);
        double whole = Math.max(weight(before), weight(remaining));
        Interval share = whole == 0
                ? new Interval(0, 0, 0)
                : new Interval(sum(remaining, 0, whole), sum(remaining, -1, whole), sum(remaining, 1, whole));
        int serving =
                (int) remaining.stream().filter(each -> each.side().serves()).count();
        return new CapacityLeft(serving, remaining.size(), 1 + scene.others().size(), share);
    }

    /** A server with the weight that counts. */
    private record Share(Scene.Side side, int weight) {
        static Share now(Scene.Side side) {
            return new Share(side, side.stats().weight());
        }
    }

    private static List<Share> with(List<Share> others, Share server) {
        return Stream.concat(others.stream(), Stream.of(server)).toList();
    }

    private static double weight(List<Share> sides) {
        return sides.stream().mapToDouble(Share::weight).sum();
    }

    /** The lower bound, the value or the upper bound of what serves, for -1, 0 and 1. */
    private static double sum(List<Share> sides, int bound, double whole) {
        double served = sides.stream()
                .mapToDouble(each -> {
                    Interval real = each.side().real();
                    double share = bound < 0 ? real.low() : bound == 0 ? real.value() : real.high();
                    return each.weight() * share;
                })
                .sum();
        return Math.min(1, served / whole);
    }
}
