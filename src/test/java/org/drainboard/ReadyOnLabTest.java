package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.lab.RuntimeSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ready is earned: a server that is out is asked what users would ask before it gets traffic. */
@ExtendWith(LabExtension.class)
final class ReadyOnLabTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String WEB2 = "lab/app_fcgi/web2";

    private static Lab lab;
    private static LabConsole console;
    private static RuntimeSocket haproxy;

    @BeforeAll
    static void oneLabForAllTests(Lab started) {
        lab = started;
        console = LabConsole.withChecks(lab);
        haproxy = lab.haproxy();
    }

    @BeforeEach
    void web2IsOut() {
        haproxy.ask("set server app_fcgi/web2 state maint");
        Lab.await("web2 is out", LONG, () -> haproxy.server("app_fcgi", "web2").inMaintenance());
    }

    @Test
    void aServerThatAnswersIsMadeReadyAndWhatItAnsweredIsSaid() {
        Printed ready = console.run("set", WEB2, "ready", "--yes");

        assertThat(ready.out())
                .contains("Tried:    pool web2 answers to connect in", "handshake in", "ping in", "status in")
                .contains("GET /deep.php to pool web2 answers HTTP 200");
        assertThat(ready.exit()).isZero();
        assertThat(haproxy.server("app_fcgi", "web2").admin()).isZero();
    }

    @Test
    void aFullPoolIsRefusedAndNotAskedAgain() {
        lab.block(Pool.WEB2, 4);
        try {
            Printed refused = console.run("set", WEB2, "ready", "--yes");

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.out())
                    .contains("Refused:", "fails when it is tried", "pool web2 is full: 4 of 4 workers are busy");
            assertThat(haproxy.server("app_fcgi", "web2").inMaintenance()).isTrue();
        } finally {
            lab.unblock(Pool.WEB2);
        }
    }

    @Test
    void aPageThatFailsIsRefusedAlthoughThePoolIsUp() {
        lab.fail(Pool.WEB2, 100);
        try {
            Printed refused = console.run("set", WEB2, "ready", "--yes");

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.out()).contains("fails when it is tried", "HTTP 500, where 200 was expected");
            assertThat(haproxy.server("app_fcgi", "web2").inMaintenance()).isTrue();
        } finally {
            lab.heal(Pool.WEB2);
        }
    }
}
