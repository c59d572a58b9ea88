package org.drainboard.view.backend.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drainboard.view.backend.action.Sheet.Choice;
import org.drainboard.view.backend.action.Sheet.Form;
import org.drainboard.view.backend.truth.Tones;

/** The nodes of the sheet, as {@code fxml/backend-action.fxml} lays them out: writes a {@link Sheet}, reads the fields. */
public final class SheetFace {
    @FXML
    private StackPane scrim;

    @FXML
    private VBox sheet;

    @FXML
    private Label title;

    @FXML
    private Label where;

    @FXML
    private Label changed;

    @FXML
    private VBox refusals;

    @FXML
    private GridPane facts;

    @FXML
    private Label command;

    @FXML
    private Label now;

    @FXML
    private Label after;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox blocks;

    @FXML
    private Label next;

    @FXML
    private ProgressBar progress;

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

    @FXML
    private Label lacking;

    @FXML
    private Label keys;

    @FXML
    private Button rest;

    @FXML
    private Button cancel;

    @FXML
    private Button confirm;

    @FXML
    void initialize() {
        // Wrapped lines know their height only at their width; without this the list scrolls where there is room for
        // it.
        scroll.prefViewportHeightProperty().bind(blocks.heightProperty());
    }

    void show(Sheet wanted, Consumer<Choice> chosen) {
        Tones.dress(sheet, wanted.tone());
        say(title, wanted.title());
        say(where, wanted.where());
        say(changed, wanted.changed());
        refusals.getChildren()
                .setAll(wanted.refusals().stream().map(SheetFace::refusal).toList());
        show(refusals, !wanted.refusals().isEmpty());
        say(command, wanted.facts().command());
        say(now, wanted.facts().now());
        say(after, wanted.facts().after());
        captions();
        blocks.getChildren().setAll(wanted.blocks().stream().map(BlockView::new).toList());
        show(scroll, !wanted.blocks().isEmpty());
        say(next, wanted.next());
        show(progress, wanted.form().busy());
        show(wanted.form());
        offer(wanted.form().choices(), chosen);
        say(keys, wanted.buttons().keys());
        say(rest, wanted.buttons().rest());
        say(cancel, wanted.buttons().cancel());
        say(confirm, wanted.buttons().confirm());
    }

    private void show(Form form) {
        show(weights, form.weight());
        show(fields, form.reason());
        show(name, form.typed() != null);
        say(nameLabel, form.typed() == null ? "" : "Type " + form.typed());
        reason.setPromptText(
                form.typed() == null ? "optional, for the audit log" : "required, it goes into the audit log");
        show(lasting, form.lasting());
        show(lastingLabel, form.lasting());
        show(grace, form.grace());
        show(graceLabel, form.grace());
    }

    /** The captions stand beside their values, and go with them. */
    private void captions() {
        for (Node node : facts.getChildren()) {
            Integer row = GridPane.getRowIndex(node);
            if (Objects.equals(GridPane.getColumnIndex(node), 0)) {
                Label value = List.of(command, now, after).get(row);
                show(node, value.isVisible());
            }
        }
    }

    private void offer(List<Choice> offered, Consumer<Choice> chosen) {
        show(choices, !offered.isEmpty());
        choices.getChildren()
                .setAll(Stream.iterate(0, index -> index < offered.size(), index -> index + 1)
                        .map(index -> button(index + 1, offered.get(index), chosen))
                        .toList());
    }

    private static Label refusal(String words) {
        Label line = new Label("✖ " + words);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        line.getStyleClass().add("sheet-refusal");
        return line;
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

    /** What keeps the person from confirming, or empty. */
    void lack(String words) {
        say(lacking, confirm.isVisible() ? words : "");
        confirm.setDisable(!words.isEmpty());
    }

    Answers answers() {
        return new Answers(weight.getText(), name.getText(), reason.getText(), lasting.getText(), grace.getText());
    }

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
        ring.addAll(List.of(name, reason, lasting, grace, rest, cancel, confirm));
        ring.removeIf(node -> !node.getParent().isVisible());
        return ring;
    }

    StackPane scrim() {
        return scrim;
    }

    VBox sheet() {
        return sheet;
    }

    ScrollPane scroll() {
        return scroll;
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

    Button rest() {
        return rest;
    }

    Button cancel() {
        return cancel;
    }

    Button confirm() {
        return confirm;
    }

    private static void say(Labeled place, String words) {
        place.setText(words);
        show(place, !words.isEmpty());
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
