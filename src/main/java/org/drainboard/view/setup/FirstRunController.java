package org.drainboard.view.setup;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.drainboard.view.watch.Page;

/** The three choices, and the question for a host. */
public final class FirstRunController {
    private final FirstRun run;

    @FXML
    private Node root;

    @FXML
    private Node choices;

    @FXML
    private Button demo;

    @FXML
    private Button local;

    @FXML
    private Label localSays;

    @FXML
    private Node asking;

    @FXML
    private TextField host;

    @FXML
    private Label working;

    FirstRunController(FirstRun run) {
        this.run = run;
    }

    @FXML
    void initialize() {
        run.step().subscribe(this::show);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && run.back()) {
                event.consume();
            }
        });
    }

    void focus() {
        demo.requestFocus();
    }

    private void show(FirstRun.Step step) {
        Page.show(choices, step instanceof FirstRun.Choosing);
        Page.show(asking, step instanceof FirstRun.Asking);
        Page.show(working, step instanceof FirstRun.Working);
        switch (step) {
            case FirstRun.Choosing(var sockets) -> {
                local.setDisable(sockets.isEmpty());
                localSays.setText(
                        sockets.isEmpty()
                                ? "No HAProxy was found on this machine: neither its configuration nor a socket."
                                : "Found " + String.join(", ", sockets) + ".");
                focus();
            }
            case FirstRun.Asking _ -> {
                host.setText(run.host());
                host.requestFocus();
            }
            case FirstRun.Working(String what) -> {
                working.setText(what + "\nEsc goes back.");
                // Else the keys go to the filter, and Esc does nothing.
                working.requestFocus();
            }
            case FirstRun.Proposed _ -> {}
        }
    }

    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || !(run.step().get() instanceof FirstRun.Choosing)) {
            return;
        }
        switch (event.getCharacter()) {
            case "1" -> demo();
            case "2" -> local();
            case "3" -> remote();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    void demo() {
        run.demo();
    }

    @FXML
    void local() {
        run.look();
    }

    @FXML
    void remote() {
        run.askHost();
    }

    @FXML
    void reach() {
        run.reach(host.getText());
    }
}
