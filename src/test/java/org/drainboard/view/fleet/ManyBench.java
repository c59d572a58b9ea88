package org.drainboard.view.fleet;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.drainboard.bench.ManyFleet;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.verdict.Judge;
import org.drainboard.verdict.agreement.Disagreements;

/**
 * Prints what one round of 50 HAProxies with 40 backends of 5 servers each and 500 pools costs on its way to the screen,
 * every line open: processor time of one thread for each step, beside a tenth of that site in turns. Above a ratio of 10 a
 * step grows faster than the site. The last steps run on the JavaFX thread.
 */
public final class ManyBench {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int BACKENDS = 40;
    private static final int WARM_UP = 30;
    private static final int RUNS = 31;

    private ManyBench() {}

    /** A site, all that follows its rounds, and what each step cost. */
    private static final class Case {
        private final ManyFleet fleet;
        private final Judge judge;
        private final Disagreements disagreements;
        private final Wish wish;
        private final FleetTable table;
        private final Map<String, List<Long>> nanos = new LinkedHashMap<>();
        private int rows;

        Case(int haproxies, int pools) {
            fleet = new ManyFleet(haproxies, BACKENDS, pools);
            Inventory inventory = fleet.inventory();
            judge = new Judge(inventory);
            Environment environment = inventory.environments().getFirst();
            disagreements = new Disagreements(environment, Duration.ofSeconds(5));
            wish = allOpen(haproxies);
            table = onFx(() -> {
                FleetTable made = new FleetTable(wish, Instant.EPOCH, _ -> {});
                new Scene(made.node(), 1400, 900);
                return made;
            });
        }

        private static Wish allOpen(int haproxies) {
            Wish open = Wish.of("production");
            Map<RowKey, Boolean> opened = new java.util.HashMap<>();
            for (int backend = 0; backend < BACKENDS; backend++) {
                opened.put(new RowKey.Group("production", "app" + backend), true);
                for (int lb = 0; lb < haproxies; lb++) {
                    opened.put(
                            new RowKey.Backend(new org.drainboard.model.BackendId(
                                    new org.drainboard.model.ProxyId("production", "lb" + lb), "app" + backend)),
                            true);
                }
            }
            return new Wish(open.environment(), "", false, null, opened);
        }

        void run(boolean counts) {
            Round round = fleet.next();
            Judgement judgement = timed(counts, "judge", () -> judge.judge(round));
            timed(counts, "  of which agreement", () -> disagreements.of(round, judgement.backends()));
            List<Block> blocks = timed(counts, "digest", () -> Digest.of(judgement, "production"));
            Arrangement arrangement = timed(counts, "arrange", () -> Arranger.arrange(judgement, blocks, wish));
            rows = arrangement.rows().size();
            onFx(() -> timed(counts, "FX: show", () -> {
                table.show(arrangement);
                return true;
            }));
            onFx(() -> timed(counts, "FX: layout", () -> {
                table.node().applyCss();
                table.node().layout();
                return true;
            }));
        }

        private <T> T timed(boolean counts, String step, java.util.function.Supplier<T> work) {
            long start = THREADS.getCurrentThreadCpuTime();
            T result = work.get();
            long took = THREADS.getCurrentThreadCpuTime() - start;
            if (counts) {
                nanos.computeIfAbsent(step, _ -> new ArrayList<>()).add(took);
            }
            return result;
        }

        double median(String step) {
            long[] sorted = nanos.getOrDefault(step, List.of()).stream()
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            return sorted[sorted.length / 2] / 1e6;
        }

        double most(String step) {
            return Arrays.stream(nanos.getOrDefault(step, List.of()).stream()
                                    .mapToLong(Long::longValue)
                                    .toArray())
                            .max()
                            .orElse(0)
                    / 1e6;
        }
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Case small = new Case(5, 50);
        Case large = new Case(50, 500);
        for (int run = -WARM_UP; run < RUNS; run++) {
            small.run(run >= 0);
            large.run(run >= 0);
        }
        System.out.printf(
                Locale.ROOT,
                "5 HAProxies, 50 pools: %,d rows; 50 HAProxies, 500 pools: %,d rows%n",
                small.rows,
                large.rows);
        System.out.printf("%-22s %10s %10s %10s %8s%n", "step", "5, ms", "50, ms", "50 most", "ratio");
        for (String step : large.nanos.keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %10.2f %10.2f %10.2f %8.1f%n",
                    step,
                    small.median(step),
                    large.median(step),
                    large.most(step),
                    large.median(step) / small.median(step));
        }
        Platform.exit();
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) {
        java.util.concurrent.FutureTask<T> task = new java.util.concurrent.FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
