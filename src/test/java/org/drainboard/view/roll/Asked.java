package org.drainboard.view.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.ServerId;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Reason;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.operate.roll.RollStatus;
import org.jspecify.annotations.Nullable;

/** Keeps what a person asked of the queue; the test says how it stands and what the guard says. */
public class Asked implements Rolling {
    public final List<RollPlan> begun = new ArrayList<>();
    public final List<String> wishes = new ArrayList<>();

    @Nullable RollStatus status;
    /** What the guard says to the first server; it refuses nothing where there is none. */
    @Nullable Reason refusal;

    public Asked(@Nullable RollStatus status) {
        this.status = status;
    }

    /** From now on a queue without servers runs. */
    public void run() {
        status = new RollStatus(new RollStatus.Phase.Running(), 1, List.of(), Instant.EPOCH);
    }

    @Override
    public Optional<RollStatus> status() {
        return Optional.ofNullable(status);
    }

    @Override
    public List<Decision> preview(RollPlan plan) {
        Reason no = refusal;
        return no == null
                ? List.of()
                : plan.servers().stream()
                        .map(_ -> (Decision) new Decision.Refused(List.of(no)))
                        .toList();
    }

    @Override
    public void begin(RollPlan plan) {
        begun.add(plan);
    }

    @Override
    public void workDone(ServerId server) {
        wishes.add("done " + server.server());
    }

    @Override
    public void pause() {
        wishes.add("pause");
    }

    @Override
    public void resume() {
        wishes.add("resume");
    }

    @Override
    public void skip(ServerId server) {
        wishes.add("skip " + server.server());
    }

    @Override
    public void abort() {
        wishes.add("abort");
    }
}
