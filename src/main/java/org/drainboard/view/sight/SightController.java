package org.drainboard.view.sight;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.drainboard.view.backend.table.TextColumn.Width;
import org.drainboard.view.watch.KeyButton;
import org.drainboard.view.watch.LiveRow;
import org.drainboard.view.watch.LiveTable;
import org.drainboard.view.watch.ToneBadge;
import org.jspecify.annotations.Nullable;

/** The list of what cannot be seen, and under it the whole of what is known about one. */
public final class SightController {
    private final SightList list;

    @FXML
    private Label summary;

    @FXML
    private Node body;

    @FXML
    private Label empty;

    @FXML
    private TableView<LiveRow<SightFacts>> table;

    @FXML
    private Label where;

    @FXML
    private Label why;

    @FXML
    private Label next;

    @FXML
    private KeyButton everything;

    @FXML
    private KeyButton copy;

    SightController(SightList list) {
        this.list = list;
    }

    @FXML
    void initialize() {
        new LiveTable<>(table, list.rows())
                .node(
                        "standing",
                        "Now",
                        Width.of(110),
                        facts -> facts.standing().word(),
                        ToneBadge::new,
                        (badge, facts) -> badge.show(
                                facts.standing().tone(), facts.standing().word()))
                .text("name", "Target", new Width(140, 230, 420), SightFacts::target)
                .text("number", "For", Width.of(80), SightFacts::since)
                .text("number", "Last read", Width.of(100), SightFacts::last)
                .text("why", "Why", Width.from(260), SightFacts::why);
        summary.textProperty().bind(list.summary());
        list.rows().selected().subscribe(row -> {
            body.setVisible(row != null);
            empty.setVisible(row == null);
        });
        list.rows().selected().flatMap(LiveRow::factsProperty).subscribe(this::choose);
        list.everything()
                .subscribe(all -> everything.offer(
                        all ? "only what cannot be read" : "every target",
                        "Lists what is read well, too, or not.",
                        true));
        everything.setOnAction(_ -> turn());
        copy.setOnAction(_ -> copy());
        copy.offer("copy as text", "The whole list, into the clipboard, for a ticket.", true);
    }

    void focus() {
        table.requestFocus();
    }

    /** Shown with the next tick, which is there within half a second. */
    void turn() {
        list.everything().set(!list.everything().get());
    }

    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(list.told());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void choose(@Nullable SightFacts facts) {
        if (facts != null) {
            where.setText(facts.target() + (facts.where().isEmpty() ? "" : "   " + facts.where()));
            why.setText(facts.why());
            next.setText(facts.next());
        }
    }
}
