package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.CheckId;
import org.drainboard.model.probe.RequestResult;
import org.junit.jupiter.api.Test;

final class RequestRunsTest {
    private static final CheckId ONE = new CheckId("production", "app", 0, "www1");
    private static final CheckId OTHER = new CheckId("production", "app", 0, "www2");
    private static final RequestResult GOOD = new RequestResult.Answered(200);
    private static final RequestResult BAD = new RequestResult.Failed(new Failure(Failure.Kind.TIMED_OUT, "silence"));

    private final RequestRuns runs = new RequestRuns();

    private int at(int second, RequestResult result) {
        return runs.observe(ONE, Instant.EPOCH.plusSeconds(second), result).failures();
    }

    @Test
    void failuresAreCountedUntilASuccess() {
        assertThat(at(0, BAD)).isEqualTo(1);
        assertThat(at(5, BAD)).isEqualTo(2);
        assertThat(at(10, GOOD)).isZero();
        assertThat(at(15, BAD)).isEqualTo(1);
    }

    @Test
    void aResultThatStandsInSeveralRoundsCountsOnce() {
        assertThat(at(0, BAD)).isEqualTo(1);
        assertThat(at(0, BAD)).isEqualTo(1);
    }

    @Test
    void oneThatWasNotSentNeitherCountsNorClears() {
        at(0, BAD);
        assertThat(at(5, new RequestResult.NotAsked("the pool is full"))).isEqualTo(1);
        assertThat(at(10, BAD)).isEqualTo(2);
    }

    @Test
    void whileItIsNotSentTheFailureBeforeCountsForAMinute() {
        RequestResult kept = new RequestResult.NotAsked("one of ours still waits there");
        at(0, BAD);
        assertThat(runs.observe(ONE, Instant.EPOCH.plusSeconds(60), kept).result())
                .isEqualTo(BAD);
        assertThat(runs.observe(ONE, Instant.EPOCH.plusSeconds(61), kept).result())
                .isEqualTo(kept);
        assertThat(at(65, BAD)).isEqualTo(1);
    }

    @Test
    void eachTargetHasARunOfItsOwn() {
        at(0, BAD);
        assertThat(runs.observe(OTHER, Instant.EPOCH, BAD).failures()).isEqualTo(1);
    }
}
