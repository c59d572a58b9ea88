package org.drainboard.view.window;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.ServerId;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.fleet.Arrangement;
import org.drainboard.view.fleet.FleetTable;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.fleet.Spokesman;
import org.drainboard.view.room.Sight;
import org.jspecify.annotations.Nullable;

/** Puts what is new on the screen: an arrangement when there is one, and ages twice a second. */
final class Display {
    /** Room for the servers of a backend that opens because it goes wrong. */
    private static final int SPARE_ROWS = 4;

    private static final Judgement NOTHING_YET =
            new Judgement(new Round(0, Instant.EPOCH, Map.of(), Map.of(), Map.of(), Map.of()), List.of(), List.of());

    private final WindowInputs inputs;
    private final Bar bar;
    private final Deck deck;
    private final FleetTable fleet;
    private final Summary summary;
    private final DetailPane detail;
    private final Rooms rooms;
    private Runnable judged = () -> {};
    private Runnable once = () -> {};
    private @Nullable Arrangement shown;

    Display(
            WindowInputs inputs,
            Bar bar,
            Deck deck,
            FleetTable fleet,
            Summary summary,
            DetailPane detail,
            Rooms rooms) {
        this.inputs = inputs;
        this.bar = bar;
        this.deck = deck;
        this.fleet = fleet;
        this.summary = summary;
        this.detail = detail;
        this.rooms = rooms;
    }

    /** @param again run whenever something new is shown */
    void onJudged(Runnable again) {
        judged = again;
    }

    /** Runs once, when there is something to show. */
    void onceShown(Runnable first) {
        once = first;
    }

    /** What was shown last, or null before the first. */
    @Nullable Arrangement shown() {
        return shown;
    }

    /** Everything that may have changed; an arrangement for another environment comes too late and is left out. */
    void present(Arrangement arrangement) {
        if (!arrangement.wish().environment().equals(bar.environment().name())) {
            return;
        }
        if (shown == null) {
            deck.fit(FleetTable.heightOf(arrangement.rows().size() + SPARE_ROWS));
        }
        shown = arrangement;
        fleet.explainEmptiness(Emptiness.of(arrangement, bar.environment()));
        fleet.show(arrangement);
        summary.show(arrangement);
        showMarks();
        bar.problems(arrangement.problems());
        tick();
        Runnable first = once;
        once = () -> {};
        first.run();
    }

    /** What grows old by itself. */
    void tick() {
        Instant now = inputs.clock().instant();
        bar.tick(shown == null ? null : shown.judgement().round(), now);
        fleet.tick(now);
        deck.banner(inputs.banner().get());
        showSelected();
    }

    /** What depends on the selected row. */
    void showSelected() {
        if (shown != null) {
            detail.show(
                    fleet.selectedProperty().get(),
                    shown.judgement(),
                    inputs.clock().instant());
        }
        rooms.show(sight());
        judged.run();
    }

    /** How many servers the next order is for. */
    void showMarks() {
        summary.marked(fleet.marks().marked().size(), fleet.hiddenMarks());
    }

    /** Also of a row whose backend cannot be read now; over several load balancers the worst. */
    private static @Nullable BackendId backend(@Nullable RowKey key, Judgement judgement) {
        return switch (key) {
            case null -> null;
            case RowKey.Backend(BackendId backend) -> backend;
            case RowKey.Server(ServerId server) -> server.backend();
            case RowKey.Group _ ->
                Spokesman.of(key, judgement).map(BackendVerdict::id).orElse(null);
        };
    }

    /** For the rooms. */
    Sight sight() {
        RowKey key = fleet.selectedProperty().get();
        Judgement judgement = shown == null ? NOTHING_YET : shown.judgement();
        return new Sight(
                judgement,
                inputs.clock().instant(),
                bar.environment().name(),
                backend(key, judgement),
                key instanceof RowKey.Server server ? server.id() : null);
    }
}
