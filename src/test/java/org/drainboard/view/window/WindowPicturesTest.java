package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Pictures;
import org.drainboard.view.Samples;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the window in each state from the real scene graph; the pictures are looked at, and two stand in the README. */
final class WindowPicturesTest {
    private static final BackendId APP_FCGI = new BackendId(new ProxyId("production", "lb1"), "app_fcgi");

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyStateHasItsPicture() {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            String suffix = theme == Theme.DARK ? "dark" : "light";
            draw("healthy-" + suffix, Samples.healthy(), theme);
            story("black-hole-" + suffix, Samples.blackHole(), theme, 70);
            story("draining-" + suffix, Samples.draining(), theme, 24);
            draw("cannot-tell-" + suffix, Samples.cannotTell(), theme);
        }
        draw("at-risk", Samples.atRisk(), Theme.DARK);
        draw("ugly", Samples.ugly(), Theme.DARK);
        draw("nothing", Samples.nothing(), Theme.DARK);
        draw("many", Samples.many(10_000, 1), Theme.DARK);
        draw("elsewhere", Samples.blackHole(), Theme.DARK, window -> fx(window.bar()::nextEnvironment));
    }

    @Test
    void everySizeHasItsPicture() {
        draw("small", Samples.blackHole(), Theme.LIGHT, 1280, 800);
        draw("usual", Samples.blackHole(), Theme.DARK, 1400, 900);
        draw("smallest", Samples.blackHole(), Theme.DARK, 1000, 480);
        draw("wide-dark", Samples.blackHole(), Theme.DARK, 1920, 1080);
        draw("wide-light", Samples.blackHole(), Theme.LIGHT, 1920, 1080);
        draw("wide-many", Samples.many(10_000, 1), Theme.LIGHT, 1920, 1080);
    }

    @Test
    void theHelpAndThePaletteHaveTheirPictures() {
        draw("help", Samples.blackHole(), Theme.DARK, window -> fx(window::help));
        draw("palette", Samples.blackHole(), Theme.LIGHT, window -> fx(window::palette));
    }

    @Test
    void aWrongInventoryIsReadableInTheWindow() {
        Window window = made(
                List.of(),
                List.of(
                        "inventory.yaml, line 4: environments[0].access is “readonly”; expected read-only, arm or write",
                        "inventory.yaml, line 9: haproxy[0].socket is “/run/haproxy.sock”; expected unix:PATH,"
                                + " tcp://HOST:PORT or ssh://[USER@]HOST[:PORT]/PATH"));
        picture("mistakes", window);
    }

    private Window made(List<Environment> environments, List<String> notices) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Window window = new Stand().window(new Stage(), environments, "", notices);
            window.show();
            return window;
        });
    }

    private void draw(String name, Judgement judgement, Theme theme) {
        draw(name, judgement, theme, _ -> {});
    }

    private void draw(String name, Judgement judgement, Theme theme, Consumer<Window> before) {
        Window window = filled(judgement, theme);
        before.accept(window);
        picture(name, window);
    }

    /** On a scene of its own, because the screen of the tests is smaller. */
    private void draw(String name, Judgement judgement, Theme theme, int width, int height) {
        Window window = filled(judgement, theme);
        Path file = fx(() -> {
            Parent root = window.scene().getRoot();
            window.scene().setRoot(new Group());
            Scene scene = new Scene(root, width, height);
            scene.getStylesheets().setAll(window.scene().getStylesheets());
            Pictures.take(scene, name);
            return Pictures.take(scene, name);
        });
        assertThat(file).isNotEmptyFile();
        fx(window::quit);
    }

    private Window filled(Judgement judgement, Theme theme) {
        Window window = made(Stand.environments(), List.of());
        fx(() -> window.look().wear(theme));
        window.offer(judgement);
        WaitForAsyncUtils.waitForFxEvents();
        return window;
    }

    /** With five minutes for the charts: all was well, and for the last seconds it was as it is now. */
    private void story(String name, Judgement now, Theme theme, int since) {
        Window window = made(Stand.environments(), List.of());
        fx(() -> {
            window.look().wear(theme);
            window.fleet().select(new RowKey.Backend(APP_FCGI));
        });
        for (int seconds = 298; seconds > 0; seconds -= 4) {
            window.offer(Samples.earlier(seconds > since ? Samples.healthy() : now, seconds));
            WaitForAsyncUtils.waitForFxEvents(1);
        }
        window.offer(now);
        picture(name, window);
    }

    private static void picture(String name, Window window) {
        WaitForAsyncUtils.waitForFxEvents();
        Path file = fx(() -> Pictures.take(window.scene(), name));
        assertThat(file).isNotEmptyFile();
        fx(window::quit);
    }
}
