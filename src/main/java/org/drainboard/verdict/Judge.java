package org.drainboard.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.model.verdict.Judgement;

/**
 * Holds what HAProxy claims against what requests get. Keeps windows of the rounds that it saw, and nothing else; time
 * comes from the rounds alone, so the same rounds give the same judgements. Not thread-safe.
 */
public final class Judge {
    private static final Comparator<BackendVerdict> WORST_FIRST = Comparator.comparing(BackendVerdict::verdict)
            .thenComparing(Comparator.comparingDouble(BackendVerdict::gap).reversed())
            .thenComparing(each -> each.id().backend())
            .thenComparing(each -> each.id().proxy().environment())
            .thenComparing(each -> each.id().proxy().haproxy());

    private final Inventory inventory;
    private final List<EnvironmentJudge> environments;

    public Judge(Inventory inventory) {
        this.inventory = inventory;
        environments = inventory.environments().stream()
                .map(environment -> new EnvironmentJudge(environment, inventory.poll()))
                .toList();
    }

    /** The judgement on a round, given those before it: backends and their servers, the worst first. */
    public Judgement judge(Round round) {
        List<BackendVerdict> backends = new ArrayList<>();
        List<Disagreement> disagreements = new ArrayList<>();
        for (EnvironmentJudge environment : environments) {
            List<BackendVerdict> verdicts = environment.judge(round);
            backends.addAll(verdicts);
            disagreements.addAll(environment.compare(round, verdicts));
        }
        backends.sort(WORST_FIRST);
        return new Judgement(round, backends, MissingTargets.of(inventory, round), disagreements);
    }
}
