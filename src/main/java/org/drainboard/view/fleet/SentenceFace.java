package org.drainboard.view.fleet;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** The reason in one sentence, cut where the column ends. */
final class SentenceFace implements Face<String> {
    private final Label sentence = new Label();

    SentenceFace() {
        sentence.getStyleClass().add("sentence-face");
        sentence.setMinWidth(0);
    }

    @Override
    public Node node() {
        return sentence;
    }

    @Override
    public void show(String value, String text) {
        sentence.setText(text);
    }
}
