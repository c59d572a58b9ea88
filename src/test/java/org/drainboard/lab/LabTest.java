package org.drainboard.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.inventory.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lab breaks what it says it breaks, and nothing else. */
@ExtendWith(LabExtension.class)
final class LabTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final List<String> BACKENDS =
            List.of("app_fcgi", "app_ping", "app_http", "app_sticky", "app_nocheck", "app_queue");

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
    void theStatusListenerAnswersWhereThePoolsOwnPageHangs(Lab lab) {
        lab.block(Pool.WEB2, 4);
        assertThat(lab.door(Pool.WEB2, "fpm-status").status(SHORT)).isEqualTo(Page.NO_ANSWER);
        assertThat(lab.inventory()).content().contains(":" + lab.port("WEB2_STATUS") + "/fpm-status");
        lab.unblock(Pool.WEB2);
        assertThat(lab.door(Pool.WEB2, "fpm-status").status(LONG)).isEqualTo(200);
    }

    @Test
    void aPortCheckStaysGreenWhereAPingCheckSeesTheBlockedPool(Lab lab) {
        RuntimeSocket haproxy = lab.haproxy();
        Lab.await(
                "both are up",
                Duration.ofSeconds(8),
                () -> haproxy.server("app_ping", "web3").check().equals("L7OK")
                        && haproxy.server("app_queue", "web3").check().equals("L4OK"));
        lab.block(Pool.WEB3, 4);
        Lab.await(
                "the ping check fails",
                Duration.ofSeconds(20),
                () -> haproxy.server("app_ping", "web3").status().equals("DOWN"));
        assertThat(haproxy.server("app_queue", "web3").status()).isEqualTo("UP");
        assertThat(haproxy.server("app_queue", "web3").check()).endsWith("L4OK");
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
        lab.slow(Pool.WEB2, Duration.ofSeconds(1));
        assertThat(lab.door(Pool.WEB2, "index.php").status(SHORT)).isEqualTo(Page.NO_ANSWER);
        assertThat(lab.door(Pool.WEB2, "index.php").status(LONG)).isEqualTo(200);
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
    void aKilledHaproxyRefusesAndComesBackAsAnotherProcess(Lab lab) {
        long before = lab.haproxy().pid();
        lab.killHaproxy();
        assertThatThrownBy(() -> lab.haproxy().pid()).isInstanceOf(UncheckedIOException.class);
        assertThat(lab.frontend("app_fcgi", "index.php").status(LONG)).isEqualTo(Page.BROKEN);
        lab.startHaproxy();
        assertThat(lab.haproxy().pid()).isNotEqualTo(before);
        assertThat(lab.frontend("app_fcgi", "index.php").status(LONG)).isEqualTo(200);
    }

    @Test
    void aReloadTakesTheSocketOverAndForgetsTheDrain(Lab lab) {
        RuntimeSocket haproxy = lab.haproxy();
        assertThat(haproxy.ask("set server app_fcgi/web1 state drain")).isBlank();
        assertThat(haproxy.server("app_fcgi", "web1").drained()).isTrue();
        assertThat(haproxy.server("app_fcgi", "web2").drained()).isFalse();
        long before = haproxy.pid();

        lab.reloadHaproxy();

        Lab.await("the new process answers", LONG, () -> haproxy.pid() != before);
        assertThat(haproxy.server("app_fcgi", "web1").drained()).isFalse();
        Lab.await(
                "the old process leaves",
                LONG,
                () -> ProcessHandle.of(before)
                        .flatMap(old -> old.info().command())
                        .isEmpty());
    }

    @Test
    void onlyTheAdminSocketMayChange(Lab lab) {
        String change = "set server app_fcgi/web1 state maint";
        assertThat(lab.haproxyAtLevelOperator().ask(change)).contains("Permission denied");
        assertThat(lab.haproxyAtLevelUser().ask(change)).contains("Permission denied");
        assertThat(lab.haproxyAtLevelUser().server("app_fcgi", "web1").inMaintenance())
                .isFalse();
        lab.haproxy().ask(change);
        assertThat(lab.haproxyAtLevelUser().server("app_fcgi", "web1").inMaintenance())
                .isTrue();
    }

    @Test
    void trafficCountsWhatUsersGet(Lab lab) {
        Traffic traffic = lab.traffic("app_fcgi", 50, Duration.ofSeconds(60));
        Lab.await("pages come", LONG, () -> traffic.answers(200) >= 20);
        assertThat(traffic.answers()).containsOnlyKeys(200);
        lab.fail(Pool.WEB1, 100);
        Lab.await("half of them fail", LONG, () -> traffic.answers(500) >= 20);
        lab.stopTraffic();
        Map<Integer, Integer> stopped = traffic.answers();
        assertThat(stopped).containsOnlyKeys(200, 500);
        assertThat(lab.haproxy().server("app_fcgi", "web1").sessions()).isZero();
        assertThat(traffic.answers()).isEqualTo(stopped);
    }

    @Test
    void twoLabsDoNotMeetAndLeaveNothingBehind(Lab lab) {
        Lab other = Lab.start();
        Set<String> groups;
        try (other) {
            other.kill(Pool.WEB1);
            other.block(Pool.WEB2, 4);
            other.reloadHaproxy();
            other.traffic("app_fcgi", 5, Duration.ofSeconds(60));
            assertThat(lab.blocked(Pool.WEB2)).isZero();
            assertThat(lab.door(Pool.WEB1, "deep.php").status(LONG)).isEqualTo(200);
            groups = groupsOf(other);
            assertThat(running(groups)).as("masters and workers").hasSizeGreaterThan(12);
        }
        assertThat(other.folder()).doesNotExist();
        Lab.await("no process of it is left", LONG, () -> running(groups).isEmpty());
        assertThat(lab.frontend("app_fcgi", "deep.php").status(LONG)).isEqualTo(200);
    }

    @Test
    void theInventoryNamesWhatIsAskedFor(Lab lab) {
        assertThat(lab.inventory(Access.READ_ONLY))
                .content()
                .contains("access: read-only")
                .doesNotContain("checks:");
        assertThat(lab.inventoryWithChecks(Access.ARM)).content().contains("access: arm", "via: frontend");
    }

    @Test
    void aMistakeIsSaidAndChangesNothing(Lab lab) {
        assertThatThrownBy(() -> lab.block(Pool.WEB1, 5)).hasMessageContaining("N from 1 to 4");
        assertThatThrownBy(() -> lab.start(Pool.WEB1)).hasMessageContaining("runs already");
        assertThat(lab.blocked(Pool.WEB1)).isZero();
    }

    @Test
    void aMissingProgramFailsWithThePackagesToInstall() {
        assertThatThrownBy(() -> Lab.start(Map.of("LAB_SBIN", "/nowhere", "PATH", "/usr/bin:/bin")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not found: haproxy nginx mariadbd php-fpm")
                .hasMessageContaining("apt-get install")
                .hasMessageContaining("haproxy php8.2-fpm php8.2-mysql nginx-light mariadb-server");
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

    /** Process groups that the lab's own programs lead. */
    private static Set<String> groupsOf(Lab lab) {
        return processes()
                .filter(process -> read(process, "cmdline").contains(lab.folder() + "/"))
                .map(process -> stat(process)[2])
                .collect(Collectors.toSet());
    }

    /** Processes of these groups that are not zombies. */
    private static List<String> running(Set<String> groups) {
        return processes()
                .map(LabTest::stat)
                .filter(stat -> stat.length > 2 && !stat[0].equals("Z") && groups.contains(stat[2]))
                .map(Arrays::toString)
                .toList();
    }

    private static Stream<Path> processes() {
        return ProcessHandle.allProcesses().map(process -> Path.of("/proc/" + process.pid()));
    }

    /** State, parent, group and so on: what follows the program's name in brackets. */
    private static String[] stat(Path process) {
        String text = read(process, "stat");
        return text.substring(text.lastIndexOf(')') + 1).strip().split(" ", -1);
    }

    private static String read(Path process, String file) {
        try {
            return Files.readString(process.resolve(file));
        } catch (IOException gone) {
            return "";
        }
    }
}
