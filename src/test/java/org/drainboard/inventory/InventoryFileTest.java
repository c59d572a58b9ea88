package org.drainboard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Secret;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Database;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.Login;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.inventory.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InventoryFileTest {
    private static final String FULL = """
            version: 1
            environments:
              - name: production
                access: arm
                haproxy:
                  - name: lb1
                    socket: unix:/run/haproxy/admin.sock
                    process: 2
                  - name: "2"
                    socket: tcp://[::1]:9999
                  - name: lb3
                    stats: https://lb3:8404/stats
                    user: ops
                    password: secret:service haproxy account ops
                    ca: /ca.pem
                pools:
                  - name: www-a
                    status: fcgi://127.0.0.1:9102/fpm-status
                    listen: 127.0.0.1:9002
                    ping: /ping
                    max_children: 40
                    serves: ["app_fcgi/web2", "app_http/*"]
                  - { name: www-b, status: "fcgi+unix:/run/php/b.sock#/status", listen: unix:/run/php/b.sock }
                  - { name: www-c, status: https://10.0.0.7:8443/fpm-status, status_host: web3.example.net, status_ca: /etc/ca.pem }
                checks:
                  - backend: app_fcgi
                    via: fcgi
                    script: /srv/www/deep.php
                    path: /deep.php?depth=2
                    host: shop.example.net
                    expect: 204
                    timeout: 500ms
                    every: 2m
                  - { backend: app_http, via: frontend, path: /, host: "127.0.0.1:8080" }
                database: { max_connections: 150 }
            poll: { every: 2s, deadline: 4s }
            """;

    @TempDir
    Path folder;

    @Test
    void everyKeyOfTheDesignIsRead() throws IOException {
        Inventory expected = new Inventory(
                List.of(new Environment(
                        "production",
                        Access.ARM,
                        List.of(
                                new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy/admin.sock"), 2),
                                new ProxyTarget("2", new Endpoint.Tcp("::1", 9999), null),
                                new ProxyTarget(
                                        "lb3",
                                        new ProxyAddress.StatsPage(
                                                new WebAddress(URI.create("https://lb3:8404/stats"), null, "/ca.pem"),
                                                new Login(
                                                        "ops",
                                                        new Secret.Stored(List.of(
                                                                new Secret.Attribute("service", "haproxy"),
                                                                new Secret.Attribute("account", "ops"))))))),
                        List.of(
                                new PoolTarget(
                                        "www-a",
                                        new StatusAddress.FastCgi(new Endpoint.Tcp("127.0.0.1", 9102), "/fpm-status"),
                                        new Endpoint.Tcp("127.0.0.1", 9002),
                                        "/ping",
                                        40,
                                        List.of(
                                                new ServerPattern("app_fcgi", "web2"),
                                                new ServerPattern("app_http", "*"))),
                                new PoolTarget(
                                        "www-b",
                                        new StatusAddress.FastCgi(new Endpoint.Unix("/run/php/b.sock"), "/status"),
                                        new Endpoint.Unix("/run/php/b.sock"),
                                        null,
                                        null,
                                        List.of()),
                                new PoolTarget(
                                        "www-c",
                                        new StatusAddress.Http(new WebAddress(
                                                URI.create("https://10.0.0.7:8443/fpm-status"),
                                                "web3.example.net",
                                                "/etc/ca.pem")),
                                        null,
                                        null,
                                        null,
                                        List.of())),
                        List.of(
                                new RequestCheck(
                                        "app_fcgi",
                                        RequestCheck.Via.FCGI,
                                        "/srv/www/deep.php",
                                        "/deep.php?depth=2",
                                        "shop.example.net",
                                        204,
                                        Duration.ofMillis(500),
                                        Duration.ofMinutes(2)),
                                new RequestCheck(
                                        "app_http",
                                        RequestCheck.Via.FRONTEND,
                                        null,
                                        "/",
                                        "127.0.0.1:8080",
                                        200,
                                        Duration.ofSeconds(2),
                                        Duration.ofSeconds(5))),
                        new Database(150))),
                new PollSettings(Duration.ofSeconds(2), Duration.ofSeconds(4)));
        assertThat(read(FULL)).isEqualTo(new InventoryFile.Read(expected));
    }

    @Test
    void withoutAWordOnAccessNothingMayBeChanged() throws IOException {
        String least = """
                version: 1
                environments:
                  - name: e
                    haproxy: [ { name: lb, socket: unix:/s } ]
                """;
        assertThat(read(least))
                .isEqualTo(new InventoryFile.Read(new Inventory(
                        List.of(new Environment(
                                "e",
                                Access.READ_ONLY,
                                List.of(new ProxyTarget("lb", new Endpoint.Unix("/s"), null)),
                                List.of(),
                                List.of(),
                                null)),
                        PollSettings.DEFAULT)));
    }

    @Test
    void howMuchWeMayAskInAllIsARate() throws IOException {
        String yaml = """
                version: 1
                environments:
                  - name: e
                    haproxy: [ { name: lb, socket: unix:/s } ]
                poll: { ours: 20/s }
                """;
        assertThat(read(yaml))
                .isInstanceOfSatisfying(
                        InventoryFile.Read.class,
                        read -> assertThat(read.inventory().poll())
                                .isEqualTo(new PollSettings(
                                        PollSettings.DEFAULT.every(), PollSettings.DEFAULT.deadline(), 20)));
        for (String wrong : List.of("20", "0/s", "20/m", "-1/s", "20.5/s")) {
            assertThat(read(yaml.replace("20/s", wrong)))
                    .isInstanceOfSatisfying(
                            InventoryFile.Wrong.class,
                            mistakes -> assertThat(mistakes.mistakes())
                                    .singleElement()
                                    .asString()
                                    .contains("`ours`", "a rate such as 50/s, from 1/s to 9999/s"));
        }
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoMistake() throws IOException {
        assertThat(read("\uFEFF" + FULL.replace("\n", "\r\n"))).isEqualTo(read(FULL));
        assertThat(read(FULL)).isInstanceOf(InventoryFile.Read.class);
    }

    @Test
    void aFileThatIsNotThereIsAbsent() {
        Path file = folder.resolve("no/inventory.yaml");
        assertThat(InventoryFile.read(file)).isEqualTo(new InventoryFile.Absent(file));
    }

    @Test
    void theDefaultPathFollowsThePlatform() {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "/xdg", "APPDATA", "/roaming");
        Map<String, String> relative = Map.of("XDG_CONFIG_HOME", "xdg");
        assertThat(InventoryFile.defaultPath(environment, "Linux", "/home/u"))
                .isEqualTo(Path.of("/xdg/drainboard/inventory.yaml"));
        assertThat(InventoryFile.defaultPath(Map.of(), "Linux", "/home/u"))
                .isEqualTo(Path.of("/home/u/.config/drainboard/inventory.yaml"));
        assertThat(InventoryFile.defaultPath(relative, "Linux", "/home/u"))
                .isEqualTo(Path.of("/home/u/.config/drainboard/inventory.yaml"));
        assertThat(InventoryFile.defaultPath(environment, "Mac OS X", "/Users/u"))
                .isEqualTo(Path.of("/Users/u/Library/Application Support/drainboard/inventory.yaml"));
        assertThat(InventoryFile.defaultPath(environment, "Windows 11", "/u"))
                .isEqualTo(Path.of("/roaming/drainboard/inventory.yaml"));
        assertThat(InventoryFile.defaultPath(Map.of(), "Windows 11", "/u"))
                .isEqualTo(Path.of("/u/AppData/Roaming/drainboard/inventory.yaml"));
    }

    private InventoryFile.Result read(String yaml) throws IOException {
        return InventoryFile.read(Files.write(folder.resolve("inventory.yaml"), yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
