package org.drainboard.view.watch;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A button that shows the key that does the same. It never takes the focus: the key is how one gets there. */
public final class KeyButton extends Button {
    private final Label key = new Label();

    public KeyButton() {
        getStyleClass().add("key-button");
        key.getStyleClass().add("key");
        setGraphic(key);
        setFocusTraversable(false);
        setMnemonicParsing(false);
    }

    public void setKey(String name) {
        key.setText(name);
    }

    public String getKey() {
        return key.getText();
    }

    /**
     * Says what it would do, or why it cannot.
     *
     * @param why for the tooltip; empty for none
     */
    public void offer(String words, String why, boolean possible) {
        setText(words);
        setDisable(!possible);
        setTooltip(why.isEmpty() ? null : new Tooltip(why));
    }
}
