package org.drainboard.view.setup;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.drainboard.model.checkup.Remark;
import org.drainboard.view.Shot;
import org.drainboard.view.inventory.Found;
import org.drainboard.view.theme.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Pictures of the first run at each step, to be looked at; none may fail to be drawn. */
final class FirstRunPicturesTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyStepHasItsPicture() {
        Guide nothing = new Guide();
        nothing.sockets = List.of();
        take("choices", new Guide(), _ -> {});
        take("no-sockets", nothing, _ -> {});
        take("host", new Guide(), root -> press(root, "#first-remote"));
        take("proposal", new Guide(), root -> press(root, "#first-local"));
        Guide failing = new Guide();
        failing.found = new Found(
                List.of(
                        Remark.bad(
                                "ssh to lb1 failed: Host key verification failed.",
                                "ssh lb1 true\n# compare the fingerprint that it shows with your administrator's before you say yes")),
                "");
        take("failed", failing, root -> {
            press(root, "#first-remote");
            ((TextField) root.lookup("#first-host")).setText("lb1");
            root.lookup("#first-host").fireEvent(new ActionEvent());
        });
        Guide ugly = new Guide();
        ugly.sockets = List.of("/run/" + "haproxy/".repeat(25) + "admin.sock", "/run/b\u202e\u0007.sock");
        take("ugly", ugly, _ -> {});
    }

    private static void press(Parent root, String id) {
        ((Button) root.lookup(id)).fire();
    }

    private static void take(String name, Guide guide, Consumer<Parent> then) {
        Shot.take("first-run-" + name, 1360, 560, () -> {
            Parent root = new FirstRunView(guide).root();
            // Its parts are found once their skins are made.
            StackPane window = new StackPane(root);
            window.getStyleClass().add("window");
            Scene scene = new Scene(window);
            new Look(scene);
            scene.snapshot(null);
            then.accept(root);
            window.getChildren().clear();
            return root;
        });
    }
}
