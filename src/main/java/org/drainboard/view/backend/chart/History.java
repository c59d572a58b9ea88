package org.drainboard.view.backend.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last five minutes of one backend, the oldest sample first. */
public final class History {
    /** How far it looks back. */
    public static final Duration SPAN = Duration.ofMinutes(5);

    /** A sample says nothing about a time this much later: a pause in the readings is drawn as a pause. */
    static final Duration VALID = Duration.ofSeconds(5);

    /** Two samples a second, so that a fast poll cannot make it grow. */
    private static final int MOST = 600;

    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    /** Adds the newest sample; one that was added before is left out. A clock that was set back begins it anew. */
    public void add(Sample sample) {
        Sample last = samples.peekLast();
        if (last != null && sample.at().equals(last.at())) {
            return;
        }
        if (last != null && sample.at().isBefore(last.at())) {
            samples.clear();
        }
        samples.addLast(sample);
        Instant oldest = sample.at().minus(SPAN);
        while (samples.size() > MOST || samples.getFirst().at().isBefore(oldest)) {
            samples.removeFirst();
        }
    }

    /** How many samples are kept. */
    public int size() {
        return samples.size();
    }

    /**
     * What to draw in each of {@code width} columns of equal time, the last one ending at {@code now}; null where
     * nothing was read.
     */
    public List<@Nullable Sample> columns(Instant now, int width) {
        List<@Nullable Sample> columns = new ArrayList<>(width);
        Iterator<Sample> rest = samples.iterator();
        Sample next = rest.hasNext() ? rest.next() : null;
        Sample current = null;
        for (int x = 0; x < width; x++) {
            Instant end = now.minusMillis(SPAN.toMillis() * (width - 1L - x) / width);
            while (next != null && !next.at().isAfter(end)) {
                current = next;
                next = rest.hasNext() ? rest.next() : null;
            }
            boolean valid = current != null && current.at().plus(VALID).isAfter(end);
            columns.add(valid ? current : null);
        }
        return columns;
    }
}
