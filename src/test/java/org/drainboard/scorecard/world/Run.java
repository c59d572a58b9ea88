package org.drainboard.scorecard.world;

import java.util.function.Consumer;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.scorecard.Sight;
import org.drainboard.scorecard.Truth;

/** A scenario that can be played once. */
public interface Run {
    /** What Drainboard would have been told of the site. */
    Inventory inventory();

    /** Plays it in virtual time, one sight a second, from the first reading to the end. */
    Truth play(Consumer<Sight> watcher);
}
