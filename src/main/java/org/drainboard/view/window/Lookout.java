package org.drainboard.view.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.drainboard.model.change.Action;
import org.drainboard.view.Watch;
import org.drainboard.view.drain.DrainRoom;
import org.drainboard.view.off.LastAction;
import org.drainboard.view.off.LostStrip;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.room.Strip;
import org.drainboard.view.room.Strips;
import org.jspecify.annotations.Nullable;

/** Keeps in sight what must not be forgotten, whatever room is open: drains, lost orders, what is off by hand. */
final class Lookout {
    private static final String UNDO = "undo";
    /** Long enough to be read. */
    private static final Duration SAID = Duration.ofSeconds(12);

    private final Strips strips;
    private final Watch watch;
    private final DrainRoom drains;
    private final LostStrip lost;
    private final Consumer<List<Action>> wish;
    private final Shortcut open;
    private final IntConsumer off;
    private @Nullable Sight sight;
    private @Nullable Instant saidAt;

    /**
     * Looks out.
     *
     * @param open leads to the drains
     * @param off told how many things are off by hand
     */
    Lookout(Strips strips, Watch watch, DrainRoom drains, Consumer<List<Action>> wish, Shortcut open, IntConsumer off) {
        this.strips = strips;
        this.watch = watch;
        this.drains = drains;
        this.wish = wish;
        this.open = open;
        this.off = off;
        lost = new LostStrip(watch, wish);
    }

    /** What is shown now; called as often as there may be something new. */
    void look(Sight latest) {
        sight = latest;
        put("lost", lost.strip());
        put("draining", drains.strip(latest, open));
        off.accept(watch.latest().off().list().size());
        if (saidAt != null && Duration.between(saidAt, latest.now()).compareTo(SAID) > 0) {
            saidAt = null;
            strips.remove(UNDO);
        }
    }

    /** Takes back what was ordered last, through the sheet. */
    void undoLast() {
        Sight now = sight;
        if (now == null) {
            return;
        }
        LastAction undo =
                LastAction.undo(watch.latest().ledger(), now.judgement().round());
        if (!undo.actions().isEmpty()) {
            wish.accept(undo.actions());
        }
        saidAt = undo.said().isEmpty() ? null : now.now();
        put(
                UNDO,
                undo.said().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Strip(Strip.Weight.NOTE, undo.said(), List.of())));
    }

    private void put(String name, Optional<Strip> strip) {
        strip.ifPresentOrElse(shown -> strips.put(name, shown), () -> strips.remove(name));
    }
}
