package org.drainboard.operate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Cause;
import org.drainboard.operate.audit.AuditReader;
import org.drainboard.operate.audit.Chain;
import org.drainboard.operate.audit.OtherProgram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real program, killed with {@code kill -9} at random points of a drain with an expiry on a real HAProxy, fifty times
 * over, each with an audit log of its own; then another program starts. The span between the program's first step and its last is
 * measured by letting one live. {@code -Ddrainboard.kills=N} and {@code -Ddrainboard.seed=N} ask for others.
 */
final class KilledTest {
    private static final int KILLS = Integer.getInteger("drainboard.kills", 50);
    private static final long SEED = Long.getLong("drainboard.seed", 20_261_121L);

    @TempDir
    private Path folder;

    private final Map<String, Integer> table = new TreeMap<>();

    @Test
    void whateverWasKilledIsKnownOrSaidAndTheExpiryIsFinished() throws Exception {
        String servers = IntStream.rangeClosed(0, KILLS)
                .mapToObj(number -> "    server " + name(number) + " unix@DIR/web1.sock\n")
                .collect(Collectors.joining());
        try (RealHaproxy haproxy = new RealHaproxy("backend many\n    server stays unix@DIR/web2.sock\n" + servers)) {
            String socket = haproxy.socket("admin.sock").path();
            Span span = live(socket, log(name(0)));
            System.out.printf("seed %d; a drain takes %s, with its expiry %s%n", SEED, span.drained(), span.returned());
            Random random = new Random(SEED);
            for (int number = 1; number <= KILLS; number++) {
                kill(socket, log(name(number)), name(number), Moment.of(number, span.returned(), random));
                compare(haproxy, log(name(number)), name(number));
            }
            recover(haproxy, socket);
        }
        System.out.println("killed " + KILLS + " times:");
        table.forEach((what, count) -> System.out.printf("  %4d  %s%n", count, what));
    }

    /**
     * When to kill. Half of the points lie anywhere; the dangerous ones, between an intent and its outcome, are so short
     * that the other half is aimed at them.
     *
     * @param lines how many more lines the log must have first
     */
    private record Moment(int lines, Duration after) {
        private static final Duration SHORT = Duration.ofMillis(12);
        private static final int DRAINS_INTENT = 1;
        private static final int RETURNS_INTENT = 3;

        static Moment of(int number, Duration whole, Random random) {
            return switch (number % 4) {
                case 1 -> new Moment(DRAINS_INTENT, Duration.ofNanos(random.nextLong(SHORT.toNanos())));
                case 3 -> new Moment(RETURNS_INTENT, Duration.ofNanos(random.nextLong(SHORT.toNanos())));
                default -> new Moment(0, Duration.ofNanos(random.nextLong(3 * whole.toNanos() / 2)));
            };
        }
    }

    private record Span(Duration drained, Duration returned) {}

    private static String name(int number) {
        return String.format("w%02d", number);
    }

    private Path log(String server) {
        return folder.resolve(server).resolve("audit.jsonl");
    }

    private static Process victim(String socket, Path log, String server) throws IOException {
        return OtherProgram.of(List.of(), Victim.class, socket, log.toString(), server)
                .start();
    }

