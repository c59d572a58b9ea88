package org.drainboard.view;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The one way onto the JavaFX thread. Values are coalesced: however many are offered before that thread gets round to
 * it, it sees the latest only, so a slow screen never falls behind.
 *
 * @param <T> an immutable snapshot
 */
public final class Crossing<T> {
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Consumer<T> arrival;

    /** @param arrival called on the JavaFX thread, with the latest value */
    public Crossing(Consumer<T> arrival) {
        this.arrival = arrival;
    }

    /** From any thread; never waits. */
    public void offer(T value) {
        if (waiting.getAndSet(value) == null) {
            Platform.runLater(this::deliver);
        }
    }

    /** Runs a step on the JavaFX thread that must not be coalesced away, such as the outcome of an action. */
    public static void step(Runnable step) {
        Platform.runLater(step);
    }

    private void deliver() {
        T latest = waiting.getAndSet(null);
        if (latest != null) {
            arrival.accept(latest);
        }
    }
}
