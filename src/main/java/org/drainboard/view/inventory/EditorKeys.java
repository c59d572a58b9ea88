package org.drainboard.view.inventory;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The editor's keys that are no letters, or that hold while one types.
 *
 * @param inList whether the list has the focus
 * @param toForm gives it to the form
 */
record EditorKeys(EditorModel model, BooleanSupplier inList, Runnable toForm) {
    void pressed(KeyEvent event) {
        boolean list = inList.getAsBoolean();
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            model.save();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.T) {
            model.test();
        } else if (event.getCode() == KeyCode.F5) {
            model.read();
        } else if (list && event.getCode() == KeyCode.ENTER) {
            toForm.run();
        } else if (list && event.getCode() == KeyCode.DELETE) {
            model.remove();
        } else {
            return;
        }
        event.consume();
    }
}
