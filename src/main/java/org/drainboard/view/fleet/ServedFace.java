package org.drainboard.view.fleet;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The share that users got well, and what the others got. */
final class ServedFace implements Face<Served> {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Label share = new Label();
    private final Label note = new Label();
    private final HBox line = new HBox(share, note);

    ServedFace() {
        line.getStyleClass().add("served-face");
        share.getStyleClass().add("share");
        note.getStyleClass().add("note");
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(Served value, String text) {
        share.setText(value.text());
        note.setText(value.note());
        line.pseudoClassStateChanged(BAD, value.ok() != null && value.ok() < 0.95);
    }
}
