package org.drainboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.drainboard.view.theme.Look;
import org.drainboard.view.theme.Theme;
import org.testfx.util.WaitForAsyncUtils;

/** Takes a view's picture in dark and in light, as it looks within the window. */
public final class Shot {
    private Shot() {}

    /** From any thread. */
    public static void take(String name, int width, int height, Supplier<Parent> view) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                StackPane window = new StackPane(view.get());
                window.getStyleClass().add("window");
                Scene scene = new Scene(window, width, height);
                new Look(scene).wear(theme);
                // A table lays its rows out in the second pass only.
                scene.snapshot(null);
                scene.snapshot(null);
                assertThat(Pictures.take(scene, name + "-" + theme.name().toLowerCase(Locale.ROOT)))
                        .isNotEmptyFile();
            });
        }
    }
}
