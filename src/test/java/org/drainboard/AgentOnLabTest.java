package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.lab.Lab;
import org.drainboard.lab.RuntimeSocket;
import org.drainboard.lab.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server whose agent has a say: an order is true when it is read back, and the agent may undo it at its next word. */
final class AgentOnLabTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String WEB2 = "lab/app_agent/web2";

    private static Lab lab;
    private static LabConsole console;
    private static RuntimeSocket haproxy;

    @BeforeAll
    static void anOddSite() {
        lab = Lab.start(Site.ODD);
        console = LabConsole.on(lab);
        haproxy = lab.haproxy();
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @Test
    void theAgentsDrainComesBackAfterReadyAndThatIsSaid() {
        agentDrains();
        Printed ready = console.run("set", WEB2, "ready", "--yes", "--wait", "15s");

        assertThat(ready.out())
                .containsAnyOf(
                        "Lost:     HAProxy no longer shows ready but drain", "Unverified: HAProxy accepted it, but");
        assertThat(ready.exit()).isEqualTo(5);
        assertThat(web2().drained()).isTrue();
        agentIsContent();
    }

    @Test
    void withTheAgentOffTheOrderStays() {
        agentDrains();
        assertThat(console.run("set", WEB2, "agent=off", "--yes").exit()).isZero();
        Printed ready = console.run("set", WEB2, "ready", "--yes", "--wait", "15s");

        assertThat(ready.exit()).as("%s", ready).isZero();
        assertThat(web2().admin()).isZero();
        assertThat(console.run("set", WEB2, "agent=on", "--yes").exit()).isZero();
        Lab.await("the agent drains it again", LONG, () -> web2().drained());
        agentIsContent();
    }

    private static void agentDrains() {
        lab.run("agent", "drain");
        Lab.await("the agent drains it", LONG, () -> web2().drained());
    }

    /** An agent that only says "up" leaves its drain behind. */
    private static void agentIsContent() {
        lab.run("agent", "up");
        Lab.await("nothing is ordered", LONG, () -> {
            haproxy.ask("set server app_agent/web2 state ready");
            return !web2().drained() && web2().status().equals("UP");
        });
    }

    private static RuntimeSocket.Server web2() {
        return haproxy.server("app_agent", "web2");
    }
}
