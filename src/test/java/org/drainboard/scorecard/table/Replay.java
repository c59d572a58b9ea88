package org.drainboard.scorecard.table;

import static org.drainboard.scorecard.rival.Detectors.DRAINBOARD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Truth;
import org.drainboard.scorecard.rival.Detectors;
import org.drainboard.scorecard.rival.DrainboardDetector;
import org.drainboard.scorecard.world.Run;
import org.drainboard.scorecard.world.Scenario;

/** Plays one run and prints, second by second, what users got and what Drainboard said of it, and why. */
final class Replay {
    private final Consumer<String> out;
    private final boolean everything;

    /**
     * A replay that has not begun.
     *
     * @param out takes each line
     * @param everything print all evidence whenever a verdict or its rule changes, not only the sentence
     */
    Replay(Consumer<String> out, boolean everything) {
        this.out = out;
        this.everything = everything;
    }

    void play(Scenario scenario, Run run) {
        DrainboardDetector drainboard = new DrainboardDetector(run.inventory(), null);
        SequencedMap<String, Detector> detectors = Detectors.all(run.inventory());
        detectors.replace(DRAINBOARD, drainboard);
        Scoring scoring = new Scoring(detectors);
        List<Moment> moments = new ArrayList<>();
        Truth truth = run.play(sight -> {
            scoring.accept(sight);
            moments.add(Moment.of(sight, drainboard.verdict()));
        });
        out.accept("--only \"" + ScenarioLine.of(scenario) + "\"");
        out.accept(Glance.LEGEND);
        timeline(moments, truth);
        conclude(scoring, truth);
    }

    private void timeline(List<Moment> moments, Truth truth) {
        TreeMap<Instant, List<String>> events = new TreeMap<>();
        event(
                events,
                truth.from(),
                truth.bad().isEmpty() ? "the healthy time begins" : "the fault begins: " + names(truth.bad()));
        if (truth.firstSeen() != null) {
            event(events, truth.firstSeen(), "the first user is harmed");
        }
        event(events, truth.until(), truth.bad().isEmpty() ? "the healthy time ends" : "the fault ends");
        Map<String, String> before = new HashMap<>();
        for (Moment moment : moments) {
            while (!events.isEmpty() && !events.firstKey().isAfter(moment.at())) {
                Map.Entry<Instant, List<String>> next = events.pollFirstEntry();
                next.getValue().forEach(event -> out.accept("---- " + since(truth, next.getKey()) + " " + event));
            }
            out.accept(since(truth, moment.at()) + " " + moment.line());
            tell(moment, before);
        }
    }

    private static void event(Map<Instant, List<String>> events, Instant at, String what) {
        events.computeIfAbsent(at, _ -> new ArrayList<>()).add(what);
    }

    /** Says why wherever a verdict or its rule is another than the second before; numbers alone are no news. */
    private void tell(Moment moment, Map<String, String> before) {
        moment.said().forEach((name, said) -> {
            if (!said.news().equals(before.put(name, said.news()))) {
                out.accept("            " + name + ": " + said.news() + " " + said.sentence());
                if (everything) {
                    said.evidence().forEach(line -> out.accept("                " + line));
                }
            }
        });
        before.keySet().retainAll(moment.said().keySet());
    }

    private void conclude(Scoring scoring, Truth truth) {
        out.accept("");
        scoring.scores(truth).forEach((detector, score) -> {
            String found =
                    score.harmed() ? "found after " + ScoreTable.seconds(score.seconds()) + " s" : "nothing to find";
            String scope = score.scopeRight() == null ? "" : score.scopeRight() ? ", scope right" : ", scope wrong";
            out.accept(detector + ": " + found + scope + ", flags right " + score.rightly() + ", wrong "
                    + score.wrongly().size());
            scoring.flags(detector).stream()
                    .limit(20)
                    .forEach(flag -> out.accept("    " + since(truth, flag.raised())
                            + (flag.fell() == null ? " to the end" : " to " + since(truth, flag.fell())) + " "
                            + names(flag.servers()) + (score.wrongly().contains(flag) ? " WRONG" : "")));
        });
    }

    private static String names(Iterable<String> servers) {
        List<String> names = new ArrayList<>();
        servers.forEach(names::add);
        return names.stream().sorted().collect(Collectors.joining(" "));
    }

    private static String since(Truth truth, Instant at) {
        return String.format(
                Locale.ROOT, "%+7.1f", Duration.between(truth.from(), at).toMillis() / 1000.0);
    }
}
