package org.drainboard.view.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Dresses a scene: the AtlantaFX theme of the whole program, the project's own sheet, and the bridge that gives
 * ControlsFX the Modena colours it looks up. The bridge is loaded here only, together with AtlantaFX, because on Modena
 * itself it would change every control.
 */
public final class Look {
    private static final List<String> SHEETS =
            List.of(sheet("controlsfx-bridge.css"), sheet("drainboard.css"), sheet("window.css"));

    private final Scene scene;
    private Theme theme = Theme.DARK;
    // Held here because the platform's preferences outlive the window.
    private final ChangeListener<ColorScheme> follow = (_, _, _) -> dress();

    /** On the JavaFX thread. */
    public Look(Scene scene) {
        this.scene = scene;
        scene.getStylesheets().addAll(SHEETS);
        scene.rootProperty().subscribe(_ -> dress());
    }

    public Theme theme() {
        return theme;
    }

    public void wear(Theme wanted) {
        theme = wanted;
        if (wanted == Theme.SYSTEM) {
            Platform.getPreferences().colorSchemeProperty().addListener(follow);
        } else {
            Platform.getPreferences().colorSchemeProperty().removeListener(follow);
        }
        dress();
    }

    /** Whether the window is dark now. */
    public boolean dark() {
        return switch (theme) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void dress() {
        Application.setUserAgentStylesheet((dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        Parent root = scene.getRoot();
        ObservableList<String> classes = root.getStyleClass();
        classes.removeAll("dark", "light");
        classes.add(dark() ? "dark" : "light");
        root.setStyle("-fx-font-family: \"" + Typeface.best() + "\";");
    }

    private static String sheet(String name) {
        URL found = Look.class.getResource("/org/drainboard/css/" + name);
        return Objects.requireNonNull(found, name + " is not on the class path").toExternalForm();
    }
}
