package org.drainboard.view.backend.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Ladders;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.Incidents;
import org.drainboard.view.backend.Situations;
import org.junit.jupiter.api.Test;

/** The ladder's lines, and which ladder is shown. */
final class LadderTextTest {
    @Test
    void aFullPoolIsConnectedToAndTheReasonForTheRestIsSaidOnce() {
        LadderText ladder = shown(Samples.blackHole());

        assertThat(ladder.rungs())
                .extracting(RungText::name)
                .containsExactly("connect", "handshake", "ping", "status page", "real request");
        assertThat(ladder.rungs().getFirst())
                .isEqualTo(new RungText(Tone.GOOD, "connect", "ok", "0.1 ms", "connect answered in 0.1 ms"));
        assertThat(ladder.rungs().get(1).said()).isEqualTo("not asked: pool www-web1 is full: 4 of 4 workers are busy");
        assertThat(ladder.together(0)).isEqualTo(1);
        assertThat(ladder.together(1)).as("all four rungs above connect").isEqualTo(4);
        assertThat(ladder.place()).isEqualTo("www-web1, 0.9 s ago");
        assertThat(ladder.more()).isEqualTo("1 more alike");
    }

    @Test
    void theLowestFailureIsShownFirstAndTheOthersAreCounted() {
        LadderText ladder = shown(Incidents.pinned());

        assertThat(ladder.place()).startsWith("www-web1");
        assertThat(ladder.more()).isEqualTo("1 more, better");
        RungText handshake = ladder.rungs().get(1);
        assertThat(handshake.tone()).isEqualTo(Tone.BAD);
        assertThat(handshake.said()).isEqualTo("failed: no answer in time");
        assertThat(handshake.whole()).isEqualTo("no answer from tcp://10.0.0.2:9000 within 1 s");
        assertThat(ladder.together(2))
                .as("ping and status, for the same reason")
                .isEqualTo(2);
        assertThat(ladder.together(4)).as("the request, for another").isEqualTo(1);
    }

    @Test
    void theLadderOfAWebServerSaysWhatTheRealRequestGot() {
        Subject subject = subject(Incidents.realRequestFails());
        LadderText ladder = LadderText.of(subject);

        assertThat(ladder).isNotNull();
        assertThat(ladder.rungs()).extracting(RungText::name).containsExactly("connect", "web server", "real request");
        assertThat(ladder.rungs().getLast().said())
                .isEqualTo("failed: GET /checkout at 10.0.0.1:9000 got 500, expected 200");
        assertThat(WeAsked.of(subject).headline()).isEqualTo("1 of 2 fails at real request");
    }

    @Test
    void whereNothingWasAskedThereIsNoLadder() {
        assertThat(LadderText.of(subject(Situations.noPools()))).isNull();
    }

    @Test
    void ofTwoFailingLaddersTheOneThatFailsLowerIsWorse() {
        Climbed low = new Climbed("b", Ladders.handshakeTimesOut(), java.time.Instant.EPOCH);
        Climbed high = new Climbed("a", Ladders.requestFails("500"), java.time.Instant.EPOCH);

        assertThat(List.of(high, low)).isSortedAccordingTo(Climbed.WORST_FIRST.reversed());
    }

    private static LadderText shown(Judgement judgement) {
        LadderText ladder = LadderText.of(subject(judgement));
        if (ladder == null) {
            throw new AssertionError("no ladder");
        }
        return ladder;
    }

    private static Subject subject(Judgement judgement) {
        BackendVerdict first = judgement.backends().getFirst();
        return Subject.of(
                first,
                null,
                new PoolsBehind(List.of()),
                judgement,
                judgement.round().at());
    }
}
