package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.model.PoolId;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How soon the black hole is found on a running watch, with 4 requests a second as in the measured incident. */
@ExtendWith(LabExtension.class)
final class DetectionTimeTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Instant START = Instant.EPOCH;

    @Test
    void withAStatusListenerItTakesTwoPolls(Lab lab) {
        lab.traffic("app_fcgi", 4, Duration.ofMinutes(1));
        try (Witness witness = new Witness(LabConsole.on(lab))) {
            witness.await(
                    "requests are answered",
                    START,
                    LONG,
                    judgement -> verdict(judgement, "web2") == Verdict.HONEST
                            && judgement.round().number() > 4);
            Instant blocked = blocked(lab, Pool.WEB2);
            Judgement found = witness.await(
                    "FALSE HEALTHY", blocked, LONG, judgement -> verdict(judgement, "web2") == Verdict.FALSE_HEALTHY);

            List<Instant> polls = witness.since(blocked).stream()
                    .filter(judgement ->
                            judgement.round().number() <= found.round().number())
                    .map(judgement -> judgement.round().pools().get(new PoolId("lab", "web2")))
                    .filter(DetectionTimeTest::showsAllBusy)
                    .map(Reading::since)
                    .filter(blocked::isBefore)
                    .distinct()
                    .toList();
            assertThat(polls).as("polls that saw the block, up to the verdict").hasSizeLessThanOrEqualTo(2);
            assertThat(Witness.backend(found, "app_fcgi").gap()).isEqualTo(0.5);
            assertThat(witness.since(blocked))
                    .as("nothing false is said of the other pool")
                    .noneSatisfy(
                            judgement -> assertThat(verdict(judgement, "web1")).isEqualTo(Verdict.FALSE_HEALTHY));
        }
    }

    /** Its status page hangs: the poll under way ends with its deadline (2 s), and that is the finding. */
    @Test
    void withoutAStatusListenerItTakesTwoPollsAndADeadline(Lab lab) {
        lab.traffic("app_fcgi", 4, Duration.ofMinutes(1));
        try (Witness witness = new Witness(LabConsole.on(lab))) {
            witness.await(
                    "requests are answered",
                    START,
                    LONG,
                    judgement -> verdict(judgement, "web1") == Verdict.HONEST
                            && judgement.round().number() > 4);
            Instant blocked = blocked(lab, Pool.WEB1);
            Judgement found = witness.await(
                    "FALSE HEALTHY", blocked, LONG, judgement -> verdict(judgement, "web1") == Verdict.FALSE_HEALTHY);

            long rounds = witness.since(blocked).stream()
                    .filter(judgement ->
                            judgement.round().number() <= found.round().number())
                    .count();
            assertThat(rounds).as("rounds of 0.5 s").isLessThanOrEqualTo(4 + 2 + 1);
        }
    }

    private static Instant blocked(Lab lab, Pool pool) {
        lab.block(pool, 4);
        return Instant.now();
    }

    private static Verdict verdict(Judgement judgement, String server) {
        return Witness.server(judgement, "app_fcgi", server).verdict();
    }

    private static boolean showsAllBusy(Reading<PoolStatus> reading) {
        return reading instanceof Reading.Fresh<PoolStatus> fresh
                && fresh.value().workers() instanceof Workers.Listed listed
                && listed.all().stream().allMatch(worker -> worker.state() == WorkerState.RUNNING);
    }
}
