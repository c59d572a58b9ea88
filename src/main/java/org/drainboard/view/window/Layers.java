package org.drainboard.view.window;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Sight;

/** What lies over what: the cover over a decision, that over a room, and that over the fleet. Esc takes the topmost. */
final class Layers {
    private final Cover cover;
    private final DetailPane detail;
    private final Rooms rooms;
    private final Bar bar;
    private final Node ground;
    private final Supplier<Sight> sight;

    /**
     * Puts them in their order.
     *
     * @param ground has the focus when nothing lies over it
     * @param sight for a room that opens
     */
    Layers(Cover cover, DetailPane detail, Rooms rooms, Bar bar, Node ground, Supplier<Sight> sight) {
        this.cover = cover;
        this.detail = detail;
        this.rooms = rooms;
        this.bar = bar;
        this.ground = ground;
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
        return detail.deciding();
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

    void escape() {
        if (cover.shown()) {
            cover.hide();
        } else if (detail.deciding()) {
            detail.leaveDecision();
        } else if (!rooms.escape()) {
            bar.filterProperty().set("");
            ground.requestFocus();
        }
    }
}
