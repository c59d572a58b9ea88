package org.drainboard.fpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.drainboard.lab.Authority;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Nginx;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.inventory.WebAddress;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real PHP-FPM behind the real nginx, by an address that is not the site's name. */
@ExtendWith(LabExtension.class)
final class StatusPageOverTlsTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    @TempDir
    private static Path elsewhere;

    private static Authority authority;
    private static Nginx nginx;

    @BeforeAll
    static void start(Lab lab) throws IOException {
        authority = new Authority(folder);
        Path shop = authority.certify("shop", "DNS:shop.example.net", 2);
        Path old = authority.certify("old", "DNS:old.example.net", -1);
        Path other = authority.certify("other", "DNS:other.example.net", 2);
        String fpm = """
                location = /fpm-status {
                    fastcgi_param SCRIPT_NAME $uri;
                    fastcgi_param SCRIPT_FILENAME /srv/www$uri;
                    fastcgi_param REQUEST_METHOD $request_method;
                    fastcgi_param QUERY_STRING $query_string;
                    fastcgi_pass unix:%s;
                }
                location = /forbidden { allow 10.1.2.3; deny all; }
                location / { return 404; }
                """.formatted(lab.folder().resolve("run/web1.sock"));
        nginx = new Nginx(
                folder,
                server("other.example.net", other, "return 421;")
                        + server("shop.example.net", shop, fpm)
                        + server("old.example.net", old, fpm));
    }

    private static String server(String name, Path certificate, String locations) {
        String flag = name.startsWith("other") ? " default_server" : "";
        return "server { listen PORT ssl" + flag + "; server_name " + name + "; ssl_certificate " + certificate
                + "; ssl_certificate_key " + certificate + "; " + locations + " }\n";
    }

    @AfterAll
    static void stop() {
        nginx.close();
    }

    @Test
    void theSiteIsAskedByItsNameAndProvesIt() throws ExchangeException {
        assertThat(read("/fpm-status", "shop.example.net", authority.pem()).pool())
                .isEqualTo("web1");
        assertThat(read("/fpm-status", "shop.example.net:8443", authority.pem()).pool())
                .as("the port belongs to the Host header alone")
                .isEqualTo("web1");
    }

    @Test
    void aNameInTheAddressIsLookedUpAndTheSiteStillProvesItsOwn() throws ExchangeException {
        URI uri = URI.create("https://localhost:" + nginx.port() + "/fpm-status");

        assertThat(page(new WebAddress(uri, "shop.example.net", authority.pem().toString()))
                        .read(DEADLINE)
                        .pool())
                .isEqualTo("web1");
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        URI uri = URI.create("https://localhost:" + nginx.port() + "/fpm-status");
        refused(new WebAddress(uri, null, authority.pem().toString()), "for another name", "localhost", "status_host:");
        refused(address("/fpm-status", "nobody.example.net", authority.pem()), "for another name");
    }

    @Test
    void anExpiredCertificateIsRefused() {
        refused(address("/fpm-status", "old.example.net", authority.pem()), "has expired", "NotAfter", "clock");
    }

    @Test
    void anAuthorityThatNobodyTrustsIsRefused() {
        refused(address("/fpm-status", "shop.example.net", null), "signed by nobody", "status_ca:");
        Path other = new Authority(elsewhere).pem();
        refused(address("/fpm-status", "shop.example.net", other), "signed by nobody");
    }

    @Test
    void anAuthorityThatCannotBeReadIsSaid() throws IOException {
        refused(address("/fpm-status", "shop.example.net", folder.resolve("none.pem")), "none.pem", "NoSuchFile");
        Path garbage = Files.writeString(elsewhere.resolve("garbage.pem"), "garbage");
        refused(address("/fpm-status", "shop.example.net", garbage), "garbage.pem", "must be a PEM file");
    }

    @Test
    void aReplacedAuthorityIsReadAgain() throws IOException, ExchangeException {
        Path file = elsewhere.resolve("replaced.pem");
        Files.copy(new Authority(Files.createDirectory(elsewhere.resolve("ca"))).pem(), file);
        StatusPage page = page(address("/fpm-status", "shop.example.net", file));
        assertThatThrownBy(() -> page.read(DEADLINE)).hasMessageContaining("signed by nobody");

        Files.writeString(file, Files.readString(authority.pem()));
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(page.read(DEADLINE).pool()).isEqualTo("web1");
    }

    @Test
    void whatTheWebServerRefusesIsSaid() {
        refused(address("/forbidden", "shop.example.net", authority.pem()), "HTTP 403", "allow this host");
        refused(address("/nowhere", "shop.example.net", authority.pem()), "HTTP 404", "SCRIPT_NAME");
    }

    @Test
    void plainHttpIsToldFromTls() {
        URI plain = URI.create("http://127.0.0.1:" + nginx.port() + "/fpm-status");
        refused(new WebAddress(plain, "shop.example.net", null), "HTTP 400");
    }

    @Test
    void aClientOfItsOwnLeavesNoThreadAndNoDescriptor() throws ExchangeException {
        StatusPage page = page(address("/fpm-status", "shop.example.net", authority.pem()));
        for (int i = 0; i < 5; i++) {
            page.read(DEADLINE);
        }
        long threads = threads();
        long descriptors = descriptors();
        for (int i = 0; i < 30; i++) {
            page.read(DEADLINE);
        }
        Lab.await("no thread is left", DEADLINE, () -> threads() <= threads);
        Lab.await("no descriptor is left", DEADLINE, () -> descriptors() <= descriptors);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
    }

    private static long descriptors() {
        return Objects.requireNonNull(new File("/proc/self/fd").list()).length;
    }

    @Test
    void aHandshakeThatHangsEndsByTheDeadline() throws Exception {
        try (Listener silent = Listener.loopback((from, _) -> {
            while (from.read() >= 0) {
                Thread.onSpinWait();
            }
        })) {
            int port = ((Endpoint.Tcp) silent.endpoint()).port();
            URI uri = URI.create("https://127.0.0.1:" + port + "/fpm-status");
            WebAddress page =
                    new WebAddress(uri, "shop.example.net", authority.pem().toString());

            assertThatThrownBy(() -> page(page).read(Duration.ofMillis(300)))
                    .isInstanceOfSatisfying(
                            ExchangeException.class,
                            e -> assertThat(e.failure().kind())
                                    .isIn(Failure.Kind.TIMED_OUT, Failure.Kind.CONNECT_TIMED_OUT));
        }
    }

    private static void refused(WebAddress page, String... said) {
        assertThatThrownBy(() -> page(page).read(DEADLINE))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContainingAll(said);
    }

    private static PoolStatus read(String path, String host, Path ca) throws ExchangeException {
        return page(address(path, host, ca)).read(DEADLINE);
    }

    private static WebAddress address(String path, String host, @Nullable Path ca) {
        URI uri = URI.create("https://127.0.0.1:" + nginx.port() + path);
        return new WebAddress(uri, host, ca == null ? null : ca.toString());
    }

    private static StatusPage page(WebAddress page) {
        return new StatusPage(
                new Transport(), new PoolTarget("pool", new StatusAddress.Http(page), null, null, null, List.of()));
    }
}
