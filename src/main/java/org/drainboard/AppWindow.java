package org.drainboard;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.drainboard.cli.Engine;
import org.drainboard.cli.ExitCode;
import org.drainboard.cli.Output;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.ledger.Expiries;
import org.drainboard.view.window.Window;
import org.drainboard.view.window.WindowInputs;

/** The window on one inventory, from start to close: judgements in, actions out. */
final class AppWindow {
    /** Servers tried at once, for an order that makes many ready; a trial takes up to a few seconds. */
    private static final int TRIALS = 4;

    private final AppEngine engine;
    private final Output output;
    private final Executor toolkit;

    AppWindow(AppEngine engine, Output output) {
        this(engine, output, AppToolkit::start);
    }

    /** @param toolkit runs its argument on the JavaFX thread, which it starts where none runs yet */
    AppWindow(AppEngine engine, Output output, Executor toolkit) {
        this.engine = engine;
        this.output = output;
        this.toolkit = toolkit;
    }

    /** Returns when the user has closed the window. */
    ExitCode show(Inventory inventory, Supplier<String> banner, List<String> notices) throws InterruptedException {
        AtomicReference<Judgement> latest = new AtomicReference<>(AppActions.NOTHING_YET);
        CountDownLatch closed = new CountDownLatch(1);
        try (ExecutorService worker = Executors.newSingleThreadExecutor(task -> daemon("window rows", task));
                ExecutorService orders = Executors.newSingleThreadExecutor(task -> daemon("window orders", task));
                ExecutorService trials = Executors.newFixedThreadPool(TRIALS, task -> daemon("window trials", task));
                AppDesks desks = new AppDesks(engine, inventory, latest::get)) {
            AppActions actions = new AppActions(engine, inventory, latest::get, orders, trials);
            WindowInputs inputs = new WindowInputs(
                    inventory.environments(), actions, desks.desks(), engine.arming(), banner, notices, engine.clock());
            // The first use of JavaFX; a window that cannot be made ends the program instead of leaving it to wait.
            Window window = CompletableFuture.supplyAsync(() -> open(inputs, worker, closed), toolkit)
                    .join();
            try (Engine.Watch _ = engine.watch(inventory, judgement -> {
                        latest.set(judgement);
                        window.offer(judgement);
                        desks.note(judgement);
                    });
                    Expiries _ = engine.expiries(inventory, latest::get)) {
                closed.await();
            }
        } catch (UnsupportedOperationException e) {
            output.progress("The window cannot be opened: " + e.getMessage()
                    + ". Without a display, unset DISPLAY and WAYLAND_DISPLAY to get text.");
            return ExitCode.USAGE;
        }
        return ExitCode.OK;
    }

    private static Window open(WindowInputs inputs, ExecutorService worker, CountDownLatch closed) {
        Stage stage = new Stage();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.countDown());
        Window window = new Window(stage, inputs, worker);
        window.show();
        return window;
    }

    private static Thread daemon(String name, Runnable task) {
        return Thread.ofPlatform().daemon().name(name).unstarted(task);
    }
}
