package org.drainboard.view.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Environment;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.fleet.Wish;
import org.jspecify.annotations.Nullable;

/**
 * How somebody had set the window up, to be taken up by the content of another inventory.
 *
 * @param wish the environment, the filter, the order and the open lines
 * @param chosen the row that was selected by hand, or null
 * @param divider where the fleet ends, 0 to 1; negative where nothing is divided
 * @param room the key of the room that lay open, or null
 * @param focus the id of what had the focus, or null
 */
record Stance(
        Wish wish,
        String filter,
        @Nullable RowKey chosen,
        List<ServerId> marks,
        boolean paused,
        double divider,
        @Nullable Character room,
        @Nullable String focus) {
    static Stance of(Window window) {
        double[] dividers = window.deck().split().getDividerPositions();
        Node owner = window.scene().getFocusOwner();
        return new Stance(
                window.fleet().wish(),
                window.bar().filterProperty().get(),
                window.fleet().chosen(),
                window.fleet().marks().marked(),
                window.bar().pausedProperty().get(),
                dividers.length == 0 ? -1 : dividers[0],
                window.layers().rooms().openKey(),
                owner == null ? null : owner.getId());
    }

    /** Before the first judgement is shown. What the other inventory does not have is left out. */
    void begin(Window window) {
        Optional<Environment> same = window.bar().environments().stream()
                .filter(each -> each.name().equals(wish.environment()))
                .findFirst();
        window.bar().filterProperty().set(filter);
        window.bar().problemsOnlyProperty().set(wish.problemsOnly());
        same.ifPresent(window.bar().environmentProperty()::set);
        window.fleet().wish(wish.environment(window.bar().environment().name()));
        if (same.isPresent()) {
            marks.forEach(server -> window.fleet().marks().toggle(new RowKey.Server(server)));
            if (chosen != null) {
                window.fleet().select(chosen);
            }
        }
    }

    /** Once the content is on screen. */
    void end(Window window) {
        if (divider >= 0) {
            window.deck().split().setDividerPositions(divider);
        }
        window.bar().pausedProperty().set(paused);
        window.layers().rooms().doors().stream()
                .filter(door -> room != null && door.key() == room)
                .findFirst()
                .ifPresent(door -> window.layers().open(door.room()));
        // A slot of the layout may carry the same id as what lies in it.
        Optional<Node> same = window.scene().getRoot().lookupAll("#" + focus).stream()
                .filter(Node::isFocusTraversable)
                .findFirst();
        if (focus != null && same.isPresent()) {
            same.get().requestFocus();
        } else if (room == null) {
            window.fleet().node().requestFocus();
        }
    }
}
