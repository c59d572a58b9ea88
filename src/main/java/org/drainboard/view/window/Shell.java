package org.drainboard.view.window;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.drainboard.view.theme.Look;

/**
 * What outlives an inventory: the stage with its place on screen, the scene with its size, and the theme. A new content
 * is a new root of the same scene, so that nothing moves and the window system gives nobody the focus.
 */
final class Shell {
    private final Stage stage;
    private final Scene scene = new Scene(new Group(), 1360, 860);
    private final Look look = new Look(scene);

    Shell(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return scene;
    }

    Look look() {
        return look;
    }

    /** At once and as a whole: until their skins are made, what lies in panes can be neither found nor focused. */
    void wear(Parent root) {
        scene.setRoot(root);
        root.applyCss();
        root.layout();
    }

    void show() {
        stage.setTitle("Drainboard");
        stage.setScene(scene);
        stage.setMinWidth(1000);
        stage.setMinHeight(480);
        stage.show();
    }
}
