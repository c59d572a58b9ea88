package org.drainboard.view.drain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drainboard.model.ServerId;
import org.drainboard.operate.drain.DrainProgress;

/** The most that there was of each thing since a drain was first seen, so that a bar can show how much of it is left. */
final class Peaks {
    private final Map<Of, Long> most = new HashMap<>();

    private record Of(ServerId server, String label) {}

    /** What is left of the most, 0 to 1. */
    double share(DrainProgress drain, String label, long count) {
        long peak = most.merge(new Of(drain.server(), label), count, Math::max);
        return peak == 0 ? 0 : (double) count / peak;
    }

    /** Forgets the servers that drain no more: a second drain begins anew. */
    void keep(List<DrainProgress> draining) {
        Set<ServerId> kept = draining.stream().map(DrainProgress::server).collect(Collectors.toSet());
        most.keySet().removeIf(each -> !kept.contains(each.server()));
    }
}
