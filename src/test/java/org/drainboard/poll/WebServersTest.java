package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.poll.Samples.check;
import static org.drainboard.poll.Samples.pool;
import static org.drainboard.poll.Samples.server;
import static org.drainboard.poll.Samples.snapshot;

import java.util.List;
import java.util.Set;
import org.drainboard.model.Endpoint;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.RequestCheck.Via;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.WebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody gets a question of ours that the inventory does not show to be a web server. */
final class WebServersTest {
    private static final ProxySnapshot SNAPSHOT = snapshot(
            server("shop", "web1", "127.0.0.1:80"),
            server("shop", "hidden", "unix"),
            server("api", "web1", "127.0.0.9:80"),
            server("app", "php1", "127.0.0.1:9001"));

    @Test
    void whatTheInventoryDoesNotNameIsNoneOfOurBusiness() {
        assertThat(addresses(List.of(pool("www", 9001, null)))).isEmpty();
        assertThat(addresses(List.of(), check("shop", Via.FCGI), check("shop", Via.FRONTEND)))
                .isEmpty();
    }

    @Test
    void aCheckByHttpShowsTheServersOfItsBackend() {
        assertThat(addresses(List.of(), check("shop", Via.HTTP))).containsExactly("127.0.0.1:80");
    }

    @Test
    void aPoolThatServesAServerAndListensElsewhereShowsIt() {
        ServerPattern shop = new ServerPattern("shop", "web1");
        assertThat(addresses(List.of(at(new Endpoint.Unix("/run/www.sock"), shop))))
                .containsExactly("127.0.0.1:80");
        assertThat(addresses(List.of(at(new Endpoint.Tcp("127.0.0.1", 9001), shop))))
                .containsExactly("127.0.0.1:80");
        assertThat(addresses(List.of(at(null, shop))))
                .as("where it listens is not known: it may be the server itself")
                .isEmpty();
    }

    @Test
    void aPoolIsNotAskedAsAWebServerByWhateverName() {
        PoolTarget byName = at(new Endpoint.Tcp("php1.internal", 9001), new ServerPattern("app", "*"));
        assertThat(addresses(List.of(byName))).isEmpty();
        assertThat(addresses(List.of(pool("www", 9001, null)), check("app", Via.HTTP)))
                .isEmpty();
    }

    @Test
    void twoHaproxiesThatSendToTheSameServerMakeOneTarget() {
        Set<WebServer> servers =
                WebServers.of(Samples.environment(List.of(), check("shop", Via.HTTP)), List.of(SNAPSHOT, SNAPSHOT));
        assertThat(servers).containsExactly(new WebServer("e", "127.0.0.1:80"));
    }

    private static List<String> addresses(List<PoolTarget> pools, RequestCheck... checks) {
        return WebServers.of(Samples.environment(pools, checks), List.of(SNAPSHOT)).stream()
                .map(WebServer::address)
                .toList();
    }

    private static PoolTarget at(@Nullable Endpoint listen, ServerPattern serves) {
        StatusAddress status = new StatusAddress.FastCgi(new Endpoint.Tcp("127.0.0.1", 9101), "/status");
        return new PoolTarget("www", status, listen, null, null, List.of(serves));
    }
}
