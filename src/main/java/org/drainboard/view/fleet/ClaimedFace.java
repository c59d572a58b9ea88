package org.drainboard.view.fleet;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.drainboard.view.paint.DepthBadge;

/** HAProxy's word, and how deep the check behind it looks. */
final class ClaimedFace implements Face<Claimed> {
    private final Label words = new Label();
    private final DepthBadge depth = new DepthBadge();
    private final Label out = new Label();
    private final HBox line = new HBox(words, depth, out);

    ClaimedFace() {
        line.getStyleClass().add("claimed-face");
        words.getStyleClass().add("words");
        out.getStyleClass().add("out");
        out.setMinWidth(0);
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(Claimed value, String text) {
        words.setText(value.words());
        depth.show(value.depth());
        out.setText(value.out());
    }
}
