package org.drainboard.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lab breaks the pools that it says it breaks, and nothing else. One lab for all: each test mends what it broke. */
@ExtendWith(LabExtension.class)
final class LabPoolsTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final List<String> BACKENDS =
            List.of("app_fcgi", "app_ping", "app_http", "app_sticky", "app_nocheck", "app_queue");

    private static @Nullable Path first;

    @BeforeAll
    static void oneLabForAllTests(Lab lab) {
        assertThat(lab.folder()).isDirectory();
        first = lab.folder();
    }

    @Test
    void theLabOfBeforeAllIsShared(Lab lab) {
        assertThat(lab.folder()).isEqualTo(first);
    }

    @Test
    void everyBackendServesPagesFromTheDatabase(Lab lab) {
        assertThat(BACKENDS)
                .allSatisfy(
                        backend -> assertThat(lab.frontend(backend, "deep.php").status(LONG))
                                .isEqualTo(200));
    }

    @ParameterizedTest
    @EnumSource
    void fourOfFourBlockedAcceptsConnectionsAndAnswersNothing(Pool pool, Lab lab) throws IOException {
        lab.block(pool, 3);
        assertThat(lab.blocked(pool)).isEqualTo(3);
        assertThat(lab.door(pool, "deep.php").status(LONG))
                .as("one worker is free")
                .isEqualTo(200);

        lab.block(pool, 4);
        assertThat(lab.blocked(pool)).isEqualTo(4);
        connect(lab, pool);
        assertThat(lab.door(pool, "deep.php").status(SHORT)).isEqualTo(Page.NO_ANSWER);

        lab.unblock(pool);
        assertThat(lab.blocked(pool)).isZero();
        assertThat(lab.door(pool, "deep.php").status(LONG)).isEqualTo(200);
    }

    @Test
    void failedIsTheApplicationsErrorAndCrashedIsHaproxys(Lab lab) {
        lab.fail(Pool.WEB3, 100);
        assertThat(lab.door(Pool.WEB3, "index.php").status(LONG)).isEqualTo(500);
        lab.fail(Pool.WEB4, 100);
        assertThat(lab.frontend("app_ping", "index.php").status(LONG)).isEqualTo(500);
        lab.crash(Pool.WEB3, 100);
        lab.crash(Pool.WEB4, 100);
        assertThat(lab.frontend("app_ping", "index.php").status(LONG)).isEqualTo(502);
        lab.heal(Pool.WEB3);
        lab.heal(Pool.WEB4);
        assertThat(lab.frontend("app_ping", "index.php").status(LONG)).isEqualTo(200);
    }

    @Test
    void aSlowPoolIsLateAndStillAnswers(Lab lab) {
        lab.slow(Pool.WEB2, Duration.ofSeconds(3));
        assertThat(lab.door(Pool.WEB2, "index.php").status(SHORT)).isEqualTo(Page.NO_ANSWER);
        assertThat(lab.door(Pool.WEB2, "index.php").status(LONG)).isEqualTo(200);
        lab.heal(Pool.WEB2);
        assertThat(lab.door(Pool.WEB2, "index.php").status(Duration.ofSeconds(2)))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aKilledPoolRefusesAndComesBack(Pool pool, Lab lab) throws IOException {
        lab.kill(pool);
        assertThatThrownBy(() -> connect(lab, pool)).hasMessageContaining("refused");
        lab.start(pool);
        connect(lab, pool);
        assertThat(lab.door(pool, "deep.php").status(LONG)).isEqualTo(200);
    }

    @Test
    void aMistakeIsSaidAndChangesNothing(Lab lab) {
        assertThatThrownBy(() -> lab.block(Pool.WEB1, 5)).hasMessageContaining("N from 1 to 4");
        assertThatThrownBy(() -> lab.start(Pool.WEB1)).hasMessageContaining("runs already");
        assertThat(lab.blocked(Pool.WEB1)).isZero();
    }

    @SuppressWarnings("EmptyTryBlock") // connecting is the test
    private static void connect(Lab lab, Pool pool) throws IOException {
        var address = pool == Pool.WEB1
                ? UnixDomainSocketAddress.of(lab.folder().resolve("run/web1.sock"))
                : new InetSocketAddress(lab.address(), lab.port(pool.name()));
        var family = pool == Pool.WEB1 ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
        try (SocketChannel channel = SocketChannel.open(family)) {
            channel.connect(address);
            assertThat(channel.isConnected()).isTrue();
        }
    }
}
