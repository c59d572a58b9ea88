package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** A real stage that lies where a screen was. */
final class ScreenGoneTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** The screen of the tests stays; what is said to be left of it is its lower part. */
    @Test
    void theWindowComesBackOntoAScreen() {
        Stage stage = fx(() -> new Stage());
        Shell shell = fx(() -> new Shell(stage));
        try {
            fx(() -> {
                shell.show();
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(1200);
                stage.setHeight(700);
            });
            fx(() -> shell.bringBack(List.of(new Rectangle2D(100, 200, 1100, 560))));
            assertThat(fx(() -> List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())))
                    .containsExactly(100.0, 200.0, 1100.0, 560.0);
        } finally {
            fx(stage::close);
        }
    }
}
