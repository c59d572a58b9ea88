package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Access;
import org.drainboard.view.Samples;
import org.drainboard.view.fleet.RowKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** An environment is armed by typing its name. */
final class ArmKeyboardTest {
    private static final BackendId APP = new BackendId(new ProxyId("production", "lb1"), "app_fcgi");

    private final Hands hands = new Hands();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        hands.close();
    }

    @Test
    void armingIsTypedShownAndTakenBackAtOnce() {
        hands.open(Access.ARM, Samples.healthy());
        hands.select(new RowKey.Server(new ServerId(APP, "web1")));
        assertThat(hands.text("#access")).isEqualTo("NOT ARMED");
        hands.type("d");
        assertThat(hands.text("#sheet-title")).isEqualTo("Refused: drain app_fcgi/web1");
        hands.press(KeyCode.ESCAPE);

        hands.type("a");
        assertThat(hands.focused()).isEqualTo("arm-name");
        hands.type("staging");
        hands.press(KeyCode.ENTER);
        assertThat(hands.stand().arming.until("production")).isEmpty();
        assertThat(hands.text("#arm-lacking")).isEqualTo("that is not its name");
        fx(() -> ((TextField) hands.window().scene().lookup("#arm-name")).clear());
        hands.type("production");
        hands.press(KeyCode.ALT, KeyCode.DIGIT3);
        hands.press(KeyCode.ENTER);
        assertThat(hands.stand().arming.until("production")).isPresent();
        assertThat(hands.text("#access")).isEqualTo("ARMED 60:00");
        assertThat(fx(() -> hands.window().scene().lookup(".frame").getPseudoClassStates()))
                .extracting(Object::toString)
                .contains("armed");
        hands.type("d");
        assertThat(hands.text("#sheet-title")).isEqualTo("Drain app_fcgi/web1?");
        hands.press(KeyCode.ESCAPE);

        hands.type("a");
        assertThat(hands.stand().arming.until("production")).isEmpty();
        assertThat(fx(() -> hands.window().scene().lookup(".frame").getPseudoClassStates()))
                .extracting(Object::toString)
                .doesNotContain("armed");
    }

    @Test
    void readOnlyHasNothingToArmAndSaysWhy() {
        hands.open(Access.READ_ONLY, Samples.healthy());
        hands.type("a");
        assertThat(hands.all(".note")).anyMatch(note -> note.contains("read-only"));
        assertThat(hands.text("#access")).isEqualTo("READ-ONLY");
    }
}
