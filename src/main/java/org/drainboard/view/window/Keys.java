package org.drainboard.view.window;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Runs commands by key, wherever the focus is; never while the user types text. */
final class Keys {
    private final Scene scene;
    private final Supplier<List<Command>> commands;
    private final BooleanSupplier covered;
    private final Runnable escape;
    // Held, because only the same objects can be taken away again.
    private final EventHandler<KeyEvent> onPressed = this::pressed;
    private final EventHandler<KeyEvent> onTyped = this::typed;

    /**
     * @param commands those of this moment, of which the first with the key is run
     * @param covered whether something lies over the window that must have the keys for itself
     * @param escape what Esc does
     */
    Keys(Scene scene, Supplier<List<Command>> commands, BooleanSupplier covered, Runnable escape) {
        this.scene = scene;
        this.commands = commands;
        this.covered = covered;
        this.escape = escape;
    }

    void install() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, onPressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, onTyped);
    }

    void remove() {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, onPressed);
        scene.removeEventFilter(KeyEvent.KEY_TYPED, onTyped);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            escape.run();
            event.consume();
            return;
        }
        if (covered.getAsBoolean()) {
            return;
        }
        commands.get().stream()
                .filter(command ->
                        command.combination() != null && command.combination().match(event))
                .findFirst()
                .ifPresent(command -> run(command, event));
    }

    private void typed(KeyEvent event) {
        if (covered.getAsBoolean() || event.isShortcutDown() || event.isAltDown() || writing(event)) {
            return;
        }
        Optional<Command> wanted = commands.get().stream()
                .filter(command -> command.typed() != null
                        && event.getCharacter().equalsIgnoreCase(command.typed().toString()))
                .findFirst();
        wanted.ifPresent(command -> run(command, event));
    }

    private boolean writing(KeyEvent event) {
        Node focus = scene.getFocusOwner();
        return focus instanceof TextInputControl
                || (focus instanceof ButtonBase && event.getCharacter().equals(" "));
    }

    private static void run(Command command, KeyEvent event) {
        event.consume();
        command.run().run();
    }
}
