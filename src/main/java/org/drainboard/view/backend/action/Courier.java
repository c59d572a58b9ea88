package org.drainboard.view.backend.action;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Outcome;
import org.drainboard.view.Actions;
import org.drainboard.view.room.Graces;

/** Has commands carried out one after the other, each once; the failure of one does not keep the next. */
final class Courier {
    private final Actions actions;
    private final Graces graces;
    private final Consumer<Stage> stages;
    private List<Delivery> deliveries = List.of();
    private Duration grace = Graces.USUAL;
    private boolean stopping;

    /** @param stages told after each step */
    Courier(Actions actions, Graces graces, Consumer<Stage> stages) {
        this.actions = actions;
        this.graces = graces;
        this.stages = stages;
    }

    /** @param allowed for those of them that are drains */
    void send(List<Delivery> all, Duration allowed) {
        deliveries = all;
        grace = allowed;
        stopping = false;
        next();
    }

    /** What still waits is not sent; what is under way cannot be called back. */
    void stop() {
        stopping = true;
        stages.accept(new Stage.Sending(deliveries, true));
    }

    private void next() {
        for (int index = 0; index < deliveries.size() && !stopping; index++) {
            if (deliveries.get(index).state() instanceof Delivery.State.Waiting(var permit)) {
                int sent = index;
                put(sent, new Delivery.State.UnderWay());
                stages.accept(new Stage.Sending(deliveries, false));
                actions.carryOut(permit, ending -> ended(sent, ending));
                return;
            }
        }
        for (int index = 0; index < deliveries.size(); index++) {
            if (deliveries.get(index).waits()) {
                put(index, new Delivery.State.Stopped());
            }
        }
        stages.accept(new Stage.Ended(deliveries));
    }

    private void ended(int index, Ending ending) {
        put(index, new Delivery.State.Done(ending));
        Delivery done = deliveries.get(index);
        if (ending instanceof Outcome && done.action().change().orders(ServerState.DRAIN)) {
            graces.put(done.server(), grace);
        }
        next();
    }

    private void put(int index, Delivery.State state) {
        List<Delivery> changed = new ArrayList<>(deliveries);
        changed.set(index, changed.get(index).now(state));
        deliveries = List.copyOf(changed);
    }
}
