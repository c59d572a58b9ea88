package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.verdict.Traffic;

/**
 * Servers that fail, beside the others of their backend, over the last 60 s:
 *
 * <pre>
 * others fail, too   P(as many failures at the usual share)                             < 0.01   worst one left out
 * others are better  P(as few failures at the share of the failing, less 5 points)      < 0.05
 * </pre>
 *
 * The worst of several others is left out, because it may be a second bad server, and that makes no shared cause. The 5
 * points are a floor of the effect: with many requests the slightest difference would be certain, and mean nothing.
 */
public final class Comparison {
    private static final double FAIL_TOO = 0.01;
    private static final double BETTER = 0.05;
    private static final double FLOOR = 0.05;

    private final double usual;
    private final long failed;
    private final long completed;
    private final List<Traffic> others;

    /**
     * Compares.
     *
     * @param others the one with most failures last
     * @param usual the share that usually fails
     */
    public Comparison(List<Traffic> failing, List<Traffic> others, double usual) {
        this.usual = usual;
        this.failed = failed(failing);
        this.completed = completed(failing);
        this.others = List.copyOf(others);
    }

    /** What fails is not a matter of the failing servers alone. */
    public boolean othersFailToo() {
        List<Traffic> rest = others.size() > 1 ? others.subList(0, others.size() - 1) : others;
        long hits = failed(rest);
        long n = completed(rest);
        return hits > n * (usual + FLOOR) && Chance.atLeast(hits, n, usual) < FAIL_TOO;
    }

    /** The others get on better, by more than the floor. */
    public boolean othersAreBetter() {
        double share = completed == 0 ? 1 : (double) failed / completed;
        return share > FLOOR && Chance.atMost(failed(others), completed(others), share - FLOOR) < BETTER;
    }

    private static long failed(List<Traffic> traffic) {
        return traffic.stream().mapToLong(each -> each.failed().total()).sum();
    }

    private static long completed(List<Traffic> traffic) {
        return traffic.stream().mapToLong(Traffic::completed).sum();
    }
}
