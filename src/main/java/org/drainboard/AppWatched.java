package org.drainboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.drainboard.cli.ExitCode;
import org.drainboard.config.LocalFiles;
import org.drainboard.demo.Demo;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.inventory.Mistake;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.view.setup.InventoryNews;

/** A window on the user's inventory file: what is written there is what the window looks at. */
final class AppWatched {
    private static final System.Logger LOG = System.getLogger(AppWatched.class.getName());

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
     * @param known what the file holds; where it is absent the window begins with the first run
     */
    ExitCode show(InventoryFile.Result known) throws InterruptedException {
        AtomicReference<Inventory> used = new AtomicReference<>(
                known instanceof InventoryFile.Read(Inventory inventory) ? inventory : AppReload.NOTHING);
        try (AppHands hands = AppHands.begin()) {
            AppReconnaissance scouts = new AppReconnaissance(engine.transport(), new LocalFiles(), engine::files);
            AppSetup setup = new AppSetup(
                    () -> news.get(),
                    Optional.of(new AppFirstSteps(file, scouts, hands.looking(), hands.writing(), this::demo)),
                    Optional.of(new AppEditing(
                            file,
                            new AppImporting(file, scouts, hands.looking(), hands.writing()),
                            new AppTesting(
                                    engine.transport(), () -> Objects.requireNonNull(used.get()), hands.asking()),
                            hands.writing())));
            try (AppReload reload = new AppReload(file, known, engine.clock(), (changed, mistakes) -> {
                used.set(changed);
                window.change(scenery(changed, mistakes, setup));
            })) {
                news = reload::news;
                return window.show(scenery(Objects.requireNonNull(used.get()), mistakes(known), setup));
            }
        }
    }

    private static List<String> mistakes(InventoryFile.Result known) {
        return known instanceof InventoryFile.Wrong(List<Mistake> mistakes)
                ? mistakes.stream().map(Mistake::toString).toList()
                : List.of();
    }

    private AppScenery scenery(Inventory inventory, List<String> mistakes, AppSetup setup) {
        return new AppScenery(engine, inventory, () -> "", mistakes, () -> {}, setup);
    }

    private void demo() {
        try {
            Demo demo = Demo.start();
            window.change(new AppScenery(
                    engine.apart(demo.folder()),
                    demo.inventory(),
                    demo::scene,
                    List.of(),
                    demo::close,
                    AppSetup.GIVEN));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the simulation cannot make its sockets", e);
        }
    }
}
