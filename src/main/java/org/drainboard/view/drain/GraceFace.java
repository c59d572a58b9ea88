package org.drainboard.view.drain;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.drainboard.view.watch.Meter;

/** The time that is left, as a bar and a number, for a cell. */
final class GraceFace extends HBox {
    private static final double LEAST = 20;

    private final Meter meter = new Meter();
    private final Label left = new Label();

    GraceFace() {
        super(8);
        getStyleClass().add("grace-face");
        setHgrow(meter, Priority.ALWAYS);
        meter.setMinWidth(LEAST);
        left.setMinWidth(USE_PREF_SIZE);
        getChildren().add(meter);
        getChildren().add(left);
    }

    void show(DrainFacts facts) {
        meter.show(facts.grace().share(), facts.grace().tone());
        left.setText(facts.grace().brief());
    }
}
