package org.drainboard.operate.roll;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.ServerId;

/**
 * What a person wants of a rolling queue, set before it starts.
 *
 * @param servers in the order in which they are taken out
 * @param atMostOut at once, 1 or more
 * @param grace how long a drain may take
 * @param atDeadline what to do with a drain that takes longer
 * @param reason for the audit log
 * @param accepted what was shown and agreed to, or is settled by the plan; what the guard asks besides pauses the queue
 * @param returning whether the servers are out already, and only come back: tried, made ready, ramped
 */
public record RollPlan(
        List<ServerId> servers,
        int atMostOut,
        Duration grace,
        AtDeadline atDeadline,
        Ramp ramp,
        String reason,
        Agreement accepted,
        boolean returning) {
    /** What happens to a drain that is not done when its grace period is over. */
    public enum AtDeadline {
        /** Nothing; it is waited for. */
        WAIT,
        /** It is put into maint and handed over; what runs goes on. */
        MAINT,
        /** Its sessions are shut down, and it is handed over. */
        CUT
    }

    public RollPlan {
        if (servers.isEmpty() || atMostOut < 1) {
            throw new IllegalArgumentException("a queue takes one server or more, and lets one or more be out");
        }
        servers = List.copyOf(servers);
    }

    /** One at a time, 30 s each, waiting for what takes longer. */
    public static RollPlan of(List<ServerId> servers, String reason) {
        return new RollPlan(
                servers,
                1,
                Duration.ofSeconds(30),
                AtDeadline.WAIT,
                Ramp.GENTLE,
                reason,
                Agreement.by("already"),
                false);
    }

    /** The way back alone, one at a time, for servers that are out. */
    public static RollPlan returning(List<ServerId> servers, String reason) {
        return new RollPlan(
                servers,
                1,
                Duration.ofSeconds(30),
                AtDeadline.WAIT,
                Ramp.GENTLE,
                reason,
                Agreement.by("already"),
                true);
    }

    public RollPlan atMostOut(int count) {
        return new RollPlan(servers, count, grace, atDeadline, ramp, reason, accepted, returning);
    }

    public RollPlan grace(Duration time, AtDeadline then) {
        return new RollPlan(servers, atMostOut, time, then, ramp, reason, accepted, returning);
    }

    public RollPlan ramp(Ramp other) {
        return new RollPlan(servers, atMostOut, grace, atDeadline, other, reason, accepted, returning);
    }

    /** The same, once a person has seen these reasons and agreed. */
    public RollPlan accepting(Agreement seen) {
        return new RollPlan(servers, atMostOut, grace, atDeadline, ramp, reason, accepted.and(seen), returning);
    }
}
