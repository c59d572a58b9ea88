package org.drainboard.soak;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Somebody who goes about in the window all the time, by its keys: through the list, its environments and its rooms. */
final class Visitor implements Runnable {
    private static final Duration STEP = Duration.ofMillis(350);

    /** One or more letters are typed; the others are keys. */
    private static final List<Object> WALK = List.of(
            "s",
            "z",
            KeyCode.END,
            KeyCode.DOWN,
            "z",
            KeyCode.ESCAPE,
            "e",
            KeyCode.DOWN,
            KeyCode.RIGHT,
            KeyCode.DOWN,
            KeyCode.LEFT,
            "o",
            KeyCode.ESCAPE,
            "p",
            "g",
            KeyCode.ESCAPE,
            "p",
            KeyCode.END,
            KeyCode.HOME);

    private final AtomicInteger rooms = new AtomicInteger();

    @Override
    public void run() {
        try {
            for (int at = 0; true; at = (at + 1) % WALK.size()) {
                Object step = WALK.get(at);
                Platform.runLater(() -> Window.getWindows().stream()
                        .filter(window -> window instanceof Stage stage && "Drainboard".equals(stage.getTitle()))
                        .findFirst()
                        .map(Window::getScene)
                        .ifPresent(scene -> press(scene, step)));
                Thread.sleep(STEP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many rooms it has found open. */
    int rooms() {
        return rooms.get();
    }

    private void press(Scene scene, Object step) {
        Node owner = scene.getFocusOwner();
        EventTarget target = owner == null ? scene : owner;
        if (step instanceof KeyCode code) {
            if (code == KeyCode.ESCAPE && scene.lookup(".room") != null) {
                rooms.incrementAndGet();
            }
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
        } else {
            String letter = String.valueOf(step);
            Event.fireEvent(
                    target,
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }
}
