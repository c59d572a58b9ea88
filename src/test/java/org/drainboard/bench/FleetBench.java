package org.drainboard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.drainboard.haproxy.BadReply;
import org.drainboard.haproxy.SnapshotParser;
import org.drainboard.model.haproxy.ProxySnapshot;

/**
 * Prints the processor time that reading and judging 1,000 and 10,000 servers takes. The two sizes take turns, and the
 * medians are compared: a ratio near 10 is linear, near 100 quadratic, however fast or busy the machine is.
 */
public final class FleetBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SMALL = 1_000;
    private static final int LARGE = 10_000;
    private static final int SERVERS_A_BACKEND = 20;
    private static final int WARM_UP = 20;
    private static final int RUNS = 41;

    private final byte[] info = recorded("01_cli_show_info.txt");
    private final byte[] state = recorded("01_cli_show_servers_state.txt");

    private FleetBench() {}

    public static void main(String[] arguments) throws BadReply {
        FleetBench bench = new FleetBench();
        bench.compare("parse", bench.parsing(SMALL), bench.parsing(LARGE));
        JudgeBench.print();
    }

    private void compare(String what, LongSupplier small, LongSupplier large) {
        long[] smalls = new long[RUNS];
        long[] larges = new long[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long one = small.getAsLong();
            long other = large.getAsLong();
            if (run >= 0) {
                smalls[run] = one;
                larges[run] = other;
            }
        }
        double few = median(smalls);
        double many = median(larges);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d servers %.2f ms, %,d servers %.2f ms, ratio %.1f (linear is %d); medians of the processor time of %d interleaved runs%n",
                what,
                SMALL,
                few / 1e6,
                LARGE,
                many / 1e6,
                many / few,
                LARGE / SMALL,
                RUNS);
    }

    private static long median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    private LongSupplier parsing(int servers) {
        byte[] stat = fleet(servers);
        return () -> {
            long start = THREADS.getCurrentThreadCpuTime();
            int read = parsed(stat).servers().size();
            long took = THREADS.getCurrentThreadCpuTime() - start;
            return checked(read, servers, took);
        };
    }

    private static long checked(int found, int expected, long took) {
        if (found != expected) {
            throw new IllegalStateException(found + " where " + expected + " were expected");
        }
        return took;
    }

    private ProxySnapshot parsed(byte[] stat) {
        try {
            return SnapshotParser.parse(info, stat, state, null);
        } catch (BadReply e) {
            throw new IllegalStateException(e);
        }
    }

    /** Recorded rows under many names. */
    private static byte[] fleet(int servers) {
        List<String> lines = new String(recorded("01_cli_show_stat.txt"), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        String server = row(lines, "app_http,web1,");
        String backend = row(lines, "app_http,BACKEND,");
        StringBuilder fleet = new StringBuilder(lines.getFirst()).append('\n');
        for (int i = 0; i < servers; i++) {
            int group = i / SERVERS_A_BACKEND;
            fleet.append("app")
                    .append(group)
                    .append(",web")
                    .append(i)
                    .append(server)
                    .append('\n');
            if ((i + 1) % SERVERS_A_BACKEND == 0) {
                fleet.append("app")
                        .append(group)
                        .append(",BACKEND")
                        .append(backend)
                        .append('\n');
            }
        }
        return fleet.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The recorded row without its names. */
    private static String row(List<String> lines, String names) {
        return lines.stream()
                .filter(line -> line.startsWith(names))
                .map(line -> line.substring(names.length() - 1))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] recorded(String name) {
        try (InputStream in = FleetBench.class.getResourceAsStream("/captures/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
