package org.drainboard.view.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line at the foot that says the keys one needs first. */
final class Hints {
    private static final List<String> KEYS = List.of(
            "↑↓",
            "select",
            "→←",
            "open, close",
            "/",
            "filter",
            "P",
            "problems only",
            "X",
            "mark",
            "D",
            "drain",
            "R",
            "ready",
            "M",
            "maint",
            "U",
            "undo",
            "G",
            "drains",
            "O",
            "off by hand",
            "A",
            "arm",
            "Ctrl+K",
            "commands",
            "?",
            "help");

    private Hints() {}

    static List<Node> line() {
        List<Node> line = new ArrayList<>();
        for (int pair = 0; pair < KEYS.size(); pair += 2) {
            Label key = new Label(KEYS.get(pair));
            key.getStyleClass().add("key");
            HBox hint = new HBox(5, key, new Label(KEYS.get(pair + 1)));
            hint.getStyleClass().add("hint");
            line.add(hint);
        }
        return line;
    }
}
