package org.drainboard;

import java.util.List;
import java.util.function.Supplier;
import org.drainboard.model.inventory.Inventory;

/**
 * What a window looks at, and through which engine: the simulation has one of its own.
 *
 * @param banner one line above everything; empty for none
 * @param notices what is wrong with the inventory
 * @param left run when the window looks at something else, or is closed
 * @param setup how the window comes by its inventory
 */
record AppScenery(
        AppEngine engine,
        Inventory inventory,
        Supplier<String> banner,
        List<String> notices,
        Runnable left,
        AppSetup setup) {
    AppScenery {
        notices = List.copyOf(notices);
    }
}
