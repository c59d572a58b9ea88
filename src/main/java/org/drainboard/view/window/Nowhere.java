package org.drainboard.view.window;

import java.util.List;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;

/** The environment of a window without an inventory: nothing is in it and nothing may be changed. */
final class Nowhere {
    static final Environment HERE =
            new Environment("no inventory", Access.READ_ONLY, List.of(), List.of(), List.of(), null);

    private Nowhere() {}
}
