package org.drainboard.fuzz;

import java.util.Arrays;

/** Whether a parser's work grows with its input as a line does: eight times the input, about eight times the work. */
public final class Growth {
    private static final int FEW = 4;
    private static final int MANY = 32;

    /** Quadratic work would be 64 times as much; caches, collections that double and noise are below this. */
    private static final double MOST = 24;

    /** Less than this is over before anybody notices, and too short to be compared. */
    private static final long WORTH_COMPARING = 20_000_000;

    /** A machine that does other things besides makes single measurements worthless, in both directions. */
    private static final int LOOKS = 5;

    private Growth() {}

    /** The input over and over. */
    public static byte[] repeated(byte[] input, int times) {
        byte[] all = new byte[Math.multiplyExact(input.length, times)];
        for (int i = 0; i < times; i++) {
            System.arraycopy(input, 0, all, i * input.length, input.length);
        }
        return all;
    }

    /** Fails where the work grows faster than the input, by the format's own growth and by repetition. */
    static void check(Fuzzed parser, byte[] input) {
        compare(parser, parser.grown(input, FEW), parser.grown(input, MANY));
        compare(parser, repeated(input, FEW), repeated(input, MANY));
    }

    private static void compare(Fuzzed parser, byte[] few, byte[] many) {
        double factor = (double) many.length / Math.max(1, few.length) * MOST / (MANY / FEW);
        long least = Long.MAX_VALUE;
        double[] ratios = new double[LOOKS];
        for (int look = 0; look < LOOKS; look++) {
            long more = Work.of(parser, many).nanos();
            least = Math.min(least, more);
            if (least < WORTH_COMPARING) {
                return;
            }
            ratios[look] = (double) more / Math.max(1, Work.of(parser, few).nanos());
        }
        Arrays.sort(ratios);
        double median = ratios[LOOKS / 2];
        if (median > factor) {
            throw new AssertionError("%d bytes take %.1f times the work of %d bytes (%d ms)"
                    .formatted(many.length, median, few.length, least / 1_000_000));
        }
    }
}
