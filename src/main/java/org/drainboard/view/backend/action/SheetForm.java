package org.drainboard.view.backend.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.drainboard.view.backend.action.Sheet.Choice;
import org.drainboard.view.backend.action.Sheet.Form;

/** What a person may choose and type, as {@code fxml/backend-action-form.fxml} lays it out. */
public final class SheetForm {
    @FXML
    private FlowPane choices;

    @FXML
    private HBox weights;

    @FXML
    private TextField weight;

    @FXML
    private GridPane fields;

    @FXML
    private Label nameLabel;

    @FXML
    private TextField name;

    @FXML
    private TextField reason;

    @FXML
    private Label lastingLabel;

    @FXML
    private TextField lasting;

    @FXML
    private Label graceLabel;

    @FXML
    private TextField grace;

    void show(Form form, Consumer<Choice> chosen) {
        SheetFace.show(
                choices.getParent(),
                form.weight() || form.reason() || !form.choices().isEmpty());
        SheetFace.show(weights, form.weight());
        SheetFace.show(fields, form.reason());
        SheetFace.show(name, form.typed() != null);
        SheetFace.say(nameLabel, form.typed() == null ? "" : "Type " + form.typed());
        reason.setPromptText(
                form.typed() == null ? "optional, for the audit log" : "required, it goes into the audit log");
        Stream.of(lasting, lastingLabel).forEach(node -> SheetFace.show(node, form.lasting()));
        Stream.of(grace, graceLabel).forEach(node -> SheetFace.show(node, form.grace()));
        SheetFace.show(choices, !form.choices().isEmpty());
        choices.getChildren()
                .setAll(IntStream.range(0, form.choices().size())
                        .mapToObj(index -> button(index + 1, form.choices().get(index), chosen))
                        .toList());
    }

    private static ToggleButton button(int number, Choice choice, Consumer<Choice> chosen) {
        Label key = new Label("Alt+" + number);
        key.getStyleClass().add("key");
        ToggleButton button = new ToggleButton(choice.words(), key);
        button.setMnemonicParsing(false);
        // By Alt and its digit only: a space that was meant for a field must not send the order elsewhere.
        button.setFocusTraversable(false);
        button.setSelected(choice.chosen());
        button.getStyleClass().add("sheet-choice");
        button.setOnAction(_ -> chosen.accept(choice));
        return button;
    }

    Answers answers() {
        return new Answers(weight.getText(), name.getText(), reason.getText(), lasting.getText(), grace.getText());
    }

    /** Another order begins; its reason may well be the same. */
    void forget() {
        Stream.of(weight, name, lasting, grace).forEach(TextField::clear);
    }

    List<TextField> fields() {
        return List.of(weight, name, reason, lasting, grace);
    }

    /** In the order of the Tab key. */
    List<Node> ring() {
        List<Node> ring = new ArrayList<>(weights.getChildren());
        ring.removeIf(Label.class::isInstance);
        ring.addAll(List.of(name, reason, lasting, grace));
        ring.removeIf(node -> !node.getParent().isVisible());
        return ring;
    }

    FlowPane choices() {
        return choices;
    }

    HBox weights() {
        return weights;
    }

    TextField weight() {
        return weight;
    }

    TextField name() {
        return name;
    }

    TextField reason() {
        return reason;
    }
}
