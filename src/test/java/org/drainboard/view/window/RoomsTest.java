package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.drainboard.view.Samples;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.room.Strip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Rooms over the detail and strips under the bar, by keyboard. */
final class RoomsTest {
    private final FxRobot robot = new FxRobot();
    private final Window window = fx(() -> new Stand().window(new Stage(), Stand.environments(), "", List.of()));
    private final Cabinet cabinet = fx(Cabinet::new);
    private int fetched;

    /** A room with a text field, a key of its own, and something that Esc closes first. */
    private static final class Cabinet implements Room {
        private final TextField field = new TextField();
        private final VBox root = new VBox(field);
        private final List<Sight> seen = new ArrayList<>();
        private int pulled;
        private boolean drawer;

        @Override
        public String title() {
            return "Cabinet";
        }

        @Override
        public VBox root() {
            return root;
        }

        @Override
        public void enter() {
            root.setFocusTraversable(true);
            root.requestFocus();
        }

        @Override
        public void show(Sight sight) {
            seen.add(sight);
        }

        @Override
        public List<Shortcut> shortcuts() {
            return List.of(new Shortcut('p', "Pull the drawer", () -> {
                pulled++;
                drawer = true;
            }));
        }

        @Override
        public boolean escape() {
            boolean was = drawer;
            drawer = false;
            return was;
        }
    }

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        fx(() -> {
            window.layers().rooms().add('c', cabinet);
            window.show();
            return null;
        });
        window.offer(Samples.blackHole());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        fx(() -> {
            window.quit();
            return null;
        });
    }

    @Test
    void aKeyOpensItWithWhatIsSelectedAndEscGivesTheFocusBack() {
        Node before = focus();
        type("c");
        assertThat(window.layers().rooms().isOpen()).isTrue();
        assertThat(cabinet.seen.getFirst().judgement()).isEqualTo(Samples.blackHole());
        assertThat(cabinet.seen.getFirst().backend()).hasToString("production/app_fcgi");

        window.offer(Samples.healthy());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cabinet.seen.getLast().judgement()).isEqualTo(Samples.healthy());

        press(KeyCode.ESCAPE);
        assertThat(window.layers().rooms().isOpen()).isFalse();
        assertThat(focus()).isSameAs(before);
    }

    @Test
    void itsOwnKeysGoBeforeTheWindowsAndEscClosesWhatIsOpenInIt() {
        type("c");
        type("p");
        assertThat(cabinet.pulled).isEqualTo(1);
        assertThat(fx(() -> window.bar().problemsOnlyProperty().get())).isFalse();

        press(KeyCode.ESCAPE);
        assertThat(window.layers().rooms().isOpen())
                .as("Esc only closed the drawer")
                .isTrue();
        press(KeyCode.ESCAPE);
        type("p");
        assertThat(fx(() -> window.bar().problemsOnlyProperty().get())).isTrue();
    }

    @Test
    void lettersAreTextInItsFields() {
        type("c");
        fx(() -> {
            cabinet.field.requestFocus();
            return null;
        });
        type("cap");
        assertThat(cabinet.field.getText()).isEqualTo("cap");
        assertThat(window.layers().rooms().isOpen()).isTrue();
    }

    @Test
    void aStripsKeyWorksWhileItIsShownAndTheHelpKnowsIt() {
        fx(() -> {
            Shortcut again = new Shortcut('y', "Apply them again", () -> fetched++);
            window.strips().put("lb1", new Strip(Strip.Weight.ALARM, "lb1 was reloaded", List.of(again)));
            return null;
        });
        assertThat(fx(() -> window.scene().lookup(".strip.strip-is-alarm"))).isNotNull();
        assertThat(new Commands(window).all()).extracting(Command::title).contains("Apply them again", "Cabinet");
        type("y");
        assertThat(fetched).isEqualTo(1);

        fx(() -> {
            window.strips().remove("lb1");
            return null;
        });
        type("y");
        assertThat(fetched).isEqualTo(1);
    }

    private Node focus() {
        return fx(() -> window.scene().getFocusOwner());
    }

    private void type(String keys) {
        robot.write(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
