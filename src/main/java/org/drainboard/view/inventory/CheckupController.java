package org.drainboard.view.inventory;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.drainboard.model.Plain;
import org.drainboard.model.checkup.Checkup;
import org.jspecify.annotations.Nullable;

/** What a test found, remark by remark. */
public final class CheckupController {
    private final EditorModel model;

    @FXML
    private Node card;

    @FXML
    private Label subject;

    @FXML
    private VBox remarks;

    CheckupController(EditorModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.checkup().subscribe(this::show);
    }

    private void show(@Nullable Checkup checkup) {
        card.setVisible(checkup != null);
        card.setManaged(checkup != null);
        if (checkup != null) {
            subject.setText(Plain.line(checkup.subject()));
            remarks.getChildren()
                    .setAll(checkup.remarks().stream().map(RemarkLine::new).toList());
        }
    }
}
