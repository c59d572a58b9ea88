package org.drainboard;

import java.util.Optional;
import java.util.function.Supplier;
import org.drainboard.view.inventory.Editing;
import org.drainboard.view.setup.FirstSteps;
import org.drainboard.view.setup.InventoryNews;
import org.drainboard.view.setup.Setup;

/** How a window comes by its inventory. */
record AppSetup(Supplier<Optional<InventoryNews>> source, Optional<FirstSteps> firstSteps, Optional<Editing> editing)
        implements Setup {
    /** By no file: what is watched is given and stays. */
    static final AppSetup GIVEN = new AppSetup(Optional::empty, Optional.empty(), Optional.empty());

    @Override
    public Optional<InventoryNews> news() {
        return source.get();
    }
}
