package org.drainboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.Plain;
import org.drainboard.model.probe.OwnRate;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class CheckTextTest {
    @Test
    void theWorstBackendComesFirstWithItsSentence() {
        String text = CheckText.write(Samples.blackHole());

        assertThat(text.lines().toList().get(2)).startsWith("X FALSE HEALTHY").contains("app_fcgi", "gap 100 %");
        assertThat(text.lines().toList().get(3)).contains("8 of 8 workers stuck");
    }

    @Test
    void whatCouldNotBeReadIsListedWithItsReason() {
        assertThat(CheckText.write(Samples.cannotTell())).contains("Could not be read:");
    }

    @Test
    void howMuchWeAskOurselvesIsSaidWithItsBound() {
        Judgement judged = Samples.blackHole();
        Round round = judged.round();
        Round asking = new Round(
                round.number(),
                round.at(),
                round.proxies(),
                round.pools(),
                round.ladders(),
                round.requests(),
                round.webLadders(),
                new OwnRate(3.2, 20));

        assertThat(CheckText.write(new Judgement(asking, judged.backends(), judged.missing())))
                .endsWith("Own questions that may take a worker: 3.2/s over the last 10 s, at most 20/s.");
    }

    @Test
    void noEscapeSequenceFromTheWireReachesTheTerminal() {
        assertThat(Plain.whole("a\u001b[31mb\r\nc\u202ed")).isEqualTo("a\\u001b[31mb\\r\\nc\\u202ed");
    }
}
