package org.drainboard.view.fleet;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.drainboard.model.verdict.Traffic;
import org.jspecify.annotations.Nullable;

/** What users got through several load balancers. */
final class TrafficTogether {
    private TrafficTogether() {}

    /** The sum over those where it is known, or null where it is known nowhere. */
    static @Nullable Traffic of(List<Block> blocks) {
        List<Traffic> known = blocks.stream()
                .map(each -> each.verdict().traffic())
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        return new Traffic(
                known.getFirst().window(),
                sum(known, Traffic::arrivals),
                sum(known, Traffic::succeeded),
                new Traffic.Failures(
                        sum(known, each -> each.failed().upstream()),
                        sum(known, each -> each.failed().connect()),
                        sum(known, each -> each.failed().unavailable()),
                        sum(known, each -> each.failed().response()),
                        sum(known, each -> each.failed().ruled()),
                        sum(known, each -> each.failed().cut())),
                sum(known, Traffic::aborted));
    }

    private static long sum(List<Traffic> known, ToLongFunction<Traffic> field) {
        return known.stream().mapToLong(field).sum();
    }
}
