package org.drainboard.view.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;

/** Filters, sorts and opens. Pure, and run away from the JavaFX thread. */
final class Arranger {
    /** A fleet of no more rows than this is shown open: it fits on a screen, and closed lines would only hide it. */
    private static final int SMALL_FLEET = 16;
    /** A backend that is false or drains opens by itself when it has no more servers than this. */
    private static final int SMALL_BACKEND = 12;

    private Arranger() {}

    static Arrangement arrange(Judgement judgement, List<Block> blocks, Wish wish) {
        Comparator<RowFacts> order = Columns.order(wish.sort());
        int everything =
                blocks.stream().mapToInt(block -> 1 + block.servers().size()).sum();
        List<RowFacts> rows = new ArrayList<>();
        blocks.stream()
                .map(block -> filtered(block, wish))
                .filter(block -> !block.servers().isEmpty() || fits(block.backend(), wish))
                .sorted(Comparator.comparing(Block::backend, order))
                .forEach(block -> add(rows, block, open(block, wish, everything), order));
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        blocks.forEach(block -> counts.merge(block.backend().verdict(), 1, Integer::sum));
        return new Arrangement(judgement, wish, rows, counts, blocks.size(), problems(judgement));
    }

    private static Map<String, Integer> problems(Judgement judgement) {
        Map<String, Integer> problems = new HashMap<>();
        for (BackendVerdict backend : judgement.backends()) {
            if (backend.verdict() != Verdict.HONEST) {
                problems.merge(backend.id().proxy().environment(), 1, Integer::sum);
            }
        }
        return problems;
    }

    private static void add(List<RowFacts> rows, Block block, boolean open, Comparator<RowFacts> order) {
        rows.add(opened(block.backend(), open));
        if (open) {
            block.servers().stream().sorted(order).forEach(rows::add);
        }
    }

    /** A backend that fits keeps all servers that are not ruled out by the problems filter; else only those that fit. */
    private static Block filtered(Block block, Wish wish) {
        boolean named = words(block.backend(), wish.filter());
        List<RowFacts> servers = block.servers().stream()
                .filter(server -> !wish.problemsOnly() || server.problem())
                .filter(server -> named || words(server, wish.filter()))
                .toList();
        return new Block(block.backend(), servers);
    }

    private static boolean fits(RowFacts row, Wish wish) {
        return (!wish.problemsOnly() || row.problem()) && words(row, wish.filter());
    }

    private static boolean words(RowFacts row, String filter) {
        if (filter.isEmpty()) {
            return true;
        }
        Name name = row.name();
        String text = (name.text() + " " + (name.haproxy() == null ? "" : name.haproxy()) + " "
                        + row.verdict().words() + " " + row.claimed().words())
                .toLowerCase(Locale.ROOT);
        for (String word : filter.split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean open(Block block, Wish wish, int everything) {
        Boolean asked = wish.opened().get(block.backend().key().backend());
        if (asked != null) {
            return asked;
        }
        boolean byServer = !wish.filter().isEmpty() && !words(block.backend(), wish.filter());
        boolean wrong = switch (block.backend().verdict()) {
            case FALSE_HEALTHY, FALSE_DOWN -> true;
            case AT_RISK, CANNOT_TELL, HONEST -> false;
        };
        // Somebody is at work on it.
        boolean draining = block.backend().claimed().out().contains("drain");
        return byServer
                || everything <= SMALL_FLEET
                || ((wrong || draining) && block.servers().size() <= SMALL_BACKEND);
    }

    private static RowFacts opened(RowFacts row, boolean open) {
        return new RowFacts(
                row.key(),
                row.name().opened(open),
                row.verdict(),
                row.claimed(),
                row.served(),
                row.requests(),
                row.working(),
                row.gap(),
                row.sessions(),
                row.queue(),
                row.freshness(),
                row.sentence());
    }
}
