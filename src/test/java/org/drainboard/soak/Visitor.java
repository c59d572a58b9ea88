package org.drainboard.soak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Somebody who goes about in the window all the time, by its keys: through the list, its environments and its rooms. */
final class Visitor implements Runnable {
    private static final Duration STEP = Duration.ofMillis(350);

    /** Own sight, off by hand, drains. */
    private static final int ROOMS = 3;

    /** Letters are typed; the others are keys. */
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

    static final Duration WHOLE_WALK = STEP.multipliedBy(WALK.size());

    private final Map<String, Integer> left = new ConcurrentHashMap<>();

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

    /** How often it has left each room, which was gone then. */
    Line line() {
        String rooms = new TreeMap<>(left)
                .entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
        return new Line("rooms opened and left by their keys", rooms, ROOMS + " of them", left.size() == ROOMS);
    }

    private void press(Scene scene, Object step) {
        Node owner = scene.getFocusOwner();
        EventTarget target = owner == null ? scene : owner;
        if (step instanceof KeyCode code) {
            String room = title(scene);
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
            if (code == KeyCode.ESCAPE && !room.isEmpty() && title(scene).isEmpty()) {
                left.merge(room, 1, Integer::sum);
            }
        } else {
            String letter = String.valueOf(step);
            Event.fireEvent(
                    target,
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    /** Of the open room; empty where none is. */
    private static String title(Scene scene) {
        return scene.lookup(".room-title") instanceof Label title ? title.getText() : "";
    }
}
