package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Access;
import org.drainboard.operate.Outcome;
import org.drainboard.view.Samples;
import org.drainboard.view.fleet.RowKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Servers are marked and ordered together, with nothing but a keyboard. */
final class MarkKeyboardTest {
    private static final BackendId API = new BackendId(new ProxyId("production", "lb2"), "api");
    private static final BackendId CART = new BackendId(new ProxyId("production", "lb2"), "cart");
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
    void twoServersAreMarkedDrainedAndTheirOutcomeIsRead() {
        hands.open(Access.WRITE, Samples.healthy());
        hands.mark(new RowKey.Server(new ServerId(API, "api1")));
        hands.mark(new RowKey.Server(new ServerId(CART, "cart1")));
        assertThat(hands.text("#marks")).isEqualTo("✓ 2 marked for the next order");

        hands.type("d");
        assertThat(hands.text("#sheet-title")).isEqualTo("Drain 2 servers?");
        assertThat(hands.all(".sheet-code"))
                .containsExactly("set server api/api1 state drain", "set server cart/cart1 state drain");
        assertThat(hands.focused()).isEqualTo("sheet-cancel");
        hands.press(KeyCode.ENTER);
        assertThat(hands.window().layers().deciding())
                .as("Enter right after the key cancels")
                .isFalse();

        hands.type("d");
        fx(() -> hands.window().scene().lookup("#sheet-reason").requestFocus());
        hands.type("kernel update");
        hands.press(KeyCode.ENTER);
        assertThat(hands.actions().sent())
                .as("Enter in a field does not confirm")
                .isEmpty();
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(hands.actions().sent()).hasSize(1);
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(hands.actions().sent()).as("a second yes sends nothing").hasSize(1);

        fx(() -> hands.actions().end(new Outcome.Rejected("Permission denied")));
        assertThat(hands.actions().sent()).hasSize(2);
        assertThat(hands.actions().sent().getLast().action().reason()).isEqualTo("kernel update");
        fx(() -> hands.actions().end(Hands.drained()));
        assertThat(hands.text("#sheet-title")).isEqualTo("1 of 2 verified, 1 rejected: drain 2 servers");
        assertThat(hands.focused()).isEqualTo("sheet-cancel");

        hands.press(KeyCode.ESCAPE);
        assertThat(hands.window().layers().deciding()).isFalse();
        assertThat(fx(() -> hands.window().fleet().marks().marked()))
                .as("marks are used up")
                .isEmpty();
        assertThat(hands.focused()).isEqualTo("fleet");
    }

    @Test
    void shiftAndAnArrowMarkAlongTheWay() {
        hands.open(Access.WRITE, Samples.blackHole());
        hands.select(new RowKey.Server(new ServerId(APP, "web1")));
        hands.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(fx(() -> hands.window().fleet().marks().marked()))
                .extracting(ServerId::server)
                .containsExactly("web1", "web2");
        hands.press(KeyCode.ESCAPE);
        assertThat(fx(() -> hands.window().fleet().marks().marked())).isEmpty();
    }

    @Test
    void aMarkedBackendIsAllOfItsServersAlsoWhileItIsClosed() {
        hands.open(Access.WRITE, Samples.healthy());
        hands.mark(new RowKey.Backend(CART));
        assertThat(hands.text("#marks")).isEqualTo("✓ 2 marked for the next order, 2 of them not shown");
        hands.type("m");
        assertThat(hands.text("#sheet-title")).isEqualTo("Refused: maint 2 servers");
        assertThat(hands.all(".sheet-word")).containsExactly("do it alone", "do it alone");
        hands.type("n");
        assertThat(hands.text("#sheet-title")).isEqualTo("Maint cart/cart1?");
    }
}
