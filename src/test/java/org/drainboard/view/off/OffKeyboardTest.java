package org.drainboard.view.off;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.operate.ledger.OffByHand;
import org.drainboard.view.OpenRoom;
import org.drainboard.view.Samples;
import org.drainboard.view.Watching;
import org.drainboard.view.room.Strip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The list of what is off, with nothing but a keyboard; and the strip about what a reload lost. */
@ExtendWith(ApplicationExtension.class)
final class OffKeyboardTest {
    private final Watching watching = new Watching();
    private final List<Action> wished = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // the toolkit must be up before a node is made: see start
    private OpenRoom open;

    @Start
    void start(Stage stage) {
        open = OpenRoom.on(stage, new OffRoom(watching, wished::addAll, () -> {}), Samples.draining());
        know(Offs.few());
    }

    @Test
    void theLongestForgottenIsSelectedAndEnterTakesItBack(FxRobot robot) {
        assertThat(text("#off-summary")).isEqualTo("5 servers are off by hand, on 2 HAProxies; the longest first");
        assertThat(text("#off-told")).contains("api/api3").contains("jane").contains("new power supply");

        robot.type(KeyCode.ENTER);
        assertThat(wished).singleElement().satisfies(action -> {
            assertThat(action.words()).isEqualTo("ready api/api3");
            assertThat(action.cause().kind()).isEqualTo(Cause.Kind.UNDO);
        });
    }

    @Test
    void aWeightGoesBackToTheConfiguredOne(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        assertThat(text("#off-undo")).isEqualTo("take it back: weight 100%");
        robot.type(KeyCode.Z);
        assertThat(wished).extracting(Action::words).containsExactly("weight 100% app_http/web7");
    }

    @Test
    void whatOthersOrderedIsNotAnUndoOfOurs(FxRobot robot) {
        robot.type(KeyCode.END, KeyCode.Z);
        assertThat(wished).singleElement().satisfies(action -> {
            assertThat(action.words()).isEqualTo("health check on legacy/old1");
            assertThat(action.cause()).isEqualTo(Cause.BY_HAND);
        });
    }

    @Test
    void anEmptyListDoesNotLookCleanWhereAHaproxyIsUnread(FxRobot robot) {
        robot.interact(() -> know(Offs.unread()));
        assertThat(text("#off-blind")).contains("Something may be off there, too: production/lb2");
        robot.type(KeyCode.ENTER, KeyCode.Z);
        assertThat(wished).isEmpty();
    }

    @Test
    void aReloadThatLostOrdersIsAnAlarmWithOneKeyToOrderAllAgain(FxRobot robot) {
        watching.lost(List.of(Offs.lost("lb1", 7), Offs.lost("lb2", 1)));
        LostStrip lost = new LostStrip(watching, wished::addAll);
        Strip strip = lost.strip().orElseThrow();

        assertThat(strip.weight()).isEqualTo(Strip.Weight.ALARM);
        assertThat(strip.text())
                .startsWith("production/lb1 was reloaded (pid 812, now 913) and lost 7 orders: app_fcgi/web1 drain,"
                        + " app_fcgi/web2 drain?,")
                .contains("and 2 more.")
                .contains("production/lb2");
        assertThat(lost.strip())
                .as("the same strip, so that nothing is built anew")
                .contains(strip);
        robot.interact(() -> strip.shortcuts().getFirst().run().run());
        assertThat(wished).hasSize(8);
        robot.interact(() -> strip.shortcuts().getLast().run().run());
        assertThat(watching.asked).containsExactly("dismiss production/lb1", "dismiss production/lb2");
    }

    private void know(OffByHand off) {
        watching.off(off);
        open.tick(0);
    }

    private String text(String id) {
        Node node = open.node(id);
        return node instanceof Labeled labeled ? labeled.getText() : "nothing is called " + id;
    }
}
