package org.drainboard.view.fleet;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.drainboard.view.paint.WorkerStrip;

/** The strip of workers and what is to be said of them. */
final class WorkersFace implements Face<Columns.Maybe<Working>> {
    private static final PseudoClass STUCK = PseudoClass.getPseudoClass("stuck");

    private final WorkerStrip strip = new WorkerStrip();
    private final Label words = new Label();
    private final HBox line = new HBox(strip, words);

    WorkersFace() {
        line.getStyleClass().add("workers-face");
        words.setMinWidth(0);
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(Columns.Maybe<Working> value, String text) {
        Working working = value.value();
        strip.setVisible(working != null);
        if (working != null) {
            strip.show(working.stuck(), working.progressing(), working.free());
        }
        words.setText(text);
        line.pseudoClassStateChanged(STUCK, working != null && working.stuck() > 0);
    }
}
