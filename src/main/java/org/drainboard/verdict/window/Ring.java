package org.drainboard.verdict.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readings of a span, thinned to its grain: a fixed number of slots, however often readings come. */
final class Ring {
    record Sample(Instant at, Tally tally) {}

    private static final int GRAINS = 12;

    private final Duration span;
    private final Duration grain;
    private final @Nullable Sample[] slots = new @Nullable Sample[GRAINS + 2];
    private int next;

    Ring(Duration span) {
        this.span = span;
        this.grain = span.dividedBy(GRAINS);
    }

    void add(Sample sample) {
        Sample newest = slots[Math.floorMod(next - 1, slots.length)];
        if (newest == null || Duration.between(newest.at, sample.at).compareTo(grain) >= 0) {
            slots[next] = sample;
            next = (next + 1) % slots.length;
        }
    }

    /** The differences from each remembered reading within the span to {@code latest}, the longest first. */
    List<Flow> spans(Sample latest) {
        Instant edge = latest.at.minus(span);
        List<Flow> spans = new ArrayList<>(slots.length);
        for (int i = 0; i < slots.length; i++) {
            Sample sample = slots[(next + i) % slots.length];
            if (sample != null && !sample.at.isBefore(edge) && sample.at.isBefore(latest.at)) {
                spans.add(new Flow(Duration.between(sample.at, latest.at), latest.tally.minus(sample.tally)));
            }
        }
        return spans;
    }

    /** The difference from the oldest reading within the span to {@code latest}; null when there is no other one. */
    @Nullable Flow until(Sample latest) {
        Instant edge = latest.at.minus(span);
        for (int i = 0; i < slots.length; i++) {
            Sample sample = slots[(next + i) % slots.length];
            if (sample != null && !sample.at.isBefore(edge) && sample.at.isBefore(latest.at)) {
                return new Flow(Duration.between(sample.at, latest.at), latest.tally.minus(sample.tally));
            }
        }
        return null;
    }
}
