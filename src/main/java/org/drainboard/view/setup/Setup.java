package org.drainboard.view.setup;

import java.util.Optional;
import org.drainboard.view.inventory.Editing;

/** How the window comes by an inventory. */
public interface Setup {
    /** What is wrong with the file now, if anything; asked twice a second, so it must be quick. */
    Optional<InventoryNews> news();

    /** What to offer where there is no inventory; empty where there always is one. */
    Optional<FirstSteps> firstSteps();

    /** Who edits the file; empty where there is none. */
    Optional<Editing> editing();
}
