package org.drainboard.view.backend.action;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keeps Tab within a sheet: what lies behind it must not take the focus while a decision is open. */
final class FocusRing {
    private final Supplier<List<Node>> members;

    private FocusRing(Supplier<List<Node>> members) {
        this.members = members;
    }

    static void around(Node sheet, Supplier<List<Node>> members) {
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, new FocusRing(members)::turn);
    }

    private void turn(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown()) {
            return;
        }
        List<Node> able = members.get().stream()
                .filter(node -> node.isVisible() && !node.isDisabled())
                .toList();
        if (!able.isEmpty()) {
            int step = event.isShiftDown() ? -1 : 1;
            int at = able.indexOf(owner(able.getFirst().getScene()));
            able.get(Math.floorMod(at + step, able.size())).requestFocus();
            event.consume();
        }
    }

    private static Node owner(Scene scene) {
        Node owner = scene.getFocusOwner();
        return owner == null ? scene.getRoot() : owner;
    }
}
