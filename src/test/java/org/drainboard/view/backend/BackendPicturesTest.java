package org.drainboard.view.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Outcome;
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
        take(robot, "black-hole", Samples.blackHole(), BELOW_THE_FLEET, _ -> {});
        take(robot, "black-hole-tall", Samples.blackHole(), TALL, _ -> {});
        take(robot, "healthy", Samples.healthy(), TALL, _ -> {});
        take(robot, "one-server", Situations.oneServerBad(), TALL, _ -> {});
        take(robot, "draining", Samples.draining(), TALL, _ -> {});
        take(robot, "cannot-tell", Samples.cannotTell(), TALL, _ -> {});
        take(robot, "tcp", Situations.tcp(Samples.blackHole()), TALL, _ -> {});
        take(robot, "unreadable", Situations.unreadable(Samples.blackHole()), TALL, _ -> {});
        take(robot, "400-workers", Situations.fourHundredWorkers(), TALL, _ -> {});
        take(robot, "half-dead", Incidents.halfDead(), BELOW_THE_FLEET, _ -> {});
        take(robot, "nearing-cliff", Incidents.nearingCliff(), TALL, _ -> {});
        take(robot, "pinned", Incidents.pinned(), TALL, _ -> {});
        take(robot, "request-fails", Incidents.realRequestFails(), TALL, _ -> {});
        take(robot, "much", Incidents.much(), TALL, _ -> {});
        take(robot, "no-pools", Situations.noPools(), BELOW_THE_FLEET, _ -> {});
        take(robot, "ugly", Samples.ugly(), TALL, _ -> {});
    }

    @Test
    void actions(FxRobot robot) {
        Judgement one = Situations.oneServerBad();
        Judgement healthy = Samples.healthy();
        take(robot, "confirm", healthy, BELOW_THE_FLEET, act -> act.request(ServerState.DRAIN));
        take(robot, "confirm-shared", Samples.blackHole(), BELOW_THE_FLEET, act -> act.request(ServerState.DRAIN));
        take(robot, "refused", one, BELOW_THE_FLEET, act -> act.requestLast(ServerState.MAINT));
        take(robot, "sending", healthy, BELOW_THE_FLEET, Act::send);
        take(robot, "verified", healthy, BELOW_THE_FLEET, act -> {
            act.send();
            act.actions().end(new Outcome.Verified(Standing.of(AdminState.ofBits(0x08), 1), List.of()));
        });
        take(robot, "unverified", healthy, BELOW_THE_FLEET, act -> {
            act.send();
            act.actions()
                    .end(new Outcome.Unverified(Standing.of(AdminState.READY, 1), "10 looks in 6 s all showed ready"));
        });
        take(robot, "rejected", healthy, BELOW_THE_FLEET, act -> {
            act.send();
            act.actions().end(new Outcome.Rejected("Permission denied"));
        });
        take(robot, "unknown", healthy, BELOW_THE_FLEET, act -> {
            act.send();
            act.actions().end(new Outcome.Unknown("unix:/run/haproxy/lb1.sock closed without an answer"));
        });
    }

    /** One view in one picture, with what can be done to it. */
    private record Act(BackendView view, GuardedActions actions, BackendVerdict backend, Scene scene) {
        void request(ServerState state) {
            view.request(backend.servers().getFirst().id(), state);
        }

        void requestLast(ServerState state) {
            view.request(backend.servers().getLast().id(), state);
        }

        void send() {
            request(ServerState.DRAIN);
            robotless("#sheet-confirm");
        }

        private void robotless(String button) {
            scene.getRoot().applyCss();
            ((javafx.scene.control.Button) scene.lookup(button)).fire();
        }
    }

    private static void take(FxRobot robot, String name, Judgement judgement, int height, Consumer<Act> gesture) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            robot.interact(() -> {
                GuardedActions actions = new GuardedActions(Access.WRITE, judgement);
                BackendView view = new BackendView(actions);
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
                gesture.accept(new Act(view, actions, backend, scene));
                String file = "backend-" + name + "-" + theme.name().toLowerCase(Locale.ROOT);
                assertThat(Pictures.take(scene, file)).exists();
            });
        }
    }
}
