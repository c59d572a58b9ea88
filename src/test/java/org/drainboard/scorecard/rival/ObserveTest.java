package org.drainboard.scorecard.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.drainboard.scorecard.CheckKind;
import org.drainboard.scorecard.Outcome.Ending;
import org.junit.jupiter.api.Test;

final class ObserveTest {
    private final Observe observe = new Observe();
    private final Seconds seconds = new Seconds(observe, "web1", "web2");

    @Test
    void theTenthErrorInARowMarksDown() {
        seconds.end("web1", Ending.UPSTREAM_5XX, 9).pass(1);
        assertThat(observe.flagged()).isEmpty();
        seconds.end("web1", Ending.TIMED_OUT, 1).pass(1);
        assertThat(observe.flagged()).isEqualTo(Map.of("web1", Seconds.at(2).plusMillis(500)));
    }

    @Test
    void anAnswerStartsTheCountAnewAndAnAbortDoesNot() {
        seconds.end("web1", Ending.RESET, 9).end("web1", Ending.ANSWERED, 1).end("web1", Ending.RESET, 9);
        assertThat(observe.flagged()).isEmpty();
        seconds.end("web1", Ending.ABORTED, 1).end("web1", Ending.RESET, 1).pass(1);
        assertThat(observe.flagged()).containsOnlyKeys("web1");
    }

    @Test
    void countsEachTryOfARefusedRequest() {
        seconds.end("web1", Ending.REFUSED, 3).pass(1);
        assertThat(observe.flagged()).isEmpty();
        seconds.end("web1", Ending.REFUSED, 1).pass(1);
        assertThat(observe.flagged()).containsOnlyKeys("web1");
    }

    @Test
    void twoPassingChecksBringTheServerBack() {
        seconds.end("web1", Ending.RESET, 10).pass(4);
        assertThat(observe.flagged()).as("3.5 s later").containsOnlyKeys("web1");
        seconds.pass(1);
        assertThat(observe.flagged()).as("4.5 s later").isEmpty();
    }

    @Test
    void theCheckFlagsAndHoldsTheServerToo() {
        seconds.down(CheckKind.L4, "web1").end("web1", Ending.RESET, 10).pass(9);
        assertThat(observe.flagged()).containsOnlyKeys("web1");
        seconds.down(CheckKind.L4).pass(1);
        assertThat(observe.flagged()).isEmpty();
    }
}
