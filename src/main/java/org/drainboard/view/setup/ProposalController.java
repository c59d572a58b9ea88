package org.drainboard.view.setup;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.drainboard.model.Plain;
import org.drainboard.view.inventory.RemarkLine;

/** What was found, and the inventory that is proposed from it. */
public final class ProposalController {
    private static final int TALLEST = 18;

    private final FirstRun run;

    @FXML
    private Node proposal;

    @FXML
    private Label head;

    @FXML
    private VBox remarks;

    @FXML
    private TextArea text;

    @FXML
    private Button accept;

    @FXML
    private Button back;

    @FXML
    private Label said;

    ProposalController(FirstRun run) {
        this.run = run;
    }

    @FXML
    void initialize() {
        run.step().subscribe(this::show);
        said.textProperty().bind(run.said());
    }

    private void show(FirstRun.Step step) {
        boolean shown = step instanceof FirstRun.Proposed;
        proposal.setVisible(shown);
        proposal.setManaged(shown);
        if (step instanceof FirstRun.Proposed(Found found)) {
            boolean some = !found.inventory().isEmpty();
            head.setText(some ? "This can be written to " + run.file() : "Nothing was found to watch");
            remarks.getChildren()
                    .setAll(found.remarks().stream().map(RemarkLine::new).toList());
            text.setText(Plain.page(found.inventory()));
            text.setPrefRowCount(
                    (int) Math.min(TALLEST, found.inventory().lines().count()));
            text.setVisible(some);
            text.setManaged(some);
            accept.setVisible(some);
            accept.setManaged(some);
            (some ? accept : back).requestFocus();
        }
    }

    @FXML
    void accept() {
        run.accept();
    }

    @FXML
    void back() {
        run.back();
    }
}
