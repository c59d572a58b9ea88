package org.drainboard.model.verdict;

import java.util.List;
import org.drainboard.model.BackendId;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one backend.
 *
 * @param scope null while nothing fails, or while it cannot be told
 * @param claimed the share of the weight not in drain or maint that HAProxy claims to serve, 0 to 1
 * @param claimedServing servers that HAProxy claims to serve
 * @param serving servers that really serve
 * @param real the share of that weight that really serves
 * @param headroom null if unknown
 * @param traffic the last 10 s, or null before there are two readings
 * @param workers null without a pool reading
 * @param sentence why, in one sentence with numbers
 * @param servers the worst first
 */
public record BackendVerdict(
        BackendId id,
        Verdict verdict,
        @Nullable Scope scope,
        double claimed,
        int claimedServing,
        int serving,
        Interval real,
        @Nullable Headroom headroom,
        @Nullable Traffic traffic,
        @Nullable WorkerUse workers,
        String sentence,
        List<Evidence> evidence,
        List<ServerVerdict> servers) {
    public BackendVerdict {
        evidence = List.copyOf(evidence);
        servers = List.copyOf(servers);
    }

    /** Claimed capacity minus real capacity: 1 when everything is claimed and nothing serves. */
    public double gap() {
        return Math.max(0, claimed - real.value());
    }
}
