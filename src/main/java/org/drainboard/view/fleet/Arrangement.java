package org.drainboard.view.fleet;

import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;

/**
 * The rows to show now, in their order.
 *
 * @param judgement what they were made of
 * @param counts backends of the environment by verdict, whether shown or filtered away; one on several load balancers
 *     counts once, as the worst
 * @param total backends of the environment
 * @param problems backends that are not honest, or on which load balancers disagree, by environment; none where an
 *     environment is not named
 */
public record Arrangement(
        Judgement judgement,
        Wish wish,
        List<RowFacts> rows,
        Map<Verdict, Integer> counts,
        int total,
        Map<String, Integer> problems) {
    public Arrangement {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
        problems = Map.copyOf(problems);
    }

    /** Backends of the shown environment that are not honest. */
    public int problemsHere() {
        return problems.getOrDefault(wish.environment(), 0);
    }
}
