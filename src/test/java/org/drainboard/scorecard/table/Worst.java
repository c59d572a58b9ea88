package org.drainboard.scorecard.table;

import static org.drainboard.scorecard.rival.Detectors.DRAINBOARD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.drainboard.scorecard.world.Scenario;

/** The runs in which Drainboard did worst, each as a line that plays it again. */
final class Worst {
    private static final int FEW = 10;

    private Worst() {}

    static List<Sheet> of(Runs runs) {
        Runs goal = runs.where(Goal::within);
        Comparator<Played> plainest = Comparator.comparingDouble(
                        (Played each) -> -each.scenario().share())
                .thenComparingDouble(each -> -each.scenario().rate());
        return List.of(
                sheet("Missed, though it should not be", "", goal, Score::missed, plainest, _ -> ""),
                sheet(
                        "Most false episodes",
                        "False",
                        runs,
                        score -> !score.wrongly().isEmpty(),
                        Comparator.comparingInt(
                                each -> -each.of(DRAINBOARD).wrongly().size()),
                        each -> Integer.toString(each.of(DRAINBOARD).wrongly().size())),
                sheet(
                        "Slower than the goal",
                        "Seconds",
                        new Runs(goal.all().stream()
                                .filter(each -> each.of(DRAINBOARD).seconds()
                                        > Goal.p95(each.scenario().kind()))
                                .toList()),
                        Score::found,
                        Comparator.comparingDouble(each -> -each.of(DRAINBOARD).seconds()),
                        each -> ScoreTable.seconds(each.of(DRAINBOARD).seconds())),
                sheet(
                        "Wrong or unknown scope",
                        "",
                        goal,
                        score -> Boolean.FALSE.equals(score.scopeRight()),
                        plainest,
                        _ -> ""));
    }

    private static Sheet sheet(
            String title,
            String column,
            Runs runs,
            Predicate<Score> which,
            Comparator<Played> order,
            Function<Played, String> figure) {
        List<Played> found = runs.all().stream()
                .filter(each -> which.test(each.of(DRAINBOARD)))
                .sorted(order)
                .toList();
        List<List<String>> rows = spread(found).stream()
                .limit(FEW)
                .map(each -> List.of("--only \"" + ScenarioLine.of(each.scenario()) + "\"", figure.apply(each)))
                .toList();
        return new Sheet(title + ": " + found.size(), List.of("Run", column), rows, List.of());
    }

    /** The first of each kind and confounder comes before the second of any, so that a few show all. */
    private static List<Played> spread(List<Played> runs) {
        Map<List<Enum<?>>, Integer> seen = new HashMap<>();
        Map<Played, Integer> turn = new HashMap<>();
        runs.forEach(each -> {
            Scenario scenario = each.scenario();
            turn.put(each, seen.merge(List.of(scenario.kind(), scenario.confounder()), 1, Integer::sum));
        });
        List<Played> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingInt(each -> turn.getOrDefault(each, 0)));
        return sorted;
    }
}
