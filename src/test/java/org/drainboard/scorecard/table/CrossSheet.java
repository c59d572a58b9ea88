package org.drainboard.scorecard.table;

import static org.drainboard.scorecard.rival.Detectors.DRAINBOARD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.drainboard.scorecard.world.Scenario;

/** Drainboard's recall and p95 where two factors meet. */
final class CrossSheet {
    private static final List<String> NOTES =
            List.of("Recall and p95 in seconds. ! recall falls short of 1.00 where the goal holds.");

    private CrossSheet() {}

    static Sheet rateByShare(Runs runs) {
        List<String> head = new ArrayList<>(List.of("Requests/s"));
        Arrays.stream(Matrix.SHARES).forEach(share -> head.add(Math.round(100 * share) + " % fail"));
        List<List<String>> rows = new ArrayList<>();
        for (double rate : Matrix.RATES) {
            List<String> row = new ArrayList<>(List.of(ScenarioLine.number(rate)));
            for (double share : Matrix.SHARES) {
                row.add(cell(runs, scenario -> scenario.rate() == rate && scenario.share() == share));
            }
            rows.add(row);
        }
        return new Sheet("Drainboard by rate and failing share, all kinds", head, rows, NOTES);
    }

    static Sheet serversByBad(Runs runs) {
        Runs goal = runs.where(Goal::within);
        List<String> head = new ArrayList<>(List.of("Servers"));
        List<String> columns = List.of("1 bad", "2 bad", "all bad");
        head.addAll(columns);
        List<List<String>> rows = new ArrayList<>();
        for (int servers : Matrix.SERVERS) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(servers)));
            IntStream.range(0, columns.size()).forEach(i -> {
                int bad = Math.min(servers, Matrix.BAD[i]);
                boolean own = Matrix.BAD[i] <= servers || i == columns.size() - 1;
                row.add(own ? cell(goal, scenario -> scenario.servers() == servers && scenario.bad() == bad) : "");
            });
            rows.add(row);
        }
        return new Sheet(
                "Drainboard by servers: at least 20 % fail of 1 request/s or more to the bad servers",
                head, rows, NOTES);
    }

    private static String cell(Runs runs, Predicate<Scenario> which) {
        Runs some = runs.where(which);
        Figures figures = some.of(DRAINBOARD);
        if (figures.harmed() == 0) {
            return "-";
        }
        double goal = some.where(Goal::within).of(DRAINBOARD).recall();
        String text = ScoreTable.share(figures.recall()) + " " + ScoreTable.seconds(figures.quantile(0.95));
        return Goal.atLeast(goal, Goal.RECALL, text);
    }
}
