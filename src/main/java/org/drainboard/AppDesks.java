package org.drainboard;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.roll.RollRunner;
import org.drainboard.view.sight.OwnTrouble;
import org.drainboard.view.window.Desks;

/** What the rooms of a window ask, each on a thread of its own, because one that waits must not hold up the others. */
final class AppDesks implements AutoCloseable {
    private final ExecutorService watching = thread("window drains");
    private final ExecutorService typing = thread("window raw commands");
    private final ExecutorService rollingOut = thread("window rolling queue");
    private final AppWatch watch;
    private final AppRaw raw;
    private final AppRolling rolling;
    private final Supplier<List<OwnTrouble>> own;
    private final AppSetup setup;

    AppDesks(
            AppEngine engine,
            Inventory inventory,
            AppTenure tenure,
            Supplier<Judgement> latest,
            Supplier<List<OwnTrouble>> own,
            AppSetup setup) {
        this.own = own;
        this.setup = setup;
        watch = new AppWatch(engine.ledger(), inventory, tenure, engine.clock(), watching);
        raw = new AppRaw(engine.rawDesk(inventory), typing);
        rolling = new AppRolling(
                inventory,
                new RollRunner.Hands(
                        engine.guard(inventory),
                        engine.operator(inventory, latest),
                        engine.trial(inventory, latest),
                        latest,
                        engine.clock()),
                rollingOut);
    }

    Desks desks() {
        return new Desks(watch, raw, rolling, own, setup);
    }

    /** From any thread. */
    void note(Judgement judgement) {
        watch.note(judgement);
        rolling.note(judgement);
    }

    @Override
    public void close() {
        watching.close();
        typing.close();
        rollingOut.close();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
    }
}
