package org.drainboard.view.raw;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.drainboard.model.Plain;
import org.drainboard.operate.raw.RawAnswer;
import org.jspecify.annotations.Nullable;

/** The question before a command that may do anything: the HAProxy's name is typed, and a reason. */
public final class ConsentController {
    private final RawSession session;
    private final Runnable left;

    @FXML
    private Node scrim;

    @FXML
    private Label title;

    @FXML
    private Label command;

    @FXML
    private Label danger;

    @FXML
    private Label ask;

    @FXML
    private TextField name;

    @FXML
    private TextField reason;

    @FXML
    private Label wanting;

    /** @param left called when the question is over, whatever was answered */
    ConsentController(RawSession session, Runnable left) {
        this.session = session;
        this.left = left;
    }

    @FXML
    void initialize() {
        session.asking().subscribe(this::show);
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(RawAnswer.@Nullable NeedsTyping typing) {
        scrim.setVisible(typing != null);
        if (typing == null) {
            left.run();
            return;
        }
        String to = Plain.line(typing.proxy().toString());
        title.setText("Send this to " + to + "?");
        command.setText(typing.command());
        danger.setText("It " + typing.danger() + ". Nothing is read back, and nothing takes it back.");
        ask.setText("Type the HAProxy's name, " + Plain.line(typing.consent().name()) + ", and why");
        name.clear();
        reason.clear();
        wanting.setText("");
        name.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            send();
            event.consume();
        }
    }

    @FXML
    void send() {
        wanting.setText(session.accept(name.getText(), reason.getText()));
    }

    @FXML
    void leave() {
        session.leave();
    }
}
