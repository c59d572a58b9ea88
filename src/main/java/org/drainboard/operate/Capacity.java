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
        List<Scene.Side> others = scene.othersInUse();
        boolean stays = switch (scene.action().state()) {
            case READY -> true;
            case DRAIN, MAINT -> false;
        };
        List<Scene.Side> remaining = active(stays ? with(others, scene.server()) : others);
        List<Scene.Side> ever = active(with(others, scene.server()));
        double whole = Math.max(weight(ever), weight(remaining));
        Interval share = whole == 0
                ? new Interval(0, 0, 0)
                : new Interval(sum(remaining, 0, whole), sum(remaining, -1, whole), sum(remaining, 1, whole));
        int serving = (int) remaining.stream().filter(Scene.Side::serves).count();
        return new CapacityLeft(serving, remaining.size(), 1 + scene.others().size(), share);
    }

    private static List<Scene.Side> with(List<Scene.Side> others, Scene.Side server) {
        return Stream.concat(others.stream(), Stream.of(server)).toList();
    }

    /** The servers that take the traffic: backups only when there is nobody else. */
    private static List<Scene.Side> active(List<Scene.Side> sides) {
        List<Scene.Side> main =
                sides.stream().filter(side -> !side.stats().backup()).toList();
        return main.isEmpty() ? sides : main;
    }

    private static double weight(List<Scene.Side> sides) {
        return sides.stream().mapToDouble(side -> side.stats().weight()).sum();
    }

    /** The lower bound, the value or the upper bound of what serves, for -1, 0 and 1. */
    private static double sum(List<Scene.Side> sides, int bound, double whole) {
        double served = sides.stream()
                .mapToDouble(side -> {
                    Interval real = side.real();
                    double share = bound < 0 ? real.low() : bound == 0 ? real.value() : real.high();
                    return side.stats().weight() * share;
                })
                .sum();
        return Math.min(1, served / whole);
    }
}
