package org.drainboard.view.fleet;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.drainboard.view.text.Counts;

/** A number, right-aligned; unknown and nothing are quiet. */
final class NumberFace<V> implements Face<V> {
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private static final Set<String> QUIET_TEXTS = Set.of("0", "0 %", "0/s", Counts.UNKNOWN);

    private final Label number = new Label();

    NumberFace() {
        number.getStyleClass().add("number-face");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    public Node node() {
        return number;
    }

    @Override
    public void show(V value, String text) {
        number.setText(text);
        number.pseudoClassStateChanged(QUIET, QUIET_TEXTS.contains(text));
    }
}
