package org.drainboard.scorecard.table;

import org.drainboard.scorecard.world.Confounder;
import org.drainboard.scorecard.world.Kind;
import org.drainboard.scorecard.world.Scenario;

/** What Drainboard is to reach, and where. Seconds are polls: it reads once a second. */
final class Goal {
    static final double RECALL = 1;
    static final double STALL_P95 = 2;

    /** {@code timeout server}: the first user of a stall sees it end in a 504 then. */
    static final double FIRST_TIMEOUT = 5;

    static final double FAILURE_P95 = 10;
    static final double FALSE_PER_SERVER_DAY = 0.02;
    static final double SCOPE = 0.98;

    private static final double SHARE = 0.2;
    private static final double RATE = 1;

    private Goal() {}

    /** Whether at least 20 % of the bad servers' requests fail, and these servers get at least 1 request a second. */
    static boolean within(Scenario scenario) {
        return scenario.bad() == 0 ? rate(scenario) >= RATE : badly(scenario) && busy(scenario);
    }

    /** Whether at least 20 % fail, with 1 request a second to the backend, of which the bad servers get less than that. */
    static boolean diluted(Scenario scenario) {
        return scenario.bad() > 0 && badly(scenario) && !busy(scenario) && rate(scenario) >= RATE;
    }

    private static boolean busy(Scenario scenario) {
        return rate(scenario) * scenario.bad() / scenario.servers() >= RATE;
    }

    private static boolean badly(Scenario scenario) {
        return share(scenario) >= SHARE;
    }

    /** The p95 to reach, by kind. */
    static double p95(Kind kind) {
        return kind.stall() ? STALL_P95 : FAILURE_P95;
    }

    /** A figure that must not be lower than a goal, with a mark where it is. */
    static String atLeast(double figure, double goal, String text) {
        return figure < goal ? text + " !" : text;
    }

    /** A figure that must not be higher than a goal, with a mark where it is. */
    static String atMost(double figure, double goal, String text) {
        return figure > goal ? text + " !" : text;
    }

    private static double rate(Scenario scenario) {
        return scenario.confounder() == Confounder.LOW_TRAFFIC ? scenario.rate() / 10 : scenario.rate();
    }

    private static double share(Scenario scenario) {
        return scenario.kind() == Kind.HALF_POOL ? 0.5 : scenario.share();
    }
}
