package org.drainboard.view.inventory;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.drainboard.view.backend.table.TextColumn.Width;
import org.drainboard.view.backend.truth.Tones;
import org.drainboard.view.watch.KeyButton;
import org.drainboard.view.watch.LiveRow;
import org.drainboard.view.watch.LiveTable;

/** The list of entries and the form of the selected one; turns keys into calls. */
public final class EditorController {
    private final EditorModel model;

    @FXML
    private Node root;

    @FXML
    private TableView<LiveRow<LineFacts>> table;

    @FXML
    private VBox form;

    @FXML
    private Label said;

    @FXML
    private KeyButton test;

    @FXML
    private KeyButton save;

    @FXML
    private KeyButton remove;

    EditorController(EditorModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        new LiveTable<>(table, model.lines())
                .text("what", "", Width.of(100), LineFacts::what)
                .text("name", "Name", new Width(100, 180, 400), LineFacts::title)
                .text("where", "Where", Width.from(120), LineFacts::where)
                .text("mark", "", Width.of(70), LineFacts::mark);
        model.form().subscribe(this::show);
        model.said().subscribe(words -> {
            said.setText(words.text());
            Tones.dress(said, words.tone());
        });
        test.setOnAction(_ -> model.test());
        save.setOnAction(_ -> model.save());
        remove.setOnAction(_ -> model.remove());
        test.offer("test", "Asks what this entry describes, whether or not it is written.", true);
        save.offer("save", "Writes this entry into the file; comments stay, and it is used at once.", true);
        remove.offer("remove", "Says first what goes with it.", true);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void focusList() {
        table.requestFocus();
    }

    void add(Kind kind) {
        model.add(kind);
        focusForm();
    }

    void duplicate() {
        model.duplicate();
        focusForm();
    }

    /** From the form back to the list. */
    boolean leaveForm() {
        Node owner = root.getScene().getFocusOwner();
        boolean typing = owner != null && form.getChildren().stream().anyMatch(line -> holds(line, owner));
        if (typing) {
            focusList();
        }
        return typing;
    }

    private static boolean holds(Node ancestor, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private void show(List<FormField> fields) {
        form.getChildren().setAll(fields.stream().map(FieldLine::new).toList());
    }

    private void focusForm() {
        if (form.getChildren().getFirst() instanceof FieldLine first) {
            first.edit();
        }
    }

    private void key(KeyEvent event) {
        boolean inList = table.isFocused();
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            model.save();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.T) {
            model.test();
        } else if (event.getCode() == KeyCode.F5) {
            model.read();
        } else if (inList && event.getCode() == KeyCode.ENTER) {
            focusForm();
        } else if (inList && event.getCode() == KeyCode.DELETE) {
            model.remove();
        } else {
            return;
        }
        event.consume();
    }
}
