package org.drainboard.view.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.drainboard.model.change.Action;
import org.drainboard.view.Watch;
import org.drainboard.view.off.LastAction;
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
    private final Map<String, Function<Sight, Optional<Strip>>> sources;
    private final Consumer<List<Action>> wish;
    private final IntConsumer off;
    private @Nullable Sight sight;
    private @Nullable Instant saidAt;

    /**
     * Looks out.
     *
     * @param sources of the strips, each under the name of what it is about
     * @param wish takes orders to the sheet
     * @param off told how many things are off by hand
     */
    Lookout(
            Strips strips,
            Watch watch,
            Map<String, Function<Sight, Optional<Strip>>> sources,
            Consumer<List<Action>> wish,
            IntConsumer off) {
        this.strips = strips;
        this.watch = watch;
        this.sources = Map.copyOf(sources);
        this.wish = wish;
        this.off = off;
    }

    /** What is shown now; called as often as there may be something new. */
    void look(Sight latest) {
        sight = latest;
        sources.forEach((name, source) -> put(name, source.apply(latest)));
        off.accept(watch.latest().off().list().size());
        if (saidAt != null && Duration.between(saidAt, latest.now()).abs().compareTo(SAID) > 0) {
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
