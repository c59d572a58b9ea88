package org.drainboard.scorecard.table;

import static org.drainboard.scorecard.rival.Detectors.DRAINBOARD;

import java.util.ArrayList;
import java.util.List;

/** All sheets of a benchmark, in the order in which they are read. */
final class Report {
    private Report() {}

    /** What belongs into a README. */
    static List<Sheet> tables(Runs runs) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(ScoreTable.of(
                "All detectors: at least 20 % fail of 1 request/s or more to the bad servers",
                runs.where(Goal::within).scores(), ScoreTable.NOTES));
        sheets.add(ScoreTable.of(
                "All detectors: fewer requests, or fewer of them fail",
                runs.where(scenario -> !Goal.within(scenario)).scores(),
                List.of()));
        if (runs.detectors().contains(DRAINBOARD)) {
            sheets.add(GoalSheet.of(runs));
            sheets.add(KindSheet.of(runs));
            sheets.add(CrossSheet.rateByShare(runs));
            sheets.add(CrossSheet.serversByBad(runs));
            sheets.add(ConfounderSheet.of(runs));
        }
        return sheets;
    }

    /** What to look at next, for who works on the rules. */
    static List<Sheet> worst(Runs runs) {
        return runs.detectors().contains(DRAINBOARD) ? Worst.of(runs) : List.of();
    }
}
