package org.drainboard.view.backend.chart;

import java.time.Instant;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Traffic;

/**
 * A backend at one moment.
 *
 * @param claimed the share that HAProxy claims to serve, 0 to 1
 * @param perSecond requests that arrived a second
 * @param failed the share of the answered requests that failed, 0 to 1; 0 where none was answered
 */
public record Sample(Instant at, double claimed, Interval real, double perSecond, double failed) {
    /** What a verdict of that moment says. */
    public static Sample of(BackendVerdict verdict, Instant at) {
        Traffic traffic = verdict.traffic();
        double perSecond = traffic == null ? 0 : traffic.perSecond();
        double failed = traffic == null || traffic.completed() == 0
                ? 0
                : (double) traffic.failed().total() / traffic.completed();
        return new Sample(at, verdict.claimed(), verdict.real(), perSecond, failed);
    }
}
