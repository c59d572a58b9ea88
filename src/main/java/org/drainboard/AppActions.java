package org.drainboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Trial;
import org.drainboard.operate.TrialResult;
import org.drainboard.view.Actions;
import org.drainboard.view.Crossing;

/** Takes the window's actions to the guard and the operator, one at a time and off the JavaFX thread. */
final class AppActions implements Actions {
    private static final System.Logger LOG = System.getLogger(AppActions.class.getName());

    /** Before the first round; the guard refuses everything on it. */
    static final Judgement NOTHING_YET =
            new Judgement(new Round(0, Instant.EPOCH, Map.of(), Map.of(), Map.of(), Map.of()), List.of(), List.of());

    private final AppEngine engine;
    private final Guard guard;
    private final Operator operator;
    private final Trial trial;
    private final Supplier<Judgement> latest;
    private final Executor orders;
    private final Executor trials;

    /**
     * Asks and sends on threads that may wait.
     *
     * @param orders runs one task at a time, so that orders are sent one after the other
     * @param trials may run several, because a server that hangs must not keep the others from being tried
     */
    AppActions(AppEngine engine, Inventory inventory, Supplier<Judgement> latest, Executor orders, Executor trials) {
        this.engine = engine;
        this.guard = engine.guard(inventory);
        this.operator = engine.operator(inventory, latest);
        this.trial = engine.trial(inventory, latest);
        this.latest = latest;
        this.orders = orders;
        this.trials = trials;
    }

    @Override
    public Judgement latest() {
        return latest.get();
    }

    @Override
    public List<Decision> judge(List<Proposal> proposals) {
        return guard.judge(proposals, latest.get(), engine.clock().instant());
    }

    @Override
    public void tryOut(ServerId server, Consumer<TrialResult> tried) {
        trials.execute(() -> {
            TrialResult result = tryOut(server);
            Crossing.step(() -> tried.accept(result));
        });
    }

    /** The thread's boundary: a mistake proves nothing about the server. */
    private TrialResult tryOut(ServerId server) {
        try {
            return trial.run(server);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it tried " + server, e);
            return new TrialResult(
                    TrialResult.Kind.UNTRIED,
                    "a mistake in Drainboard itself kept it from being tried (" + e + ")",
                    List.of(),
                    engine.clock().instant());
        }
    }

    @Override
    public void carryOut(Permit permit, Consumer<Ending> ended) {
        orders.execute(() -> {
            Ending ending = carryOut(permit);
            Crossing.step(() -> ended.accept(ending));
        });
    }

    /** The thread's boundary: whatever happens, the window hears of it. */
    private Ending carryOut(Permit permit) {
        try {
            return operator.carryOut(permit);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it carried out " + permit.command(), e);
            return new Outcome.Unknown("a mistake in Drainboard itself (" + e
                    + "); the command may have been sent: look at the server's state before you do anything else");
        }
    }
}
