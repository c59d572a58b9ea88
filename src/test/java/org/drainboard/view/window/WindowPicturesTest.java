package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Pictures;
import org.drainboard.view.Samples;
import org.drainboard.view.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the window in each state from the real scene graph; the pictures are looked at, and two stand in the README. */
final class WindowPicturesTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyStateHasItsPicture() {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            String suffix = theme == Theme.DARK ? "dark" : "light";
            draw("healthy-" + suffix, Samples.healthy(), theme);
            draw("black-hole-" + suffix, Samples.blackHole(), theme);
            draw("draining-" + suffix, Samples.draining(), theme);
            draw("cannot-tell-" + suffix, Samples.cannotTell(), theme);
        }
        draw("at-risk", Samples.atRisk(), Theme.DARK);
        draw("ugly", Samples.ugly(), Theme.DARK);
        draw("nothing", Samples.nothing(), Theme.DARK);
        draw("many", Samples.many(10_000, 1), Theme.DARK);
    }

    @Test
    void theHelpAndThePaletteHaveTheirPictures() {
        draw("help", Samples.blackHole(), Theme.DARK, Window::help);
        draw("palette", Samples.blackHole(), Theme.LIGHT, Window::palette);
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
        Window window = made(Stand.environments(), List.of());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window.look().wear(theme));
        window.offer(judgement);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> before.accept(window));
        picture(name, window);
    }

    private static void picture(String name, Window window) {
        WaitForAsyncUtils.waitForFxEvents();
        Path file = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Pictures.take(window.scene(), name));
        assertThat(file).isNotEmptyFile();
        WaitForAsyncUtils.waitForAsyncFx(20_000, window::quit);
    }
}
