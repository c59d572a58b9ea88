package org.drainboard.view.inventory;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.drainboard.view.backend.table.TextColumn.Width;
import org.drainboard.view.backend.truth.Tones;
import org.drainboard.view.watch.KeyButton;
import org.drainboard.view.watch.LiveRow;
import org.drainboard.view.watch.LiveTable;
import org.drainboard.view.watch.Page;

/** The list of entries and the form of the selected one; turns keys into calls. */
public final class EditorController {
    private final EditorModel model;
    private final ImportModel importing;

    @FXML
    private Node root;

    @FXML
    private TableView<LiveRow<LineFacts>> table;

    @FXML
    private VBox form;

    @FXML
    private Label said;

    @FXML
    private Node entry;

    @FXML
    private KeyButton bring;

    @FXML
    private KeyButton test;

    @FXML
    private KeyButton save;

    @FXML
    private KeyButton remove;

    EditorController(EditorModel model, ImportModel importing) {
        this.model = model;
        this.importing = importing;
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
            said.setManaged(!words.text().isEmpty());
            Tones.dress(said, words.tone());
        });
        importing.step().subscribe(this::make);
        bring.setOnAction(_ -> beginImport());
        test.setOnAction(_ -> model.test());
        save.setOnAction(_ -> model.save());
        remove.setOnAction(_ -> model.remove());
        bring.offer(
                "import",
                "Finds entries in haproxy.cfg and the pools' files; nothing is written before you say so.",
                true);
        test.offer("test", "Asks what this entry describes, whether or not it is written.", true);
        save.offer("save", "Writes this entry into the file; comments stay, and it is used at once.", true);
        remove.offer("remove", "Says first what goes with it.", true);
        root.addEventFilter(KeyEvent.KEY_PRESSED, new EditorKeys(model, table::isFocused, this::focusForm)::pressed);
    }

    void focusList() {
        table.requestFocus();
    }

    void beginImport() {
        importing.ask(model.environment());
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
        boolean typing = owner != null && form.lookupAll("*").contains(owner);
        if (typing) {
            focusList();
        }
        return typing;
    }

    /** The import stands where the form is otherwise. */
    private void make(ImportModel.Step step) {
        boolean closed = step instanceof ImportModel.Closed;
        Page.show(entry, closed);
        if (closed) {
            focusList();
        }
    }

    private void show(List<FormField> fields) {
        form.getChildren().setAll(fields.stream().map(FieldLine::new).toList());
    }

    private void focusForm() {
        if (form.getChildren().getFirst() instanceof FieldLine first) {
            first.edit();
        }
    }
}
