package org.drainboard;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.roll.Roll;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.operate.roll.RollRunner;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.view.roll.Rolling;
import org.jspecify.annotations.Nullable;

/** The rolling queue of a window: one at a time, fed with every judgement. */
final class AppRolling implements Rolling {
    private final Inventory inventory;
    private final RollRunner.Hands hands;
    private final Executor worker;
    private final AtomicReference<@Nullable RollRunner> runner = new AtomicReference<>();

    /** @param worker where the steps of a queue block for a while */
    AppRolling(Inventory inventory, RollRunner.Hands hands, Executor worker) {
        this.inventory = inventory;
        this.hands = hands;
        this.worker = worker;
    }

    /** From any thread. */
    void note(Judgement judgement) {
        tell(queue -> queue.note(judgement));
    }

    @Override
    public Optional<RollStatus> status() {
        return Optional.ofNullable(runner.get()).map(RollRunner::status);
    }

    @Override
    public List<Decision> preview(RollPlan plan) {
        return RollRunner.preview(
                plan, hands.guard(), hands.latest().get(), hands.clock().instant());
    }

    @Override
    public void begin(RollPlan plan) {
        if (status().stream().noneMatch(RollStatus::runs)) {
            Roll roll = new Roll(plan, hands.clock().instant());
            runner.set(new RollRunner(roll, plan, inventory, hands, worker, _ -> {}));
        }
    }

    @Override
    public void workDone(ServerId server) {
        tell(queue -> queue.workDone(server));
    }

    @Override
    public void pause() {
        tell(RollRunner::pause);
    }

    @Override
    public void resume() {
        tell(RollRunner::resume);
    }

    @Override
    public void skip(ServerId server) {
        tell(queue -> queue.skip(server));
    }

    @Override
    public void abort() {
        tell(RollRunner::abort);
    }

    private void tell(Consumer<RollRunner> gesture) {
        RollRunner queue = runner.get();
        if (queue != null) {
            gesture.accept(queue);
        }
    }
}
