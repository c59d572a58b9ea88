package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.drainboard.model.BackendId;
import org.drainboard.model.Endpoint;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runtime sockets that are TCP ports. */
final class TcpSocketRealHaproxyTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({"127.0.0.1, ipv4@127.0.0.1", "::1, ipv6@::1"})
    void itIsReadAndOrderedThrough(String host, String bind) throws IOException, ExchangeException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral(host))) {
            port = free.getLocalPort();
        }
        String config = """
                global
                    stats socket DIR/admin.sock mode 600 level admin
                    stats socket %s:%d level admin
                defaults
                    mode http
                    timeout connect 1s
                    timeout client 5s
                    timeout server 5s
                backend app
                    server web1 127.0.0.1:9
                """.formatted(bind, port);
        try (RealHaproxy haproxy = RealHaproxy.with(config)) {
            ProxyTarget target = new ProxyTarget("lb1", new Endpoint.Tcp(host, port), null);
            RuntimeApi api = new RuntimeApi(new Transport(), target, Access.WRITE);

            assertThat("Pid: " + api.read(DEADLINE).process().pid()).isEqualTo(haproxy.pid());
            assertThat(api.change(drain(), DEADLINE)).isEqualTo(new ChangeReply.Accepted());
            assertThat(haproxy.adminBits("app", "web1")).isEqualTo("8");
        }
    }

    private static ServerChange drain() {
        return (ServerChange) ServerChange.of(
                new ServerId(new BackendId(new ProxyId("lab", "lb1"), "app"), "web1"),
                new Change.State(ServerState.DRAIN),
                Access.WRITE);
    }
}
