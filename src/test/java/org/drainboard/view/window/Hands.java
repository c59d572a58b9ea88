package org.drainboard.view.window;

import static org.drainboard.view.OnFx.fx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Outcome;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.GuardedActions;
import org.drainboard.view.fleet.RowKey;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody at the keyboard of a window on the real guard. */
final class Hands {
    private final FxRobot robot = new FxRobot();
    private final Stand stand = new Stand();
    private GuardedActions actions = new GuardedActions(Access.WRITE, Samples.healthy(), stand.arming);
    private Window window = fx(() -> stand.window(new Stage(), actions));

    Stand stand() {
        return stand;
    }

    GuardedActions actions() {
        return actions;
    }

    Window window() {
        return window;
    }

    void close() {
        fx(window::quit);
    }

    void open(Access access, Judgement judgement) {
        actions = new GuardedActions(access, judgement, stand.arming);
        fx(window::quit);
        window = fx(() -> stand.window(new Stage(), actions));
        fx(window::show);
        show(judgement);
    }

    void show(Judgement judgement) {
        actions.latest(judgement);
        window.offer(judgement);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void select(RowKey key) {
        fx(() -> window.fleet().select(key));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void mark(RowKey key) {
        select(key);
        type("x");
    }

    String commandOf(String key) {
        type(key);
        String command = text("#sheet-command");
        press(KeyCode.ESCAPE);
        return command;
    }

    static Outcome drained() {
        return new Outcome.Verified(Standing.of(AdminState.ofBits(0x08), 1), List.of());
    }

    Button confirm() {
        return fx(() -> (Button) window.scene().lookup("#sheet-confirm"));
    }

    String text(String id) {
        return fx(() -> ((Labeled) window.scene().lookup(id)).getText());
    }

    List<String> all(String style) {
        return fx(() -> window.scene().getRoot().lookupAll(style).stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    String focused() {
        return fx(() -> {
            Node owner = window.scene().getFocusOwner();
            return owner == null ? "nothing" : String.valueOf(owner.getId());
        });
    }

    void type(String keys) {
        robot.write(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
