package org.drainboard.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.drainboard.model.reading.Round;
import org.drainboard.verdict.Judge;

/**
 * Prints what a round of the judge costs for 10,000 servers in 500 backends: processor time and allocation on its one
 * thread, without pools and with one behind each server, beside a tenth of that fleet in turns. Above a ratio of 10 it
 * grows faster than the fleet.
 */
final class JudgeBench {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SMALL = 1_000;
    private static final int LARGE = 10_000;
    private static final int WARM_UP = 70;
    private static final int RUNS = 41;

    private JudgeBench() {}

    /** A fleet and its judge, and what each round cost. */
    private static final class Case {
        private final MovingFleet fleet;
        private final Judge judge;
        private final long[] nanos = new long[RUNS];
        private final long[] bytes = new long[RUNS];

        Case(int servers, boolean pools) {
            fleet = new MovingFleet(servers, pools);
            judge = new Judge(fleet.inventory());
        }

        void run(int run) {
            Round round = fleet.next();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            int judged = judge.judge(round).backends().size();
            long took = THREADS.getCurrentThreadCpuTime() - start;
            long allocation = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            if (judged != fleet.backends()) {
                throw new IllegalStateException(judged + " where " + fleet.backends() + " were expected");
            }
            if (run >= 0) {
                nanos[run] = took;
                bytes[run] = allocation;
            }
        }
    }

    static void print() {
        print("judge, no pools", false);
        print("judge, a pool of 8 workers behind each server", true);
    }

    private static void print(String what, boolean pools) {
        Case small = new Case(SMALL, pools);
        Case large = new Case(LARGE, pools);
        for (int run = -WARM_UP; run < RUNS; run++) {
            small.run(run);
            large.run(run);
        }
        double few = median(small.nanos);
        double many = median(large.nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d servers %.2f ms, %,d servers %.2f ms (%.2f ms per 1,000), ratio %.1f (linear is %d);"
                        + " allocates %.1f MB a round (%.1f KB a server); medians of the processor time of %d"
                        + " interleaved runs%n",
                what,
                SMALL,
                few / 1e6,
                LARGE,
                many / 1e6,
                many / 1e6 / (LARGE / 1000.0),
                many / few,
                LARGE / SMALL,
                median(large.bytes) / 1e6,
                median(large.bytes) / 1e3 / LARGE,
                RUNS);
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
