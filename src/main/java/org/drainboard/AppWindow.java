package org.drainboard;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.drainboard.cli.ExitCode;
import org.drainboard.cli.Output;
import org.drainboard.model.inventory.Environment;
import org.drainboard.view.Crossing;
import org.drainboard.view.window.Window;
import org.jspecify.annotations.Nullable;

/** The one window, from start to close; what it looks at may change meanwhile. */
final class AppWindow {
    private final Output output;
    private final AppLog log;
    private final Executor toolkit;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService rows = thread("window rows");
    private final ExecutorService handover = thread("window handover");

    // On the JavaFX thread only.
    private @Nullable Window window;
    private @Nullable AppScenery waiting;
    private volatile @Nullable AppSession session;

    AppWindow(Output output, AppLog log) {
        this(output, log, AppToolkit::start);
    }

    /** @param toolkit runs its argument on the JavaFX thread, which it starts where none runs yet */
    AppWindow(Output output, AppLog log, Executor toolkit) {
        this.output = output;
        this.log = log;
        this.toolkit = toolkit;
    }

    /** Returns when the user has closed the window; to be called once. */
    ExitCode show(AppScenery first) throws InterruptedException {
        AppSession begun =
                new AppSession(first, AppTenure.from(first.engine().clock().instant()), log);
        session = begun;
        try (rows) {
            // The first use of JavaFX; a window that cannot be made ends the program instead of leaving it to wait.
            Window opened =
                    CompletableFuture.supplyAsync(() -> open(begun), toolkit).join();
            begun.begin(opened::offer);
            Crossing.step(() -> {
                window = opened;
                turnWhenFree();
            });
            closed.await();
        } catch (UnsupportedOperationException e) {
            output.progress("The window cannot be opened: " + e.getMessage()
                    + ". Without a display, unset DISPLAY and WAYLAND_DISPLAY to get text.");
            return ExitCode.USAGE;
        } finally {
            handover.close();
            Objects.requireNonNull(session).close();
        }
        return ExitCode.OK;
    }

    /**
     * Looks at something else from now on, as soon as nobody is in the middle of a decision; what is there stays on
     * screen, as old, until the first round of the other. From any thread.
     */
    void change(AppScenery next) {
        Crossing.step(() -> {
            if (closed.getCount() == 0) {
                next.left().run();
                return;
            }
            if (waiting != null) {
                waiting.left().run();
            }
            waiting = next;
            turnWhenFree();
        });
    }

    /** Nothing waits, or there is no window yet: then it is looked at when there is one. */
    private void turnWhenFree() {
        Window shown = window;
        AppScenery next = waiting;
        if (shown != null && next != null) {
            shown.whenFree(() -> turn(shown, next));
        }
    }

    private void turn(Window shown, AppScenery next) {
        waiting = null;
        AppSession before = Objects.requireNonNull(session);
        // What somebody armed was those HAProxys, not whatever their environment's name leads to later.
        AppUnchanged unchanged = before.unchanged(next.inventory());
        next.inventory().environments().stream()
                .map(Environment::name)
                .filter(name -> !unchanged.environments().contains(name))
                .forEach(next.engine().arming()::disarm);
        AppSession after = new AppSession(
                next, before.tenure(unchanged, next.engine().clock().instant()), log);
        Window renewed = shown.succeeded(after.inputs(), before.carriedOver(unchanged));
        window = renewed;
        session = after;
        handover.execute(() -> {
            before.close();
            after.begin(renewed::offer);
        });
    }

    private Window open(AppSession begun) {
        Stage stage = new Stage();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.countDown());
        Window opened = new Window(stage, begun.inputs(), rows);
        opened.show();
        return opened;
    }

    static Thread daemon(String name, Runnable task) {
        return Thread.ofPlatform().daemon().name(name).unstarted(task);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> daemon(name, task));
    }
}
