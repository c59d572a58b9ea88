package org.drainboard.haproxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.drainboard.lab.Nginx;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Secret;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Login;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.WebAddress;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stats pages of a real HAProxy, as they are set up in the field, and what else may answer in their place. */
final class StatsPageRealHaproxyTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Login OPS = new Login("ops", new Secret.Variable("PASSWORD"));

    private static RealHaproxy haproxy;
    private static int port;

    private final Transport transport = new Transport(Map.of("PASSWORD", "open sesame: ü"));

    @BeforeAll
    static void start() throws IOException {
        port = Nginx.freePort();
        haproxy = RealHaproxy.with(CONFIG.replace("PORT", String.valueOf(port)));
    }

    @AfterAll
    static void stop() throws IOException {
        haproxy.close();
    }

    @Test
    void whatThePageTellsIsTheSameAsWhatTheSocketTellsAndTheRestIsUnknown() throws ExchangeException {
        ProxySnapshot page = read("/stats", OPS);
        ProxySnapshot socket = new RuntimeApi(transport, haproxy.target("admin.sock", null)).read(DEADLINE);

        assertThat(page.process()).isEqualTo(ProxyProcess.UNKNOWN);
        assertThat(page.servers())
                .extracting(ServerStats::server)
                .containsExactlyElementsOf(
                        socket.servers().stream().map(ServerStats::server).toList());
        ServerStats heavy = page.servers().getFirst();
        assertThat(heavy.claim()).isEqualTo(Claim.NO_CHECK);
        assertThat(heavy.standing().weight()).as("uweight").isEqualTo(7);
        assertThat(heavy.counters()).isEqualTo(socket.servers().getFirst().counters());
        assertThat(page.servers().getLast().admin().maint()).isTrue();
        assertThat(heavy.address()).as("hidden without `stats show-legends`").isEmpty();
        assertThat(read("/legends", null).servers().getFirst().address()).isEqualTo("127.0.0.1:9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /stats     | HTTP 401. It asks for a login: give user: and password:
            /forbidden | HTTP 403. This host or user may not see it
            /elsewhere | HTTP 503. Something answers there, but has no stats page under this path: correct stats:
            /moved     | HTTP 302. It redirects elsewhere, which is not followed
            /narrow    | no backend; `stats scope` may hide them
            """)
    void eachRefusalSaysWhatToDo(String path, String said) {
        assertThatThrownBy(() -> read(path, null))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.REJECTED))
                .hasMessageContainingAll("lb2 (http://127.0.0.1:" + port + path + ")", said);
    }

    @Test
    void aWrongPasswordIsLookedUpAgainTheNextTime() throws ExchangeException {
        Login other = new Login("nobody", new Secret.Variable("PASSWORD"));
        assertThatThrownBy(() -> read("/stats", other))
                .hasMessageContainingAll("HTTP 401", "the user nobody", "env:PASSWORD", "looked up again")
                .hasMessageNotContaining("sesame");
    }

    @Test
    void aWebPageInPlaceOfTheCsvIsSaid() throws IOException {
        assertThatThrownBy(() -> answered("<!DOCTYPE html><html>", "Content-Length: 21"))
                .hasMessageContainingAll("a web page came", "stats uri");
    }

    @Test
    void aPageThatEndsTooSoonIsNoReading() throws IOException {
        String half = "# pxname,svname,qcur\napp,web";
        assertThatThrownBy(() -> answered(half, "Content-Length: " + half.length()))
                .hasMessageContainingAll("cut short", "within a row");
        assertThatThrownBy(() -> answered(half, "Content-Length: 4000"))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.CLOSED));
    }

    private void answered(String body, String length) throws IOException {
        try (Listener listener = Listener.loopback((from, to) -> {
            while (from.read() != '\n' || from.read() != '\r') {
                // The head ends with an empty line.
            }
            to.write(("HTTP/1.1 200 OK\r\n" + length + "\r\n\r\n" + body).getBytes(US_ASCII));
        })) {
            read(((Endpoint.Tcp) listener.endpoint()).port(), "/stats", null);
        }
    }

    private ProxySnapshot read(String path, @Nullable Login login) throws ExchangeException {
        return read(port, path, login);
    }

    private ProxySnapshot read(int at, String path, @Nullable Login login) throws ExchangeException {
        WebAddress page = new WebAddress(URI.create("http://127.0.0.1:" + at + path));
        ProxyTarget target = new ProxyTarget("lb2", new ProxyAddress.StatsPage(page, login));
        return new RuntimeApi(transport, target).read(DEADLINE);
    }

    private static final String CONFIG = """
            global
                stats socket DIR/admin.sock mode 600 level admin
            defaults
                mode http
                timeout connect 1s
                timeout client 5s
                timeout server 5s
            frontend pages
                bind 127.0.0.1:PORT
                http-request deny if { path_beg /forbidden }
                http-request redirect location /stats if { path_beg /moved }
                use_backend secret if { path_beg /stats }
                use_backend legends if { path_beg /legends }
                use_backend narrow if { path_beg /narrow }
            backend app
                server web1 127.0.0.1:9 weight 7
                server off 127.0.0.1:9 disabled
            backend secret
                stats uri /stats
                stats auth "ops:open sesame: ü"
                stats admin if TRUE
                stats hide-version
            backend legends
                stats uri /legends
                stats show-legends
            backend narrow
                stats uri /narrow
                stats scope nosuch
            """;
}
