package org.drainboard.view.backend.truth;

import javafx.scene.Node;

/** Dresses a node in the style class of a tone. */
public final class Tones {
    private Tones() {}

    public static void dress(Node node, Tone tone) {
        if (!node.getStyleClass().contains(tone.styleClass())) {
            node.getStyleClass().removeIf(name -> name.startsWith("tone-"));
            node.getStyleClass().add(tone.styleClass());
        }
    }
}
