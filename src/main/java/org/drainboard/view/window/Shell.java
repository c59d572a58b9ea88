package org.drainboard.view.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.drainboard.view.inventory.EditorRoom;
import org.drainboard.view.setup.Setup;
import org.drainboard.view.theme.Look;
import org.jspecify.annotations.Nullable;

/**
 * What outlives an inventory: the stage with its place on screen, the scene with its size, and the theme. A new content
 * is a new root of the same scene, so that nothing moves and the window system gives nobody the focus.
 */
final class Shell {
    private final Stage stage;
    private final Scene scene = new Scene(new Group(), 1360, 860);
    private final Look look = new Look(scene);

    private @Nullable EditorRoom editor;
    // Held, because the screens outlive the window.
    private final InvalidationListener screens = _ ->
            bringBack(Screen.getScreens().stream().map(Screen::getVisualBounds).toList());

    Shell(Stage stage) {
        this.stage = stage;
    }

    /** The editor, made once: what is typed there outlives the inventory that the window shows. */
    Optional<EditorRoom> editor(Setup setup) {
        if (editor == null) {
            editor = setup.editing().map(EditorRoom::new).orElse(null);
        }
        return Optional.ofNullable(editor).filter(_ -> setup.editing().isPresent());
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
        Screen.getScreens().addListener(screens);
        stage.addEventHandler(
                WindowEvent.WINDOW_HIDDEN, _ -> Screen.getScreens().removeListener(screens));
    }

    /** A screen was unplugged, or has another resolution: the window must not lie where nobody can take hold of it. */
    void bringBack(List<Rectangle2D> visible) {
        if (stage.isFullScreen() || stage.isMaximized()) {
            return;
        }
        Rectangle2D now = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Whereabouts.of(now, visible).ifPresent(place -> {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
        });
    }
}
