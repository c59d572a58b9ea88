package org.drainboard.view.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.model.change.Action;
import org.drainboard.view.OpenRoom;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The raw panel with nothing but a keyboard, on the installed HAProxy. */
@ExtendWith(ApplicationExtension.class)
final class RawKeyboardTest {
    private static RealHaproxy haproxy;

    @TempDir
    private static Path folder;

    private final List<Action> wished = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // the toolkit must be up before a node is made: see start
    private OpenRoom open;

    @BeforeAll
    static void up() throws IOException {
        haproxy = new RealHaproxy();
    }

    @AfterAll
    static void down() throws IOException {
        haproxy.close();
    }

    @Start
    void start(Stage stage) {
        Desk desk = new Desk(haproxy.target("admin.sock", null), folder.resolve("audit.jsonl"));
        open = OpenRoom.on(stage, new RawRoom(desk, wished::addAll), Samples.blackHole());
    }

    @Test
    void tabCompletesWordsAndNamesAndEnterAsksAtOnce(FxRobot robot) {
        robot.write("show in");
        robot.type(KeyCode.TAB);
        assertThat(text("#raw-input")).isEqualTo("show info");
        robot.type(KeyCode.ENTER);
        assertThat(text("#raw-text")).contains("Pid: ").contains("Version: ");
        assertThat(text("#raw-headline")).isEqualTo("answered");
        robot.interact(() -> open.tick(3));
        assertThat(text("#raw-age")).startsWith("production/lb1, 3.0 s ago");

        robot.write("disable health app_f");
        robot.type(KeyCode.TAB);
        assertThat(text("#raw-input")).isEqualTo("disable health app_fcgi/web");
        robot.type(KeyCode.TAB, 2);
        assertThat(text("#raw-input")).isEqualTo("disable health app_fcgi/web2");
    }

    @Test
    void upAndDownWalkThroughWhatWasSent(FxRobot robot) {
        send(robot, "show version");
        send(robot, "show info");
        robot.write("sho");
        robot.type(KeyCode.UP, KeyCode.UP);
        assertThat(text("#raw-input")).isEqualTo("show version");
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(text("#raw-input")).as("what was not sent yet comes back").isEqualTo("sho");
    }

    @Test
    void aChangeOfOneServerGoesToTheGuardsSheet(FxRobot robot) {
        send(robot, "set server app/web1 state drain");
        assertThat(wished).extracting(Action::words).containsExactly("drain app/web1");
        assertThat(haproxy.adminBits("app", "web1")).isEqualTo("0");
    }

    @Test
    void whatMayDoAnythingNeedsTheNameAndAReason(FxRobot robot) throws IOException {
        send(robot, "disable frontend web2");
        assertThat(text("#raw-consent-title")).isEqualTo("Send this to production/lb1?");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(text("#raw-consent-wanting")).startsWith("type the HAProxy's name, lb1");
        robot.write("lb1");
        robot.type(KeyCode.TAB);
        robot.write("port moves");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(shown("#raw-consent")).isFalse();
        assertThat(text("#raw-headline")).isEqualTo("sent and answered; nothing was read back");
        assertThat(haproxy.ask("admin.sock", "show stat web2 1 -1")).contains("PAUSED");
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl"))).hasSize(2);
        assertThat(open.focused()).isInstanceOf(TextInputControl.class);
        haproxy.ask("admin.sock", "enable frontend web2");
    }

    @Test
    void escLeavesTheQuestionThenTheRoom(FxRobot robot) {
        send(robot, "clear counters all");
        assertThat(shown("#raw-consent")).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(shown("#raw-consent")).isFalse();
        assertThat(open.left()).isFalse();
        robot.type(KeyCode.ESCAPE);
        assertThat(open.left()).isTrue();
    }

    @Test
    void twoCommandsInOneLineAreRefused(FxRobot robot) {
        send(robot, "show info;show version");
        assertThat(text("#raw-headline")).isEqualTo("not sent");
        assertThat(text("#raw-text")).contains("begins another command");
    }

    @Test
    void theReplyIsSearchedAndCopied(FxRobot robot) {
        send(robot, "show info");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("uptime");
        assertThat(text("#raw-found")).startsWith("1 of ");
        assertThat(open.node("#raw-text"))
                .isInstanceOfSatisfying(
                        TextArea.class,
                        area -> assertThat(area.getSelectedText()).isEqualToIgnoringCase("uptime"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).contains("Pid: "));
        robot.type(KeyCode.ESCAPE);
        assertThat(open.left()).isFalse();
    }

    private void send(FxRobot robot, String command) {
        robot.write(command);
        robot.type(KeyCode.ENTER);
    }

    private boolean shown(String id) {
        Node node = open.node(id);
        return node != null && node.isVisible();
    }

    private String text(String id) {
        Node node = open.node(id);
        if (node instanceof TextInputControl input) {
            return input.getText();
        }
        return node instanceof Labeled labeled ? labeled.getText() : "nothing is called " + id;
    }
}
