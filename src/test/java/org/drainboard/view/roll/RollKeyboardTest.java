package org.drainboard.view.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.ServerId;
import org.drainboard.operate.Reason;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.view.OpenRoom;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The rolling queue with nothing but a keyboard: planned, begun, moved on and ended. */
@ExtendWith(ApplicationExtension.class)
final class RollKeyboardTest {
    private final Asked asked = new Asked(null);

    @SuppressWarnings("NullAway.Init") // the toolkit must be up before a node is made: see start
    private OpenRoom open;

    @Start
    void start(Stage stage) {
        open = OpenRoom.on(stage, new RollRoom(asked, List::of), Samples.blackHole());
    }

    @Test
    void theSelectedBackendIsArrangedAndBegun(FxRobot robot) {
        assertThat(text("#roll-source")).isEqualTo("All of app_fcgi on lb1");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.type(KeyCode.TAB, 2);
        robot.write("45s");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(asked.begun).singleElement().satisfies(plan -> {
            assertThat(plan.servers()).extracting(ServerId::server).containsExactly("web2", "web1");
            assertThat(plan.atMostOut()).isEqualTo(1);
            assertThat(plan.grace()).isEqualTo(Duration.ofSeconds(45));
            assertThat(plan.atDeadline()).isEqualTo(RollPlan.AtDeadline.WAIT);
            assertThat(plan.ramp().percents()).containsExactly(25, 50);
        });
    }

    @Test
    void aMistakeIsNamedAndNothingBegins(FxRobot robot) {
        write(robot, "#roll-at-most", "3");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text("#roll-mistake")).isEqualTo("At most out: 1 to 2, not 3.");

        write(robot, "#roll-at-most", "1");
        write(robot, "#roll-ramp", "50 25");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text("#roll-mistake")).startsWith("Ramp: rising shares");
        assertThat(asked.begun).isEmpty();
    }

    @Test
    void whatTheGuardRefusesFirstIsNotBegun(FxRobot robot) {
        asked.refusal = new Reason("not-allowed", "production is read-only");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text("#roll-mistake")).startsWith("app_fcgi/web1: refused: production is read-only");
        assertThat(asked.begun).isEmpty();
    }

    @Test
    void wSaysThatTheWorkIsDoneOnTheOneThatWasHandedOver(FxRobot robot) {
        robot.interact(() -> know(Rolls.running()));
        assertThat(text("#roll-done")).isEqualTo("work on app_fcgi/web3 is done, go on");
        robot.type(KeyCode.W, KeyCode.P);
        robot.interact(() -> know(Rolls.paused()));
        assertThat(text("#roll-why")).startsWith("app_fcgi went from HONEST to AT RISK");
        robot.type(KeyCode.P);
        assertThat(asked.wishes).containsExactly("done web3", "pause", "resume");
    }

    @Test
    void endingTakesTwoKeysAndEscTakesTheFirstBack(FxRobot robot) {
        robot.interact(() -> know(Rolls.running()));
        robot.type(KeyCode.B, KeyCode.ESCAPE, KeyCode.B);
        assertThat(asked.wishes).isEmpty();
        assertThat(open.left()).isFalse();
        assertThat(text("#roll-end")).startsWith("B again");
        robot.type(KeyCode.B);
        assertThat(asked.wishes).containsExactly("abort");

        robot.interact(() -> know(Rolls.aborted()));
        assertThat(text("#roll-why")).isEqualTo("Still out, for you to bring back: app_fcgi/web3, app_fcgi/web4");
        robot.type(KeyCode.N);
        assertThat(shown("#roll-form")).isTrue();
    }

    private void write(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            if (open.node(id) instanceof TextField field) {
                field.requestFocus();
                field.selectAll();
            }
        });
        robot.write(text);
    }

    private void know(RollStatus status) {
        asked.status = status;
        open.tick(0);
        open.enter();
    }

    private boolean shown(String id) {
        Node node = open.node(id);
        return node != null && node.isVisible();
    }

    private String text(String id) {
        Node node = open.node(id);
        return node instanceof Labeled labeled ? labeled.getText() : "nothing is called " + id;
    }
}
