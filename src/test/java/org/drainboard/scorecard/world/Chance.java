package org.drainboard.scorecard.world;

import java.util.SplittableRandom;

/** What is left to chance, decided by a seed. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** Another one, so that what is drawn from it does not shift what is drawn here. */
    Chance split() {
        return new Chance(random.split());
    }

    boolean hits(double share) {
        return share > 0 && (share >= 1 || random.nextDouble() < share);
    }

    /** From {@code low} to below {@code high}. */
    long between(long low, long high) {
        return low + (long) (random.nextDouble() * (high - low));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** The time to the next of independent arrivals. */
    long exponential(double mean) {
        return Math.max(1, (long) (random.nextExponential() * mean));
    }

    /** As service times are: most near the median, some far above. */
    long logNormal(long median, double sigma) {
        return Math.max(1, (long) (median * Math.exp(sigma * random.nextGaussian())));
    }
}
