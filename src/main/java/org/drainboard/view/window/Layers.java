package org.drainboard.view.window;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.view.backend.action.ActionSheet;
import org.drainboard.view.fleet.FleetTable;
import org.drainboard.view.roll.Rolling;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Sight;

/** What lies over what: the cover over a decision, that over a room, and that over the fleet. Esc takes the topmost. */
final class Layers {
    private final Cover cover;
    private final ActionSheet sheet;
    private final Rooms rooms;
    private final Bar bar;
    private final FleetTable fleet;
    private final Supplier<Sight> sight;

    /**
     * Puts them in their order.
     *
     * @param fleet has the focus when nothing lies over it; Esc then clears the filter, and next the marks
     * @param sight for a room that opens
     */
    Layers(Cover cover, ActionSheet sheet, Rooms rooms, Bar bar, FleetTable fleet, Supplier<Sight> sight) {
        this.cover = cover;
        this.sheet = sheet;
        this.rooms = rooms;
        this.bar = bar;
        this.fleet = fleet;
        this.sight = sight;
    }

    Rooms rooms() {
        return rooms;
    }

    /** Whether something must have the keys for itself. */
    boolean covered() {
        return cover.shown() || deciding();
    }

    boolean deciding() {
        return sheet.open();
    }

    /** What must be over before the content may change, if there is such a thing. */
    Optional<String> engaged(Rolling queue) {
        if (deciding()) {
            return Optional.of("the open decision is made or left");
        }
        if (cover.shown()) {
            return Optional.of("what lies over the window is closed (Esc)");
        }
        if (rooms.engaged()) {
            return Optional.of("the open question is answered or left (Esc)");
        }
        return queue.status().filter(RollStatus::runs).map(_ -> "the rolling queue has ended");
    }

    void cover(Region card) {
        cover.show(card);
    }

    void uncover() {
        cover.hide();
    }

    void toggle(Room room) {
        rooms.toggle(room, sight.get());
    }

    /** Opens it, or enters it anew if it lies open. */
    void open(Room room) {
        rooms.open(room, sight.get());
    }

    void escape() {
        if (cover.shown()) {
            cover.hide();
        } else if (sheet.open()) {
            sheet.leave();
        } else if (!rooms.escape()) {
            if (bar.filterProperty().get().isEmpty()) {
                fleet.marks().clear();
            }
            bar.filterProperty().set("");
            fleet.node().requestFocus();
        }
    }
}
