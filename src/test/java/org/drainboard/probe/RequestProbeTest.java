package org.drainboard.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.drainboard.fpm.fastcgi.CgiParams;
import org.drainboard.fpm.fastcgi.FastCgiClient;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.RequestCheck.Via;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.RequestResult.Answered;
import org.drainboard.model.probe.RequestResult.NotAsked;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.drainboard.transport.UserAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against real PHP-FPM, nginx and HAProxy; only what the peer saw is looked at through a listener. */
@ExtendWith(LabExtension.class)
final class RequestProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String ECHO = """
            <?php
            header('Status: ' . $_GET['status']);
            echo json_encode([$_SERVER['REQUEST_URI'], $_SERVER['SCRIPT_NAME'], $_SERVER['HTTP_HOST'],
                $_SERVER['SERVER_NAME'], $_SERVER['HTTP_USER_AGENT'], $_SERVER['REQUEST_METHOD']]);
            """;

    private final Transport transport = new Transport();
    private final RequestProbe probe = new RequestProbe(transport);

    @Test
    void aPoolRunsTheScript(Lab lab) throws IOException {
        String deep = Path.of("src/lab/www/deep.php").toAbsolutePath().toString();

        assertThat(probe.askPool(check(deep, "/deep.php", null, 200), web1(lab)))
                .isEqualTo(new Answered(200));
        assertWrong(
                probe.askPool(check(deep, "/deep.php", null, 204), web1(lab)),
                200,
                "answers HTTP 200, where 204 was expected");
        assertWrong(
                probe.askPool(check("/nowhere.php", "/nowhere.php", null, 200), web1(lab)),
                404,
                "HTTP 404, where 200 was expected: no such script");
        lab.fail(Pool.WEB1, 100);
        assertWrong(probe.askPool(check(deep, "/deep.php", null, 200), web1(lab)), 500, "HTTP 500");
        lab.crash(Pool.WEB1, 100);
        assertFailed(probe.askPool(check(deep, "/deep.php", null, 200), web1(lab)), Failure.Kind.CLOSED, "unix:");
    }

    @Test
    void aFullPoolTimesOut(Lab lab) {
        lab.block(Pool.WEB1, 4);
        String index = Path.of("src/lab/www/index.php").toAbsolutePath().toString();
        RequestCheck brief =
                new RequestCheck("b", Via.FCGI, index, "/index.php", null, 200, Duration.ofMillis(300), TIMEOUT);

        assertFailed(probe.askPool(brief, web1(lab)), Failure.Kind.TIMED_OUT, "unix:");
        lab.unblock(Pool.WEB1);
    }

    @Test
    void theScriptSeesAProperRequestAndItsStatusCounts(Lab lab) throws IOException {
        Path echo = Files.writeString(lab.folder().resolve("echo.php"), ECHO);
        Map<String, String> params = CgiParams.get(echo.toString(), "/a/b.php?status=418&x=1", "shop.example.net:8080");

        var answer = new FastCgiClient(transport).ask(listen(lab), params, new Limits(TIMEOUT, 1 << 20));

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.body())
                .asString(UTF_8)
                .isEqualTo("[\"\\/a\\/b.php?status=418&x=1\",\"\\/a\\/b.php\",\"shop.example.net:8080\","
                        + "\"shop.example.net\",\"" + UserAgent.OURS.replace("/", "\\/") + "\",\"GET\"]");
    }

    @Test
    void aLongPageIsStreamed(Lab lab) throws IOException {
        Path large = Files.writeString(
                lab.folder().resolve("large.php"),
                "<?php for ($i = 0; $i < 300; $i++) { echo str_repeat('0123456789abcdef', 4096); }");
        AtomicLong length = new AtomicLong();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();

        new FastCgiClient(transport)
                .stream(
                        listen(lab),
                        CgiParams.get(large.toString(), "/large.php", null),
                        InputStream.nullInputStream(),
                        part -> length.addAndGet(part.length),
                        stderr::writeBytes,
                        new Limits(Duration.ofSeconds(20), 64 << 20));

        assertThat(length.get()).isBetween(300L * 65_536, 300L * 65_536 + 1000);
        assertThat(stderr.size()).isZero();
    }

    @Test
    void aServerAndTheFrontendAreAskedByHttp(Lab lab) {
        String door = lab.address() + ":" + lab.port("DOOR_WEB2");
        String frontend = lab.address() + ":" + lab.port("FRONTEND");

        assertThat(probe.askServer(check(null, "/deep.php", "shop.example.net", 200), door))
                .isEqualTo(new Answered(200));
        assertThat(probe.askFrontend(check(null, "/app_fcgi/deep.php", frontend, 200)))
                .isEqualTo(new Answered(200));
        assertWrong(
                probe.askServer(check(null, "/fail.php", null, 200), door),
                500,
                "http://" + door + "/fail.php answers HTTP 500, where 200 was expected");
    }

    @Test
    void hostAndUserAgentArrive() throws IOException {
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (Listener listener = Listener.loopback((in, out) -> {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            seen.complete(head.toString());
            out.write("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
        })) {
            String address = "127.0.0.1:" + ((Endpoint.Tcp) listener.endpoint()).port();

            assertThat(probe.askServer(check(null, "/deep.php?a=b", "shop.example.net", 204), address))
                    .isEqualTo(new Answered(204));
            assertThat(seen.join())
                    .startsWith("GET /deep.php?a=b HTTP/1.1\r\n")
                    .contains("Host: shop.example.net\r\n", "User-Agent: " + UserAgent.OURS + "\r\n");
        }
    }

    @Test
    void weAreNamedWithAVersion() {
        assertThat(UserAgent.OURS).matches("Drainboard/[0-9a-zA-Z.-]+");
    }

    @Test
    void whatCannotBeAskedSaysWhatIsMissing() {
        PoolTarget unknown = new PoolTarget(
                "web1", new StatusAddress.FastCgi(new Endpoint.Unix("/s"), "/p"), null, null, null, List.of());

        assertNotAsked(probe.askPool(check("/a.php", "/", null, 200), unknown), "add listen:");
        assertNotAsked(probe.askServer(check(null, "/", null, 200), "unix"), "\"unix\"");
        assertNotAsked(probe.askServer(check(null, "/", null, 200), ""), "no HOST:PORT");
        assertNotAsked(probe.askServer(check(null, "/a b", null, 200), "127.0.0.1:80"), "is not an address");
        assertNotAsked(probe.askFrontend(check(null, "/", null, 200)), "needs host:");
    }

    private static void assertFailed(RequestResult result, Failure.Kind kind, String says) {
        assertThat(result).isInstanceOfSatisfying(RequestResult.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(kind);
            assertThat(failed.failure().message()).contains(says);
        });
    }

    private static void assertWrong(RequestResult result, int status, String says) {
        assertThat(result).isInstanceOfSatisfying(RequestResult.WrongStatus.class, wrong -> {
            assertThat(wrong.status()).isEqualTo(status);
            assertThat(wrong.failure().kind()).isEqualTo(Failure.Kind.REJECTED);
            assertThat(wrong.failure().message()).contains(says);
        });
    }

    private static void assertNotAsked(RequestResult result, String says) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        NotAsked.class, left -> assertThat(left.reason()).contains(says));
    }

    private static RequestCheck check(@Nullable String script, String path, @Nullable String host, int expect) {
        return new RequestCheck("app", Via.FCGI, script, path, host, expect, TIMEOUT, TIMEOUT);
    }

    private static Endpoint listen(Lab lab) {
        return new Endpoint.Unix(lab.folder().resolve("run/web1.sock").toString());
    }

    private static PoolTarget web1(Lab lab) {
        StatusAddress unused = new StatusAddress.FastCgi(new Endpoint.Unix("/nowhere"), "/fpm-status");
        return new PoolTarget("web1", unused, listen(lab), "/ping", null, List.of());
    }
}
