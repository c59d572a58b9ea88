package org.drainboard.view.backend.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.Incidents;
import org.drainboard.view.backend.Situations;
import org.drainboard.view.backend.truth.Truth.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the four observers say in the situations that matter. */
final class TruthsTest {
    @Test
    void inTheBlackHoleTheCheckPassesAndSaysWhatItIsBlindTo() {
        Truth truth = CheckSays.of(backend(Samples.blackHole()));

        assertThat(truth.headline()).isEqualTo("2 of 2 pass");
        assertThat(truth.tone()).isEqualTo(Tone.GOOD);
        assertThat(text(truth, "results")).isEqualTo("2 × L4OK, slowest under 1 ms");
        assertThat(text(truth, "blind to this")).contains("full pools");
    }

    @Test
    void aCheckThatWasReadLongAgoIsNoLongerGood() {
        Truth truth = CheckSays.of(backend(Samples.cannotTell()));

        assertThat(truth.tone()).isEqualTo(Tone.UNKNOWN);
        assertThat(text(truth, "last read")).isEqualTo("25 s ago, no answer since");
    }

    @Test
    void oneServerShowsHaproxysOwnWords() {
        Truth truth = CheckSays.of(server(Samples.blackHole(), "web2"));

        assertThat(truth.headline()).isEqualTo("passes");
        assertThat(text(truth, "HAProxy says")).isEqualTo("UP for 31 min");
        assertThat(text(truth, "result")).isEqualTo("L4OK in under 1 ms");
    }

    @Test
    void failuresAreCountedByTheirMaker() {
        Truth truth = UsersGet.of(backend(Samples.blackHole()));

        assertThat(truth.headline()).isEqualTo("0 % ok of 5.5/s");
        assertThat(truth.tone()).isEqualTo(Tone.BAD);
        assertThat(text(truth, "failed")).isEqualTo("55 of 55 in 10 s");
        assertThat(text(truth, "by HAProxy")).isEqualTo("55 × 502/504: cut off or too slow");
    }

    @Test
    void inModeTcpTheOutcomeIsNotObservable() {
        Truth truth = UsersGet.of(backend(Situations.tcp(Samples.healthy())));

        assertThat(truth.headline()).isEqualTo("HTTP outcome not observable");
        assertThat(truth.tone()).isEqualTo(Tone.UNKNOWN);
        assertThat(truth.lines())
                .extracting(Line::label)
                .contains("connections")
                .doesNotContain("failed");
    }

    @Test
    void aBackendThatNobodyAsksIsUnknownAndNotAllGood() {
        Judgement quiet = new Fleet()
                .backend("lb1", "app", crew -> crew.good("web1", 4, 0, 0))
                .judged(1);
        Truth truth = UsersGet.of(backend(quiet));

        assertThat(truth.headline()).isEqualTo("nobody asks");
        assertThat(truth.tone()).isEqualTo(Tone.UNKNOWN);
    }

    @Test
    void beforeTwoReadingsTheTrafficIsNotKnown() {
        assertThat(UsersGet.of(backend(Situations.noPools())).headline()).isEqualTo("not known yet");
    }

    @Test
    void stuckWorkersComeWithTheirTimeAndScript() {
        Truth truth = WorkersSay.of(backend(Samples.blackHole()));

        assertThat(truth.headline()).isEqualTo("8 of 8 stuck");
        assertThat(text(truth, "8 stuck")).isEqualTo("12 s in /checkout.php");
        assertThat(text(truth, "listen queue"))
                .as("one of the two is on a unix socket")
                .startsWith("unknown");
    }

    @Test
    void aListThatAClientBrokeIsNamedWithItsPool() {
        Truth truth = WorkersSay.of(backend(Situations.unreadable(Samples.blackHole())));

        assertThat(text(truth, "www-web1")).startsWith("a client broke the worker list");
    }

    @Test
    void withoutAPoolItSaysWhereToNameOne() {
        Truth truth = WorkersSay.of(backend(Situations.noPools()));

        assertThat(truth.tone()).isEqualTo(Tone.UNKNOWN);
        assertThat(text(truth, "next")).contains("serves");
    }

    @Test
    void ofManyGroupsTheLargestAreNamedAndTheOthersCounted() {
        Truth truth = WorkersSay.of(backend(Incidents.much()));

        assertThat(truth.lines()).hasSizeLessThan(6);
        assertThat(text(truth, "40 stuck")).isEqualTo("60 s in /0.php");
        assertThat(truth.lines()).extracting(Line::text).contains("in 38 other scripts");
    }

    @Test
    void aFullPoolIsNotAskedFurtherAndOurRateIsShown() {
        Truth truth = WeAsked.of(backend(Samples.blackHole()));

        assertThat(truth.headline()).isEqualTo("connects, rest not asked");
        assertThat(truth.tone()).isEqualTo(Tone.WARN);
        assertThat(text(truth, "we send")).isEqualTo("0.6 of at most 20/s");
    }

    @Test
    void oneLadderThatFailsIsCountedAndPlaced() {
        Truth truth = WeAsked.of(backend(Incidents.pinned()));

        assertThat(truth.headline()).isEqualTo("1 of 2 fails at handshake");
        assertThat(truth.tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void theHeadlineClaimsNoMoreThanEveryLadderReached() {
        Truth truth = WeAsked.of(backend(Incidents.halfDead()));

        assertThat(truth.headline()).isEqualTo("connects, rest not asked");
        assertThat(WeAsked.of(server(Incidents.halfDead(), "web2")).headline()).isEqualTo("real request served");
    }

    @Test
    void manyUnreadPoolsAreCountedSoThatTheEvidenceStaysInSight() {
        Truth truth = WorkersSay.of(backend(Samples.many(10, 1)));

        assertThat(text(truth, "www-web2")).isEqualTo("not read yet");
        assertThat(text(truth, "and")).isEqualTo("7 more pools with trouble; select a server");
        assertThat(truth.lines()).hasSizeLessThan(8);
    }

    private static Subject backend(Judgement judgement) {
        return subject(judgement, null);
    }

    private static Subject server(Judgement judgement, String name) {
        return subject(judgement, new ServerId(judgement.backends().getFirst().id(), name));
    }

    private static Subject subject(Judgement judgement, @Nullable ServerId server) {
        BackendVerdict first = judgement.backends().getFirst();
        return Subject.of(
                first,
                server,
                new PoolsBehind(List.of()),
                judgement,
                judgement.round().at());
    }

    private static String text(Truth truth, String label) {
        return truth.lines().stream()
                .filter(line -> line.label().equals(label))
                .map(Line::text)
                .findFirst()
                .orElse("no line " + label + " in " + truth);
    }
}
