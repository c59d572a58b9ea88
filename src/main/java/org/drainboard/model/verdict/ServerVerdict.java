package org.drainboard.model.verdict;

import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one server.
 *
 * @param headroom null if unknown
 * @param real the share of its claimed capacity that really serves
 * @param traffic the last 10 s, or null before there are two readings
 * @param workers null without a pool reading
 * @param sentence why, in one sentence with numbers
 * @param evidence what every rule found, the weightiest first
 */
public record ServerVerdict(
        ServerId id,
        Verdict verdict,
        Claim claim,
        CheckDepth depth,
        AdminState admin,
        Reality reality,
        Interval real,
        @Nullable Headroom headroom,
        @Nullable Traffic traffic,
        @Nullable WorkerUse workers,
        String sentence,
        List<Evidence> evidence) {
    public ServerVerdict {
        evidence = List.copyOf(evidence);
    }
}
