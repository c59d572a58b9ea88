package org.drainboard.scorecard.table;

import static org.drainboard.scorecard.rival.Detectors.DRAINBOARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.scorecard.world.Scenario;

/** What Drainboard was to reach, beside what it did. */
final class GoalSheet {
    private GoalSheet() {}

    static Sheet of(Runs runs) {
        Runs goal = runs.where(Goal::within);
        Figures all = goal.of(DRAINBOARD);
        Figures diluted = runs.where(Goal::diluted).of(DRAINBOARD);
        Figures stalls = goal.where(scenario -> scenario.kind().stall()).of(DRAINBOARD);
        Figures others = goal.where(scenario -> !scenario.kind().stall()).of(DRAINBOARD);
        Figures everywhere = runs.of(DRAINBOARD);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Recall", "1.00", Goal.atLeast(all.recall(), Goal.RECALL, ScoreTable.share(all.recall()))));
        rows.add(List.of(
                "Recall where the backend gets 1 request/s, its bad servers less",
                "1.00",
                Goal.atLeast(diluted.recall(), Goal.RECALL, ScoreTable.share(diluted.recall()))));
        rows.add(p95("Stalls: p95 s", stalls, Goal.STALL_P95));
        double before = stalls.within(Goal.FIRST_TIMEOUT);
        rows.add(List.of(
                "Stalls: before the first timeout of 5 s",
                "100.0 %",
                Goal.atLeast(before, 1, ScoreTable.percent(before))));
        rows.add(p95("Other failures: p95 s", others, Goal.FAILURE_P95));
        rows.add(List.of(
                "False episodes per server-day, everywhere",
                "0.02",
                Goal.atMost(
                        everywhere.wronglyPerServerDay(),
                        Goal.FALSE_PER_SERVER_DAY,
                        ScoreTable.rate(everywhere.wronglyPerServerDay()))));
        Figures healthy = runs.where(GoalSheet::healthy).of(DRAINBOARD);
        rows.add(List.of(
                "False episodes per server-day, healthy runs alone",
                "0.02",
                Goal.atMost(
                        healthy.wronglyPerServerDay(),
                        Goal.FALSE_PER_SERVER_DAY,
                        ScoreTable.rate(healthy.wronglyPerServerDay()))));
        rows.add(List.of(
                "Scope right",
                "98.0 %",
                Goal.atLeast(all.scopeRight(), Goal.SCOPE, ScoreTable.percent(all.scopeRight()))));
        rows.add(List.of("Ahead in every column of the main table", "yes", ahead(goal)));
        return new Sheet(
                "Drainboard's goals: at least 20 % fail of 1 request/s or more to the bad servers",
                List.of("", "Goal", "Reached"), rows, List.of("! falls short of the goal."));
    }

    private static boolean healthy(Scenario scenario) {
        return scenario.bad() == 0;
    }

    private static List<String> p95(String what, Figures figures, double goal) {
        double p95 = figures.quantile(0.95);
        return List.of(what, ScoreTable.seconds(goal), Goal.atMost(p95, goal, ScoreTable.seconds(p95)));
    }

    /** The columns in which a rival does better. */
    private static String ahead(Runs goal) {
        Map<String, Figures> figures = goal.figures();
        Figures own = goal.of(DRAINBOARD);
        List<String> behind = new ArrayList<>();
        if (figures.values().stream().anyMatch(each -> each.recall() > own.recall())) {
            behind.add("recall");
        }
        if (figures.values().stream().anyMatch(each -> each.precision() > own.precision())) {
            behind.add("precision");
        }
        if (figures.values().stream().anyMatch(each -> each.quantile(0.5) < own.quantile(0.5))) {
            behind.add("median");
        }
        if (figures.values().stream().anyMatch(each -> each.quantile(0.95) < own.quantile(0.95))) {
            behind.add("p95");
        }
        if (figures.values().stream().anyMatch(each -> each.wronglyPerServerDay() < own.wronglyPerServerDay())) {
            behind.add("false");
        }
        if (figures.values().stream().anyMatch(each -> each.scopeRight() > own.scopeRight())) {
            behind.add("scope");
        }
        return behind.isEmpty() ? "yes" : "not in " + String.join(", ", behind) + " !";
    }
}
