package org.drainboard.view.window;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** One target in the bar. */
final class TargetChip extends Label {
    /** The bar must never be wider than the window: what stands at its ends would be gone. */
    private static final double LEAST = 48;

    private final Tooltip tooltip = new Tooltip();

    /** @param detail shows what cannot be read */
    TargetChip(Runnable detail) {
        getStyleClass().add("target-chip");
        setMinWidth(LEAST);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setTooltip(tooltip);
        setOnMouseClicked(_ -> detail.run());
    }

    void show(TargetAge age) {
        setText(age.text());
        tooltip.setText(age.explained());
        String wanted = "target-is-" + age.state().name().toLowerCase(Locale.ROOT);
        if (!getStyleClass().contains(wanted)) {
            getStyleClass().removeIf(name -> name.startsWith("target-is-"));
            getStyleClass().add(wanted);
        }
    }
}
