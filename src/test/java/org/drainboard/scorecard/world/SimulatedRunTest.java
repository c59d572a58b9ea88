package org.drainboard.scorecard.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.scorecard.Sight;
import org.drainboard.scorecard.Truth;
import org.drainboard.verdict.Judge;
import org.junit.jupiter.api.Test;

final class SimulatedRunTest {
    private static Scenario scenario(long seed, Kind kind, Confounder confounder) {
        return new Scenario(
                seed, 3, 1, 20, 1, kind, confounder, true, true, Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    private static List<Sight> sights(Scenario scenario) {
        List<Sight> seen = new ArrayList<>();
        new SimulatedRun(scenario).play(seen::add);
        return seen;
    }

    /** What Drainboard says of each server, and when it says FALSE_HEALTHY. */
    private record Said(Instant at, ServerVerdict verdict) {}

    private static List<Said> judged(Run run, List<Truth> truth) {
        Judge judge = new Judge(run.inventory());
        List<Said> said = new ArrayList<>();
        truth.add(run.play(sight -> judge.judge(sight.round())
                .backends()
                .forEach(backend -> backend.servers().forEach(server -> said.add(new Said(sight.at(), server))))));
        return said;
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        for (Confounder confounder : Confounder.values()) {
            Scenario scenario = scenario(7, Kind.HANG, confounder);

            assertThat(sights(scenario)).as("%s", confounder).isEqualTo(sights(scenario));
        }
    }

    @Test
    void anotherSeedGivesAnotherRun() {
        assertThat(sights(scenario(7, Kind.NONE, Confounder.NONE)))
                .isNotEqualTo(sights(scenario(8, Kind.NONE, Confounder.NONE)));
    }

    @Test
    void thereIsOneSightASecondAndRoundsCountWithoutGaps() {
        List<Sight> seen = sights(scenario(3, Kind.NONE, Confounder.NONE));

        assertThat(seen).hasSizeBetween(179, 180);
        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i).round().number()).isEqualTo(i + 1);
            assertThat(seen.get(i).at()).isEqualTo(seen.getFirst().at().plusSeconds(i));
        }
    }

    @Test
    void drainboardSeesAHangOnOneServerAndOnThatOnly() {
        List<Truth> truth = new ArrayList<>();
        List<Said> said = judged(new SimulatedRun(scenario(11, Kind.HANG, Confounder.NONE)), truth);
        Truth what = truth.getFirst();

        assertThat(what.bad()).isEqualTo(Set.of("web1"));
        assertThat(what.scope()).isEqualTo(Scope.SERVER);
        assertThat(what.firstSeen()).isBetween(what.from(), what.from().plusSeconds(2));
        List<Said> falseHealthy = said.stream()
                .filter(each -> each.verdict.verdict() == Verdict.FALSE_HEALTHY)
                .toList();
        assertThat(falseHealthy)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.verdict.id().server()).isEqualTo("web1"));
        assertThat(falseHealthy.getFirst().at)
                .isBetween(what.from(), what.from().plusSeconds(6));
    }

    @Test
    void aHealthySiteIsHonestFromTheFirstCompletedWindowToTheEnd() {
        List<Truth> truth = new ArrayList<>();
        List<Said> said = judged(new SimulatedRun(scenario(5, Kind.NONE, Confounder.NONE)), truth);

        assertThat(truth.getFirst().bad()).isEmpty();
        assertThat(truth.getFirst().firstSeen()).isNull();
        assertThat(truth.getFirst().scope()).isNull();
        assertThat(said).hasSizeGreaterThan(500);
        assertThat(said.stream().skip(30).map(each -> each.verdict.verdict())).containsOnly(Verdict.HONEST);
    }
}
