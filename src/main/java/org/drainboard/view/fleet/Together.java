package org.drainboard.view.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drainboard.model.Plain;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Disagreement;
import org.jspecify.annotations.Nullable;

/**
 * The line over one backend on several load balancers: the worst verdict, the worst gap and the oldest reading of them;
 * the sum of their traffic, sessions and queues; and the workers once, because the pools behind them are the same.
 */
final class Together {
    private static final Comparator<Block> WORST =
            Comparator.comparing((Block each) -> each.verdict().verdict()).thenComparing(Block::haproxy);

    private final List<Block> blocks;
    private final List<Disagreement> disputes;
    private final Block worst;

    private Together(List<Block> blocks, List<Disagreement> disputes) {
        this.blocks = blocks;
        this.disputes = disputes;
        worst = blocks.stream().min(WORST).orElseThrow();
    }

    /** @param blocks at least one */
    static RowFacts line(List<Block> blocks, List<Disagreement> disputes) {
        Together together = new Together(blocks, disputes);
        RowFacts lead = together.worst.backend();
        Working working = WorkersTogether.of(blocks);
        return new RowFacts(
                RowKey.Group.over(together.worst.verdict().id()),
                new Name(lead.name().text(), blocks.size() + " LBs", Name.Twig.CLOSED, 0),
                lead.verdict(),
                together.claimed(),
                Served.of(TrafficTogether.of(blocks)),
                together.sum(RowFacts::requests),
                working,
                together.known(RowFacts::gap).max(Comparator.naturalOrder()).orElse(null),
                whole(together.sum(RowFacts::sessions)),
                new Queue(
                        whole(together.sum(row -> row.queue().haproxy())),
                        together.known(row -> row.queue().pool())
                                .max(Comparator.naturalOrder())
                                .orElse(null)),
                Freshness.together(
                        blocks.stream().map(each -> each.backend().freshness()).toList()),
                together.sentence(),
                disputes.size());
    }

    private Claimed claimed() {
        List<Claimed> claims =
                blocks.stream().map(each -> each.backend().claimed()).toList();
        CheckDepth shallowest =
                claims.stream().map(Claimed::depth).min(Enum::compareTo).orElse(CheckDepth.NONE);
        double up = claims.stream().mapToDouble(Claimed::up).min().orElse(0);
        return new Claimed(words(), shallowest, up, out());
    }

    /** {@code 2 of 2 up}, or {@code 1–2 of 2 up} where they differ, or {@code 1–2 up} where they count differently. */
    private String words() {
        if (blocks.stream()
                        .map(each -> each.backend().claimed().words())
                        .distinct()
                        .count()
                == 1) {
            return worst.backend().claimed().words();
        }
        String up = range(blocks.stream().map(each -> each.verdict().claimedServing()));
        List<Integer> all = blocks.stream()
                .map(each -> Claimed.counted(each.verdict()))
                .distinct()
                .toList();
        return up + (all.size() == 1 ? " of " + all.getFirst() : "") + " up";
    }

    private static String range(Stream<Integer> numbers) {
        List<Integer> sorted = numbers.sorted().toList();
        return sorted.getFirst().equals(sorted.getLast())
                ? String.valueOf(sorted.getFirst())
                : sorted.getFirst() + "–" + sorted.getLast();
    }

    private String out() {
        List<String> outs =
                blocks.stream().map(each -> Claimed.withdrawn(each.verdict())).toList();
        long some = outs.stream().filter(each -> !each.isEmpty()).count();
        String words = outs.stream().distinct().count() == 1
                ? outs.getFirst()
                : "drain or maint on " + some + " of " + outs.size();
        return disputes.isEmpty() ? words : Claimed.DIFFER + (words.isEmpty() ? "" : ", " + words);
    }

    private String sentence() {
        BackendVerdict lead = worst.verdict();
        long alike = blocks.stream()
                .filter(each -> each.verdict().verdict() == lead.verdict())
                .count();
        String own = lead.verdict().words().toLowerCase(java.util.Locale.ROOT) + " on "
                + (alike == blocks.size() ? "all " + alike : alike + " of " + blocks.size()) + " load balancers, "
                + worst.haproxy() + ": " + lead.sentence();
        if (disputes.isEmpty()) {
            return Plain.line(own);
        }
        String more = disputes.size() == 1 ? "" : " (and on " + (disputes.size() - 1) + " more)";
        String theirs = "they disagree: " + disputes.getFirst().sentence() + more;
        return Plain.line(
                switch (lead.verdict()) {
                    case FALSE_HEALTHY, FALSE_DOWN -> own + "; " + theirs;
                    case AT_RISK, CANNOT_TELL, HONEST -> theirs + "; " + own;
                });
    }

    private <T> Stream<T> known(Function<RowFacts, @Nullable T> field) {
        return blocks.stream().map(each -> field.apply(each.backend())).filter(Objects::nonNull);
    }

    /** Of those that are known; a load balancer that is not is told by the verdict and the age. */
    private @Nullable Double sum(Function<RowFacts, ? extends @Nullable Number> field) {
        List<Number> numbers = this.<Number>known(field::apply).toList();
        return numbers.isEmpty()
                ? null
                : (Double) numbers.stream().mapToDouble(Number::doubleValue).sum();
    }

    private static @Nullable Long whole(@Nullable Double number) {
        return number == null ? null : (Long) Math.round(number);
    }
}
