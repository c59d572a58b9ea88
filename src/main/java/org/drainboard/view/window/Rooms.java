package org.drainboard.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.jspecify.annotations.Nullable;

/** The views that can be laid over the detail, of which one at most is open. It gives the focus back when it is left. */
final class Rooms {
    private final StackPane slot;
    private final Node behind;
    private final List<Door> doors = new ArrayList<>();
    private Consumer<Sight> lookout = _ -> {};
    private @Nullable Room open;
    private @Nullable Node before;

    /** @param key opens the room, and closes it again */
    record Door(char key, Room room) {}

    /**
     * Keeps the rooms of a window.
     *
     * @param slot where {@code behind} lies, alone
     * @param behind hidden while a room is open, so that nothing of it takes the focus
     */
    Rooms(StackPane slot, Node behind) {
        this.slot = slot;
        this.behind = behind;
    }

    void add(char key, Room room) {
        doors.add(new Door(key, room));
    }

    List<Door> doors() {
        return doors;
    }

    boolean isOpen() {
        return open != null;
    }

    /** The key of the room that lies open, or null. */
    @Nullable Character openKey() {
        return doors.stream()
                .filter(door -> door.room().equals(open))
                .map(Door::key)
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody is in the middle of something in the open room. */
    boolean engaged() {
        return open != null && open.engaged();
    }

    /** The keys of the open room. */
    List<Shortcut> shortcuts() {
        return open == null ? List.of() : open.shortcuts();
    }

    /** Told what is shown now as well, whatever room is open. */
    void always(Consumer<Sight> other) {
        lookout = other;
    }

    void show(Sight sight) {
        lookout.accept(sight);
        if (open != null) {
            open.show(sight);
        }
    }

    /** Opens the room, or closes it if it is the one that is open. */
    void toggle(Room room, Sight sight) {
        if (room.equals(open)) {
            close();
        } else {
            open(room, sight);
        }
    }

    /** Opens the room; one that lies open is entered anew. */
    void open(Room room, Sight sight) {
        if (open == null) {
            before = slot.getScene() == null ? null : slot.getScene().getFocusOwner();
        }
        open = room;
        behind.setVisible(false);
        slot.getChildren().setAll(behind, framed(room));
        room.show(sight);
        room.enter();
    }

    /** What Esc does: true if there was a room to leave, or something in it to close. */
    boolean escape() {
        if (open == null) {
            return false;
        }
        if (!open.escape()) {
            close();
        }
        return true;
    }

    private void close() {
        open = null;
        behind.setVisible(true);
        slot.getChildren().setAll(behind);
        if (before != null) {
            before.requestFocus();
        }
    }

    private static Region framed(Room room) {
        Label title = new Label(room.title());
        title.getStyleClass().add("room-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label esc = new Label("Esc");
        esc.getStyleClass().add("key");
        HBox head = new HBox(title, gap, esc, new Label("closes"));
        head.getStyleClass().add("room-head");
        VBox frame = new VBox(head, room.root());
        frame.getStyleClass().add("room");
        VBox.setVgrow(room.root(), Priority.ALWAYS);
        return frame;
    }
}
