package org.drainboard.view.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.drainboard.model.Plain;

/** Asks for the name of the environment that is to be armed, and for how long. */
final class ArmCard extends VBox {
    private final ArmQuestion question;
    private final Consumer<Duration> armed;
    private final TextField name = new TextField();
    private final Label lacking = new Label();
    private final Button arm = new Button("Arm");
    private final ToggleGroup times = new ToggleGroup();

    /** @param armed called once, with the time */
    ArmCard(ArmQuestion question, Consumer<Duration> armed) {
        this.question = question;
        this.armed = armed;
        getStyleClass().addAll("card", "arm-card");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label("Arm " + Plain.line(question.environment(), 60) + "?");
        title.getStyleClass().add("title");
        Label means =
                new Label("Until it ends, every order in this window can be sent after its confirmation. It disarms"
                        + " by itself; A disarms at once.");
        means.setWrapText(true);
        means.setMinHeight(Region.USE_PREF_SIZE);
        means.getStyleClass().add("next");
        name.setId("arm-name");
        Label demand = new Label("Type " + Plain.line(question.environment(), 60));
        demand.getStyleClass().add("arm-demand");
        lacking.setId("arm-lacking");
        lacking.getStyleClass().add("arm-lacking");
        arm.setId("arm-yes");
        arm.setOnAction(_ -> yes());
        name.textProperty().subscribe(this::typed);
        HBox foot = new HBox(10, lacking, arm);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, means, new VBox(4, demand, name), times(), foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                name.requestFocus();
            }
        });
    }

    private HBox times() {
        List<Node> line = new ArrayList<>();
        line.add(new Label("for"));
        for (Duration time : ArmQuestion.TIMES) {
            Label key = new Label("Alt+" + line.size());
            key.getStyleClass().add("key");
            ToggleButton button = new ToggleButton(ArmQuestion.words(time), key);
            button.setUserData(time);
            button.setToggleGroup(times);
            button.getStyleClass().add("sheet-choice");
            line.add(button);
        }
        choose(0);
        HBox box = new HBox(8);
        box.getChildren().setAll(line);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void choose(int index) {
        if (index >= 0 && index < times.getToggles().size()) {
            times.selectToggle(times.getToggles().get(index));
        }
    }

    private void typed(String text) {
        String words = question.lacking(text);
        lacking.setText(words);
        arm.setDisable(!words.isEmpty());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            yes();
            event.consume();
        } else if (event.isAltDown() && event.getCode().isDigitKey()) {
            choose(event.getCode().getChar().charAt(0) - '1');
            event.consume();
        }
    }

    private void yes() {
        if (!arm.isDisabled()) {
            armed.accept(
                    times.getSelectedToggle() != null
                                    && times.getSelectedToggle().getUserData() instanceof Duration time
                            ? time
                            : ArmQuestion.TIMES.getFirst());
        }
    }
}
