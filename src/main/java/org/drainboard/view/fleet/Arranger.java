package org.drainboard.view.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;

/** Filters, sorts and opens. Pure, and run away from the JavaFX thread. */
final class Arranger {
    private Arranger() {}

    static Arrangement arrange(Judgement judgement, List<Block> blocks, Wish wish) {
        Comparator<RowFacts> order = Columns.order(wish.sort());
        List<Cluster> clusters = Clusters.of(judgement, blocks);
        Opening opening =
                new Opening(wish, clusters.stream().mapToInt(Cluster::rows).sum());
        List<RowFacts> rows = new ArrayList<>();
        clusters.stream()
                .map(cluster -> filtered(cluster, wish))
                .filter(cluster -> !cluster.blocks().isEmpty() || (cluster.several() && fits(cluster.line(), wish)))
                .sorted(Comparator.comparing(Cluster::line, order))
                .forEach(cluster -> add(rows, cluster, opening, order));
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        clusters.forEach(cluster -> counts.merge(cluster.line().verdict(), 1, Integer::sum));
        return new Arrangement(judgement, wish, rows, counts, clusters.size(), problems(judgement));
    }

    /** A backend counts once, on however many load balancers it is. */
    private static Map<String, Integer> problems(Judgement judgement) {
        Set<RowKey.Group> wrong = new HashSet<>();
        for (BackendVerdict backend : judgement.backends()) {
            if (backend.verdict() != Verdict.HONEST) {
                wrong.add(RowKey.Group.over(backend.id()));
            }
        }
        judgement.disagreements().forEach(each -> wrong.add(new RowKey.Group(each.environment(), each.backend())));
        Map<String, Integer> problems = new HashMap<>();
        wrong.forEach(group -> problems.merge(group.environment(), 1, Integer::sum));
        return problems;
    }

    private static void add(List<RowFacts> rows, Cluster cluster, Opening opening, Comparator<RowFacts> order) {
        boolean open = true;
        if (cluster.several()) {
            open = opening.of(cluster);
            rows.add(opened(cluster.line(), open));
        }
        if (open) {
            cluster.blocks().stream()
                    .sorted(Comparator.comparing(Block::backend, order))
                    .forEach(block -> add(rows, block, opening.of(block, cluster), order));
        }
    }

    private static void add(List<RowFacts> rows, Block block, boolean open, Comparator<RowFacts> order) {
        rows.add(opened(block.backend(), open));
        if (open) {
            block.servers().stream().sorted(order).forEach(rows::add);
        }
    }

    /** Of several load balancers those that fit, or all where the line over them is named. */
    private static Cluster filtered(Cluster cluster, Wish wish) {
        boolean named = cluster.several() && Words.fit(cluster.line(), wish.filter());
        return cluster.with(cluster.blocks().stream()
                .map(block -> filtered(block, wish, named))
                .filter(block -> !block.servers().isEmpty() || fits(block.backend(), wish, named))
                .toList());
    }

    /** A backend that fits keeps all servers that are not ruled out by the problems filter; else only those that fit. */
    private static Block filtered(Block block, Wish wish, boolean above) {
        boolean named = above || Words.fit(block.backend(), wish.filter());
        return block.with(block.servers().stream()
                .filter(server -> !wish.problemsOnly() || server.problem())
                .filter(server -> named || Words.fit(server, wish.filter()))
                .toList());
    }

    private static boolean fits(RowFacts row, Wish wish) {
        return fits(row, wish, false);
    }

    private static boolean fits(RowFacts row, Wish wish, boolean named) {
        return (!wish.problemsOnly() || row.problem()) && (named || Words.fit(row, wish.filter()));
    }

    private static RowFacts opened(RowFacts row, boolean open) {
        return row.named(row.name().opened(open));
    }
}
