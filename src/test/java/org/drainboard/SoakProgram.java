package org.drainboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.drainboard.cli.Output;
import org.drainboard.log.Log;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.transport.Transport;
import org.drainboard.view.window.Window;

/** The program as the soak runs it: the engine, and the window on it, wired as in life; only the clock can be set. */
public final class SoakProgram implements AutoCloseable {
    private final ExecutorService rows =
            Executors.newSingleThreadExecutor(task -> AppWindow.daemon("window rows", task));
    private final Log log;
    private final AppSession session;

    /** @param witness sees each judgement before the window does */
    public SoakProgram(Inventory inventory, Path state, InstantSource clock, Consumer<Judgement> witness) {
        Map<String, String> env = Map.of("XDG_STATE_HOME", state.toString());
        AppEngine engine = new AppEngine(new Transport(), env, clock);
        AppLog kept = new AppLog(
                env, new Output(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8)));
        log = kept.open(false);
        session = new AppSession(
                new AppScenery(engine, inventory, () -> "", List.of(), () -> {}, AppSetup.GIVEN),
                AppTenure.from(engine.clock().instant()),
                kept);
        Window window =
                CompletableFuture.supplyAsync(this::open, AppToolkit::start).join();
        session.begin(judgement -> {
            witness.accept(judgement);
            window.offer(judgement);
        });
    }

    private Window open() {
        Platform.setImplicitExit(false);
        Window window = new Window(new Stage(), session.inputs(), rows);
        window.show();
        return window;
    }

    @Override
    public void close() {
        session.close();
        rows.close();
        log.close();
        Platform.exit();
    }
}
