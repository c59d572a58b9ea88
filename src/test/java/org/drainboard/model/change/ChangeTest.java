package org.drainboard.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.junit.jupiter.api.Test;

final class ChangeTest {
    private static final Standing DRAINED =
            new Standing(new AdminState(Set.of(AdminFlag.FORCED_DRAIN)), 50, 100, CheckSwitch.OFF, CheckSwitch.ABSENT);

    @Test
    void aServerShowsWhatWasOrdered() {
        assertThat(new Change.State(ServerState.DRAIN).shows(DRAINED)).isTrue();
        assertThat(new Change.State(ServerState.MAINT).shows(DRAINED)).isFalse();
        assertThat(new Change.SetWeight(new Weight.Percent(50)).shows(DRAINED)).isTrue();
        assertThat(new Change.SetWeight(new Weight.Absolute(100)).shows(DRAINED))
                .isFalse();
        assertThat(new Change.HealthCheck(false).shows(DRAINED)).isTrue();
        assertThat(new Change.HealthCheck(true).shows(DRAINED)).isFalse();
        assertThat(new Change.AgentCheck(false).shows(DRAINED))
                .as("there is none")
                .isFalse();
        assertThat(new Change.ShutdownSessions().shows(DRAINED)).isFalse();
    }

    @Test
    void aShareTakesOutOnlyWhereItComesToNothing() {
        assertThat(new Change.SetWeight(new Weight.Percent(50)).takesOut(100)).isFalse();
        assertThat(new Change.SetWeight(new Weight.Percent(50)).takesOut(1)).isTrue();
        assertThat(new Change.SetWeight(new Weight.Absolute(0)).takesOut(100)).isTrue();
        assertThat(new Change.State(ServerState.READY).takesOut(1)).isFalse();
        assertThat(new Change.State(ServerState.DRAIN).takesOut(1)).isTrue();
        assertThat(new Change.HealthCheck(false).takesOut(1)).isFalse();
    }
}
