package org.drainboard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.drainboard.cli.Engine;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.ledger.Expiries;
import org.drainboard.view.window.WindowInputs;

/** Everything that runs for one inventory in a window: judgements in, actions out. */
final class AppSession implements AutoCloseable {
    /** Servers tried at once, for an order that makes many ready; a trial takes up to a few seconds. */
    private static final int TRIALS = 4;

    private final AppScenery scenery;
    private final AppTenure tenure;
    private final AtomicReference<Judgement> latest = new AtomicReference<>(AppActions.NOTHING_YET);
    private final ExecutorService orders =
            Executors.newSingleThreadExecutor(task -> AppWindow.daemon("window orders", task));
    private final ExecutorService trials =
            Executors.newFixedThreadPool(TRIALS, task -> AppWindow.daemon("window trials", task));
    private final AppDesks desks;
    private final AppActions actions;
    private List<Runnable> running = List.of();

    /** @param log whose troubles are the window's to show */
    AppSession(AppScenery scenery, AppTenure tenure, AppLog log) {
        this.scenery = scenery;
        this.tenure = tenure;
        desks = new AppDesks(
                scenery.engine(), scenery.inventory(), tenure, latest::get, log::troubles, scenery.setup());
        actions = new AppActions(scenery.engine(), scenery.inventory(), latest::get, orders, trials);
    }

    WindowInputs inputs() {
        return new WindowInputs(
                scenery.inventory().environments(),
                actions,
                desks.desks(),
                scenery.engine().arming(),
                scenery.banner(),
                scenery.notices(),
                scenery.engine().clock());
    }

    /** Asks and judges from now on; {@code screen} gets each judgement, on a thread of the poller's. */
    void begin(Consumer<Judgement> screen) {
        Engine.Watch polls = scenery.engine().watch(scenery.inventory(), judgement -> {
            latest.set(judgement);
            screen.accept(judgement);
            desks.note(judgement);
        });
        Expiries expiries = scenery.engine().expiries(scenery.inventory(), latest::get);
        running = List.of(polls::close, expiries::close);
    }

    /** What stays as it is when another inventory comes. */
    AppUnchanged unchanged(Inventory next) {
        return AppUnchanged.of(scenery.inventory(), next);
    }

    /** The tenure of the session that comes after this one. */
    AppTenure tenure(AppUnchanged unchanged, Instant now) {
        return tenure.next(unchanged, now);
    }

    /** The last judgement, as far as it is about what stays: everything in it is old. */
    Judgement carriedOver(AppUnchanged unchanged) {
        return AppCarryOver.of(Objects.requireNonNull(latest.get()), unchanged);
    }

    /** Ends the polls first; returns once every order that is under way has been read back. */
    @Override
    public void close() {
        running.forEach(Runnable::run);
        desks.close();
        trials.close();
        orders.close();
        scenery.left().run();
    }
}
