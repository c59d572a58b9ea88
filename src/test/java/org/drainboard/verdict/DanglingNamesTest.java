package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.verdict.MissingTarget;
import org.junit.jupiter.api.Test;

final class DanglingNamesTest {
    private static PoolTarget pool(String... serves) {
        return new PoolTarget(
                "www",
                new StatusAddress.FastCgi(new Endpoint.Unix("/run/php/www.sock"), "/fpm-status"),
                null,
                null,
                null,
                List.of(serves).stream()
                        .map(server -> new ServerPattern(
                                server.substring(0, server.indexOf('/')), server.substring(server.indexOf('/') + 1)))
                        .toList());
    }

    private static RequestCheck check(String backend) {
        Duration second = Duration.ofSeconds(1);
        return new RequestCheck(backend, RequestCheck.Via.HTTP, null, "/", null, 200, second, second);
    }

    private static List<MissingTarget> missing(Site site) {
        site.server("web1", 9001);
        return site.tick().missing();
    }

    @Test
    void namesThatHaproxyKnowsAreNotMissing() {
        assertThat(missing(new Site(List.of(check("app")), pool("app/web1", "app/*"))))
                .isEmpty();
    }

    @Test
    void aServerThatNoHaproxyHasIsTold() {
        assertThat(missing(new Site(pool("app/web1", "app/web7", "ap/*"))))
                .extracting(MissingTarget::target, MissingTarget::reason)
                .containsExactly(
                        tuple(
                                "pool production/www",
                                "serves app/web7, but no HAProxy of production has such a server:"
                                        + " correct serves: in the inventory"),
                        tuple(
                                "pool production/www",
                                "serves ap/*, but no HAProxy of production has such a server:"
                                        + " correct serves: in the inventory"));
    }

    @Test
    void aCheckOfABackendThatNoHaproxyHasIsTold() {
        assertThat(missing(new Site(List.of(check("shop")))))
                .containsExactly(new MissingTarget(
                        "check of production/shop",
                        "no HAProxy of production has such a backend, so nothing is sent:"
                                + " correct backend: in the inventory"));
    }

    @Test
    void whatCannotBeReadCannotBeCalledWrong() {
        Site site = new Site(List.of(check("shop")), pool("ap/*"));
        site.proxyFailure = new Failure(Failure.Kind.NOT_FOUND, "/run/haproxy.sock: no such file");

        assertThat(missing(site)).extracting(MissingTarget::target).containsExactly("HAProxy production/lb1");
    }
}
