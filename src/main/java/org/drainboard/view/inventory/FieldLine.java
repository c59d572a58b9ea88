package org.drainboard.view.inventory;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field of the form: its key, what is typed, and under it what is wrong or else what belongs there. */
final class FieldLine extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField text = new TextField();

    FieldLine(FormField field) {
        getStyleClass().add("field-line");
        Label key = new Label(field.key());
        key.getStyleClass().add("field-key");
        key.setLabelFor(text);
        text.setId("field-" + field.key());
        text.textProperty().bindBidirectional(field.text());
        Label under = new Label();
        under.getStyleClass().add("field-under");
        under.setWrapText(true);
        under.setMinHeight(USE_PREF_SIZE);
        field.objection().subscribe(objection -> {
            under.setText(objection.isEmpty() ? field.hint() : "✕ " + objection);
            under.pseudoClassStateChanged(WRONG, !objection.isEmpty());
            text.pseudoClassStateChanged(WRONG, !objection.isEmpty());
        });
        VBox right = new VBox(text, under);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(key, right);
    }

    void edit() {
        text.requestFocus();
        text.selectAll();
    }
}
