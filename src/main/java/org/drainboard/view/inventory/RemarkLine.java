package org.drainboard.view.inventory;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.drainboard.model.Plain;
import org.drainboard.model.checkup.Remark;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.watch.ToneBadge;

/** One remark: a word for how it stands, the sentence, and the advice as text that can be selected and copied. */
public final class RemarkLine extends HBox {
    public RemarkLine(Remark remark) {
        getStyleClass().add("remark");
        setFillHeight(false);
        ToneBadge badge = new ToneBadge();
        badge.show(tone(remark.weight()), word(remark.weight()));
        badge.setMinWidth(70);
        Label text = new Label(Plain.line(remark.text()));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox right = new VBox(text);
        HBox.setHgrow(right, Priority.ALWAYS);
        if (!remark.advice().isEmpty()) {
            right.getChildren().add(advice(Plain.page(remark.advice())));
        }
        getChildren().setAll(badge, right);
    }

    private static TextArea advice(String advice) {
        TextArea area = new TextArea(advice);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount((int) Math.max(
                1, advice.lines().mapToLong(line -> 1 + line.length() / 80).sum()));
        area.getStyleClass().add("advice");
        return area;
    }

    private static Tone tone(Remark.Weight weight) {
        return switch (weight) {
            case GOOD -> Tone.GOOD;
            case NOTE -> Tone.WARN;
            case BAD -> Tone.BAD;
        };
    }

    private static String word(Remark.Weight weight) {
        return switch (weight) {
            case GOOD -> "GOOD";
            case NOTE -> "NOTE";
            case BAD -> "BAD";
        };
    }
}
