package org.drainboard.scorecard.world;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Virtual time in microseconds: a binary heap of events. */
final class Timeline {
    static final long MILLISECOND = 1_000;
    static final long SECOND = 1_000_000;

    private @Nullable Event[] heap = new @Nullable Event[256];
    private int size;
    private long order;
    private long now;

    long now() {
        return now;
    }

    /** Lets an event happen at a moment that is not past. */
    void at(long at, Event event) {
        event.at = Math.max(at, now);
        event.order = order++;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        rise(size++, event);
    }

    void at(long at, Runnable what) {
        at(at, new Event() {
            @Override
            void happen() {
                what.run();
            }
        });
    }

    void every(long first, long period, Runnable what) {
        at(first, new Event() {
            @Override
            void happen() {
                what.run();
                Timeline.this.at(now + period, this);
            }
        });
    }

    /** Lets all happen that comes up to {@code end}, which it is then. */
    void runUntil(long end) {
        while (size > 0) {
            Event first = Objects.requireNonNull(heap[0]);
            if (first.at > end) {
                break;
            }
            removeFirst();
            now = first.at;
            first.happen();
        }
        now = end;
    }

    private void removeFirst() {
        size--;
        Event last = Objects.requireNonNull(heap[size]);
        heap[size] = null;
        if (size > 0) {
            sink(last);
        }
    }

    private void rise(int from, Event event) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            Event above = Objects.requireNonNull(heap[parent]);
            if (!before(event, above)) {
                break;
            }
            heap[at] = above;
            at = parent;
        }
        heap[at] = event;
    }

    private void sink(Event event) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            Event below = Objects.requireNonNull(heap[child]);
            if (child + 1 < size && before(Objects.requireNonNull(heap[child + 1]), below)) {
                child++;
                below = Objects.requireNonNull(heap[child]);
            }
            if (!before(below, event)) {
                break;
            }
            heap[at] = below;
            at = child;
        }
        heap[at] = event;
    }

    private static boolean before(Event a, Event b) {
        return a.at != b.at ? a.at < b.at : a.order < b.order;
    }
}
