package org.drainboard.view.roll;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.drainboard.model.ServerId;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.view.backend.truth.Tones;
import org.drainboard.view.watch.KeyButton;

/** The form of a new queue: who goes out in which order, and how. */
public final class FormController {
    private final RollQueue queue;
    private final RollForm plan;
    private final FormServers servers;

    @FXML
    private Node form;

    @FXML
    private Label source;

    @FXML
    private ListView<ServerId> order;

    @FXML
    private TextField atMostOut;

    @FXML
    private TextField grace;

    @FXML
    private ChoiceBox<RollPlan.AtDeadline> atDeadline;

    @FXML
    private TextField ramp;

    @FXML
    private TextField step;

    @FXML
    private TextField reason;

    @FXML
    private Label mistake;

    @FXML
    private KeyButton start;

    FormController(RollQueue queue, RollForm plan, FormServers servers) {
        this.queue = queue;
        this.plan = plan;
        this.servers = servers;
    }

    @FXML
    void initialize() {
        queue.planning().subscribe(form::setVisible);
        source.textProperty().bind(servers.source());
        order.setItems(servers.servers());
        order.setCellFactory(_ -> new ServerCell());
        order.addEventHandler(KeyEvent.KEY_PRESSED, this::arrange);
        atDeadline.getItems().setAll(RollPlan.AtDeadline.values());
        atDeadline.setConverter(new DeadlineWords());
        atDeadline.setValue(RollPlan.AtDeadline.WAIT);
        Stream.of(atMostOut, grace, ramp, step, reason)
                .forEach(field -> field.textProperty().subscribe(_ -> plan.changed()));
        atDeadline.valueProperty().subscribe(_ -> plan.changed());
        order.getItems().subscribe(plan::changed);
        Stream.of(grace, atDeadline).forEach(field -> field.disableProperty().bind(servers.returning()));
        servers.returning().subscribe(_ -> plan.changed());
        plan.said().subscribe(this::say);
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::send);
        start.setOnAction(_ -> start());
    }

    void focus() {
        order.requestFocus();
        if (order.getSelectionModel().isEmpty()) {
            order.getSelectionModel().selectFirst();
        }
    }

    private void send(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            start();
            event.consume();
        }
    }

    private void start() {
        plan.start(typed());
    }

    private void say(RollForm.Said said) {
        mistake.setText(said.text());
        mistake.setManaged(!said.text().isEmpty());
        Tones.dress(mistake, said.tone());
        start.offer(said.agree() ? "I have seen this: start" : "start", "", true);
    }

    private TypedOrder typed() {
        return new TypedOrder(
                List.copyOf(order.getItems()),
                atMostOut.getText(),
                grace.getText(),
                atDeadline.getValue(),
                ramp.getText(),
                step.getText(),
                reason.getText(),
                servers.returning().get());
    }

    /** Alt with the arrows moves the selected server; Delete takes it out. */
    private void arrange(KeyEvent event) {
        int at = order.getSelectionModel().getSelectedIndex();
        if (at < 0) {
            return;
        }
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> servers.leaveOut(at);
            case UP, DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                order.getSelectionModel().clearAndSelect(servers.move(at, event.getCode() == KeyCode.UP ? -1 : 1));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
