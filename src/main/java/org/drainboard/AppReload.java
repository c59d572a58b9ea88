package org.drainboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.inventory.Mistake;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.view.setup.InventoryNews;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second whether the inventory was written, and hands the new one over. One that is wrong changes nothing but
 * {@link #news}. It asks for the file's attributes, because notifications are lost on network file systems.
 */
final class AppReload implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AppReload.class.getName());

    private final Path file;
    private final InstantSource clock;
    private final Consumer<Inventory> changed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> AppWindow.daemon("window inventory", task));
    private final ScheduledFuture<?> looks;
    private @Nullable Inventory current;
    private Instant used;
    private Object stamp = "";
    private int settling = 1;
    private volatile @Nullable InventoryNews news;

    /**
     * Looks from now on.
     *
     * @param current what is used now, or null for none
     * @param changed gets every other inventory that the file holds later
     */
    AppReload(Path file, @Nullable Inventory current, InstantSource clock, Consumer<Inventory> changed) {
        this.file = file;
        this.current = current;
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
            Object latest = stamp();
            boolean same = latest.equals(stamp);
            stamp = latest;
            // Where times are coarse, a file may be written again within the same one.
            settling = same ? settling - 1 : 2;
            if (settling >= 0) {
                take(InventoryFile.read(file));
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it read " + file, e);
        }
    }

    private Object stamp() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()));
        } catch (IOException e) {
            return e.getClass();
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
                    changed.accept(read);
                }
            }
            case InventoryFile.Wrong wrong -> wrong(wrong.mistakes().stream().map(Mistake::toString).toList());
            case InventoryFile.Absent _ -> {
                if (current != null) {
                    wrong(List.of(file + " is gone; put it back, or quit and start anew."));
                }
            }
        }
    }

    private void wrong(List<String> mistakes) {
        InventoryNews before = news;
        if (before == null || !before.mistakes().equals(mistakes)) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be used: " + String.join("; ", mistakes));
            news = new InventoryNews(file, mistakes, before == null ? clock.instant() : before.since(), used);
        }
    }
}
