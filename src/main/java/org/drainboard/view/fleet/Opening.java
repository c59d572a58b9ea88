package org.drainboard.view.fleet;

/**
 * Which lines are open: those that the user opened, those in which a filter found something, and those that are wrong or
 * at work while they are short.
 *
 * @param everything how many rows there are with every line open
 */
record Opening(Wish wish, int everything) {
    /** A fleet of no more rows than this is shown open: it fits on a screen, and closed lines would only hide it. */
    private static final int SMALL_FLEET = 16;
    /** A line that is false, drains or is disputed opens by itself when it has no more rows below it than this. */
    private static final int SMALL = 12;

    /** The line over several load balancers. */
    boolean of(Cluster cluster) {
        Boolean asked = wish.opened().get(cluster.line().key());
        return asked != null
                ? asked
                : found(cluster.line())
                        || everything <= SMALL_FLEET
                        || (calls(cluster.line()) && cluster.rows() <= SMALL);
    }

    /** A backend on one load balancer. */
    boolean of(Block block, Cluster cluster) {
        Boolean asked = wish.opened().get(block.backend().key());
        if (asked != null) {
            return asked;
        }
        boolean isShort = block.servers().size() <= SMALL && (!cluster.several() || cluster.rows() <= SMALL);
        boolean byServer = found(block.backend()) && (!cluster.several() || found(cluster.line()));
        return byServer || everything <= SMALL_FLEET || (calls(block.backend()) && isShort);
    }

    /** Whether the filter found something below the line rather than the line itself. */
    private boolean found(RowFacts line) {
        return !wish.filter().isEmpty() && !Words.fit(line, wish.filter());
    }

    private static boolean calls(RowFacts line) {
        boolean wrong = switch (line.verdict()) {
            case FALSE_HEALTHY, FALSE_DOWN -> true;
            case AT_RISK, CANNOT_TELL, HONEST -> false;
        };
        // Somebody is at work on it.
        boolean draining = line.claimed().out().contains("drain");
        return wrong || draining || line.disputes() > 0;
    }
}
