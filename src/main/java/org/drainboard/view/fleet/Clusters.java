package org.drainboard.view.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.model.verdict.Judgement;

/** Puts the same backend of several load balancers together. Pure, and run away from the JavaFX thread. */
final class Clusters {
    private Clusters() {}

    /** @param blocks of one environment */
    static List<Cluster> of(Judgement judgement, List<Block> blocks) {
        Map<String, List<Block>> byName = new LinkedHashMap<>();
        for (Block block : blocks) {
            byName.computeIfAbsent(block.verdict().id().backend(), _ -> new ArrayList<>(1))
                    .add(block);
        }
        List<Cluster> clusters = new ArrayList<>(byName.size());
        byName.forEach((backend, same) -> {
            if (same.size() == 1) {
                clusters.add(new Cluster(same.getFirst().backend(), same));
            } else {
                String environment = same.getFirst().verdict().id().proxy().environment();
                List<Disagreement> disputes = judgement.disagreements().stream()
                        .filter(each -> each.concerns(environment, backend))
                        .toList();
                clusters.add(new Cluster(
                        Together.line(same, disputes),
                        same.stream().map(Block::within).toList()));
            }
        });
        return clusters;
    }
}
