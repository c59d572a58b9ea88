package org.drainboard.view.backend.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drainboard.view.backend.action.Sheet.Choice;
import org.drainboard.view.backend.truth.Tones;

/** The nodes of the sheet, as {@code fxml/backend-action.fxml} lays them out: writes a {@link Sheet} into them. */
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
    private SheetForm formController;

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
        formController.show(wanted.form(), chosen);
        say(keys, wanted.buttons().keys());
        say(rest, wanted.buttons().rest());
        say(cancel, wanted.buttons().cancel());
        say(confirm, wanted.buttons().confirm());
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

    private static Label refusal(String words) {
        Label line = new Label("✖ " + words);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        line.getStyleClass().add("sheet-refusal");
        return line;
    }

    /** What keeps the person from confirming, or empty. */
    void lack(String words) {
        say(lacking, confirm.isVisible() ? words : "");
        confirm.setDisable(!words.isEmpty());
    }

    SheetForm form() {
        return formController;
    }

    /** In the order of the Tab key. */
    List<Node> ring() {
        List<Node> ring = new ArrayList<>(formController.ring());
        ring.addAll(List.of(rest, cancel, confirm));
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

    Button rest() {
        return rest;
    }

    Button cancel() {
        return cancel;
    }

    Button confirm() {
        return confirm;
    }

    static void say(Labeled place, String words) {
        place.setText(words);
        show(place, !words.isEmpty());
    }

    static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
