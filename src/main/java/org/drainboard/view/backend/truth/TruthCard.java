package org.drainboard.view.backend.truth;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What one observer says, as a card: who speaks, the answer, the numbers. Its nodes stay; their texts change. */
public final class TruthCard extends VBox {
    private final Label title = new Label();
    private final Label headline = new Label();
    private final HBox answer = new HBox(headline);
    private final VBox lines = new VBox();
    private final ObjectProperty<Truth> truth = new SimpleObjectProperty<>(new Truth(Tone.PLAIN, "", List.of()));

    public TruthCard() {
        getStyleClass().add("truth-card");
        title.getStyleClass().add("truth-title");
        headline.getStyleClass().add("truth-headline");
        answer.getStyleClass().add("truth-answer");
        answer.setAlignment(Pos.CENTER_LEFT);
        lines.getStyleClass().add("truth-lines");
        getChildren().addAll(title, answer, lines);
        truth.addListener((_, _, now) -> show(now));
    }

    private void show(Truth now) {
        headline.setText(now.headline());
        Tones.dress(this, now.tone());
        List<Node> shown = lines.getChildren();
        while (shown.size() < now.lines().size()) {
            shown.add(new LineView());
        }
        if (shown.size() > now.lines().size()) {
            shown.subList(now.lines().size(), shown.size()).clear();
        }
        for (int at = 0; at < shown.size(); at++) {
            if (shown.get(at) instanceof LineView line) {
                line.show(now.lines().get(at));
            }
        }
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getTitle() {
        return title.getText();
    }

    /** A small node beside the answer, such as a badge. */
    public void setBadge(Node badge) {
        answer.getChildren().setAll(headline, badge);
    }

    public Node getBadge() {
        return answer.getChildren().getLast();
    }

    /** What stands between the answer and the numbers, such as a ladder. */
    public void setBody(Node body) {
        getChildren().setAll(title, answer, body, lines);
    }

    public Node getBody() {
        return getChildren().get(2);
    }

    public ObjectProperty<Truth> truthProperty() {
        return truth;
    }

    public Truth getTruth() {
        return truth.get();
    }

    public void setTruth(Truth now) {
        truth.set(now);
    }
}
