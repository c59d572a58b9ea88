package org.drainboard.view.inventory;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.watch.Page;

/**
 * The inventory editor, as a room of the window. It outlives the inventory that the window shows, so that what is typed
 * is still there when a part of it was written and taken up.
 */
public final class EditorRoom implements Room {
    private final EditorModel model;
    private final EditorController controller;
    private final ImportModel importing;
    private final Parent root;

    /** A room that reads the file when it is entered. */
    public EditorRoom(Editing editing) {
        model = new EditorModel(editing, new Listing(Path.of("inventory.yaml"), List.of(), ""));
        importing = new ImportModel(editing.importing(), model::grown);
        controller = new EditorController(model, importing);
        root = Page.load(
                "editor.fxml",
                controller,
                new CheckupController(model),
                new ImportController(importing),
                new ProposalController(importing));
    }

    @Override
    public String title() {
        return "Inventory";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void enter() {
        model.read();
        controller.focusList();
    }

    @Override
    public void show(Sight sight) {}

    @Override
    public List<Shortcut> shortcuts() {
        if (importing.isOpen()) {
            // What they would change is out of sight.
            return List.of();
        }
        return List.of(
                new Shortcut('1', "New environment", () -> controller.add(Kind.ENVIRONMENT)),
                new Shortcut('2', "New HAProxy", () -> controller.add(Kind.HAPROXY)),
                new Shortcut('3', "New pool", () -> controller.add(Kind.POOL)),
                new Shortcut('4', "New check", () -> controller.add(Kind.CHECK)),
                new Shortcut('y', "Another like the selected entry", controller::duplicate),
                new Shortcut('i', "Import from configuration files, here or over ssh", controller::beginImport),
                new Shortcut('t', "Test the selected entry (Ctrl+T while typing)", model::test),
                new Shortcut('s', "Save the selected entry (Ctrl+S while typing)", model::save));
    }

    @Override
    public boolean escape() {
        return importing.back() || controller.leaveForm();
    }
}
