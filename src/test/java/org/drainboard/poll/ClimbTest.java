package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.junit.jupiter.api.Test;

/** What a refused ladder still does. */
final class ClimbTest {
    private static final PoolId ID = new PoolId("e", "www");
    private static final PoolTarget POOL = Samples.pool("www", 9000, null);
    private static final Gate.Refused FULL = new Gate.Refused("pool www is full: 4 of 4 workers are busy");

    private final VirtualTime time = new VirtualTime();
    private final Scripted questions = new Scripted();
    private final Leftovers leftovers = new Leftovers(time);
    private final Climb climb = new Climb(ID, POOL, questions, leftovers, new Ration(20, time), time);

    @Test
    void aFullPoolGetsOneBareConnectionInThirtySecondsAndItsResultStaysWithItsTime() {
        List<RungResult> first = climb.ask(FULL).rungs();
        assertThat(first)
                .containsExactly(
                        new RungResult.Passed(Rung.CONNECT, Duration.ZERO, Instant.EPOCH),
                        new RungResult.NotAsked(Rung.HANDSHAKE, FULL.reason()),
                        new RungResult.NotAsked(Rung.PING, FULL.reason()));
        for (int i = 0; i < 5; i++) {
            time.pass(Duration.ofSeconds(5));
            assertThat(climb.ask(FULL).rungs()).isEqualTo(first);
        }
        assertThat(questions.connects).hasValue(1);
        time.pass(Duration.ofSeconds(5));
        climb.ask(FULL);
        assertThat(questions.connects).hasValue(2);
        assertThat(questions.sent).as("above connect").hasValue(0);
    }

    @Test
    void afterAFreeWorkerWasSeenTheNextFullTimeConnectsAgain() {
        climb.ask(FULL);
        leftovers.saw(ID, Samples.status(ProcessManager.STATIC, WorkerState.IDLE), time.nanos(), false);
        climb.ask(FULL);
        assertThat(questions.connects).hasValue(2);
    }

    @Test
    void whereSomethingOfOursWaitsAndNothingWasEverConnectedNotEvenThatIsAsked() {
        leftovers.add(ID, time.nanos(), true, "/deep.php");
        assertThat(climb.ask(FULL).rungs().getFirst())
                .isEqualTo(new RungResult.NotAsked(
                        Rung.CONNECT, "a request of ours, given up 0 s ago, may still wait in pool www"));
        assertThat(questions.connects).hasValue(0);
    }
}
