package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.model.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several real HAProxies with the same backend, of which one says something else: what {@code check} prints. */
final class DisagreementsOnHaproxyTest {
    @TempDir
    private Path folder;

    private final List<RealHaproxy> running = new ArrayList<>();
    private final Site servers;

    DisagreementsOnHaproxyTest() throws IOException {
        servers = site();
    }

    @AfterEach
    void stop() throws IOException {
        servers.haproxy.close();
        for (RealHaproxy each : running) {
            each.close();
        }
    }

    @Test
    void aServerDrainedOnOneOfTwoIsAFinding() throws IOException {
        RealHaproxy one = balancer("");
        RealHaproxy two = balancer("");
        SocketConsole console = console();
        assertThat(disagreements(console)).isEmpty();

        one.ask("admin.sock", "set server app/web1 state drain");

        assertThat(disagreements(console))
                .containsExactly("web1 of app: in drain on lb1, ready on lb2: lb2 goes on sending to it");
        assertThat(console.run("check", "--for", "1500ms").out())
                .contains("The load balancers do not agree:", "lab: web1 of app: in drain on lb1");

        two.ask("admin.sock", "set server app/web1 state drain");
        assertThat(disagreements(console)).isEmpty();
    }

    @Test
    void checksThatDoNotGetThroughFromOneOfThreeAreAFinding() throws IOException {
        Site wayThere = site();
        balancer("");
        balancer("");
        RealHaproxy third = balancer("port " + wayThere.port);
        SocketConsole console = console();
        assertThat(disagreements(console)).isEmpty();

        wayThere.haproxy.close();
        third.waitUntil(
                "its checks have failed for 6 s",
                () -> third.ask("admin.sock", "show servers state app")
                        .matches("(?s).* web1 \\S+ 0 \\d+ \\d+ \\d+ [6-9] .*"));

        assertThat(disagreements(console))
                .first()
                .asString()
                .matches("web1 of app: lb3 says DOWN since \\d+ s \\(L4CON\\); lb1 and lb2 say UP since \\d+ s"
                        + "; which is right is not known");
    }

    @Test
    void aWeightAndAMissingServerAreFindings() throws IOException {
        RealHaproxy one = balancer("");
        running.add(RealHaproxy.with(config("").replace("server web2", "server web3")));
        SocketConsole console = console();

        one.ask("admin.sock", "set server app/web1 weight 10");

        assertThat(disagreements(console))
                .containsExactly(
                        "web2 of app: lb1 has it, lb2 does not:"
                                + " no order can reach it there, and no traffic comes from there",
                        "web3 of app: lb2 has it, lb1 does not:"
                                + " no order can reach it there, and no traffic comes from there",
                        "web1 of app: weight 10 % (10, by configuration 100) on lb1,"
                                + " weight 100 % (100, by configuration 100) on lb2");
    }

    private static List<String> disagreements(SocketConsole console) {
        List<String> texts = new ArrayList<>();
        JsonNode found =
                console.run("check", "--json", "--for", "1500ms").json().path("disagreements");
        found.forEach(each -> texts.add(each.path("text").textValue()));
        return texts;
    }

    /** One of several; its servers are at the same address for all of them. */
    private RealHaproxy balancer(String check) throws IOException {
        RealHaproxy made = RealHaproxy.with(config(check));
        running.add(made);
        made.waitUntil(
                "it takes both for up",
                () -> made.ask("admin.sock", "show stat app 4 -1").matches("(?s).*web1,.*,UP,.*web2,.*,UP,.*"));
        return made;
    }

    private String config(String check) {
        return """
                global
                    stats socket DIR/admin.sock mode 600 level admin
                    hard-stop-after 1s
                defaults
                    mode http
                    timeout connect 1s
                    timeout client 5s
                    timeout server 5s
                backend app
                    default-server check inter 100ms rise 1 fall 1 weight 100
                    server web1 127.0.0.1:SITE CHECK
                    server web2 127.0.0.1:SITE
                """.replace("SITE", Integer.toString(servers.port)).replace("CHECK", check);
    }

    private SocketConsole console() throws IOException {
        Endpoint[] sockets =
                running.stream().map(each -> each.socket("admin.sock")).toArray(Endpoint[]::new);
        return SocketConsole.on(folder, sockets);
    }

    /** A web server, played by HAProxy, at a port of its own. */
    private static Site site() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        return new Site(RealHaproxy.with("""
                global
                    stats socket DIR/admin.sock mode 600 level admin
                    hard-stop-after 1s
                defaults
                    mode http
                    timeout client 5s
                frontend web
                    bind 127.0.0.1:PORT
                    http-request return status 200
                """.replace("PORT", Integer.toString(port))), port);
    }

    private record Site(RealHaproxy haproxy, int port) {}
}
