package org.drainboard.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.verdict.rules.Peer;
import org.drainboard.verdict.window.Flow;
import org.jspecify.annotations.Nullable;

/** The servers of a backend that share its traffic, for comparison. */
final class Peers {
    /** Two polls: a window that began later than that has not seen the same traffic. */
    private static final Duration APART = Duration.ofSeconds(2);

    private Peers() {}

    /**
     * Those that are claimed to serve, or none when their windows do not cover the same time.
     *
     * @param lately the last 10 s of a row, by its place
     */
    static List<Peer> of(List<ServerStats> rows, IntFunction<@Nullable Flow> lately) {
        List<Peer> peers = new ArrayList<>(rows.size());
        boolean backups = rows.stream().noneMatch(row -> !row.backup() && row.claimedServing());
        Duration shortest = null;
        Duration longest = Duration.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            ServerStats row = rows.get(i);
            if (!row.claimedServing() || row.backup() != backups) {
                continue;
            }
            Flow flow = lately.apply(i);
            if (flow == null) {
                return List.of();
            }
            Duration window = flow.window();
            shortest = shortest == null || window.compareTo(shortest) < 0 ? window : shortest;
            longest = window.compareTo(longest) > 0 ? window : longest;
            peers.add(new Peer(
                    row.server(),
                    row.weight(),
                    flow.delta().arrivals(),
                    row.load().times().total()));
        }
        return shortest == null || longest.minus(shortest).compareTo(APART) > 0 ? List.of() : peers;
    }
}
