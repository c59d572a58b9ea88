package org.drainboard.scorecard.world;

import org.drainboard.model.fpm.ProcessManager;

/** How many workers a pool has: 4 to 8, and more where the traffic calls for them. */
final class Sizing {
    private static final int LEAST = 4;
    private static final int RANGE = 5;
    private static final double USUALLY_BUSY = 0.3;

    /** A burst of ten times the traffic must fit, or it would be a fault. */
    private static final double BUSY_IN_A_BURST = 0.07;

    /** {@code listen.backlog}: PHP-FPM's default. */
    private static final int BACKLOG = 511;

    private static final double UNIX = 0.3;

    private Sizing() {}

    static PoolShape of(Scenario scenario, String name, Chance chance) {
        int usual = LEAST + chance.below(RANGE);
        boolean unix = chance.hits(UNIX);
        double busy = scenario.rate() / scenario.servers() * Page.mean();
        double part = scenario.confounder() == Confounder.BURST ? BUSY_IN_A_BURST : USUALLY_BUSY;
        int workers = scenario.confounder() == Confounder.FULL_POOL
                ? Math.max(LEAST, (int) Math.floor(busy / FULL) + 1)
                : Math.max(usual, (int) Math.ceil(busy / part));
        return new PoolShape(name, manager(scenario.confounder()), workers, BACKLOG, unix);
    }

    /** The share of its workers that a full pool has busy, in the mean. */
    static final double FULL = 0.95;

    private static ProcessManager manager(Confounder confounder) {
        return switch (confounder) {
            case ONDEMAND -> ProcessManager.ONDEMAND;
            case GROWING -> ProcessManager.DYNAMIC;
            default -> ProcessManager.STATIC;
        };
    }
}
