package org.drainboard.view;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.theme.Look;
import org.jspecify.annotations.Nullable;

/** A room that lies open on a stage, with its keys and Esc as the window gives them to it. On the JavaFX thread. */
public final class OpenRoom {
    private final Scene scene;
    private final Room room;
    private final Judgement judgement;
    private boolean left;

    private OpenRoom(Scene scene, Room room, Judgement judgement) {
        this.scene = scene;
        this.room = room;
        this.judgement = judgement;
    }

    public static OpenRoom on(Stage stage, Room room, Judgement judgement) {
        StackPane window = new StackPane(room.root());
        window.getStyleClass().add("window");
        Scene scene = new Scene(window, 1100, 500);
        new Look(scene);
        OpenRoom open = new OpenRoom(scene, room, judgement);
        scene.addEventFilter(KeyEvent.KEY_TYPED, open::typed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, open::pressed);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        open.tick(0);
        room.enter();
        return open;
    }

    /** Shows what is known so many seconds later. */
    public void tick(long seconds) {
        room.show(new Sight(
                judgement,
                Fleet.NOW.plusSeconds(seconds),
                Fleet.ENVIRONMENT,
                judgement.backends().isEmpty()
                        ? null
                        : judgement.backends().getFirst().id(),
                null));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Gives the room the focus, as the window does when a decision over it is left. */
    public void enter() {
        room.enter();
    }

    public @Nullable Node node(String selector) {
        return scene.lookup(selector);
    }

    public @Nullable Node focused() {
        return scene.getFocusOwner();
    }

    /** Whether Esc has left the room. */
    public boolean left() {
        return left;
    }

    private void typed(KeyEvent event) {
        if (scene.getFocusOwner() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        String key = event.getCharacter().toLowerCase(Locale.ROOT);
        room.shortcuts().stream()
                .filter(shortcut -> key.equals(String.valueOf(shortcut.key())))
                .findFirst()
                .map(Shortcut::run)
                .ifPresent(Runnable::run);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            left |= !room.escape();
            event.consume();
        }
    }
}