    private static Span live(String socket, Path log) throws Exception {
        Process one = victim(socket, log, name(0));
        BufferedReader out = reader(one);
        assertThat(out.readLine()).isEqualTo("go");
        Instant go = Instant.now();
        assertThat(out.readLine()).isEqualTo("drained");
        Instant drained = Instant.now();
        assertThat(out.readLine()).isEqualTo("returned");
        assertThat(one.waitFor()).isZero();
        return new Span(Duration.between(go, drained), Duration.between(go, Instant.now()));
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void kill(String socket, Path log, String server, Moment moment) throws Exception {
        long lines = lines(log);
        Process one = victim(socket, log, server);
        assertThat(reader(one).readLine()).isEqualTo("go");
        while (one.isAlive() && lines(log) < lines + moment.lines()) {
            Thread.onSpinWait();
        }
        boolean ended = one.waitFor(moment.after().toNanos(), TimeUnit.NANOSECONDS);
        one.destroyForcibly();
        one.waitFor();
        if (ended) {
            count("(it was done before the kill)");
        }
    }

    private static long lines(Path log) throws IOException {
        if (Files.notExists(log)) {
            return 0;
        }
        try (Stream<String> all = Files.lines(log)) {
            return all.count();
        }
    }

    /** What the log says without another look, against what HAProxy says. */
    private void compare(RealHaproxy haproxy, Path log, String server) throws IOException {
        Ledger ledger = new LedgerBook(new AuditReader(log)).read();
        ServerId id = Bench.server("many", server);
        @Nullable Order drain = last(ledger, id, Cause.Kind.HAND);
        @Nullable Order back = last(ledger, id, Cause.Kind.EXPIRY);
        String bits = haproxy.adminBits("many", server);
        if (drain == null) {
            count("a: before the intent of the drain");
            assertThat(bits).as(server + " was never ordered anything").isEqualTo("0");
        } else if (drain.effect() == Effect.NOT_KNOWN) {
            count("b: between the drain's intent and its outcome, HAProxy "
                    + (bits.equals("8") ? "did it" : "did not"));
        } else if (back == null) {
            count("c: after the drain's outcome");
            assertThat(drain.effect()).isEqualTo(Effect.TOOK_EFFECT);
            assertThat(bits).as(server + " is known to be drained").isEqualTo("8");
        } else if (back.effect() == Effect.NOT_KNOWN) {
            count("d: between the return's intent and its outcome, HAProxy "
                    + (bits.equals("0") ? "did it" : "did not"));
        } else {
            count("e: after the return's outcome");
            assertThat(back.effect()).isEqualTo(Effect.TOOK_EFFECT);
            assertThat(bits).as(server + " is known to be back").isEqualTo("0");
        }
    }

    private void recover(RealHaproxy haproxy, String socket) throws Exception {
        Map<String, Ledger> before = new TreeMap<>();
        for (int number = 1; number <= KILLS; number++) {
            before.put(name(number), new LedgerBook(new AuditReader(log(name(number)))).read());
        }
        Process other = OtherProgram.of(List.of(), Survivor.class, socket, folder.toString())
                .start();
        List<String> said = reader(other).lines().toList();
        assertThat(other.waitFor()).isZero();
        assertThat(said).as("the program that came after").contains("nothing is left");
        assertThat(said.stream().filter(line -> line.startsWith("unknown: ")))
                .as("what is not known is said")
                .hasSize(before.values().stream()
                        .mapToInt(ledger -> ledger.unsettled().size())
                        .sum());
        for (Map.Entry<String, Ledger> each : before.entrySet()) {
            recovered(haproxy, each.getKey(), each.getValue());
        }
    }

    private void recovered(RealHaproxy haproxy, String server, Ledger before) throws IOException {
        Ledger after = new LedgerBook(new AuditReader(log(server))).read();
        before.unsettled()
                .forEach(order -> count("settled by looking: "
                        + after.order(order.id()).orElseThrow().effect().name().toLowerCase(Locale.ROOT)));
        for (Order order : after.orders()) {
            assertThat(order.effect()).as(order.text()).isIn(Effect.TOOK_EFFECT, Effect.NO_EFFECT);
        }
        assertThat(haproxy.adminBits("many", server)).as(server).isEqualTo("0");
        @Nullable Order drain = last(after, Bench.server("many", server), Cause.Kind.HAND);
        if (drain != null && drain.effect() == Effect.TOOK_EFFECT) {
            assertThat(drain.takenBack()).as(drain.text() + " is over").isPresent();
            assertThat(after.attempts(drain.id()).stream().filter(each -> each.effect() == Effect.TOOK_EFFECT))
                    .as("returned once")
                    .hasSize(1);
            boolean open = before.order(drain.id()).orElseThrow().takenBack().isEmpty();
            count("expiry finished " + (open ? "by the program that came after" : "before the kill"));
        }
        if (Files.exists(log(server))) {
            Chain.Report report = Chain.check(log(server));
            assertThat(report.faults()).as("audit-log verify").isEmpty();
            count("audit-log verify: intact");
            report.notes().forEach(_ -> count("audit-log verify: torn lines, heads behind"));
        }
    }

    private static @Nullable Order last(Ledger ledger, ServerId server, Cause.Kind kind) {
        return ledger.orders().stream()
                .filter(order ->
                        order.server().equals(server) && order.action().cause().kind() == kind)
                .reduce((_, next) -> next)
                .orElse(null);
    }

    private void count(String what) {
        table.merge(what, 1, Integer::sum);
    }
}
