package org.drainboard.view.off;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.drainboard.view.backend.table.TextColumn.Width;
import org.drainboard.view.backend.truth.Tones;
import org.drainboard.view.watch.KeyButton;
import org.drainboard.view.watch.LiveRow;
import org.drainboard.view.watch.LiveTable;
import org.jspecify.annotations.Nullable;

/** The list of everything that is off, and the keys that bring it back. */
public final class OffController {
    private final OffList list;
    private final Runnable takeBack;
    private final Runnable undoLast;

    @FXML
    private Node body;

    @FXML
    private Label empty;

    @FXML
    private Label summary;

    @FXML
    private Label blind;

    @FXML
    private Label asides;

    @FXML
    private TableView<LiveRow<OffFacts>> table;

    @FXML
    private Label told;

    @FXML
    private KeyButton undo;

    @FXML
    private KeyButton last;

    /** @param takeBack what is selected */
    OffController(OffList list, Runnable takeBack, Runnable undoLast) {
        this.list = list;
        this.takeBack = takeBack;
        this.undoLast = undoLast;
    }

    @FXML
    void initialize() {
        new LiveTable<>(table, list.rows())
                .text("what", "Ordered", new Width(120, 190, 340), OffFacts::what)
                .text("name", "Server", Width.from(150), OffFacts::name)
                .text("proxy", "HAProxy", new Width(80, 120, 220), OffFacts::proxy)
                .text("by", "By", new Width(80, 150, 260), OffFacts::by)
                .text("number", "For", Width.of(110), OffFacts::since)
                .text("why", "Why", Width.from(160), OffFacts::why)
                .node(
                        "due",
                        "Comes back",
                        new Width(90, 130, 200),
                        facts -> facts.expires().text(),
                        Label::new,
                        OffController::due);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.rows().selected().subscribe(row -> {
            body.setVisible(row != null);
            empty.setVisible(row == null);
        });
        list.rows().selected().flatMap(LiveRow::factsProperty).subscribe(this::choose);
        bind(summary, list.summary());
        bind(blind, list.blind());
        bind(asides, list.asides());
        undo.setOnAction(_ -> takeBack.run());
        last.setOnAction(_ -> undoLast.run());
        last.offer("undo the last action", "Takes back what this tool ordered last, wherever that was.", true);
    }

    void focus() {
        table.requestFocus();
    }

    private void choose(@Nullable OffFacts facts) {
        if (facts != null) {
            told.setText(facts.told());
            undo.offer("take it back: " + facts.back(), "Asks before anything is sent.", true);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            takeBack.run();
            event.consume();
        }
    }

    /** Takes no room while there is nothing to say. */
    private static void bind(Label label, ReadOnlyStringProperty text) {
        label.textProperty().bind(text);
        label.managedProperty().bind(text.isNotEmpty());
        label.visibleProperty().bind(text.isNotEmpty());
    }

    private static void due(Label label, OffFacts facts) {
        label.setText(facts.expires().text());
        Tones.dress(label, facts.expires().tone());
    }
}
