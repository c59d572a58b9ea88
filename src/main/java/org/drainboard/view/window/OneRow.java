package org.drainboard.view.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Nodes beside each other; those that find no room are not shown at all, instead of in part. */
final class OneRow extends HBox {
    OneRow(List<? extends Region> nodes) {
        getStyleClass().add("one-row");
        nodes.forEach(node -> node.setMinWidth(USE_PREF_SIZE));
        getChildren().setAll(nodes);
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node node : getChildren()) {
            node.setVisible(node.getBoundsInParent().getMaxX() <= getWidth());
        }
    }
}
