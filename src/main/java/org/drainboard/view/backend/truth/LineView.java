package org.drainboard.view.backend.truth;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.drainboard.view.backend.truth.Truth.Line;
import org.jspecify.annotations.Nullable;

/** One fact of a truth: its label, and its text on one line with the whole in the tooltip. */
final class LineView extends HBox {
    private final Label label = new Label();
    private final Label text = new Label();
    private @Nullable Line shown;

    LineView() {
        getStyleClass().add("truth-line");
        label.getStyleClass().add("truth-label");
        label.setMinWidth(USE_PREF_SIZE);
        text.getStyleClass().add("truth-text");
        text.setMinWidth(0);
        text.setWrapText(true);
        // Most lines are never pointed at, and a tooltip is a window.
        text.setOnMouseEntered(_ -> tell());
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(label, text);
    }

    private void tell() {
        if (text.getTooltip() == null) {
            Tooltip whole = new Tooltip();
            whole.setWrapText(true);
            whole.setMaxWidth(600);
            whole.textProperty().bind(text.textProperty());
            text.setTooltip(whole);
        }
    }

    void show(Line line) {
        if (!line.equals(shown)) {
            label.setText(line.label());
            text.setText(line.text());
            Tones.dress(this, line.tone());
            shown = line;
        }
    }
}
