package org.drainboard.scorecard.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.CheckKind;
import org.junit.jupiter.api.Test;

final class HaproxyCheckTest {
    private final HaproxyCheck ping = new HaproxyCheck(CheckKind.PING);
    private final Seconds seconds = new Seconds(ping, "web1", "web2");

    @Test
    void flagsWhatItsOwnKindHoldsForDownSinceItDoes() {
        seconds.down(CheckKind.PING, "web1").down(CheckKind.L4, "web2").pass(3);
        assertThat(ping.flagged()).isEqualTo(Map.of("web1", Seconds.at(2)));
        assertThat(ping.scope()).isEqualTo(Scope.SERVER);
    }

    @Test
    void callsItSharedWhenAllServersAreDown() {
        seconds.down(CheckKind.PING, "web1", "web2").pass(1);
        assertThat(ping.scope()).isEqualTo(Scope.SHARED);
    }

    @Test
    void lowersTheFlagWithTheState() {
        seconds.down(CheckKind.PING, "web1").pass(1).down(CheckKind.PING).pass(1);
        assertThat(ping.flagged()).isEmpty();
        assertThat(ping.scope()).isNull();
    }

    @Test
    void theOnlyServerIsAServer() {
        new Seconds(ping, "web1").down(CheckKind.PING, "web1").pass(1);
        assertThat(ping.scope()).isEqualTo(Scope.SERVER);
    }
}
