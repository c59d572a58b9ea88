package org.drainboard.view.fleet;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether rows may change places: not while the pointer moves or presses over them, nor for a moment afterwards, because
 * whoever aims at a row must hit that row.
 */
final class Calm {
    /** From the last move to the click that it led to; a reader who let the pointer rest does not wait for it. */
    private static final Duration MOMENT = Duration.seconds(1.5);

    private final PauseTransition unrest = new PauseTransition(MOMENT);
    private @Nullable Point2D pointer;

    /** @param again called when rows may move again */
    Calm(Node over, Runnable again) {
        unrest.setOnFinished(_ -> again.run());
        over.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        over.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
        over.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> unrest.playFromStart());
    }

    boolean broken() {
        return unrest.getCurrentRate() != 0;
    }

    /** A layout sends moves too, of a pointer that stands still; those are not of the user. */
    private void moved(MouseEvent event) {
        Point2D now = new Point2D(event.getScreenX(), event.getScreenY());
        if (!now.equals(pointer)) {
            pointer = now;
            unrest.playFromStart();
        }
    }
}
