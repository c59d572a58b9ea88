package org.drainboard.view.paint;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.drainboard.model.verdict.Verdict;

/** A verdict in shape, words and colour. */
public final class VerdictBadge extends HBox {
    private final VerdictIcon icon = new VerdictIcon();
    private final Label words = new Label();

    public VerdictBadge() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("verdict-badge");
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, words);
    }

    public void show(Verdict verdict) {
        if (verdict.words().equals(words.getText())) {
            return;
        }
        getStyleClass().removeIf(name -> name.startsWith("verdict-is-"));
        getStyleClass().add(VerdictStyle.of(verdict));
        icon.show(verdict);
        words.setText(verdict.words());
    }
}
