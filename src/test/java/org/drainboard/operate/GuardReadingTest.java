package org.drainboard.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.model.haproxy.Claim.UP;
import static org.drainboard.model.verdict.Reality.SERVING;

import java.time.Duration;
import java.time.InstantSource;
import org.drainboard.model.Failure;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.junit.jupiter.api.Test;

/** How old a reading the guard goes by. */
final class GuardReadingTest {
    private final Fleet healthy =
            new Fleet().with("web1", UP, SERVING).with("web2", UP, SERVING).with("web3", UP, SERVING);

    private static Decision judge(Judgement judged) {
        Guard guard = new Guard(Fleet.inventory(Access.WRITE), new Arming(InstantSource.fixed(Fleet.NOW)));
        return guard.judge(new Action(Fleet.server("web1"), ServerState.DRAIN, ""), judged, Fleet.NOW);
    }

    @Test
    void anOldReadingIsRefusedAndAYoungStaleOneIsSaid() {
        Failure failure = new Failure(Failure.Kind.TIMED_OUT, "lb1: no answer within 3 s");
        Judgement missing = healthy.judged(new Reading.Missing<>(failure, Fleet.NOW));
        Judgement young = healthy.judged(new Reading.Stale<>(healthy.snapshot(), Fleet.NOW.minusSeconds(9), failure));
        Judgement old = healthy.judged(new Reading.Stale<>(healthy.snapshot(), Fleet.NOW.minusSeconds(10), failure));

        assertThat(GuardTest.refused(judge(missing))).containsExactly("no-reading");
        assertThat(GuardTest.asked(judge(young))).containsExactly("stale");
        assertThat(judge(old))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        no -> assertThat(no.reasons().getFirst().text())
                                .contains("10 s old", "at most 9 s", "no answer within 3 s"));
    }

    @Test
    void aReadingFromBeforeTheClockWasSetBackIsRefused() {
        Reading<ProxySnapshot> ahead =
                new Reading.Fresh<>(healthy.snapshot(), Fleet.NOW.plusSeconds(3600), Duration.ofMillis(2));

        assertThat(GuardTest.refused(judge(healthy.judged(ahead)))).containsExactly("stale-reading");
    }
}
