package org.drainboard.view.fleet;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.drainboard.model.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * Turns judgements and wishes into arrangements away from the JavaFX thread. Coalesces: of what came in while it
 * worked it takes the latest only. Thread-safe.
 */
public final class FleetFeed {
    private final Executor worker;
    private final Consumer<Arrangement> result;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicReference<State> state;

    private record State(@Nullable Judgement judgement, Wish wish) {}

    // Only the worker touches these: the digest of the judgement that was arranged last.
    private @Nullable Judgement digested;
    private String digestedFor = "";
    private List<Block> blocks = List.of();

    /**
     * @param worker runs one task at a time
     * @param result called on the worker, with each arrangement
     */
    public FleetFeed(Wish first, Executor worker, Consumer<Arrangement> result) {
        this.worker = worker;
        this.result = result;
        state = new AtomicReference<>(new State(null, first));
    }

    public void offer(Judgement judgement) {
        state.updateAndGet(before -> new State(judgement, before.wish));
        order();
    }

    public void wish(Wish wish) {
        state.updateAndGet(before -> new State(before.judgement, wish));
        order();
    }

    private void order() {
        if (waiting.compareAndSet(false, true)) {
            worker.execute(this::arrange);
        }
    }

    // To compare two judgements by value would cost more than to digest one.
    @SuppressWarnings("ReferenceEquality")
    private void arrange() {
        waiting.set(false);
        State latest = Objects.requireNonNull(state.get());
        Judgement judgement = latest.judgement;
        if (judgement == null) {
            return;
        }
        if (judgement != digested || !digestedFor.equals(latest.wish.environment())) {
            blocks = Digest.of(judgement, latest.wish.environment());
            digested = judgement;
            digestedFor = latest.wish.environment();
        }
        result.accept(Arranger.arrange(judgement, blocks, latest.wish));
    }
}
