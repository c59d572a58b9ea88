package org.drainboard.view.inventory;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.drainboard.view.watch.Page;

/** The question where to import from, and into which environment. */
public final class ImportController {
    private final ImportModel model;

    @FXML
    private Node pane;

    @FXML
    private Node asking;

    @FXML
    private TextField from;

    @FXML
    private TextField environment;

    @FXML
    private Label working;

    @FXML
    private Label objection;

    ImportController(ImportModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.step().subscribe(this::show);
        objection.textProperty().bind(model.said());
    }

    private void show(ImportModel.Step step) {
        Page.show(pane, !(step instanceof ImportModel.Closed));
        Page.show(asking, step instanceof ImportModel.Asking);
        Page.show(working, step instanceof ImportModel.Working);
        switch (step) {
            case ImportModel.Asking(String into) -> {
                from.setText(model.from());
                environment.setText(into);
                from.requestFocus();
                from.selectAll();
            }
            case ImportModel.Working(String what) -> working.setText(what);
            case ImportModel.Closed _, ImportModel.Proposed _ -> {}
        }
    }

    @FXML
    void look() {
        model.look(from.getText(), environment.getText());
    }
}
