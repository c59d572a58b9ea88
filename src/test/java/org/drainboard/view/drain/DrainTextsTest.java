package org.drainboard.view.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.view.Fleet;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Strip;
import org.junit.jupiter.api.Test;

/** What a drain is said to be: never emptier than it is known to be. */
final class DrainTextsTest {
    private static final Shortcut OPEN = new Shortcut('g', "Draining", () -> {});

    @Test
    void anOldZeroIsNoZero() {
        DrainFacts facts = facts(Drains.unknown());
        assertThat(facts.word()).isEqualTo(Word.UNKNOWN);
        assertThat(facts.lines().get(1).left()).isEqualTo("?");
        assertThat(facts.lines().get(1).eta()).isEqualTo("0 when read 31 s ago");
        assertThat(facts.lines().get(1).tone()).isEqualTo(Tone.UNKNOWN);
        assertThat(facts.cuts().users()).isEqualTo("? users");
    }

    @Test
    void whatOthersMayRunIsAnUpperBound() {
        DrainFacts.Line workers = facts(Drains.slow()).lines().get(1);
        assertThat(workers.left()).isEqualTo("≤3");
        assertThat(workers.share()).isNaN();
        assertThat(workers.eta()).contains("nobody can tell for whom");
    }

    @Test
    void theRateHasItsSignAndTheEndItsTime() {
        DrainFacts.Line sessions = facts(Drains.draining()).lines().getFirst();
        assertThat(sessions.rate()).isEqualTo("−0.6/s");
        assertThat(sessions.eta()).isEqualTo("none in about 12 s");
        assertThat(facts(Drains.never()).lines().getFirst().rate()).isEqualTo("+0.1/s");
    }

    @Test
    void theGraceCountsDownAndThenUp() {
        assertThat(facts(Drains.draining()).grace().text()).isEqualTo("18 s left of the grace of 30 s");
        assertThat(facts(Drains.overdue()).grace().text()).isEqualTo("The grace of 30 s was over 41 s ago");
        assertThat(facts(Drains.overdue()).grace().brief()).isEqualTo("+41 s");
    }

    @Test
    void aBarShowsWhatIsLeftOfTheMostThereWas() {
        Peaks peaks = new Peaks();
        DrainProgress drain = Drains.draining();
        peaks.share(drain, "sessions", 14);
        assertThat(DrainTexts.of(drain, peaks, Fleet.NOW).lines().getFirst().share())
                .isEqualTo(0.5);
        peaks.keep(List.of());
        assertThat(DrainTexts.of(drain, peaks, Fleet.NOW).lines().getFirst().share())
                .as("a second drain begins anew")
                .isEqualTo(1);
    }

    @Test
    void theStripNamesThoseThatWaitForAPersonAndStaysShort() {
        Strip calm = DrainStrip.of(List.of(facts(Drains.draining())), OPEN).orElseThrow();
        assertThat(calm.weight()).isEqualTo(Strip.Weight.NOTE);
        assertThat(calm.text()).isEqualTo("1 draining: web2 7 sessions, 18 s left");

        List<DrainFacts> sixty =
                Drains.sixty().stream().map(DrainTextsTest::facts).toList();
        Strip many = DrainStrip.of(sixty, OPEN).orElseThrow();
        assertThat(many.weight()).isEqualTo(Strip.Weight.WARNING);
        assertThat(many.text()).startsWith("60 draining: ").endsWith("and 57 more");
        assertThat(DrainStrip.of(List.of(), OPEN)).isEmpty();
    }

    private static DrainFacts facts(DrainProgress drain) {
        return DrainTexts.of(drain, new Peaks(), Fleet.NOW);
    }
}
