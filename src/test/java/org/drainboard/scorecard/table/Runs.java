package org.drainboard.scorecard.table;

import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.drainboard.scorecard.world.Scenario;

/** All that were played, or some of them. */
record Runs(List<Played> all) {
    Runs {
        all = List.copyOf(all);
    }

    Runs where(Predicate<Scenario> scenario) {
        return new Runs(
                all.stream().filter(each -> scenario.test(each.scenario())).toList());
    }

    Figures of(String detector) {
        return Figures.of(all.stream().map(each -> each.of(detector)).toList());
    }

    List<SequencedMap<String, Score>> scores() {
        return all.stream().map(Played::scores).toList();
    }

    /** By name, in their order. */
    SequencedMap<String, Figures> figures() {
        return ScoreTable.figures(scores());
    }

    SequencedSet<String> detectors() {
        return figures().sequencedKeySet();
    }
}
