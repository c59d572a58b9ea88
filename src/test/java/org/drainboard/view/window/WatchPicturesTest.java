package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Pictures;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.GuardedActions;
import org.drainboard.view.drain.Drains;
import org.drainboard.view.off.Offs;
import org.drainboard.view.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The views over the orders of a night as they lie in the window, with strips and the count in the bar. */
final class WatchPicturesTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyViewHasItsPictureInTheWindow() {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            take("strips", theme, "");
            take("drains", theme, "g");
            take("cut", theme, "gk");
            take("off", theme, "o");
            take("queue", theme, "q");
            take("raw", theme, ":");
        }
    }

    private static void take(String name, Theme theme, String keys) {
        Judgement latest = Samples.draining();
        Stand stand = new Stand();
        stand.watching
                .draining(List.of(Drains.draining(), Drains.never()))
                .off(Offs.few())
                .lost(List.of(Offs.lost("lb1", 2)));
        Window window = fx(() -> {
            Window made = stand.window(new Stage(), new GuardedActions(Access.WRITE, latest, stand.arming));
            made.show();
            made.look().wear(theme);
            return made;
        });
        window.offer(latest);
        WaitForAsyncUtils.waitForFxEvents();
        new FxRobot().write(keys);
        WaitForAsyncUtils.waitForFxEvents();
        String file = "watch-" + name + (theme == Theme.DARK ? "-dark" : "-light");
        assertThat(fx(() -> Pictures.take(window.scene(), file))).isNotEmptyFile();
        fx(() -> {
            window.quit();
            return true;
        });
    }
}
