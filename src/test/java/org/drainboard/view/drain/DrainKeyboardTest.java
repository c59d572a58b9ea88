package org.drainboard.view.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.change.Action;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.view.OpenRoom;
import org.drainboard.view.Samples;
import org.drainboard.view.Watching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The drain view with nothing but a keyboard. */
@ExtendWith(ApplicationExtension.class)
final class DrainKeyboardTest {
    private final Watching watching = new Watching();
    private final List<Action> wished = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // the toolkit must be up before a node is made: see start
    private OpenRoom open;

    @Start
    void start(Stage stage) {
        open = OpenRoom.on(stage, new DrainRoom(watching, wished::addAll), Samples.draining());
        know(Drains.few());
    }

    @Test
    void theOneThatWaitsForAPersonIsSelectedFirstAndItsKeysGoToTheSheet(FxRobot robot) {
        assertThat(text("#drain-name")).isEqualTo("app_fcgi/web1");
        assertThat(text("#drain-why")).contains("2 workers still run");

        robot.type(KeyCode.M);
        assertThat(words()).containsExactly("maint app_fcgi/web1");
    }

    @Test
    void arrowsSelectAndTheRestIsCutByKNamingTheUsers(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        assertThat(text("#drain-name")).isEqualTo("app_http/web5");
        assertThat(text("#drain-shut-down")).isEqualTo("shut down the rest: cuts 14 users");

        robot.type(KeyCode.K, KeyCode.R);
        assertThat(words()).containsExactly("shutdown sessions app_http/web5", "ready app_http/web5");
    }

    @Test
    void keepWaitingSendsNothingAndMovesTheDeadline(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        robot.write("+");
        assertThat(wished).isEmpty();
        assertThat(watching.asked).containsExactly("wait app_http/web5 30 s");
    }

    @Test
    void whereNothingIsLeftThereIsNothingToCut(FxRobot robot) {
        robot.interact(() -> know(List.of(Drains.done())));
        assertThat(shown("#drain-shut-down")).isFalse();
        assertThat(shown("#drain-wait")).isFalse();
        robot.type(KeyCode.K);
        robot.write("+");
        assertThat(wished).isEmpty();
        assertThat(watching.asked).isEmpty();
    }

    @Test
    void anOrderThatGotLostIsGivenAgainByD(FxRobot robot) {
        robot.interact(() -> know(List.of(Drains.lost())));
        assertThat(shown("#drain-maint")).isFalse();
        robot.type(KeyCode.D);
        assertThat(words()).containsExactly("drain app_fcgi/web6");
    }

    @Test
    void theSelectionStaysWithItsServerWhenTheOrderChanges(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(text("#drain-name")).isEqualTo("app_fcgi/web3");
        robot.interact(() -> know(List.of(Drains.draining(), Drains.done(), Drains.never())));
        assertThat(text("#drain-name")).isEqualTo("app_fcgi/web3");
        robot.type(KeyCode.M);
        assertThat(words()).containsExactly("maint app_fcgi/web3");
    }

    @Test
    void whenTheLastDrainEndsTheViewSaysSo(FxRobot robot) {
        robot.interact(() -> know(List.of()));
        assertThat(shown("#drain-empty")).isTrue();
        robot.type(KeyCode.M);
        assertThat(wished).isEmpty();
    }

    private void know(List<DrainProgress> drains) {
        watching.draining(drains);
        open.tick(0);
    }

    private List<String> words() {
        return wished.stream().map(Action::words).toList();
    }

    private boolean shown(String id) {
        return Objects.requireNonNull(open.node(id)).isVisible();
    }

    private String text(String id) {
        Node node = open.node(id);
        return node instanceof Labeled labeled ? labeled.getText() : "nothing is called " + id;
    }
}
