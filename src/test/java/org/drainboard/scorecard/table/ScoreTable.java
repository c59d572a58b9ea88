package org.drainboard.scorecard.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** The main table: a detector a row. */
public final class ScoreTable {
    /** How its columns are to be read. */
    public static final List<String> NOTES = List.of(
            "Median and p95 are over all runs that harmed users, and a miss takes for ever: nothing looks fast by seeing"
                    + " only what is easy to see.",
            "When HAProxy itself takes a failing server out, its claim is true again and users are safe: that counts as found"
                    + " for every detector that has not said it yet.",
            "Seconds count from the first failure that a user saw, for stalls from the block.",
            "Precision is the share of all episodes that were raised on a failing server.",
            "The scope is asked 10 s after the detection, of backends with two servers or more; not to know it counts as"
                    + " wrong.");

    private static final List<String> HEAD = List.of(
            "Detector", "Recall", "n", "Precision", "Median s", "p95 s", "False / server-day", "Server-days", "Scope");

    private ScoreTable() {}

    /** The detectors' figures over these runs, each run with the same detectors in the same order. */
    public static SequencedMap<String, Figures> figures(List<? extends Map<String, Score>> runs) {
        SequencedMap<String, List<Score>> scores = new LinkedHashMap<>();
        for (Map<String, Score> run : runs) {
            run.forEach((detector, score) ->
                    scores.computeIfAbsent(detector, _ -> new ArrayList<>()).add(score));
        }
        SequencedMap<String, Figures> figures = new LinkedHashMap<>();
        scores.forEach((detector, all) -> figures.put(detector, Figures.of(all)));
        return figures;
    }

    /** The table of these runs, with the notes below it. */
    public static Sheet of(String title, List<? extends Map<String, Score>> runs, List<String> notes) {
        List<List<String>> rows = new ArrayList<>();
        figures(runs).forEach((detector, of) -> rows.add(row(detector, of)));
        return new Sheet(title, HEAD, rows, notes);
    }

    private static List<String> row(String detector, Figures of) {
        return List.of(
                detector,
                share(of.recall()),
                Integer.toString(of.harmed()),
                share(of.precision()),
                seconds(of.quantile(0.5)),
                seconds(of.quantile(0.95)),
                rate(of.wronglyPerServerDay()),
                String.format(Locale.ROOT, "%.1f", of.serverDays()),
                percent(of.scopeRight()));
    }

    static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.2f", floor(share, 100));
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * floor(share, 1000));
    }

    static String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return "-";
        }
        return Double.isInfinite(seconds) ? "never" : String.format(Locale.ROOT, "%.1f", seconds);
    }

    static String rate(double perDay) {
        if (Double.isNaN(perDay)) {
            return "-";
        }
        return String.format(Locale.ROOT, perDay < 1 ? "%.3f" : "%.1f", perDay);
    }

    /** Cut off, so that 0.999 never reads 1.00. */
    private static double floor(double share, int parts) {
        return Math.floor(share * parts + 1e-9) / parts;
    }
}
