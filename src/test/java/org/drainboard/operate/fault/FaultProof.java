package org.drainboard.operate.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.drainboard.haproxy.RealHaproxy;

/**
 * The operator through a proxy that cuts, holds, drips and garbles, on a real HAProxy: counts what it says by fault, and
 * finds what it says that is not so. {@code packaging/prove} runs it at full length.
 */
public final class FaultProof {
    private FaultProof() {}

    /** The arguments: at how many bytes of each look a fault happens (default 60), a seed, at most how many runs. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int perLook = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new Random().nextLong();
        int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        FaultTable table = run(perLook, most, seed);
        table.lies().stream().limit(50).forEach(System.out::println);
        System.out.println("seed " + seed + "\n" + table.text());
        System.exit(table.lies().isEmpty() ? 0 : 1);
    }

    /**
     * Runs the plan, or a part of it that is drawn by lot.
     *
     * @param most how many runs at most
     */
    static FaultTable run(int perLook, int most, long seed) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("prove");
        try (RealHaproxy haproxy = RealHaproxy.with(Lane.config())) {
            Stage stage = Stage.of(haproxy);
            List<Prover> provers = new ArrayList<>();
            for (String letter : Lane.LETTERS) {
                provers.add(new Prover(stage, haproxy, new Lane(haproxy, letter), folder));
            }
            FaultTable table = new FaultTable();
            share(plan(provers.getFirst(), perLook, most, seed), provers, table);
            return table;
        } finally {
            delete(folder);
        }
    }

    private static List<FaultRun> plan(Prover prover, int perLook, int most, long seed) throws IOException {
        FaultPlan plan = new FaultPlan(perLook, seed);
        List<FaultRun> runs = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            Told clean = prover.carryOut(new FaultRun(deed, "admin", List.of()));
            if (!clean.outcome().equals("verified")) {
                throw new AssertionError("without any fault: " + clean);
            }
            runs.addAll(plan.runs(clean));
        }
        Collections.shuffle(runs, new Random(seed));
        return runs.size() > most ? runs.subList(0, most) : runs;
    }

    private static void share(List<FaultRun> runs, List<Prover> provers, FaultTable table) throws InterruptedException {
        Queue<FaultRun> left = new ConcurrentLinkedQueue<>(runs);
        try (ExecutorService lanes =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<?>> ends = new ArrayList<>();
            for (Prover prover : provers) {
                ends.add(lanes.submit(() -> {
                    for (FaultRun run = left.poll(); run != null; run = left.poll()) {
                        table.add(prover.carryOut(run));
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a run broke off", e.getCause());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
