package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.cli.Output;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.lab.Authority;
import org.drainboard.lab.Nginx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on the real stats page of a real HAProxy: what it tells, what it refuses, and what it keeps to itself. */
final class StatsPageTest {
    private static final String PASSWORD = "canary-7f3a9c";

    @TempDir
    private Path folder;

    private RealHaproxy haproxy;
    private int port;
    private Path authority;

    @BeforeEach
    void start() throws IOException {
        port = Nginx.freePort();
        Authority ca = new Authority(folder);
        authority = ca.pem();
        Path certificate = ca.certify("lb2", "DNS:localhost", 2);
        haproxy = RealHaproxy.with(CONFIG.replace("PORT", String.valueOf(port))
                .replace("PEM", certificate.toString())
                .replace("PASSWORD", PASSWORD));
    }

    @AfterEach
    void stop() throws IOException {
        haproxy.close();
    }

    @Test
    void itIsJudgedAndLabelledAndThePasswordIsNowhere() throws IOException {
        try (Canary canary = new Canary()) {
            Printed json = run(PASSWORD, "check", "--json");

            assertThat(json.backend("app").path("servers")).hasSize(2);
            assertThat(json.server("app", "web1").path("claim").textValue()).isEqualTo("NO_CHECK");
            assertThat(json.server("app", "off").path("claim").textValue()).isEqualTo("MAINT");
            assertThat(json.json().path("haproxies")).singleElement().satisfies(lb2 -> {
                assertThat(lb2.path("way").textValue()).isEqualTo("stats_page");
                assertThat(lb2.path("readOnly").booleanValue()).isTrue();
                assertThat(lb2.path("pid").isNull()).isTrue();
                assertThat(lb2.path("version").isNull()).isTrue();
            });
            Printed text = run(PASSWORD, "check");
            assertThat(text.out()).contains("lab/lb2 is read through its stats page, read-only");

            Printed order = run(PASSWORD, "set", "lab/app/web1", "drain", "--yes");
            assertThat(order.exit()).isEqualTo(4);
            assertThat(order.out() + order.err()).contains("stats page", "can only be read", "runtime socket");
            Printed raw = run(PASSWORD, "raw", "lab/lb2", "clear counters all");
            assertThat(raw.exit()).isEqualTo(4);
            assertThat(raw.out() + raw.err()).contains("stats page", "can only be read");
            assertThat(haproxy.adminBits("app", "web1")).isEqualTo("0");

            Printed wrong = run("wrong-" + PASSWORD, "check");
            assertThat(wrong.out() + wrong.err())
                    .contains("HTTP 401", "the user ops", "env:LB2_PASSWORD", "stats auth");

            String all = Stream.of(json, text, order, raw, wrong)
                            .map(Printed::toString)
                            .collect(Collectors.joining())
                    + canary.heard()
                    + files();
            assertThat(canary.heard()).as("the ear hears").isNotEmpty();
            for (String secret : new String[] {PASSWORD, encoded(PASSWORD), encoded("wrong-" + PASSWORD)}) {
                assertThat(all).doesNotContain(secret);
            }
        }
    }

    @Test
    void aPasswordInTheFileIsAMistakeThatIsNotShown() throws IOException {
        Printed literal = on(inventory("password: " + PASSWORD), PASSWORD, "check");

        assertThat(literal.exit()).isEqualTo(2);
        assertThat(literal.err() + literal.out())
                .contains("`password`", "does not belong into this file", "env:VARIABLE")
                .doesNotContain(PASSWORD);
    }

    @Test
    void anUnsetVariableAndAnUnknownAuthorityAreSaid() throws IOException {
        Printed unset = run("", "check");
        assertThat(unset.out() + unset.err()).contains("LB2_PASSWORD", "empty or not set", "export it");

        Printed distrusted =
                on(inventory("password: env:LB2_PASSWORD").replaceFirst("ca: .*\n", "\n"), PASSWORD, "check");
        assertThat(distrusted.out() + distrusted.err())
                .contains("signed by nobody that is trusted", "ca: of a haproxy");
    }

    private Printed run(String password, String... arguments) throws IOException {
        return on(inventory("password: env:LB2_PASSWORD"), password, arguments);
    }

    private Printed on(String inventory, String password, String... arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("inventory.yaml"), inventory);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        App app = App.with(
                new Output(new PrintWriter(out, true), new PrintWriter(err, true)),
                Map.of(
                        "LB2_PASSWORD",
                        password,
                        "XDG_STATE_HOME",
                        folder.resolve("state").toString()),
                _ -> true);
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--inventory", file.toString()))
                .toArray(String[]::new);
        return new Printed(app.run(all), out.toString(), err.toString());
    }

    private String inventory(String password) {
        return """
                version: 1
                environments:
                  - name: lab
                    access: write
                    haproxy:
                      - name: lb2
                        stats: https://localhost:%d/stats
                        user: ops
                        %s
                        ca: %s
                poll: { every: 200ms, deadline: 10s }
                """.formatted(port, password, authority);
    }

    /** All that was left in the state folder. */
    private String files() throws IOException {
        Path state = folder.resolve("state");
        if (!Files.exists(state)) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static String encoded(String password) {
        return Base64.getEncoder().encodeToString(("ops:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static final String CONFIG = """
            global
                stats socket DIR/admin.sock mode 600 level admin
            defaults
                mode http
                timeout connect 1s
                timeout client 5s
                timeout server 5s
            listen stats
                bind 127.0.0.1:PORT ssl crt PEM
                stats enable
                stats uri /stats
                stats auth ops:PASSWORD
                stats admin if TRUE
                stats hide-version
            backend app
                server web1 127.0.0.1:9
                server off 127.0.0.1:9 disabled
            """;
}
