package org.drainboard.scorecard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.scorecard.world.Scenario;
import org.drainboard.scorecard.world.SimulatedRun;
import org.junit.jupiter.api.Test;

final class ReplayTest {
    @Test
    void printsEverySecondWithTheEventsTheSentencesAndTheScores() {
        List<String> lines = replay("servers=2 bad=1 rate=20 share=1 kind=hang warmup=10", false);
        assertThat(lines.getFirst()).startsWith("--only \"servers=2 bad=1 rate=20 share=1 kind=hang");
        assertThat(lines)
                .filteredOn(line -> line.matches(" +[+-][0-9.]+ +\\d+\\+\\d+\\+\\d+ .*"))
                .hasSizeGreaterThan(125);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("----") && line.endsWith("the fault begins: web1"))
                .anyMatch(line -> line.endsWith("the fault ends"))
                .anyMatch(line -> line.matches(".* \\| F\\. \\| FALSE HEALTHY.*"))
                .anyMatch(line -> line.matches(" +web1: FALSE HEALTHY \\[[a-z-]+\\] .*"))
                .anyMatch(line -> line.startsWith("Drainboard: found after "))
                .anyMatch(line -> line.startsWith("Envoy: success rate: found after "));
    }

    @Test
    void theEvidenceIsPrintedWhenAskedFor() {
        assertThat(replay("kind=hang rate=20 warmup=10", true))
                .anyMatch(line -> line.matches(" {16}contradicts \\[.*"));
        assertThat(replay("kind=hang rate=20 warmup=10", false))
                .noneMatch(line -> line.matches(" {16}contradicts \\[.*"));
    }

    private static List<String> replay(String line, boolean everything) {
        Scenario scenario = ScenarioLine.parse(line);
        List<String> lines = new ArrayList<>();
        new Replay(lines::add, everything).play(scenario, new SimulatedRun(scenario));
        return lines;
    }
}
