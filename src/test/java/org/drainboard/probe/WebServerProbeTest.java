package org.drainboard.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.drainboard.fpm.StatusPage;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.probe.WebServer;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.drainboard.transport.UserAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against a real nginx, and what only a made-up server does. */
@ExtendWith(LabExtension.class)
final class WebServerProbeTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final Transport transport = new Transport();
    private final WebServerProbe probe = new WebServerProbe(transport, InstantSource.system());

    @Test
    void nginxAnswersByItselfAndNothingReachesThePoolBehindIt(Lab lab) throws ExchangeException {
        WebServer door = new WebServer("lab", lab.address() + ":" + lab.port("DOOR_WEB2"));
        long before = accepted(lab);

        assertThat(probe.climb(door, DEADLINE).rungs())
                .hasSize(2)
                .allMatch(RungResult.Passed.class::isInstance)
                .extracting(RungResult::rung)
                .containsExactly(Rung.CONNECT, Rung.WEB_SERVER);
        lab.block(Pool.WEB2, 4);
        long full = accepted(lab);
        assertThat(full - before).as("the four that block it").isEqualTo(4);
        assertThat(probe.climb(door, DEADLINE).rungs()).allMatch(RungResult.Passed.class::isInstance);
        assertThat(accepted(lab)).isEqualTo(full);
        lab.unblock(Pool.WEB2);
    }

    @Test
    void whoIsGoneFailsAtTheFirstRung() {
        // Nobody listens on the port of tcpmux; one that was just closed may be another program's by now.
        List<RungResult> rungs =
                probe.climb(new WebServer("e", "127.0.0.1:1"), DEADLINE).rungs();
        assertThat(rungs.getFirst())
                .isInstanceOfSatisfying(
                        RungResult.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.REFUSED));
        assertThat(rungs.getLast()).isEqualTo(new RungResult.NotAsked(Rung.WEB_SERVER, "connect failed"));
    }

    @Test
    void onlyAnAnswerOfAWebServerThatIsWellCounts() throws IOException {
        assertThat(answered("HTTP/1.1 200 OK\r\n\r\n")).isInstanceOf(RungResult.Passed.class);
        assertThat(answered("HTTP/1.0 405\n")).isInstanceOf(RungResult.Passed.class);
        assertThat(failure("HTTP/1.1 503 Service Unavailable\r\n\r\n")).isEqualTo(Failure.Kind.REJECTED);
        assertThat(failure("\u0001\u000b\u0000\u0000")).isEqualTo(Failure.Kind.MALFORMED);
        assertThat(failure("")).isEqualTo(Failure.Kind.CLOSED);
    }

    @Test
    void whoWeAreIsSaid() throws IOException {
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (Listener listener = Listener.loopback((in, out) -> {
            String head = head(in);
            if (!head.isEmpty()) {
                seen.complete(head);
                out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            }
        })) {
            probe.climb(server(listener), DEADLINE);
        }
        assertThat(seen.join())
                .startsWith("OPTIONS * HTTP/1.1\r\n")
                .contains("User-Agent: " + UserAgent.OURS + "\r\n", "Connection: close\r\n");
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = 0;
        while (next >= 0 && head.indexOf("\r\n\r\n") < 0) {
            next = in.read();
            if (next >= 0) {
                head.append((char) next);
            }
        }
        return head.toString();
    }

    private RungResult answered(String answer) throws IOException {
        try (Listener listener = Listener.loopback((in, out) -> {
            if (!head(in).isEmpty()) {
                out.write(answer.getBytes(UTF_8));
            }
        })) {
            return probe.climb(server(listener), DEADLINE).rungs().getLast();
        }
    }

    private Failure.Kind failure(String answer) throws IOException {
        return ((RungResult.Failed) answered(answer)).failure().kind();
    }

    private static WebServer server(Listener listener) {
        return new WebServer("e", "127.0.0.1:" + ((Endpoint.Tcp) listener.endpoint()).port());
    }

    private long accepted(Lab lab) throws ExchangeException {
        Endpoint status = new Endpoint.Tcp(lab.address(), lab.port("WEB2_STATUS"));
        PoolTarget web2 =
                new PoolTarget("web2", new StatusAddress.FastCgi(status, "/fpm-status"), null, null, null, List.of());
        return new StatusPage(transport, web2).read(DEADLINE).accepted();
    }
}
