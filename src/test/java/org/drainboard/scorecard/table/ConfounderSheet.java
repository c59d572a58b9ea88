package org.drainboard.scorecard.table;

import static org.drainboard.scorecard.rival.Detectors.DRAINBOARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What else happened: whether Drainboard misses more by it, or is led astray. */
final class ConfounderSheet {
    private ConfounderSheet() {}

    static Sheet of(Runs runs) {
        List<List<String>> rows = new ArrayList<>();
        Matrix.CONFOUNDERS.forEach(confounder -> {
            Runs some = runs.where(scenario -> scenario.confounder() == confounder);
            if (!some.all().isEmpty()) {
                rows.add(row(ScenarioLine.word(confounder), some));
            }
        });
        return new Sheet(
                "Drainboard by confounder",
                List.of(
                        "Confounder",
                        "n",
                        "Recall",
                        "p95 s",
                        "False",
                        "Server-days",
                        "False / day",
                        "Healthy alone: false",
                        "Server-days",
                        "False / day"),
                rows,
                List.of(
                        "Recall and p95 where at least 20 % fail of 1 request/s or more to the bad servers; false episodes everywhere.",
                        "! falls short of the goal."));
    }

    private static List<String> row(String name, Runs some) {
        Figures goal = some.where(Goal::within).of(DRAINBOARD);
        List<String> row = new ArrayList<>(List.of(
                name,
                Integer.toString(goal.harmed()),
                Goal.atLeast(goal.recall(), Goal.RECALL, ScoreTable.share(goal.recall())),
                ScoreTable.seconds(goal.quantile(0.95))));
        row.addAll(astray(some.of(DRAINBOARD)));
        row.addAll(astray(some.where(scenario -> scenario.bad() == 0).of(DRAINBOARD)));
        return row;
    }

    private static List<String> astray(Figures figures) {
        double rate = figures.wronglyPerServerDay();
        return List.of(
                Integer.toString(figures.wrongly()),
                String.format(Locale.ROOT, "%.1f", figures.serverDays()),
                Goal.atMost(rate, Goal.FALSE_PER_SERVER_DAY, ScoreTable.rate(rate)));
    }
}
