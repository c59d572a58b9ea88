package org.drainboard.view.inventory;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.drainboard.model.checkup.Remark;
import org.drainboard.view.Shot;
import org.drainboard.view.watch.LiveRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Pictures of the editor in every situation, to be looked at; none may fail to be drawn. */
final class EditorPicturesTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everySituationHasItsPicture() {
        Pad failing = Pad.few();
        failing.found = Pad.failed();
        take("passed", Pad.few(), 1, room -> room.shortcuts().get(6).run().run());
        take("failed", failing, 3, room -> room.shortcuts().get(6).run().run());
        take("new", Pad.few(), 2, room -> room.shortcuts().get(1).run().run());
        take("wrong", Pad.ugly(), 2, _ -> {});
        take("ugly", Pad.ugly(), 1, _ -> {});
        take("many", Pad.many(), 30, _ -> {});
        take("import", Pad.few(), 1, room -> room.shortcuts().get(5).run().run());
        take("import-found", Pad.few(), 1, room -> {
            room.shortcuts().get(5).run().run();
            room.root().lookup("#import-from").fireEvent(new ActionEvent());
        });
        Pad nothing = Pad.few();
        nothing.offered = new Found(
                List.of(Remark.bad("“-lb1” cannot be read as [USER@]HOST[:PORT]: letters, digits, . _ and -", "")), "");
        take("import-nothing", nothing, 1, room -> {
            room.shortcuts().get(5).run().run();
            room.root().lookup("#import-from").fireEvent(new ActionEvent());
        });
        take("nothing", new Pad(), 0, _ -> {});
    }

    @SuppressWarnings("unchecked")
    private static void take(String name, Pad pad, int row, Consumer<EditorRoom> then) {
        Shot.take("editor-" + name, 1360, 520, () -> {
            EditorRoom room = new EditorRoom(pad);
            room.enter();
            // What lies in a scroll pane is found once its skin is made.
            StackPane window = new StackPane(room.root());
            new Scene(window).snapshot(null);
            TableView<LiveRow<LineFacts>> table =
                    (TableView<LiveRow<LineFacts>>) room.root().lookup("#entries");
            table.getSelectionModel().select(row);
            then.accept(room);
            window.getChildren().clear();
            return room.root();
        });
    }
}
