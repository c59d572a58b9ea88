package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.inventory.Access;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.TrialResult.Kind;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.Situations;
import org.drainboard.view.fleet.RowKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Orders for one server with nothing but a keyboard, from the row to the outcome. */
final class OrderKeyboardTest {
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
    void aFailingServerIsMadeReadyByAnOverrideThatIsTyped() {
        hands.open(Access.WRITE, Samples.draining());
        ServerId web3 = new ServerId(APP, "web3");
        hands.select(new RowKey.Server(web3));
        hands.type("r");
        assertThat(hands.text("#sheet-title")).isEqualTo("Trying app_fcgi/web3: would users be served?");

        fx(() -> hands.actions()
                .tried(web3, Kind.FAILED, "500 in 40 ms", "connect ok 0.1 ms", "GET /deep.php: 500 in 40 ms"));
        assertThat(hands.text("#sheet-title")).isEqualTo("The guard says no: ready app_fcgi/web3");
        assertThat(hands.all(".sheet-refusal")).singleElement().asString().contains("fails when it is tried");
        assertThat(hands.focused()).isEqualTo("sheet-name");
        assertThat(hands.confirm().isDisabled()).isTrue();
        assertThat(hands.text("#sheet-lacking")).contains("web3");

        hands.type("web3");
        assertThat(hands.text("#sheet-lacking")).contains("say why");
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(hands.actions().sent()).isEmpty();
        hands.press(KeyCode.TAB);
        assertThat(hands.focused()).isEqualTo("sheet-reason");
        hands.type("only /deep.php is broken");
        assertThat(hands.confirm().isDisabled()).isFalse();
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(hands.actions().sent())
                .singleElement()
                .satisfies(permit -> assertThat(permit.overridden()).isNotEmpty());

        fx(() -> hands.actions().end(new Outcome.Verified(Standing.of(AdminState.READY, 1), List.of())));
        assertThat(hands.all(".sheet-text")).anyMatch(line -> line.contains("UP without a check run yet"));
    }

    @Test
    void aWeightIsTypedOrTakenFromThePresets() {
        hands.open(Access.WRITE, Samples.healthy());
        hands.select(new RowKey.Server(new ServerId(APP, "web1")));
        hands.type("w");
        assertThat(hands.focused()).isEqualTo("sheet-weight");
        assertThat(hands.confirm().isDisabled()).isTrue();
        hands.press(KeyCode.ALT, KeyCode.DIGIT4);
        assertThat(fx(() -> ((TextField) hands.window().scene().lookup("#sheet-weight")).getText()))
                .isEqualTo("50%");
        hands.press(KeyCode.ENTER);
        assertThat(hands.text("#sheet-command")).isEqualTo("set server app_fcgi/web1 weight 50%");
        assertThat(hands.actions().sent()).isEmpty();
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(hands.actions().sent()).hasSize(1);
    }

    @Test
    void theOtherOrdersHaveKeysToo() {
        hands.open(Access.WRITE, Samples.healthy());
        hands.select(new RowKey.Server(new ServerId(APP, "web1")));
        assertThat(hands.commandOf("k")).isEqualTo("shutdown sessions server app_fcgi/web1");
        assertThat(hands.commandOf("h")).isEqualTo("disable health app_fcgi/web1");
        assertThat(hands.commandOf("j")).isEqualTo("disable agent app_fcgi/web1");
        assertThat(hands.commandOf("m")).isEqualTo("set server app_fcgi/web1 state maint");
        assertThat(hands.actions().sent()).isEmpty();
    }

    @Test
    void thePaletteOrdersToo() {
        hands.open(Access.WRITE, Samples.healthy());
        hands.select(new RowKey.Server(new ServerId(APP, "web1")));
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.type("weight 25");
        hands.press(KeyCode.ENTER);
        assertThat(hands.text("#sheet-command")).isEqualTo("set server app_fcgi/web1 weight 25%");
    }

    @Test
    void anOrderForNobodySaysWhomItNeeds() {
        hands.open(Access.WRITE, Samples.healthy());
        hands.select(new RowKey.Backend(APP));
        hands.type("w");
        assertThat(hands.window().layers().deciding()).isFalse();
        assertThat(hands.all(".strip-text")).singleElement().asString().contains("select one");
        hands.press(KeyCode.DOWN);
        assertThat(hands.all(".strip-text")).isEmpty();
    }

    @Test
    void whatChangesWhileTheSheetIsOpenMustBeSeenFirst() {
        hands.open(Access.WRITE, Samples.healthy());
        hands.select(new RowKey.Server(new ServerId(APP, "web1")));
        hands.type("d");
        hands.show(Samples.blackHole());

        assertThat(hands.text("#sheet-changed")).startsWith("Changed since you opened this");
        assertThat(hands.confirm().getText()).isEqualTo("I have seen the change");
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(hands.actions().sent()).isEmpty();
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(hands.actions().sent()).hasSize(1);
    }

    @Test
    void theLastServerThatServesIsNamedBeforeItIsOverridden() {
        hands.open(Access.WRITE, Situations.oneServerBad());
        hands.select(new RowKey.Server(new ServerId(APP, "web2")));
        hands.type("m");
        assertThat(hands.text("#sheet-title")).isEqualTo("The guard says no: maint app_fcgi/web2");
        hands.type("d");
        assertThat(fx(() -> ((TextField) hands.window().scene().lookup("#sheet-name")).getText()))
                .as("letters are text here, no orders")
                .isEqualTo("d");
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.window().layers().deciding()).isFalse();
        assertThat(hands.actions().sent()).isEmpty();
    }
}
