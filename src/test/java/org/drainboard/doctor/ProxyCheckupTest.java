package org.drainboard.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.model.Endpoint;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.checkup.Remark.Weight;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real HAProxy. */
final class ProxyCheckupTest {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static @Nullable RealHaproxy haproxy;

    private final ProxyCheckup checkup = new ProxyCheckup(new Transport());

    @BeforeAll
    static void start() throws IOException {
        haproxy = new RealHaproxy();
    }

    @AfterAll
    static void stop() throws IOException {
        haproxy().close();
    }

    @Test
    void anAdminSocketPassesAndSaysWhatItIs() {
        Checkup found = test(haproxy().target("admin.sock", null), Access.WRITE);

        assertThat(found.passed()).as("%s", found).isTrue();
        assertThat(found.subject()).startsWith("haproxy production/lb1 (unix:/");
        assertThat(texts(found, Weight.GOOD))
                .anyMatch(text -> text.matches("HAProxy [0-9.]+.*, pid [0-9]+.*, up .*"))
                .anyMatch(text -> text.matches("2 frontends, 2 backends, 5 servers"))
                .anyMatch(text -> text.startsWith("socket level admin: every order is possible"))
                .anyMatch(text -> text.startsWith("read in "))
                .anyMatch(text -> text.startsWith("marks the severity"));
        assertThat(texts(found, Weight.NOTE))
                .anyMatch(text -> text.contains("1 of its 5 servers have no health check"))
                .anyMatch(text -> text.contains("its counters are young"));
    }

    @Test
    void aLevelThatIsTooLowIsWrongOnlyWhereOrdersAreWanted() {
        Checkup armed = test(haproxy().target("operator.sock", null), Access.ARM);

        assertThat(armed.passed()).isFalse();
        assertThat(armed.remarks())
                .filteredOn(remark -> remark.weight() == Weight.BAD)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.text()).contains("level operator").contains("access: arm");
                    assertThat(remark.advice())
                            .containsPattern("    stats socket /.*operator.sock mode 660 level admin")
                            .contains("access: read-only");
                });
        assertThat(test(haproxy().target("operator.sock", null), Access.READ_ONLY)
                        .passed())
                .isTrue();
        Checkup user = test(haproxy().target("user.sock", null), Access.READ_ONLY);
        assertThat(user.passed()).isTrue();
        assertThat(texts(user, Weight.NOTE)).anyMatch(text -> text.contains("not the sessions of a server"));
    }

    @Test
    void aMasterSocketWantsItsProcessAndAWorkersOwnDoesNot() {
        assertThat(test(haproxy().target("master.sock", null), Access.WRITE).remarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.text()).contains("socket of a HAProxy master");
                    assertThat(remark.advice()).contains("process: 1");
                });
        assertThat(test(haproxy().target("master.sock", 1), Access.WRITE).passed())
                .isTrue();
        assertThat(test(haproxy().target("admin.sock", 1), Access.WRITE).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.advice()).contains("remove process:"));
        assertThat(test(haproxy().target("master.sock", 7), Access.WRITE).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("no worker 7"));
    }

    @Test
    void whatDoesNotAnswerOrIsNotThereIsSaidWithinTheDeadline() throws IOException {
        Duration shortly = Duration.ofMillis(600);
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Endpoint there = new Endpoint.Tcp("127.0.0.1", silent.getLocalPort());
            long start = System.nanoTime();
            Checkup found = checkup.test("production", new ProxyTarget("lb1", there, null), Access.READ_ONLY, shortly);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(shortly.multipliedBy(2));
            assertThat(texts(found, Weight.BAD)).singleElement().asString().contains("no complete answer");
        }
        Endpoint nowhere = new Endpoint.Unix("/nowhere/haproxy.sock");
        Checkup missing = checkup.test("production", new ProxyTarget("lb1", nowhere, null), Access.ARM, shortly);
        assertThat(missing.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.text()).contains("there is no such file");
            assertThat(remark.advice()).contains("grep");
        });
    }

    private Checkup test(ProxyTarget target, Access access) {
        return checkup.test("production", target, access, DEADLINE);
    }

    private static List<String> texts(Checkup checkup, Weight weight) {
        return checkup.remarks().stream()
                .filter(remark -> remark.weight() == weight)
                .map(Remark::text)
                .toList();
    }

    private static RealHaproxy haproxy() {
        return Objects.requireNonNull(haproxy);
    }
}
