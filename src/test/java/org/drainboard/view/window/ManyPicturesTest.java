package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Balanced;
import org.drainboard.view.Pictures;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Draws several load balancers with the same backends; the pictures are looked at, and one stands in the README. */
final class ManyPicturesTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void threeLoadBalancersAndFiftyHaveTheirPictures() {
        RowKey.Group fcgi = new RowKey.Group("production", "app_fcgi");
        RowKey.Group http = new RowKey.Group("production", "app_http");
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            String suffix = theme == Theme.DARK ? "dark" : "light";
            draw("three-balancers-" + suffix, Stand.environments(), Balanced.three(), theme, fcgi, http, 1400, 900);
            draw(
                    "fifty-balancers-" + suffix,
                    List.of(Balanced.environment()),
                    Balanced.fifty(),
                    theme,
                    http,
                    fcgi,
                    1920,
                    1080);
        }
        draw(
                "fifty-balancers-small",
                List.of(Balanced.environment()),
                Balanced.fifty(),
                Theme.DARK,
                fcgi,
                http,
                1000,
                640);
    }

    private static void draw(
            String name,
            List<Environment> environments,
            Judgement judgement,
            Theme theme,
            RowKey open,
            RowKey other,
            int width,
            int height) {
        Window window = fx(() -> {
            Window made = new Stand().window(new Stage(), environments, "", List.of());
            made.show();
            made.look().wear(theme);
            made.fleet().wish(made.fleet().wish().open(open, true).open(other, false));
            return made;
        });
        window.offer(judgement);
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            window.fleet().select(open);
            return open;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Path file = fx(() -> {
            Parent root = window.scene().getRoot();
            window.scene().setRoot(new Group());
            Scene scene = new Scene(root, width, height);
            scene.getStylesheets().setAll(window.scene().getStylesheets());
            Pictures.settle(scene);
            return Pictures.take(scene, name);
        });
        assertThat(file).isNotEmptyFile();
        fx(() -> {
            window.quit();
            return window;
        });
    }
}
