package org.drainboard;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.inventory.InventoryWatch;
import org.drainboard.inventory.Mistake;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.view.setup.InventoryNews;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second whether the inventory was written, and hands the new one over. One that is wrong changes nothing but
 * {@link #news}.
 */
final class AppReload implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AppReload.class.getName());

    /** What is watched where no inventory could be used yet. */
    static final Inventory NOTHING = new Inventory(List.of(), PollSettings.DEFAULT);

    private final Path file;
    private final InstantSource clock;
    private final BiConsumer<Inventory, List<String>> changed;
    private final InventoryWatch watch;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> AppWindow.daemon("window inventory", task));
    private final ScheduledFuture<?> looks;
    private @Nullable Inventory current;
    private Instant used;
    private volatile @Nullable InventoryNews news;

    /**
     * Looks from now on.
     *
     * @param known what was read of the file already
     * @param changed gets every other inventory that the file holds later; an empty one with the mistakes where none could
     *     be used so far
     */
    AppReload(Path file, InventoryFile.Result known, InstantSource clock, BiConsumer<Inventory, List<String>> changed) {
        this.file = file;
        this.watch = new InventoryWatch(file, known, clock);
        this.current = known instanceof InventoryFile.Read(Inventory inventory) ? inventory : null;
        this.clock = clock;
        this.changed = changed;
        this.used = clock.instant();
        looks = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** What is wrong with the file since it was last used, if anything. */
    Optional<InventoryNews> news() {
        return Optional.ofNullable(news);
    }

    @Override
    public void close() {
        looks.cancel(false);
        thread.close();
    }

    /** The thread's boundary. */
    private void look() {
        try {
            watch.look().ifPresent(this::take);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it read " + file, e);
        }
    }

    private void take(InventoryFile.Result result) {
        switch (result) {
            case InventoryFile.Read(Inventory read) -> {
                news = null;
                if (!read.equals(current)) {
                    LOG.log(System.Logger.Level.INFO, "{0} was changed and is used from now on", file);
                    current = read;
                    used = clock.instant();
                    changed.accept(read, List.of());
                }
            }
            case InventoryFile.Wrong(List<Mistake> mistakes) ->
                wrong(mistakes.stream().map(Mistake::toString).toList());
            case InventoryFile.Absent _ -> wrong(List.of(file + " is gone; put it back, or quit and start anew."));
        }
    }

    private void wrong(List<String> mistakes) {
        LOG.log(System.Logger.Level.WARNING, file + " cannot be used: " + String.join("; ", mistakes));
        InventoryNews before = news;
        if (current == null) {
            changed.accept(NOTHING, mistakes);
        } else {
            news = new InventoryNews(file, mistakes, before == null ? clock.instant() : before.since(), used);
        }
    }
}
