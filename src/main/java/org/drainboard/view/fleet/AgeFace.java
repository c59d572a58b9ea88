package org.drainboard.view.fleet;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** How old the row is; what is too old stands out. */
final class AgeFace implements Face<Columns.Age> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Label age = new Label();

    AgeFace() {
        age.getStyleClass().addAll("number-face", "age-face");
        age.setMinWidth(Region.USE_PREF_SIZE);
        age.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    public Node node() {
        return age;
    }

    @Override
    public void show(Columns.Age value, String text) {
        age.setText(text);
        age.pseudoClassStateChanged(STALE, value.stale());
    }
}
