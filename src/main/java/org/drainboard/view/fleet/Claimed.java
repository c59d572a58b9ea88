package org.drainboard.view.fleet;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.verdict.BackendVerdict;

/**
 * What HAProxy says.
 *
 * @param words {@code 2 of 2 up}, or {@code UP}
 * @param depth of the check behind it; for a backend the shallowest of its servers
 * @param up the share that it claims to serve, 0 to 1, to sort by
 * @param out servers out of service by order, {@code 1 drain, 2 maint}, after {@link #DIFFER} where other load balancers
 *     say something else; empty without any
 */
public record Claimed(String words, CheckDepth depth, double up, String out) {
    /** Load balancers disagree on it. */
    static final String DIFFER = "≠ LBs differ";

    /** The servers that are not out by order. */
    static int counted(BackendVerdict verdict) {
        return (int) verdict.servers().stream()
                .filter(server -> switch (server.claim()) {
                    case DRAIN, MAINT -> false;
                    case UP, DOWN, NO_CHECK -> true;
                })
                .count();
    }

    /** The same, and that others differ. */
    Claimed disputed() {
        return new Claimed(words, depth, up, DIFFER + (out.isEmpty() ? "" : ", " + out));
    }

    /** The servers that are out by order: {@code 1 drain, 2 maint}, or empty. */
    static String withdrawn(BackendVerdict verdict) {
        return Stream.of(Claim.DRAIN, Claim.MAINT)
                .map(claim -> {
                    long count = verdict.servers().stream()
                            .filter(server -> server.claim() == claim)
                            .count();
                    return count == 0 ? "" : count + " " + claim.name().toLowerCase(Locale.ROOT);
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
