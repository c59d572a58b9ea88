package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Access;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.GuardedActions;
import org.drainboard.view.drain.Drains;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.off.Offs;
import org.drainboard.view.room.Strip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The views over the orders of a night within the window, with nothing but a keyboard: opened, used and left. */
final class WatchKeyboardTest {
    private final FxRobot robot = new FxRobot();
    private final Stand stand = new Stand();
    private final GuardedActions actions = new GuardedActions(Access.WRITE, Samples.healthy(), stand.arming);
    private final Window window = fx(() -> stand.window(new Stage(), actions));

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        fx(window::show);
        window.offer(Samples.healthy());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        fx(window::quit);
    }

    @Test
    void aDrainIsFollowedFromAnywhereAndEndedThroughTheSheet() {
        know(() -> stand.watching.draining(List.of(Drains.draining(), Drains.overdue())));
        assertThat(strips())
                .singleElement()
                .asString()
                .startsWith("2 draining: web1 OVERDUE, 2 PHP-FPM workers")
                .endsWith("web2 7 sessions, 18 s left");

        type("g");
        assertThat(text("#drain-name")).isEqualTo("app_fcgi/web1");
        type("m");
        assertThat(window.layers().deciding()).isTrue();
        assertThat(text("#sheet-title")).contains("app_fcgi/web1");
        press(KeyCode.ESCAPE);
        assertThat(window.layers().deciding()).isFalse();
        assertThat(shown("#drains")).as("Esc left the sheet, not the view").isTrue();
        type("+");
        assertThat(stand.watching.asked).containsExactly("wait app_fcgi/web1 30 s");
        press(KeyCode.ESCAPE);
        assertThat(shown("#drains")).isFalse();
        assertThat(actions.sent()).isEmpty();
    }

    @Test
    void whatIsOffByHandIsCountedInTheBarAndTakenBackThroughTheSheet() {
        assertThat(shown("#off-count")).isFalse();
        know(() -> stand.watching.off(Offs.few()));
        assertThat(text("#off-count")).isEqualTo("5 off by hand");

        type("o");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertThat(text("#off-told")).startsWith("app_fcgi/web2 on production/lb1: drain, jane");
        press(KeyCode.ENTER);
        assertThat(window.layers().deciding()).isTrue();
        assertThat(text("#sheet-title")).contains("app_fcgi/web2");
    }

    @Test
    void aReloadThatLostOrdersIsAnAlarmAndLGivesThemAgain() {
        know(() -> stand.watching.lost(List.of(Offs.lost("lb1", 2))));
        assertThat(fx(() -> window.strips().shownProperty().get().getFirst().weight()))
                .isEqualTo(Strip.Weight.ALARM);
        type("l");
        assertThat(window.layers().deciding()).isTrue();
        assertThat(text("#sheet-title")).contains("2 servers");
        press(KeyCode.ESCAPE);
        type("i");
        assertThat(stand.watching.asked).containsExactly("dismiss production/lb1");
    }

    @Test
    void withNothingToUndoUSaysSo() {
        type("u");
        assertThat(window.layers().deciding()).isFalse();
        assertThat(strips()).containsExactly("Nothing to undo: no order of this tool is in force.");
    }

    @Test
    void theColonOpensTheRawPanelAndIsNotTyped() {
        fx(() ->
                window.fleet().select(new RowKey.Backend(new BackendId(new ProxyId("production", "lb1"), "app_fcgi"))));
        type(":");
        assertThat(text("#raw-proxy")).as("that of the selected backend").isEqualTo("lb1");
        assertThat(fx(() -> window.scene().getFocusOwner())).isInstanceOf(TextField.class);
        type("show info");
        press(KeyCode.ENTER);
        assertThat(text("#raw-headline")).isEqualTo("answered");
        type("set server app_fcgi/web1 state drain");
        press(KeyCode.ENTER);
        assertThat(text("#sheet-title")).isEqualTo("Drain app_fcgi/web1?");
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        assertThat(shown("#raw-input")).isFalse();
    }

    @Test
    void aQueueIsBegunForTheMarkedServers() {
        press(KeyCode.DOWN);
        type("x");
        type("q");
        assertThat(text("#roll-source")).isEqualTo("2 marked servers");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stand.rolling.begun).hasSize(1);
    }

    @Test
    void ctrlRBringsAServerThatIsOutBackWithARampAndQTakesOutAgain() {
        press(KeyCode.DOWN);
        type("x");
        press(KeyCode.CONTROL, KeyCode.R);
        assertThat(strips())
                .containsExactly(
                        "A ramp is for a server that is out (drain or maint): none of these is. W sets a weight.");
        assertThat(shown("#roll-form")).isFalse();
        type("x");

        window.offer(Samples.draining());
        WaitForAsyncUtils.waitForFxEvents();
        press(KeyCode.CONTROL, KeyCode.R);
        assertThat(text("#roll-source"))
                .isEqualTo("1 server that is out, to be brought back: tried, made ready, ramped");
        assertThat(fx(() -> window.scene().lookup("#roll-grace").isDisabled())).isTrue();
        window.offer(Samples.draining());
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stand.rolling.begun).singleElement().satisfies(plan -> {
            assertThat(plan.returning()).isTrue();
            assertThat(plan.ramp().percents()).containsExactly(25, 50);
            assertThat(plan.servers()).extracting(ServerId::server).containsExactly("web1");
        });

        press(KeyCode.ESCAPE);
        type("q");
        assertThat(text("#roll-source")).startsWith("All of ");
        assertThat(fx(() -> window.scene().lookup("#roll-grace").isDisabled())).isFalse();
    }

    private void know(Runnable news) {
        fx(news);
        window.offer(Samples.healthy());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> strips() {
        return fx(() ->
                window.strips().shownProperty().get().stream().map(Strip::text).toList());
    }

    private void type(String keys) {
        robot.write(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shown(String id) {
        return fx(() -> {
            Node node = window.scene().lookup(id);
            for (Node each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    private String text(String id) {
        return fx(() ->
                window.scene().lookup(id) instanceof Labeled labeled ? labeled.getText() : "nothing is called " + id);
    }
}
