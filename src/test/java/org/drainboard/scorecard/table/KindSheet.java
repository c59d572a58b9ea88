package org.drainboard.scorecard.table;

import static org.drainboard.scorecard.rival.Detectors.DRAINBOARD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.drainboard.scorecard.world.Kind;

/** Drainboard and its best rival for each kind of fault. */
final class KindSheet {
    /** Who finds more is better; among those alike, who is faster. */
    private static final Comparator<Figures> BETTER = Comparator.comparingDouble(Figures::recall)
            .thenComparing(Comparator.comparingDouble((Figures each) -> each.quantile(0.95))
                    .reversed())
            .thenComparing(Comparator.comparingDouble((Figures each) -> each.quantile(0.5))
                    .reversed());

    private KindSheet() {}

    static Sheet of(Runs runs) {
        Runs goal = runs.where(Goal::within);
        List<List<String>> rows = new ArrayList<>();
        Arrays.stream(Kind.values()).filter(kind -> kind != Kind.NONE).forEach(kind -> {
            Runs some = goal.where(scenario -> scenario.kind() == kind);
            Figures own = some.of(DRAINBOARD);
            if (own.harmed() > 0) {
                rows.add(row(kind, some, own));
            }
        });
        return new Sheet(
                "By kind of fault: at least 20 % fail of 1 request/s or more to the bad servers",
                List.of(
                        "Kind",
                        "n",
                        "Recall",
                        "Median s",
                        "p95 s",
                        "Goal s",
                        "In 5 s",
                        "Best rival",
                        "Recall",
                        "p95 s",
                        "In 5 s"),
                rows,
                List.of(
                        "In 5 s: found before timeout server, when the first user of a stall sees a 504.",
                        "! falls short of the goal."));
    }

    private static List<String> row(Kind kind, Runs some, Figures own) {
        Map.Entry<String, Figures> rival = some.figures().entrySet().stream()
                .filter(each -> !each.getKey().equals(DRAINBOARD))
                .max(Map.Entry.comparingByValue(BETTER))
                .orElse(null);
        double p95 = own.quantile(0.95);
        double before = own.within(Goal.FIRST_TIMEOUT);
        String early = ScoreTable.percent(before);
        return List.of(
                ScenarioLine.word(kind),
                Integer.toString(own.harmed()),
                Goal.atLeast(own.recall(), Goal.RECALL, ScoreTable.share(own.recall())),
                ScoreTable.seconds(own.quantile(0.5)),
                Goal.atMost(p95, Goal.p95(kind), ScoreTable.seconds(p95)),
                ScoreTable.seconds(Goal.p95(kind)),
                kind.stall() ? Goal.atLeast(before, 1, early) : early,
                rival == null ? "-" : rival.getKey(),
                rival == null ? "-" : ScoreTable.share(rival.getValue().recall()),
                rival == null ? "-" : ScoreTable.seconds(rival.getValue().quantile(0.95)),
                rival == null ? "-" : ScoreTable.percent(rival.getValue().within(Goal.FIRST_TIMEOUT)));
    }
}
