package org.drainboard.poll;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.StatusAddress;

/**
 * Prints what it takes to poll 50 HAProxies and 500 pools once a second, with answers from this process: threads, memory,
 * the time to the first round, and how many targets are asked within the busiest 10 ms of the first second.
 */
public final class PollBench {
    private static final int HAPROXIES = 50;
    private static final int POOLS = 500;
    private static final Duration SLICE = Duration.ofMillis(10);

    private PollBench() {}

    /** Prints one line before the start and one after ten rounds. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        print("before");
        Queue<Long> asked = new ConcurrentLinkedQueue<>();
        Scripted questions = new Scripted();
        Inventory inventory = inventory();
        Environment environment = inventory.environments().getFirst();
        environment
                .proxies()
                .forEach(proxy -> questions.proxies.put(proxy, _ -> {
                    asked.add(System.nanoTime());
                    return Samples.snapshot();
                }));
        environment
                .pools()
                .forEach(pool -> questions.pages.put(pool, _ -> {
                    asked.add(System.nanoTime());
                    return questions.status;
                }));
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch ten = new CountDownLatch(10);
        long start = System.nanoTime();
        try (Poller poller = new Poller(inventory, questions, Time.of(InstantSource.system()), new Random(1), _ -> {
            first.countDown();
            ten.countDown();
        })) {
            poller.start();
            first.await();
            System.out.printf(Locale.ROOT, "first round after %.2f s%n", (System.nanoTime() - start) / 1e9);
            ten.await();
            print("polling");
        }
        System.out.println("asked within the busiest 10 ms of the first second: " + busiest(asked, start));
    }

    private static int busiest(Queue<Long> asked, long start) {
        int[] slices = new int[(int) Duration.ofSeconds(1).dividedBy(SLICE)];
        for (long at : asked) {
            long slice = (at - start) / SLICE.toNanos();
            if (slice >= 0 && slice < slices.length) {
                slices[(int) slice]++;
            }
        }
        int most = 0;
        for (int each : slices) {
            most = Math.max(most, each);
        }
        return most;
    }

    private static void print(String when) throws IOException {
        String rss = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS unknown");
        System.out.printf(
                "%s: %d threads, %s%n",
                when, ManagementFactory.getThreadMXBean().getThreadCount(), rss.replaceAll("\\s+", " "));
    }

    private static Inventory inventory() {
        List<ProxyTarget> proxies = new ArrayList<>();
        for (int i = 0; i < HAPROXIES; i++) {
            proxies.add(new ProxyTarget("lb" + i, new Endpoint.Unix("/run/lb" + i + ".sock"), null));
        }
        List<PoolTarget> pools = new ArrayList<>();
        for (int i = 0; i < POOLS; i++) {
            pools.add(new PoolTarget(
                    "pool" + i,
                    new StatusAddress.FastCgi(new Endpoint.Tcp("10.0.0.1", 10_000 + i), "/fpm-status"),
                    new Endpoint.Tcp("10.0.0.1", 20_000 + i),
                    null,
                    null,
                    List.of()));
        }
        return new Inventory(
                List.of(new Environment("production", Access.READ_ONLY, proxies, pools, List.of(), null)),
                PollSettings.DEFAULT);
    }
}
