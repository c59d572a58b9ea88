package org.drainboard.view.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.drainboard.view.room.Strip;
import org.drainboard.view.room.Strips;
import org.jspecify.annotations.Nullable;

/** Keeps a new inventory waiting while somebody is in the middle of something, and says so. On the JavaFX thread. */
final class Turnover {
    private static final String NAME = "turnover";

    private final Supplier<Optional<String>> engaged;
    private final Strips strips;
    private @Nullable Runnable waiting;

    /** @param engaged what must be over before the content may change, such as {@code the rolling queue has ended} */
    Turnover(Supplier<Optional<String>> engaged, Strips strips) {
        this.engaged = engaged;
        this.strips = strips;
    }

    /** Makes the change, at once or as soon as may be; a later one goes in its place. */
    void want(Runnable change) {
        waiting = change;
        tick();
    }

    void tick() {
        Runnable change = waiting;
        if (change == null) {
            return;
        }
        Optional<String> reason = engaged.get();
        if (reason.isPresent()) {
            strips.put(
                    NAME,
                    new Strip(
                            Strip.Weight.NOTE,
                            "The inventory was changed; the new one is used as soon as " + reason.get() + ".",
                            List.of()));
        } else {
            waiting = null;
            strips.remove(NAME);
            change.run();
        }
    }
}
