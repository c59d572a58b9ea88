package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.Traffic;
import org.junit.jupiter.api.Test;

final class FailuresEverywhereTest {
    private final List<ServerTraffic> peers = new ArrayList<>();

    private FailuresEverywhereTest server(long succeeded, long failed) {
        peers.add(new ServerTraffic(
                "web" + peers.size(),
                Given.traffic(10, succeeded + failed, succeeded, failed),
                Given.traffic(60, succeeded + failed, succeeded, failed)));
        return this;
    }

    private List<String> seen() {
        return seen(new Outcomes(null, Given.traffic(60, 0, 0, 0), List.of(), 0.005, 0, null, null));
    }

    private List<String> seen(Outcomes outcomes) {
        return new FailuresEverywhere()
                .look(new BackendScene(outcomes, peers.size(), peers, List.of())).stream()
                        .map(finding -> finding.bearing() + ": " + finding.text())
                        .toList();
    }

    @Test
    void manyServersWithTooLittleEachShowItTogether() {
        server(1, 1)
                .server(0, 1)
                .server(2, 0)
                .server(0, 2)
                .server(1, 1)
                .server(0, 1)
                .server(2, 0);
        assertThat(seen()).containsExactly("IMPAIRED: 6 of 12 requests failed in 10 s, spread over 5 of 7 servers");
    }

    @Test
    void oneBadServerIsItsOwnTrouble() {
        server(0, 5).server(2, 0).server(2, 0).server(1, 1);
        assertThat(seen()).isEmpty();
    }

    @Test
    void allFailingServeNobody() {
        server(0, 2).server(0, 2).server(0, 2);
        assertThat(seen().getFirst()).startsWith("NOT_SERVING: 6 of 6");
    }

    @Test
    void whatServersRememberFromBeforeTheBackendStartedAnewIsLeftOut() {
        server(0, 2).server(0, 2).server(0, 2);
        assertThat(seen(Outcomes.NONE)).isEmpty();
        assertThat(seen(new Outcomes(null, Given.traffic(3, 0, 0, 0), List.of(), 0.005, 0, null, null)))
                .isEmpty();
    }

    @Test
    void whatIsOverIsSilent() {
        server(2, 8).server(2, 8).server(2, 8);
        Traffic since = Given.traffic(5, 12, 12, 0);
        assertThat(seen(new Outcomes(null, Given.traffic(60, 0, 0, 0), List.of(since), 0.005, 0, null, null)))
                .isEmpty();
    }

    @Test
    void oneServerOrNoFailureIsNothingToCompare() {
        server(0, 9);
        assertThat(seen()).isEmpty();
        server(9, 0).server(9, 0);
        assertThat(seen()).isEmpty();
    }

    @Test
    void whatChanceMakesIsNone() {
        server(20, 1).server(20, 1).server(20, 1).server(20, 1);
        assertThat(seen()).isEmpty();
    }
}
