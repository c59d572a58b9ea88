package org.drainboard.view.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What lies over the window for a moment: the palette, the help. It gives the focus back when it goes. */
final class Cover {
    private final StackPane layer;
    private @Nullable Node before;

    /** @param layer a pane above everything else, empty and invisible */
    Cover(StackPane layer) {
        this.layer = layer;
        layer.setVisible(false);
        layer.getStyleClass().add("cover");
        layer.setAlignment(Pos.TOP_CENTER);
        layer.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (layer.equals(event.getTarget())) {
                hide();
            }
        });
    }

    boolean shown() {
        return layer.isVisible();
    }

    void show(Region content) {
        if (!shown()) {
            before = layer.getScene().getFocusOwner();
        }
        layer.getChildren().setAll(content);
        layer.setVisible(true);
        content.requestFocus();
    }

    void hide() {
        layer.setVisible(false);
        layer.getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
    }
}
