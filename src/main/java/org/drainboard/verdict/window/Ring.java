package org.drainboard.verdict.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readings of a span, thinned to its grain: a fixed number of slots, however often readings come. */
final class Ring {
    /** @param nanos the same time since the epoch, for quick comparison */
    record Sample(Instant at, long nanos, Tally tally) {
        Sample(Instant at, Tally tally) {
            this(at, at.getEpochSecond() * 1_000_000_000 + at.getNano(), tally);
        }
    }

    private static final int GRAINS = 12;

    private final long span;
    private final long grain;
    private final @Nullable Sample[] slots = new @Nullable Sample[GRAINS + 2];
    private int next;

    Ring(Duration span) {
        this.span = span.toNanos();
        this.grain = span.toNanos() / GRAINS;
    }

    void add(Sample sample) {
        Sample newest = slots[Math.floorMod(next - 1, slots.length)];
        if (newest == null || sample.nanos - newest.nanos >= grain) {
            slots[next] = sample;
            next = (next + 1) % slots.length;
        }
    }

    /** The differences from each remembered reading within the span to {@code latest}, the longest first. */
    List<Flow> spans(Sample latest) {
        long edge = latest.nanos - span;
        List<Flow> spans = new ArrayList<>(slots.length);
        for (int i = 0; i < slots.length; i++) {
            Sample sample = slots[(next + i) % slots.length];
            if (sample != null && sample.nanos >= edge && sample.nanos < latest.nanos) {
                spans.add(new Flow(Duration.ofNanos(latest.nanos - sample.nanos), latest.tally.minus(sample.tally)));
            }
        }
        return spans;
    }

    /** The difference from the oldest reading within the span to {@code latest}; null when there is no other one. */
    @Nullable Flow until(Sample latest) {
        long edge = latest.nanos - span;
        for (int i = 0; i < slots.length; i++) {
            Sample sample = slots[(next + i) % slots.length];
            if (sample != null && sample.nanos >= edge && sample.nanos < latest.nanos) {
                return new Flow(Duration.ofNanos(latest.nanos - sample.nanos), latest.tally.minus(sample.tally));
            }
        }
        return null;
    }
}
