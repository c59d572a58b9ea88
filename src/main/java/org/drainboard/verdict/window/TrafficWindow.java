package org.drainboard.verdict.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last 10 s and 60 s of one server's or backend's counters. Starts anew when a counter goes backwards; a reading
 * that was seen before is ignored. When nothing was read for longer than a span, that span is empty, not a guess.
 */
public final class TrafficWindow {
    public static final Duration FAST = Duration.ofSeconds(10);
    public static final Duration SLOW = Duration.ofSeconds(60);

    private Ring fast = new Ring(FAST);
    private Ring slow = new Ring(SLOW);
    private Ring.@Nullable Sample latest;
    private Ring.@Nullable Sample lastSuccess;
    private @Nullable Flow fastFlow;
    private @Nullable Flow slowFlow;
    private long successesInARow;

    /** Takes the counters read at a time; returns false when that reading is not newer than the one before. */
    public boolean observe(Instant at, Tally tally) {
        Ring.Sample before = latest;
        if (before != null && !at.isAfter(before.at())) {
            return false;
        }
        Ring.Sample sample = new Ring.Sample(at, tally);
        if (before == null || tally.behind(before.tally())) {
            restart();
            lastSuccess = sample;
        } else {
            Tally step = tally.minus(before.tally());
            successesInARow = step.failures() > 0 ? 0 : successesInARow + step.succeeded();
            if (step.succeeded() > 0) {
                lastSuccess = sample;
            }
        }
        latest = sample;
        fast.add(sample);
        slow.add(sample);
        fastFlow = fast.until(sample);
        slowFlow = slow.until(sample);
        return true;
    }

    /** Forgets all readings: after a reload, or when the server's orders changed. */
    public void restart() {
        fast = new Ring(FAST);
        slow = new Ring(SLOW);
        latest = null;
        fastFlow = null;
        slowFlow = null;
        lastSuccess = null;
        successesInARow = 0;
    }

    /** Up to the last 10 s, or null before there are two readings. */
    public @Nullable Flow fast() {
        return fastFlow;
    }

    /** Up to the last 60 s, or null before there are two readings. */
    public @Nullable Flow slow() {
        return slowFlow;
    }

    /** From every reading of the last 60 s that is remembered, those of the last 10 s finely, to the latest. */
    public List<Flow> spans() {
        if (latest == null) {
            return List.of();
        }
        List<Flow> spans = new ArrayList<>(slow.spans(latest));
        spans.addAll(fast.spans(latest));
        return spans;
    }

    /** Successes since the last reading that brought a failure. */
    public long successesInARow() {
        return successesInARow;
    }

    /** From the last reading that brought a success, or from the first, to the latest; null before two readings. */
    public @Nullable Flow sinceSuccess() {
        if (latest == null || lastSuccess == null) {
            return null;
        }
        return new Flow(
                Duration.between(lastSuccess.at(), latest.at()), latest.tally().minus(lastSuccess.tally()));
    }
}
