package org.drainboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.drainboard.cli.ExitCode;
import org.drainboard.demo.Demo;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.transport.Transport;
import org.drainboard.view.setup.InventoryNews;
import org.jspecify.annotations.Nullable;

/** A window on the user's inventory file: what is written there is what the window looks at. */
final class AppWatched {
    private static final System.Logger LOG = System.getLogger(AppWatched.class.getName());
    private static final Inventory NOTHING = new Inventory(List.of(), PollSettings.DEFAULT);

    private final AppEngine engine;
    private final AppWindow window;
    private final Path file;
    private volatile Supplier<Optional<InventoryNews>> news = Optional::empty;

    AppWatched(AppEngine engine, AppWindow window, Path file) {
        this.engine = engine;
        this.window = window;
        this.file = file;
    }

    /**
     * Returns when the user has closed the window.
     *
     * @param first what the file holds, or null where it holds none that can be used
     * @param mistakes why it cannot be used; empty where there is no file, which leads to the first run
     */
    ExitCode show(@Nullable Inventory first, List<String> mistakes) throws InterruptedException {
        try (ExecutorService worker =
                Executors.newSingleThreadExecutor(task -> AppWindow.daemon("window setup", task))) {
            AppSetup setup = new AppSetup(
                    () -> news.get(),
                    Optional.of(new AppFirstSteps(
                            file, new AppReconnaissance(new Transport()), worker, this::demo)));
            try (AppReload reload = new AppReload(
                    file, first, engine.clock(), changed -> window.change(scenery(changed, List.of(), setup)))) {
                news = reload::news;
                return window.show(scenery(first == null ? NOTHING : first, mistakes, setup));
            }
        }
    }

    private AppScenery scenery(Inventory inventory, List<String> mistakes, AppSetup setup) {
        return new AppScenery(engine, inventory, () -> "", mistakes, () -> {}, setup);
    }

    private void demo() {
        try {
            Demo demo = Demo.start();
            window.change(new AppScenery(
                    engine.apart(demo.folder()), demo.inventory(), demo::scene, List.of(), demo::close, AppSetup.GIVEN));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the simulation cannot make its sockets", e);
        }
    }
}
