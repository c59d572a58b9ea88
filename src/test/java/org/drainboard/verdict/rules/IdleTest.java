package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.rules.Occupancies.workers;

import org.junit.jupiter.api.Test;

final class IdleTest {
    private final Rule rule = new Idle();

    @Test
    void anIdleServerIsUnknownAndTheSentenceSaysWhatIsMissing() {
        assertThat(Given.server().fast(0, 0, 0).seenBy(rule))
                .containsExactly("BLIND: no traffic in 10 s, and no pool is named for it, nor a request of ours");
        assertThat(Given.server().at("unix").fast(0, 0, 0).seenBy(rule).getFirst())
                .contains("HAProxy hides a unix address: say it with serves");
        assertThat(Given.server().fast(0, 0, 0).pool(workers(4, 0, 0)).seenBy(rule))
                .containsExactly("BLIND: no traffic in 10 s, and no request of ours");
    }

    @Test
    void sessionsWithoutAnEndAreToldApart() {
        assertThat(Given.server().sessions(1).fast(1, 0, 0).seenBy(rule).getFirst())
                .startsWith("BLIND: no request completed in 10 s");
    }

    @Test
    void oneReadingShowsNoTraffic() {
        assertThat(Given.server().seenBy(rule).getFirst()).startsWith("BLIND: one reading of HAProxy so far");
    }

    @Test
    void completedRequestsOrTcpAreNotItsMatter() {
        assertThat(Given.server().fast(1, 1, 0).seenBy(rule)).isEmpty();
        assertThat(Given.server().fast(1, 0, 1).seenBy(rule)).isEmpty();
        assertThat(Given.server().tcp().seenBy(rule)).isEmpty();
    }
}
