package org.drainboard.view.drain;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.drainboard.view.backend.truth.Tones;
import org.drainboard.view.watch.Meter;

/** The three things that must reach zero, one below the other. Its nodes stay; their texts change. */
public final class LineGrid extends GridPane {
    private static final int LINES = 3;

    private final List<Line> lines = List.of(new Line(), new Line(), new Line());

    public LineGrid() {
        getStyleClass().add("line-grid");
        ColumnConstraints growing = new ColumnConstraints(60, 160, Double.MAX_VALUE);
        growing.setHgrow(Priority.ALWAYS);
        ColumnConstraints eta = new ColumnConstraints(120, 240, Double.MAX_VALUE);
        eta.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().setAll(new ColumnConstraints(), right(44), growing, right(64), eta);
        for (int at = 0; at < LINES; at++) {
            lines.get(at).place(this, at);
        }
    }

    void show(List<DrainFacts.Line> facts) {
        for (int at = 0; at < Math.min(LINES, facts.size()); at++) {
            lines.get(at).show(facts.get(at));
        }
    }

    private static ColumnConstraints right(double least) {
        ColumnConstraints right = new ColumnConstraints(least, USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
        right.setHalignment(HPos.RIGHT);
        return right;
    }

    private static final class Line {
        private final Label label = new Label();
        private final Label left = new Label();
        private final Meter meter = new Meter();
        private final Label rate = new Label();
        private final Label eta = new Label();

        Line() {
            label.getStyleClass().add("quiet");
            label.setMinWidth(Label.USE_PREF_SIZE);
            left.getStyleClass().add("line-left");
            left.setMinWidth(Label.USE_PREF_SIZE);
            rate.getStyleClass().add("quiet");
            rate.setMinWidth(Label.USE_PREF_SIZE);
            eta.getStyleClass().add("line-eta");
        }

        void place(GridPane grid, int row) {
            grid.addRow(row, label, left, meter, rate, eta);
        }

        void show(DrainFacts.Line facts) {
            label.setText(facts.label());
            left.setText(facts.left());
            meter.show(facts.share(), facts.tone());
            rate.setText(facts.rate());
            eta.setText(facts.eta());
            Tones.dress(left, facts.tone());
            Tones.dress(eta, facts.tone());
        }
    }
}
