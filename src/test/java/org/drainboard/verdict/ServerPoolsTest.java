package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.haproxy.Mode;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerPoolsTest {
    private static PoolTarget pool(String name, Endpoint listen, ServerPattern... serves) {
        StatusAddress status = new StatusAddress.FastCgi(listen, "/fpm-status");
        return new PoolTarget(name, status, listen, null, null, List.of(serves));
    }

    private final List<PoolTarget> pools = List.of(
            pool("www", new Endpoint.Tcp("10.0.0.1", 9000), new ServerPattern("nginx", "*")),
            pool("six", new Endpoint.Tcp("::1", 9000)),
            pool("local", new Endpoint.Tcp("localhost", 9000)),
            pool("unix", new Endpoint.Unix("/run/php.sock"), new ServerPattern("app", "web1")),
            pool("api", new Endpoint.Tcp("10.0.0.2", 9000), new ServerPattern("nginx", "web2")));
    private final ServerPools join =
            new ServerPools(new Environment("production", Access.READ_ONLY, List.of(), pools, List.of(), null));

    @ParameterizedTest
    @CsvSource({
        "any, web9, 10.0.0.1:9000, www",
        "any, web9, 10.0.0.1:9001, ''",
        "any, web9, [::1]:9000, six",
        "any, web9, [0:0:0:0:0:0:0:1]:9000, six",
        "any, web9, 127.0.0.1:9000, local",
        "app, web1, unix, unix",
        "app, web2, unix, ''",
        "app, web2, '', ''",
        "app, web1, 10.0.0.1:9000, 'www unix'",
        "nginx, web1, 10.0.0.9:80, www",
        "nginx, web2, 10.0.0.9:80, 'api www'",
        "nginx, web1, 10.0.0.1:9000, www"
    })
    void aServerIsJoinedByAddressAndByName(String backend, String server, String address, String expected) {
        List<String> joined = join.behind(new Row(backend, server, address).stats(Mode.HTTP)).stream()
                .map(PoolTarget::name)
                .toList();

        assertThat(String.join(" ", joined)).isEqualTo(expected);
        assertThat(joined)
                .containsExactlyInAnyOrderElementsOf(pools.stream()
                        .filter(pool -> pool.standsBehind(backend, server, address))
                        .map(PoolTarget::name)
                        .toList());
    }
}
