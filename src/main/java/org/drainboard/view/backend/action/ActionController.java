package org.drainboard.view.backend.action;

import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.truth.Tones;
import org.jspecify.annotations.Nullable;

/** The sheet over the pane: turns Esc, Ctrl+Enter and the buttons into calls, and keeps the focus on the safe side. */
public final class ActionController {
    private final ActionFlow flow;
    private final Supplier<Judgement> latest;
    private final SheetTexts texts = new SheetTexts();
    private @Nullable Node focusedBefore;

    @FXML
    private StackPane scrim;

    @FXML
    private VBox sheet;

    @FXML
    private VBox points;

    @FXML
    private TextField reason;

    @FXML
    private Button cancel;

    @FXML
    private Button confirm;

    /** @param latest the judgement on screen */
    public ActionController(ActionFlow flow, Supplier<Judgement> latest) {
        this.flow = flow;
        this.latest = latest;
    }

    @FXML
    void initialize() {
        FocusRing.around(sheet, List.of(reason, cancel, confirm));
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        texts.points().subscribe(this::list);
        texts.tone().subscribe(tone -> Tones.dress(sheet, tone));
        flow.stage().subscribe((before, now) -> show(before, now));
    }

    private void show(Stage before, Stage now) {
        if (before instanceof Closed && !(now instanceof Closed)) {
            focusedBefore = scrim.getScene() == null ? null : scrim.getScene().getFocusOwner();
            reason.clear();
        }
        texts.show(now, SheetText.of(now, latest.get()));
        scrim.setVisible(!(now instanceof Closed));
        if (now instanceof Closed) {
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
        } else if (before.getClass() != now.getClass()) {
            safe().requestFocus();
        }
    }

    /** What may have the focus without harm: Cancel or Close; the sheet itself while a command is on its way. */
    private Node safe() {
        return cancel.isVisible() ? cancel : sheet;
    }

    private void list(List<String> lines) {
        points.getChildren().setAll(lines.stream().map(ActionController::point).toList());
    }

    private static Label point(String line) {
        Label label = new Label(line);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("sheet-point");
        return label;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            flow.close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            confirm();
            event.consume();
        }
    }

    @FXML
    void close() {
        flow.close();
    }

    @FXML
    void confirm() {
        flow.confirm(reason.getText());
    }

    public SheetTexts getTexts() {
        return texts;
    }
}
