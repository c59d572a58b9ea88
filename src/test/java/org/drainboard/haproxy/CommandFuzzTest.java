package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.drainboard.model.BackendId;
import org.drainboard.model.Endpoint;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A million hostile names and lines: no byte outside the grammar reaches a socket, whoever asks. */
final class CommandFuzzTest {
    private static final int RUNS = 1_000_000;
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final ProxyId PROXY = new ProxyId("production", "lb1");

    private final long seed = Long.getLong("fuzz.seed", new Random().nextLong());
    private final RandomGenerator random = new Random(seed);
    private final HostileText text = new HostileText(random);
    private final Map<WireGrammar, Integer> sent = new EnumMap<>(WireGrammar.class);
    private int stopped;

    /** A channel of each kind, with what it wrote. */
    private record Wire(
            RecordingTransport transport,
            RuntimeApi api,
            Access access,
            @Nullable Integer process) {
        static Wire of(Access access, @Nullable Integer process) {
            RecordingTransport transport = new RecordingTransport();
            ProxyTarget target = new ProxyTarget("lb1", new Endpoint.Unix("/run/admin.sock"), process);
            return new Wire(transport, new RuntimeApi(transport, target, access), access, process);
        }
    }

    @Test
    void noByteOutsideTheGrammarReachesASocket() {
        List<Wire> wires = List.of(
                Wire.of(Access.WRITE, null),
                Wire.of(Access.WRITE, 3),
                Wire.of(Access.ARM, null),
                Wire.of(Access.READ_ONLY, null),
                Wire.of(Access.READ_ONLY, 3));
        for (int run = 0; run < RUNS; run++) {
            ask(wires.get(run % wires.size()));
        }
        System.out.printf(
                "%,d hostile names and lines, seed %d: stopped %,d, written %s, outside the grammar 0%n",
                RUNS, seed, stopped, sent);
        assertThat(sent).as("each kind was seen to get through").containsOnlyKeys(WireGrammar.values());
        assertThat(sent.values()).allMatch(count -> count > 1000);
        assertThat(stopped).isGreaterThan(RUNS / 4);
    }

    private void ask(Wire wire) {
        switch (random.nextInt(6)) {
            case 0 -> change(wire, text.name(), text.name(), anyChange());
            case 1 -> {
                String name = text.name();
                wire.api().orders(name, DEADLINE);
                written(wire, WireGrammar.SHOW, name);
            }
            case 2 -> {
                String name = text.name();
                wire.api().sessions(name, text.name(), DEADLINE);
                written(wire, WireGrammar.SHOW, name);
            }
            case 3 -> shown(wire, text.line());
            default -> typed(wire, text.line());
        }
    }

    private void shown(Wire wire, String line) {
        Show.of(line).ifPresentOrElse(show -> wire.api().say(show, DEADLINE), () -> stopped++);
        written(wire, WireGrammar.SHOW, line);
    }

    private void typed(Wire wire, String line) {
        switch (RawCommand.parse(line)) {
            case RawCommand.Refused _ -> stopped++;
            case RawCommand.Reads(Show show) -> {
                wire.api().say(show, DEADLINE);
                written(wire, WireGrammar.SHOW, line);
            }
            case RawCommand.Changes(String backend, String server, Change change) ->
                change(wire, backend, server, change);
            case RawCommand.Acts(RawAct act) -> {
                // The worst case: the caller claims leave that the environment never gives.
                if (act.order(PROXY.environment(), Access.WRITE) instanceof RawOrder.Allowed order) {
                    wire.api().act(order, DEADLINE);
                }
                written(wire, WireGrammar.ACT, line);
            }
        }
    }

    private void change(Wire wire, String backend, String server, Change change) {
        switch (ServerChange.of(new ServerId(new BackendId(PROXY, backend), server), change, Access.WRITE)) {
            case NoCommand _ -> stopped++;
            case ServerChange order -> {
                wire.api().change(order, DEADLINE);
                written(wire, WireGrammar.CHANGE, backend + "/" + server);
            }
        }
    }

    private Change anyChange() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Change.State(List.of(ServerState.values()).get(random.nextInt(3)));
            case 2 -> new Change.SetWeight(new Weight.Absolute(random.nextInt(257)));
            case 3 -> new Change.SetWeight(new Weight.Percent(random.nextInt(101)));
            case 4 -> new Change.ShutdownSessions();
            default ->
                random.nextBoolean()
                        ? new Change.HealthCheck(random.nextBoolean())
                        : new Change.AgentCheck(random.nextBoolean());
        };
    }

    private void written(Wire wire, WireGrammar grammar, String asked) {
        List<byte[]> pieces = wire.transport().taken();
        if (wire.access() == Access.READ_ONLY && grammar != WireGrammar.SHOW) {
            assertThat(pieces)
                    .as("read-only, asked for %s, seed %d", asked, seed)
                    .isEmpty();
        }
        if (pieces.isEmpty()) {
            stopped++;
        }
        for (byte[] piece : pieces) {
            grammar.objection(piece, wire.process()).ifPresent(objection -> {
                throw new AssertionError(objection + " (asked for " + asked + ", seed " + seed + ")");
            });
            sent.merge(grammar, 1, Integer::sum);
        }
    }
}
