package org.drainboard.view.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Pictures;
import org.drainboard.view.Samples;
import org.drainboard.view.theme.Look;
import org.drainboard.view.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of the pane in every situation that it must be good in, to be looked at; none may fail to be drawn. */
@ExtendWith(ApplicationExtension.class)
final class BackendPicturesTest {
    private static final int BELOW_THE_FLEET = 400;
    private static final int TALL = 760;

    /** The toolkit starts with this window; the pictures are of scenes without one. */
    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(), 200, 100));
        stage.show();
    }

    @Test
    void situations(FxRobot robot) {
        take(robot, "black-hole", Samples.blackHole(), BELOW_THE_FLEET);
        take(robot, "black-hole-tall", Samples.blackHole(), TALL);
        take(robot, "healthy", Samples.healthy(), TALL);
        take(robot, "one-server", Situations.oneServerBad(), TALL);
        take(robot, "draining", Samples.draining(), TALL);
        take(robot, "cannot-tell", Samples.cannotTell(), TALL);
        take(robot, "tcp", Situations.tcp(Samples.blackHole()), TALL);
        take(robot, "unreadable", Situations.unreadable(Samples.blackHole()), TALL);
        take(robot, "400-workers", Situations.fourHundredWorkers(), TALL);
        take(robot, "half-dead", Incidents.halfDead(), BELOW_THE_FLEET);
        take(robot, "nearing-cliff", Incidents.nearingCliff(), TALL);
        take(robot, "pinned", Incidents.pinned(), TALL);
        take(robot, "request-fails", Incidents.realRequestFails(), TALL);
        take(robot, "much", Incidents.much(), TALL);
        take(robot, "no-pools", Situations.noPools(), BELOW_THE_FLEET);
        take(robot, "ugly", Samples.ugly(), TALL);
    }

    private static void take(FxRobot robot, String name, Judgement judgement, int height) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            robot.interact(() -> {
                GuardedActions actions = new GuardedActions(Access.WRITE, judgement);
                BackendView view = new BackendView(actions, List.of(), (_, _) -> {});
                Scene scene = new Scene(view.root(), 1280, height);
                new Look(scene).wear(theme);
                BackendVerdict backend = judgement.backends().getFirst();
                scene.snapshot(null);
                ServerId none = null;
                for (int seconds = 300; seconds > 0; seconds -= 4) {
                    Judgement past = seconds > 70 ? Samples.healthy() : judgement;
                    view.show(
                            past.backends().getFirst(),
                            none,
                            Samples.earlier(past, seconds),
                            past.round().at());
                }
                view.show(backend, none, judgement, judgement.round().at());
                scene.snapshot(null);
                scene.snapshot(null);
                String file = "backend-" + name + "-" + theme.name().toLowerCase(Locale.ROOT);
                assertThat(Pictures.take(scene, file)).exists();
            });
        }
    }
}
