package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.drainboard.model.BackendId;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RuntimeApiTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final ServerChange DRAIN = (ServerChange) ServerChange.of(
            new ServerId(new BackendId(new ProxyId("production", "lb1"), "app"), "web1"),
            new Change.State(ServerState.DRAIN),
            Access.WRITE);

    private final Transport transport = new Transport();

    @Test
    void everyCommandHasAConnectionOfItsOwn() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket(RuntimeApiTest::recorded)) {
            assertThat(new RuntimeApi(transport, socket.target(null))
                            .read(DEADLINE)
                            .servers())
                    .hasSize(21);
            assertThat(socket.heard()).containsExactly("show info", "show stat", "show servers state");
        }
    }

    @Test
    void aReloadInTheMiddleOfAReadingIsNoReading() throws IOException {
        AtomicInteger reload = new AtomicInteger();
        String info = new String(Captures.INFO, StandardCharsets.UTF_8);
        String state = new String(Captures.STATE, StandardCharsets.UTF_8);
        try (ScriptedSocket socket = new ScriptedSocket((line, to) -> {
            if (line.equals("show servers state") && reload.get() > 0) {
                reload.set(2);
                to.write(state.replaceFirst("(?m)^(3 app_fcgi 1 web1 \\S+ \\d+) \\d+", "$1 8")
                        .getBytes(StandardCharsets.UTF_8));
            } else if (line.equals("show info") && reload.get() == 2) {
                to.write(info.replaceFirst("Pid: \\d+", "Pid: 4711").getBytes(StandardCharsets.UTF_8));
            } else {
                recorded(line, to);
            }
        })) {
            RuntimeApi api = new RuntimeApi(transport, socket.target(null));
            api.read(DEADLINE);
            reload.set(1);
            assertThat(catchThrowableOfType(ExchangeException.class, () -> api.read(DEADLINE))
                            .failure()
                            .message())
                    .contains("reloaded while it was read", "now 4711");
            assertThat(api.read(DEADLINE).process().pid()).isEqualTo(4711);
        }
    }

    @Test
    void behindAMasterEveryCommandNamesTheWorker() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket((line, to) -> {
            if (line.equals("show proc")) {
                ScriptedSocket.say(to, "#<PID> <type>\n# workers\n# programs\n\n");
            } else {
                recorded(line.replace("@2 ", ""), to);
            }
        })) {
            assertThat(new RuntimeApi(transport, socket.target(2))
                            .read(DEADLINE)
                            .servers())
                    .hasSize(21);
            assertThat(socket.heard())
                    .containsExactly(
                            "@2 show info",
                            "quit",
                            "@2 show stat",
                            "quit",
                            "@2 show servers state",
                            "quit",
                            "show proc",
                            "quit");
        }
    }

    @Test
    void whatAMasterSaysOfOldWorkersNeverHidesThePresentOne() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket((line, to) -> {
            if (line.equals("show proc")) {
                ScriptedSocket.say(to, "#<PID> <type>\n# old workers\n17 worker in a new format\n\n");
            } else {
                recorded(line.replace("@2 ", ""), to);
            }
        })) {
            ProxySnapshot seen = new RuntimeApi(transport, socket.target(2)).read(DEADLINE);

            assertThat(seen.servers()).hasSize(21);
            assertThat(seen.oldWorkersUnknown()).contains("a line about an old worker that cannot be read");
        }
    }

    @Test
    void aReplyOfFiftyMegabytesIsTooLarge() throws IOException {
        byte[] chunk = Captures.bytes("x".repeat(1 << 20));
        try (ScriptedSocket socket = new ScriptedSocket((_, to) -> {
            for (int i = 0; i < 50; i++) {
                to.write(chunk);
            }
        })) {
            assertThat(failure(socket).kind()).isEqualTo(Failure.Kind.TOO_LARGE);
        }
    }

    @Test
    void aCutReplyIsClosedAndNamesTheCommandAndTheSocket() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket((line, to) -> {
            if (line.equals("show stat")) {
                to.write(Captures.STAT, 0, Captures.STAT.length - 1);
            } else {
                recorded(line, to);
            }
        })) {
            Failure failure = failure(socket);
            assertThat(failure.kind()).isEqualTo(Failure.Kind.CLOSED);
            assertThat(failure.message()).contains("lb1", "tcp://127.0.0.1", "show stat", "2.6.12");
        }
    }

    @Test
    void aBareCommandOnAMasterSocketIsRejectedWithAdvice() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket((_, to) -> ScriptedSocket.say(
                to, "Unknown command, but maybe one of the following ones is better:\n  help\n\n"))) {
            Failure failure = failure(socket);
            assertThat(failure.kind()).isEqualTo(Failure.Kind.REJECTED);
            assertThat(failure.message()).contains("process: 1");
        }
    }

    @Test
    void anEmptyReplyIsNotAnEmptyFleet() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket((_, _) -> {})) {
            assertThat(failure(socket).kind()).isEqualTo(Failure.Kind.CLOSED);
        }
    }

    @Test
    void aChangeAsksForSeveritiesOnItsOwnLine() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket((_, to) -> ScriptedSocket.say(to, "\n\n"))) {
            assertThat(change(socket, null)).isEqualTo(new ChangeReply.Accepted());
            assertThat(socket.heard()).containsExactly("set severity-output number;set server app/web1 state drain");
        }
    }

    @Test
    void behindAMasterTheChangeGoesAlone() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket((_, to) -> ScriptedSocket.say(to, "\n"))) {
            assertThat(change(socket, 1)).isEqualTo(new ChangeReply.Accepted());
            assertThat(socket.heard()).containsExactly("@1 set server app/web1 state drain", "quit");
        }
    }

    @Test
    void anyTextIsARejectionInHaproxysWords() throws IOException {
        try (ScriptedSocket socket =
                new ScriptedSocket((_, to) -> ScriptedSocket.say(to, "\n[3]: No such server.\n\n"))) {
            assertThat(change(socket, null)).isEqualTo(new ChangeReply.Rejected("[3]: No such server."));
        }
    }

    @Test
    void anAnswerCutAnywhereIsNoAnswer() throws IOException {
        for (String cut : new String[] {"", "\n", "\n[3]: No such ser"}) {
            try (ScriptedSocket socket = new ScriptedSocket((_, to) -> ScriptedSocket.say(to, cut))) {
                assertThat(change(socket, null)).isInstanceOf(ChangeReply.NoAnswer.class);
                assertThat(socket.heard()).as("sent once").hasSize(1);
            }
        }
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        ProxyTarget nobody = new ProxyTarget("lb1", new Endpoint.Unix("/nonexistent/admin.sock"), null);

        assertThat(new RuntimeApi(transport, nobody, Access.WRITE).change(DRAIN, DEADLINE))
                .isInstanceOf(ChangeReply.NotSent.class);
    }

    @Test
    void aBackendNameIsNeverACommand() throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket(RuntimeApiTest::recorded)) {
            assertThat(new RuntimeApi(transport, socket.target(null)).orders("a;quit", DEADLINE))
                    .isInstanceOf(Answer.Failed.class);
            assertThat(socket.heard()).isEmpty();
        }
    }

    private ChangeReply change(ScriptedSocket socket, @Nullable Integer worker) {
        return new RuntimeApi(transport, socket.target(worker), Access.WRITE).change(DRAIN, DEADLINE);
    }

    private Failure failure(ScriptedSocket socket) {
        RuntimeApi api = new RuntimeApi(transport, socket.target(null));
        return catchThrowableOfType(ExchangeException.class, () -> api.read(DEADLINE))
                .failure();
    }

    private static void recorded(String line, OutputStream to) throws IOException {
        switch (line) {
            case "show info" -> to.write(Captures.INFO);
            case "show stat" -> to.write(Captures.STAT);
            default -> to.write(Captures.STATE);
        }
    }
}
