package org.drainboard.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.Plain;
import org.drainboard.model.inventory.Inventory;
import org.jspecify.annotations.Nullable;

/** Loads the inventory that a command works on, and says what is wrong with it. */
final class Inventories {
    private Inventories() {}

    /** The file that was asked for, or the usual one. */
    static Path file(@Nullable DrainboardCommand parent) {
        return Optional.ofNullable(parent)
                .flatMap(DrainboardCommand::inventory)
                .orElseGet(() -> InventoryFile.defaultPath(
                        System.getenv(), System.getProperty("os.name"), System.getProperty("user.home")));
    }

    static Optional<Inventory> load(@Nullable DrainboardCommand parent, Output output) {
        return switch (InventoryFile.read(file(parent))) {
            case InventoryFile.Read(Inventory inventory) -> Optional.of(inventory);
            case InventoryFile.Wrong(var mistakes) -> {
                mistakes.forEach(mistake -> output.progress(Plain.whole(mistake.toString())));
                yield Optional.empty();
            }
            case InventoryFile.Absent(Path absent) -> {
                output.progress("There is no inventory at " + absent
                        + ". Write one (README, \"The inventory\"), name one with --inventory FILE,"
                        + " or try `drainboard demo`.");
                yield Optional.empty();
            }
        };
    }
}
