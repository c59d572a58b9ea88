package org.drainboard.view.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

final class FirstRunKeysTest {
    private final FxRobot robot = new FxRobot();
    private final Guide guide = new Guide();

    @BeforeEach
    void show() throws TimeoutException {
        guide.late = true;
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            FirstRunView view = new FirstRunView(guide);
            // Something else that would take the focus, as the window's filter does.
            stage.setScene(new Scene(new VBox(new TextField(), view.root()), 1000, 700));
            stage.show();
            view.enter();
        });
    }

    @AfterEach
    void hide() {
        robot.interact(() -> FxToolkit.toolkitContext().getRegisteredStage().hide());
    }

    @Test
    void escapeLeavesAQuestionThatIsNotAnsweredYet() {
        robot.type(KeyCode.DIGIT2);
        assertThat(guide.asked).containsExactly("look");
        assertThat(robot.lookup("#first-working").query().isVisible()).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#first-working").query().isVisible()).isFalse();

        robot.type(KeyCode.DIGIT1);
        assertThat(guide.asked).containsExactly("look", "demo");
    }
}
