package org.drainboard.view.window;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.drainboard.model.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/** Lets judgements in; while the user pauses it keeps the latest. Thread-safe. */
final class Intake {
    private final AtomicReference<@Nullable Judgement> latest = new AtomicReference<>();
    private final Consumer<Judgement> next;
    private volatile boolean paused;

    Intake(Consumer<Judgement> next) {
        this.next = next;
    }

    void offer(Judgement judgement) {
        latest.set(judgement);
        if (!paused) {
            next.accept(judgement);
        }
    }

    void pause(boolean wanted) {
        paused = wanted;
        Judgement kept = latest.get();
        if (!wanted && kept != null) {
            next.accept(kept);
        }
    }
}
