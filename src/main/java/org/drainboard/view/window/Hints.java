package org.drainboard.view.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line at the foot that says the keys one needs first; where it is too narrow for all, the way to the others stays. */
final class Hints {
    private record Hint(String key, String does) {}

    private static final List<Hint> FIRST = List.of(
            new Hint("↑↓", "select"),
            new Hint("→←", "open, close"),
            new Hint("/", "filter"),
            new Hint("P", "problems only"),
            new Hint("X", "mark"),
            new Hint("D", "drain"),
            new Hint("R", "ready"),
            new Hint("M", "maint"),
            new Hint("U", "undo"),
            new Hint("G", "drains"),
            new Hint("O", "off by hand"),
            new Hint("A", "arm"));

    private static final List<Hint> ALWAYS = List.of(new Hint("Ctrl+K", "commands"), new Hint("?", "help"));

    private Hints() {}

    static List<Node> line() {
        OneRow first = new OneRow(FIRST.stream().map(Hints::node).toList());
        HBox always = new HBox();
        always.getStyleClass().add("hints-always");
        always.setMinWidth(HBox.USE_PREF_SIZE);
        ALWAYS.stream().map(Hints::node).forEach(always.getChildren()::add);
        HBox.setHgrow(first, Priority.ALWAYS);
        return List.of(first, always);
    }

    private static HBox node(Hint hint) {
        Label key = new Label(hint.key());
        key.getStyleClass().add("key");
        HBox node = new HBox(5, key, new Label(hint.does()));
        node.getStyleClass().add("hint");
        return node;
    }
}
