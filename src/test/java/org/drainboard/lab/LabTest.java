package org.drainboard.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HAProxy and the lab as a whole: each test has a lab of its own. */
@ExtendWith(LabExtension.class)
final class LabTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aPortCheckStaysGreenWhereAPingCheckSeesTheBlockedPool(Lab lab) {
        RuntimeSocket haproxy = lab.haproxy();
        Lab.await(
                "both are up",
                LONG,
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
        Lab.await(
                "no session is left",
                LONG,
                () -> lab.haproxy().server("app_fcgi", "web1").sessions() == 0);
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
    void aMissingProgramFailsWithThePackagesToInstall() {
        assertThatThrownBy(() -> Lab.start(Site.ALL, Map.of("LAB_SBIN", "/nowhere", "PATH", "/usr/bin:/bin")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not found: haproxy nginx mariadbd php-fpm")
                .hasMessageContaining("apt-get install")
                .hasMessageContaining("haproxy php8.2-fpm php8.2-mysql nginx-light mariadb-server");
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
