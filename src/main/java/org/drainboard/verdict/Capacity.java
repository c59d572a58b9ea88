package org.drainboard.verdict;

import java.util.List;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Reality;

/**
 * Capacity by weight: of the weight that is not in drain or maint, which share is claimed to serve and which does. A
 * server that is claimed down gets no traffic, so it adds nothing, even when it would serve. Backups count only while no
 * other server is claimed to serve, because only then do they get traffic.
 *
 * @param counted the servers that count
 * @param claimed share of the weight, 0 to 1
 * @param claimedServing servers
 * @param serving servers that are claimed to serve and do
 */
record Capacity(List<Judged> counted, double claimed, int claimedServing, int serving, Interval real) {

    static Capacity of(List<Judged> servers) {
        List<Judged> counted = counted(servers);
        double weight = 0;
        double claimed = 0;
        double value = 0;
        double low = 0;
        double high = 0;
        int claimedServing = 0;
        int serving = 0;
        for (Judged each : counted) {
            double own = each.row().weight();
            weight += own;
            if (each.row().claimedServing()) {
                Interval real = each.verdict().real();
                claimed += own;
                value += own * real.value();
                low += own * real.low();
                high += own * real.high();
                claimedServing++;
                serving += each.verdict().reality() == Reality.SERVING ? 1 : 0;
            }
        }
        if (weight == 0) {
            return new Capacity(counted, 0, 0, 0, new Interval(0, 0, 0));
        }
        Interval real = between(value / weight, low / weight, high / weight);
        return new Capacity(counted, claimed / weight, claimedServing, serving, real);
    }

    /** The same with an outcome that shows only for the backend as a whole, when that is worse. */
    Capacity atMost(Interval share) {
        double value = claimed * share.value();
        return value >= real.value()
                ? this
                : new Capacity(
                        counted,
                        claimed,
                        claimedServing,
                        serving,
                        between(value, Math.min(real.low(), claimed * share.low()), claimed * share.high()));
    }

    private static List<Judged> counted(List<Judged> servers) {
        List<Judged> inService =
                servers.stream().filter(each -> !each.withdrawn()).toList();
        boolean mainServes = inService.stream()
                .anyMatch(each -> !each.row().backup() && each.row().claimedServing());
        boolean backupServes = inService.stream()
                .anyMatch(each -> each.row().backup() && each.row().claimedServing());
        if (mainServes || !backupServes) {
            List<Judged> main =
                    inService.stream().filter(each -> !each.row().backup()).toList();
            return main.isEmpty() ? inService : main;
        }
        return inService.stream().filter(each -> each.row().backup()).toList();
    }

    /** Sums of doubles may leave 0..1 or their order by a hair. */
    private static Interval between(double value, double low, double high) {
        double v = Math.clamp(value, 0, 1);
        return new Interval(v, Math.clamp(low, 0, v), Math.clamp(high, v, 1));
    }
}
