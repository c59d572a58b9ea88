package org.drainboard.model.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.Endpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PoolTargetTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 9002, 127.0.0.1:9002, true",
        "127.0.0.1, 9002, 127.0.0.1:9003, false",
        "127.0.0.1, 9002, 127.0.0.2:9002, false",
        "localhost, 9002, 127.0.0.1:9002, true",
        "web1.example.net, 9002, WEB1.example.net:9002, true",
        "::1, 9002, [::1]:9002, true",
        "0:0:0:0:0:0:0:1, 9002, [::1]:9002, true",
        "::1, 9002, ::1:9002, true",
        "127.0.0.1, 9002, unix, false",
        "127.0.0.1, 9002, '', false",
    })
    void theSameAddressJoinsByItself(String host, int port, String address, boolean joined) {
        assertThat(pool(new Endpoint.Tcp(host, port)).standsBehind("b", "s", address))
                .isEqualTo(joined);
    }

    @Test
    void anyUnixSocketIsNotTheSameAddress() {
        assertThat(pool(new Endpoint.Unix("unix")).standsBehind("b", "s", "unix"))
                .isFalse();
    }

    @Test
    void theInventoryJoinsByName() {
        PoolTarget pool = pool(null, new ServerPattern("app", "web2"), new ServerPattern("api", "*"));
        assertThat(pool.standsBehind("app", "web2", "unix")).isTrue();
        assertThat(pool.standsBehind("app", "web1", "unix")).isFalse();
        assertThat(pool.standsBehind("api", "web9", "")).isTrue();
    }

    private static PoolTarget pool(@Nullable Endpoint listen, ServerPattern... serves) {
        StatusAddress status = new StatusAddress.FastCgi(new Endpoint.Tcp("127.0.0.1", 1), "/status");
        return new PoolTarget("p", status, listen, null, null, List.of(serves));
    }
}
