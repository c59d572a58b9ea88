package org.drainboard.scorecard.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.drainboard.scorecard.table.Score;
import org.drainboard.scorecard.table.Sheet;

/** How one scenario went, by detector. */
record Played(RealScenario scenario, SequencedMap<String, Score> scores) {

    /** A scenario a row, a detector a column. */
    static Sheet sheet(List<Played> all) {
        List<String> detectors = List.copyOf(all.getFirst().scores().sequencedKeySet());
        List<String> head = new ArrayList<>(List.of("Scenario"));
        List<String> notes = new ArrayList<>(List.of(
                "Seconds to the verdict; -: nothing to find, and nothing said; xN: false episodes; s: the scope was wrong or"
                        + " not known."));
        for (int i = 0; i < detectors.size(); i++) {
            head.add(i == 0 ? detectors.getFirst() : "D" + i);
            if (i > 0) {
                notes.add("D" + i + ": " + detectors.get(i) + ".");
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Played each : all) {
            List<String> row = new ArrayList<>(List.of(each.scenario.name()));
            each.scores.values().forEach(score -> row.add(word(score)));
            rows.add(row);
        }
        return new Sheet("Real programs: by scenario", head, rows, notes);
    }

    private static String word(Score score) {
        String found =
                score.found() ? String.format(Locale.ROOT, "%.1f", score.seconds()) : score.harmed() ? "missed" : "-";
        String wrong = score.wrongly().isEmpty() ? "" : " x" + score.wrongly().size();
        return found + wrong + (Boolean.FALSE.equals(score.scopeRight()) ? " s" : "");
    }
}
